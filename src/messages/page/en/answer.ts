/** English: see `answer-words.ts`. */
import type { AnswerWords } from '../answer-words.ts';
import { englishCaseLink } from './case-link.ts';
import { englishCures } from './cures.ts';

const CHANGE = {
  server: 'The server is the machine to change.',
  client: 'The client is the machine to change.',
  either: 'It can be the client or the server.',
  network: 'It lies in the network between them.',
  gateway: 'The gateway between them is the one to change.',
  domain: 'It is changed in the domain, or in the account.',
} as const;

export const englishAnswer: AnswerWords = {
  heading: 'The answer',
  whatToDo: 'What to do',
  next: 'Next',
  recognised: 'Your message',
  howDoYouKnow: 'How do you know?',
  howDoYouKnowOf: (code) => `How do you know? ${code}`,
  hideEvidence: 'Close the evidence',
  notLooked: 'Nobody has looked at the server yet, so this rests on what you told. A look makes it certain.',
  lookAtIt: 'Look at the server',
  picture: {
    heading: 'Where it breaks',
    client: 'Client',
    server: 'Server',
    stages: {
      resolve: 'Name',
      connect: 'Network',
      negotiate: 'Protocol',
      tls: 'TLS',
      credssp: 'CredSSP',
      signIn: 'Sign-in',
    },
    states: {
      passed: 'works',
      broken: 'breaks here',
      suspected: 'probably here',
      notReached: 'not reached',
      notUsed: 'not used',
      unseen: 'not looked at',
    },
    told: (brokenAt, isCertain, place) => {
      const where =
        brokenAt === null
          ? 'Nothing on the way from the client to the server was seen to break.'
          : `On the way from the client to the server it ${isCertain ? 'breaks' : 'probably breaks'} at this step: ${brokenAt}.`;
      return place === null ? where : `${where} ${CHANGE[place]}`;
    },
    changeThis: 'Change this one',
    perhapsThis: 'Perhaps this one',
    elsewhere: {
      network: 'The network between them is what to change',
      gateway: 'The gateway between them is what to change',
      domain: 'The domain or the account is what to change',
    },
    badges: {
      windows: 'Windows',
      software: 'Software',
      credssp: 'CredSSP',
      nla: 'NLA',
      policy: 'Policy',
      state: 'State',
      unknown: 'unknown',
      notSeenFromOutside: 'cannot be seen from outside',
      number: (version) => `version ${version}`,
      fix: { active: 'has the fix', missing: 'without the fix', unknown: 'fix unknown' },
      nlaIs: { required: 'required', optional: 'offered, not required', absent: 'not offered' },
      policyAbsent: 'not set',
    },
  },
  folds: {
    found: 'What was found',
    prediction: 'Who can connect',
    causes: 'What can be behind it',
    ruledOut: 'What it is not',
    notJudged: 'What could not be judged',
  },
  seeInMatrix: (client) => `${client}: see it in the matrix`,
  tellApart: 'How to tell',
  saw: (text) => `the message: ${text}`,
  answered: (question, answer) => `${question} ${answer}`,
  takeAway: {
    heading: 'Keep it, or pass it on',
    print: 'Print or save as PDF',
    markdown: 'Download as Markdown',
    json: 'Download as JSON',
    examination: 'Save the examination',
    helpdesk: 'Copy as text for the helpdesk',
    helpdeskHint: 'Server, findings and cures in a few lines, for a mail or a ticket.',
    server: 'Server',
    examinedAt: 'Examined',
    found: 'Found',
    cures: 'What to do, best first',
    notExamined: 'not examined',
  },
  again: {
    heading: 'Did it work?',
    hint: 'After the cure, look again: the two looks are compared, which is the proof.',
    button: (host) => `Examine ${host} again`,
    underWay: (host) => `Examining ${host} again …`,
    stop: 'Stop',
    failed: 'The server could not be examined just now. The earlier result is still here.',
    toWhere: 'Go to “Which server?”',
    changed: 'What has changed',
  },
  nothing: {
    heading: 'Nothing to answer yet',
    intro: 'Tell what you know, in any order; one of the first two is enough for an answer.',
    steps: [
      ['see', 'What do you see?', 'Paste the message of the dialog: it tells what can be behind it.'],
      ['where', 'Which server?', 'Let the server be looked at, without signing in: it tells what is really so.'],
      ['may', 'What may you do?', 'Say whether it may be restarted: it puts the cures in order.'],
    ],
    example:
      'Here you will then find one sentence, a picture of where the connection breaks, and the cures with exact commands.',
  },
  newCase: {
    button: 'Start a new consultation',
    ask: 'What you entered and what was examined will be cleared here. Keep a link or a file first if you need it.',
    yes: 'Clear and start anew',
    no: 'Keep this one',
  },
  link: englishCaseLink,
  cures: englishCures,
};
