/** The ward: what was examined so far, and what was loosened on this machine. Loaded with the page; texts of others are passed in safe to show. */
import type { Condition } from '../../remedy/treatment.ts';
import type { Told } from './where-words.ts';

export interface WardWords {
  readonly heading: string;
  readonly intro: string;
  readonly withoutServer: Told;
  readonly empty: Told & { readonly begin: string };
  readonly hosts: string;
  readonly list: WardListWords;
  readonly round: WardRoundWords;
  readonly history: WardHistoryWords;
  /** Why the server did not answer a request. */
  readonly problems: Readonly<Record<'unreachable' | 'unknownVisitor' | 'missing' | 'refused', Told>>;
  readonly tryAgain: string;
  readonly treatments: WardTreatmentWords;
}

export interface WardListWords {
  readonly columns: Readonly<Record<'host' | 'verdict' | 'age' | 'times', string>>;
  readonly search: string;
  readonly severity: string;
  readonly everySeverity: string;
  readonly atLeast: (severity: string) => string;
  readonly shown: (shown: number, of: number) => string;
  readonly nothingMatches: string;
  readonly showAll: string;
  readonly keys: string;
  readonly times: (count: number) => string;
  readonly before: (verdict: string) => string;
  readonly saveCsv: string;
  readonly csvColumns: Readonly<
    Record<
      'host' | 'port' | 'severity' | 'verdict' | 'code' | 'system' | 'credssp' | 'examinedAt' | 'times' | 'before',
      string
    >
  >;
}

export interface WardRoundWords {
  readonly begin: (count: number) => string;
  readonly label: string;
  readonly progress: (done: number, of: number) => string;
  readonly waiting: string;
  readonly stop: string;
  readonly done: (done: number, refused: number) => string;
  readonly stopped: (done: number, of: number) => string;
}

export interface WardHistoryWords {
  readonly heading: (host: string) => string;
  readonly back: string;
  readonly again: string;
  readonly examining: string;
  readonly examinedAgain: string;
  readonly refused: Readonly<Record<'badTarget' | 'notAllowed' | 'tooMany' | 'stopped' | 'failed' | 'lost', Told>>;
  readonly remove: string;
  readonly removeQuestion: (host: string) => string;
  readonly removeHint: string;
  readonly keep: string;
  readonly removed: (host: string) => string;
  readonly gone: Told;
  readonly consult: string;
  readonly latest: string;
  /** Above what is different from the examination before. */
  readonly since: string;
  readonly first: string;
  /** Behind the severity. */
  readonly severity: (severity: string) => string;
}

export interface WardTreatmentWords {
  readonly heading: string;
  readonly none: string;
  readonly notWindows: string;
  readonly loosened: string;
  readonly overdue: string;
  readonly wasUntil: (relative: string, exact: string) => string;
  readonly until: (relative: string, exact: string) => string;
  readonly untilReverted: string;
  /** What a value was, and what it was set to. */
  readonly set: (value: string, from: string, to: string) => string;
  readonly now: (value: string) => string;
  readonly advice: Readonly<Partial<Record<Condition, string>>>;
  readonly revert: string;
  readonly question: string;
  readonly back: (value: string, from: string) => string;
  readonly confirm: string;
  readonly cancel: string;
  readonly forceQuestion: string;
  readonly forceHint: string;
  readonly force: string;
  readonly working: string;
}
