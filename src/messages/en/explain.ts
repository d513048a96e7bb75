/** English: the answer of `rdp-doctor explain`. */
import type { ExplainWords, Surety } from '../cause-words.ts';

const MENDED: Readonly<Record<Parameters<ExplainWords['inShort']>[1], string>> = {
  server: 'The server is the one to change.',
  client: 'The client is the one to change.',
  either: 'It can lie on the server or on the client.',
  network: 'It lies in the network between client and server.',
  gateway: 'The gateway is the one to change.',
  domain: 'It is changed in the domain, or in the account.',
};

const LEADS: Readonly<Record<Surety, string>> = {
  certain: '',
  likely: 'Most likely: ',
  possible: 'Look here first: ',
};

export const explain: ExplainWords = {
  labels: {
    inShort: 'In short',
    recognisedAs: 'Recognised',
    tellApart: 'How to tell',
    question: 'To ask',
    check: 'Then',
  },
  headings: {
    causes: 'What it can be',
    distinctions: 'What tells them apart',
    remedies: 'What to do, best first',
    nearest: 'It resembles',
    send: 'What would help',
  },
  inShort: (explanation, machine, surety) => `${LEADS[surety]}${explanation} ${MENDED[machine]}`,
  notOracle: 'It has nothing to do with Oracle Database.',
  notThisProblem: 'This is not the CredSSP problem (CVE-2018-0886); no update of that kind will help.',
  rarelyThisProblem: 'The CredSSP problem (CVE-2018-0886) is possible, but not what to look at first.',
  recognised: (title, how, number) => {
    const by = { words: '', part: ' (by a part of it)', number: ` (by the number ${number ?? ''})` };
    return title + by[how];
  },
  machines: {
    server: 'server',
    client: 'client',
    either: 'server or client',
    both: 'server and client',
    network: 'network',
    gateway: 'gateway',
    domain: 'domain',
    administrator: 'administrator',
  },
  frequencies: { often: 'often', sometimes: 'sometimes', seldom: 'seldom', rarely: 'rarely' },
  weakens: 'lowers security',
  weakened: 'What lowers security is for a time only: decide until when, and note how it was before.',
  restarts: { yes: 'restart', no: 'no restart', sometimes: 'perhaps a restart' },
  questions: {
    'client-windows': 'Which Windows has the computer that connects?',
    'another-client': 'Can another, up-to-date computer connect to the same server?',
    'server-named-by': 'Was the server named by its IP address or by its name?',
    'another-account': 'Does another account get in?',
  },
  answers: {
    'client-windows': {
      '7-or-older': 'Windows 7 or older (Server 2008 R2)',
      '8.1-or-older-10': 'Windows 8.1, or Windows 10 before 2020',
      'recent-10-or-11': 'a current Windows 10 or 11',
      'not-windows': 'no Windows',
    },
    'another-client': { connects: 'yes', fails: 'no' },
    'server-named-by': { address: 'by its IP address', name: 'by its name' },
    'another-account': { works: 'yes', fails: 'no' },
  },
  checkCommand: 'rdp-doctor check SERVER',
  answered: (question, answer) => `${question} ${answer}.`,
  unknown: 'This text is not one that rdp-doctor knows, so it names no cause.',
  unknownOracle: 'This is an error of Oracle Database, not of Remote Desktop; rdp-doctor knows nothing of it.',
  send: {
    wholeText: 'the whole text of the dialog, every line of it',
    code: 'the number beside it, if there is one (such as 0x80090302 or 0x904)',
    clientLog:
      'the lines of the client’s log from that moment (FreeRDP, Guacamole), or the events of LsaSrv in its System log',
    serverName: 'the server itself: rdp-doctor check SERVER looks at it without credentials',
  },
};
