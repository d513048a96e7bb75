/** The link that carries a case: what it holds, and what is said when one is opened. Loaded with the page. */

export type LinkProblem = 'damaged' | 'newer' | 'tooLarge' | 'foreign' | 'noWay';

export interface CaseLinkWords {
  readonly button: string;
  /** What is in it, with names, so that people know before they send it. */
  readonly contains: (parts: readonly string[]) => string;
  readonly parts: {
    readonly symptom: string;
    readonly host: (host: string) => string;
    /** `names`: what the server told of itself. */
    readonly examination: (names: readonly string[]) => string;
    readonly client: string;
    readonly server: string;
    readonly situation: string;
  };
  readonly neverSent: string;
  /** Where the page has an address of this computer alone. */
  readonly elsewhere: string;
  readonly tooLong: string;
  readonly opening: string;
  readonly opened: string;
  readonly problems: Readonly<Record<LinkProblem, string>>;
  readonly kept: string;
  readonly ask: (host: string | null) => string;
  readonly askHeading: string;
  readonly take: string;
  readonly keep: string;
}
