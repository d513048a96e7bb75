/** English: see `where-words.ts`. */
import type { WhereWords } from '../where-words.ts';
import { englishClient, englishCollect } from './where-parts.ts';

const NOTHING_LOST = 'What you typed is kept.';

export const englishWhere: WhereWords = {
  heading: 'Which server?',
  intro: 'rdp-doctor looks at the server from outside. It sends no password, signs nobody in and changes nothing.',
  hostLabel: 'Name or address of the server',
  hostHint:
    'As you type it into Remote Desktop: server01, server01.example.com, 192.0.2.10, or with a port server01:3390. A connection file (.rdp) can be dropped here.',
  examine: 'Examine',
  examineAgain: 'Examine again',
  stop: 'Stop',
  tryAgain: 'Try again',
  hostMissing: {
    what: 'No server is named yet.',
    todo: 'Type the name or the address that you type into Remote Desktop.',
  },
  hostFound: (host) => `The connection file names the server ${host}.`,
  suggestions: {
    heading: 'Only want to see how this works?',
    hint: 'These servers are imitations that run on this computer. Try one of them:',
    patients: {
      'server2016-unpatched': 'Windows Server 2016 without the fix: the usual case',
      'server2012r2-unpatched': 'Windows Server 2012 R2 without the fix',
      'windows7-unpatched': 'Windows 7 without the fix',
      'windows10-1709-unpatched': 'Windows 10 without the fix',
      'server2016-patched': 'Windows Server 2016 with the fix',
      server2019: 'Windows Server 2019 in good order',
      server2022: 'Windows Server 2022 in good order',
      windows11: 'Windows 11 in good order',
      'server2025-long-name': 'a server with a very long name',
      'nla-absent-tls': 'a server that does not use Network Level Authentication',
      'clock-behind': 'a server whose clock is wrong',
      'ntlm-not-supported': 'a server that refuses NTLM',
      'http-on-port': 'a web server where Remote Desktop should be',
      freerdp: 'not Windows, but FreeRDP',
      xrdp: 'not Windows, but xrdp',
    },
  },
  examining: (host) => `Examining ${host}`,
  waiting: (ahead) =>
    ahead === 1
      ? 'One examination is before this one. It begins by itself.'
      : `${ahead} examinations are before this one. It begins by itself.`,
  stages: {
    resolve: 'Looking up the name',
    connect: 'Connecting to the port of Remote Desktop',
    negotiate: 'Agreeing on the protection (X.224, NLA)',
    tls: 'Encrypting (TLS)',
    credssp: 'Asking for the CredSSP version',
    furtherLooks: 'Further looks, to be sure',
  },
  states: { waiting: 'not yet', begun: 'under way', done: 'done', failed: 'ended here' },
  examined: (verdict) => `Examined: ${verdict}`,
  whatToDo: 'What to do:',
  refused: {
    notAllowed: (host, address) => ({
      what: `This rdp-doctor may not look at ${host}${address === null || address === host ? '' : ` (${address})`}.`,
      todo: 'Whoever started it chooses which addresses may be examined: ask for the option --allow with this address, or take the way without a connection below.',
    }),
    tooMany: (seconds) => ({
      what: 'Too many examinations were asked for in a short time.',
      todo: seconds === 1 ? 'Try again in one second.' : `Try again in ${seconds} seconds.`,
    }),
    stopped: (host) => ({ what: `The examination of ${host} was stopped.`, todo: 'Begin again whenever you like.' }),
    failed: (host) => ({
      what: `${host} could not be examined because of a fault in rdp-doctor itself, not in the server.`,
      todo: 'Try again. If it happens again, the log in the window where rdp-doctor runs says more.',
    }),
    lost: (host) => ({
      what: `The connection to rdp-doctor on this computer broke off while it examined ${host}.`,
      todo: `${NOTHING_LOST} Once rdp-doctor runs again, try again.`,
    }),
    reloaded: (host) => ({
      what: `The page was loaded again before the examination of ${host} was finished.`,
      todo: `${NOTHING_LOST} Examine the server again.`,
    }),
  },
  examineMeant: (meant) => `Examine ${meant}`,
  withoutServer: {
    what: 'This copy of the page can not look at servers: there is no rdp-doctor behind it, and a browser alone does not speak Remote Desktop.',
    todo: 'Either take the way without a connection below, or start rdp-doctor on your computer (npm start, or rdp-doctor serve) and use the page that it opens.',
    hostLabel: 'Name of the server (optional)',
    hostHint: 'It is put into the instructions, so that you can copy them as they are.',
  },
  goOn: 'Go on',
  goOnWithout: 'Go on without looking at the server',
  collect: englishCollect,
  client: englishClient,
  summary: {
    facts: (computer) => `${computer}, by the facts that were read there`,
    notExamined: (host) => `${host}, not examined`,
  },
};
