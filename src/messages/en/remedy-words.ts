/** All that is said of remedies and plans, in English. */
import type { PlanWords, RemedyWords } from '../remedy-words.ts';
import { remedyAccount } from './remedy-account.ts';
import { remedyCredssp } from './remedy-credssp.ts';
import { remedyReasons } from './remedy-reasons.ts';
import { remedyServer } from './remedy-server.ts';
import { remedySession } from './remedy-session.ts';
import { choices, policies, questions, remedySteps } from './remedy-steps.ts';
import { remedyTitles } from './remedy-titles.ts';

const UNTIL = {
  tonight: 'Until tonight',
  nextRestart: 'Until the next restart',
  gotIn: 'To get in for that',
} as const;

const plan: PlanWords = {
  title: (server) => (server === null ? 'What to do' : `What to do about ${server}`),
  inShort: 'In short',
  nothingWrong: 'Nothing was found that needs a cure.',
  short: {
    cure: (does) => does,
    onlyWeakening: (does) =>
      `No cure is possible in this situation, only a stop-gap that lowers security. ${does} Whoever is responsible for the server has to cure it.`,
    lookFurther: (does) => `What is known is not enough for a cure. ${does}`,
  },
  shortLater: (does, until, bridge) => `${does} ${UNTIL[until]}: ${bridge}, with an expiry.`,
  headings: {
    remedies: 'Cures, best first',
    notPossible: 'Not for here',
    steps: 'Steps',
    undo: 'The way back',
    proof: 'Proof',
    why: 'Why here',
    waysIn: 'Ways in without Remote Desktop',
    questions: 'Tell me more, and the order may change',
  },
  columns: { remedy: 'cure', restart: 'restart', impact: 'impact' },
  standings: {
    recommended: 'recommended',
    possible: 'possible',
    lastResort: 'last resort',
    notPossible: 'not for here',
  },
  machines: {
    server: 'on the server',
    client: 'on the client',
    both: 'on both sides',
    network: 'in the network',
    gateway: 'on the gateway',
    domain: 'in the domain',
    administrator: "on the administrator's computer",
  },
  efforts: { low: 'low', medium: 'medium', high: 'high' },
  risks: { none: 'none', low: 'low', medium: 'medium', high: 'high' },
  restarts: { yes: 'yes', no: 'no', sometimes: 'it depends' },
  impacts: {
    everyClient: 'all clients at once',
    oldClients: 'old clients get in',
    oneClient: 'one client each',
    oneConnection: 'one connection',
    oneAccount: 'one account',
    namedServers: 'the servers named',
    thisServer: 'this computer',
    network: 'the network',
    domain: 'the domain',
    nobody: 'nobody',
  },
  dangerous: 'lowers security',
  expires: (days) => (days === 1 ? 'for 1 day' : `for ${days} days at most`),
  labels: {
    machine: 'Where',
    effort: 'Effort',
    risk: 'Risk',
    restart: 'Restart',
    affected: 'Touches',
    suitable: 'Good for',
    notSuitable: 'Not for',
    expiry: 'Ends',
    update: 'Update',
  },
  absent: '(deleted)',
  update: {
    title: (kb, orLater) => `Only the fix: ${kb}${orLater}`,
    later: {
      monthlyRollups: ' or a later rollup',
      cumulativeUpdates: ' or a later update',
      notConfirmed: '',
      none: '',
    },
    enough: (kbs) => `Each is enough alone: ${kbs}.`,
    newest: (releases, kb, released) => `Newest known for ${releases}: ${kb} (${released}).`,
    paid: 'It needs paid support.',
    before: (kbs) => `Needed first: ${kbs}.`,
    doesNotCount: (kbs) => `Does not count: ${kbs}.`,
    atLeast: (version) => `At least ${version} has to be there.`,
    file: (name) => `File: ${name}`,
    comma: ', ',
  },
  toldBy: {
    seeAll: 'See the steps:',
    seeOne: 'See one in full',
    fillIn: 'Words in capitals are to be filled in.',
  },
};

export const en: RemedyWords = {
  language: 'en',
  titles: remedyTitles,
  texts: { ...remedyCredssp, ...remedyServer, ...remedyAccount, ...remedySession },
  plan,
  reasons: remedyReasons,
  steps: remedySteps,
  policies,
  choices,
  questions,
};
