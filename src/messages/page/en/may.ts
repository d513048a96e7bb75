/** English: see `may-words.ts`. */
import { grouped } from '../../figures.ts';
import type { MayWords } from '../may-words.ts';

export const englishMay: MayWords = {
  heading: 'What may you do?',
  intro: 'Only what changes the order of the steps is asked. Where you do not know, the careful answer is assumed.',
  nothingToAsk: 'There is nothing to ask: the answer does not depend on what you may do.',
  nothingKnown: 'First say what you see, or which server it is about: what is asked here depends on it.',
  backToSee: 'Say what you see',
  backToWhere: 'Name the server',
  bestFirst: 'Best first step:',
  showAnswer: 'Show the answer',
  dontKnow: 'I don’t know',
  options: {
    serverTouch: {
      yes: { label: 'Yes, updates may be installed on it', inShort: 'server may be changed' },
      settingsOnly: { label: 'Only its settings; nothing may be installed', inShort: 'only settings of the server' },
      no: { label: 'No, it has to stay as it is', inShort: 'server stays as it is' },
    },
    serverRestart: {
      now: { label: 'At once', inShort: 'restart at once' },
      tonight: { label: 'Tonight, or outside working hours', inShort: 'restart tonight' },
      rarely: { label: 'Rarely, in a planned maintenance window', inShort: 'restart rarely' },
      never: { label: 'Not at all', inShort: 'no restart' },
    },
    serverCare: {
      maintained: { label: 'Yes, it gets its updates most months', inShort: 'updated regularly' },
      neglected: {
        label: 'No, it has not been updated for years',
        hint: 'Then a single small update may be the safer first step.',
        inShort: 'not updated for years',
      },
    },
    clientDomain: {
      joined: {
        label: 'Yes',
        hint: 'People sign in to them with an account of the company or school.',
        inShort: 'clients in a domain',
      },
      workgroup: { label: 'No', inShort: 'clients in no domain' },
    },
    clientEdition: {
      home: { label: 'Yes, Windows Home', inShort: 'Windows Home' },
      other: { label: 'No, Pro, Enterprise or Education', inShort: 'not Windows Home' },
    },
    exposed: {
      internet: {
        label: 'Yes',
        hint: 'Remote Desktop works from anywhere, without a VPN.',
        inShort: 'reachable from the internet',
      },
      internal: { label: 'No, only from within, or through a VPN', inShort: 'reachable from within only' },
    },
  },
  waysIn: {
    console: { label: 'At its own keyboard and screen', inShort: 'own screen' },
    hypervisor: {
      label: 'Through the console of the virtual machine',
      hint: 'Hyper-V, VMware and the like',
      inShort: 'virtual machine console',
    },
    winrm: { label: 'With PowerShell from another computer (WinRM)', inShort: 'PowerShell' },
    remoteRegistry: { label: 'With the registry editor from another computer', inShort: 'remote registry' },
    azure: { label: 'It runs in Azure', inShort: 'Azure' },
    aws: { label: 'It runs in AWS', inShort: 'AWS' },
    otherClient: { label: 'From another computer, where Remote Desktop still works', inShort: 'another computer' },
    none: { label: 'In none of these ways', inShort: 'no other way in' },
  },
  waysInHint: 'Choose all that are possible. If you do not know, choose none.',
  clientsHint: 'About how many computers show the error. Leave it empty if you do not know.',
  clientsWrong: 'Write a whole number from 1 to 10,000,000, or leave it empty.',
  clientsInShort: (count) => (count === 1 ? 'one client' : `${grouped(count)} clients`),
  nothingSaid: 'nothing said yet; the careful answers are assumed',
};
