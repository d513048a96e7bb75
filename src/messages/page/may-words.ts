/** Step 3 of the consultation: what may you do? Loaded with the page; the questions themselves are among the words of remedies. */
import type { Situation, WayIn } from '../../remedy/situation.ts';

/** An answer to choose, and what is left of it in a line that sums up. */
export interface MayOption {
  readonly label: string;
  readonly hint?: string;
  readonly inShort: string;
}

/** The questions that are answered by one of a few. */
export type ChosenQuestion = Exclude<keyof Situation, 'waysIn' | 'clients'>;

export type MayOptions = {
  readonly [Q in ChosenQuestion]: Readonly<Record<Exclude<Situation[Q], 'unknown'>, MayOption>>;
};

export interface MayWords {
  readonly heading: string;
  readonly intro: string;
  readonly nothingToAsk: string;
  /** Neither what is on the screen nor the server is known. */
  readonly nothingKnown: string;
  readonly backToSee: string;
  readonly backToWhere: string;
  readonly bestFirst: string;
  readonly showAnswer: string;
  readonly dontKnow: string;
  readonly options: MayOptions;
  readonly waysIn: Readonly<Record<WayIn, MayOption>>;
  readonly waysInHint: string;
  readonly clientsHint: string;
  readonly clientsWrong: string;
  readonly clientsInShort: (count: number) => string;
  readonly nothingSaid: string;
}
