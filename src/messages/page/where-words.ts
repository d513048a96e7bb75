/** Step 2 of the consultation: which server? Loaded with the page. Texts among the parameters are already safe to show. */
import type { ClientState } from '../../diagnosis/prediction.ts';

/** What happened, and what to do about it: whole sentences. */
export interface Told {
  readonly what: string;
  readonly todo: string;
}

type Stage = 'resolve' | 'connect' | 'negotiate' | 'tls' | 'credssp' | 'furtherLooks';

export interface WhereWords {
  readonly heading: string;
  /** What looking means, before anything is typed. */
  readonly intro: string;
  readonly hostLabel: string;
  readonly hostHint: string;
  readonly examine: string;
  readonly examineAgain: string;
  readonly stop: string;
  readonly tryAgain: string;
  readonly hostMissing: Told;
  /** The host was found in a connection file or in its text. */
  readonly hostFound: (host: string) => string;
  readonly suggestions: {
    readonly heading: string;
    readonly hint: string;
    /** By their names in the lab; the usual ones. */
    readonly patients: Readonly<Record<string, string>>;
  };
  readonly examining: (host: string) => string;
  readonly waiting: (ahead: number) => string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly states: Readonly<Record<'waiting' | 'begun' | 'done' | 'failed', string>>;
  readonly examined: (verdict: string) => string;
  readonly whatToDo: string;
  readonly refused: {
    readonly notAllowed: (host: string, address: string | null) => Told;
    readonly tooMany: (seconds: number) => Told;
    readonly stopped: (host: string) => Told;
    readonly failed: (host: string) => Told;
    readonly lost: (host: string) => Told;
    /** The page was loaded again meanwhile. */
    readonly reloaded: (host: string) => Told;
  };
  /** Where `meant` is what was probably meant. */
  readonly examineMeant: (meant: string) => string;
  readonly withoutServer: Told & { readonly hostLabel: string; readonly hostHint: string };
  readonly goOn: string;
  readonly goOnWithout: string;
  readonly collect: CollectWords;
  readonly client: ClientWords;
  readonly summary: { readonly facts: (computer: string) => string; readonly notExamined: (host: string) => string };
}

/** The way without a connection: a script there, its result here. */
export interface CollectWords {
  readonly heading: string;
  readonly intro: string;
  readonly download: string;
  /** In their order. */
  readonly steps: readonly string[];
  readonly also: string;
  readonly dropLabel: string;
  readonly dropHint: string;
  readonly choose: string;
  readonly reading: (file: string) => string;
  /** The part of the page that reads files did not come. */
  readonly notLoaded: (file: string) => Told;
  readonly factsOf: Readonly<Record<'server' | 'client', (computer: string) => string>>;
  readonly whose: string;
  readonly sides: Readonly<Record<'server' | 'client', string>>;
  readonly unreadEvents: (count: number) => string;
  readonly remove: string;
  readonly removed: string;
  readonly several: (count: number) => string;
  readonly take: (host: string, when: string) => string;
  readonly tookExamination: (host: string, when: string) => string;
}

/** What is known of the computer in front of the person. */
export interface ClientWords {
  readonly heading: string;
  readonly legend: string;
  readonly hint: string;
  readonly states: Readonly<Record<ClientState | 'unknown', { readonly label: string; readonly hint: string }>>;
  readonly fromFacts: string;
}
