/** English: see `ward-words.ts`. */
import { grouped } from '../../figures.ts';
import type { WardWords } from '../ward-words.ts';
import { englishTreatments } from './ward-treatments.ts';

export const englishWard: WardWords = {
  heading: 'Servers examined so far',
  intro:
    'Every server that was examined here stands in this list with its last verdict. Open one to see what it went through.',
  withoutServer: {
    what: 'This page was opened without a server of its own, so it can not examine or remember anything.',
    todo: 'Start rdp-doctor on your computer with npm start; the page it opens has this list.',
  },
  empty: {
    what: 'No server has been examined yet.',
    todo: 'Name one in the consultation. Once it was examined it stands here, with its verdict, so that you can see later whether the cure worked.',
    begin: 'Examine a server',
  },
  hosts: 'Servers',
  list: {
    columns: { host: 'Server', verdict: 'Verdict', age: 'Examined', times: 'Times' },
    search: 'Search',
    severity: 'Severity',
    everySeverity: 'All',
    atLeast: (severity) => `${severity} and above`,
    shown: (shown, of) => {
      if (shown === of) return of === 1 ? '1 server' : `${grouped(of)} servers`;
      return `${grouped(shown)} of ${grouped(of)} servers`;
    },
    nothingMatches: 'No server matches.',
    showAll: 'Show all',
    keys: 'Arrow keys, Page Up, Page Down, Home and End move through the list; Enter opens a server.',
    times: (count) => (count === 1 ? 'once' : `${count} times`),
    before: (verdict) => `before: ${verdict}`,
    saveCsv: 'Save as CSV',
    csvColumns: {
      host: 'Server',
      port: 'Port',
      severity: 'Severity',
      verdict: 'Verdict',
      code: 'Code',
      system: 'System',
      credssp: 'CredSSP',
      examinedAt: 'Examined at (UTC)',
      times: 'Times examined',
      before: 'Verdict before',
    },
  },
  round: {
    begin: (count) => (count === 1 ? 'Examine it again' : `Examine all ${grouped(count)} again`),
    label: 'Examining again',
    progress: (done, of) => `${grouped(done)} of ${grouped(of)}`,
    waiting: 'These are many at once: going on in a moment.',
    stop: 'Stop',
    done: (done, refused) =>
      refused === 0
        ? `All ${grouped(done)} were examined again.`
        : `${grouped(done)} were gone through; ${grouped(refused)} of them could not be examined.`,
    stopped: (done, of) => `Stopped after ${grouped(done)} of ${grouped(of)}.`,
  },
  history: {
    heading: (host) => `${host}: what was seen`,
    back: 'Back to the list',
    again: 'Examine again',
    examining: 'Examining …',
    examinedAgain: 'Examined again.',
    refused: {
      badTarget: {
        what: 'This is not a name or an address that can be examined.',
        todo: 'Remove it from the list, and examine the server by its right name.',
      },
      notAllowed: {
        what: 'This rdp-doctor may not look at this address.',
        todo: 'Whoever started it chooses which addresses may be examined: ask for the option --allow with this one.',
      },
      tooMany: { what: 'Too many examinations were asked for at once.', todo: 'Wait a moment, and try again.' },
      stopped: { what: 'The examination was stopped.', todo: 'Nothing was changed. You can start it again.' },
      failed: {
        what: 'rdp-doctor itself failed at this examination.',
        todo: 'Try again; its log in the window where it was started says more.',
      },
      lost: { what: 'The connection to rdp-doctor broke off.', todo: 'Once it is back, examine again.' },
    },
    remove: 'Remove from the list',
    removeQuestion: (host) => `Remove ${host} and everything that was seen of it?`,
    removeHint: 'The server itself is not touched. This can not be undone.',
    keep: 'Keep it',
    removed: (host) => `${host} was removed.`,
    gone: { what: 'This server is no longer in the list.', todo: 'It was removed, or it was too long ago.' },
    consult: 'Take this to the consultation',
    latest: 'latest',
    since: 'Since the examination before',
    first: 'The first examination.',
    severity: (severity) => `severity: ${severity}`,
  },
  problems: {
    unreachable: {
      what: 'rdp-doctor on this computer does not answer.',
      todo: 'Look whether it is still running in the window where it was started, then try again.',
    },
    unknownVisitor: {
      what: 'This browser is no longer known to rdp-doctor.',
      todo: 'Open the address again that rdp-doctor printed when it started.',
    },
    missing: { what: 'This is no longer there.', todo: 'Go back to the list.' },
    refused: { what: 'rdp-doctor did not take this request.', todo: 'Wait a moment, and try again.' },
  },
  tryAgain: 'Try again',
  treatments: englishTreatments,
};
