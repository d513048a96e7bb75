/** The answer: the sentence, the two machines, the cures, and what can be taken away of it. Loaded with the page. */
import type { AilmentCode } from '../../diagnosis/ailment.ts';
import type { ConsultedCause } from '../../diagnosis/consult/consultation.ts';
import type { CaseLinkWords } from './case-link-words.ts';
import type { CuresWords } from './cures-words.ts';

type Place = ConsultedCause['machine'];

export interface AnswerWords {
  readonly heading: string;
  /** What is said first and what to do, each before its sentence. */
  readonly whatToDo: string;
  readonly next: string;
  readonly recognised: string;
  readonly howDoYouKnow: string;
  /** For those who hear the page: of which finding. */
  readonly howDoYouKnowOf: (code: AilmentCode) => string;
  readonly hideEvidence: string;
  readonly notLooked: string;
  readonly lookAtIt: string;
  readonly picture: PictureWords;
  readonly folds: Readonly<Record<'found' | 'prediction' | 'causes' | 'ruledOut' | 'notJudged', string>>;
  readonly seeInMatrix: (client: string) => string;
  readonly tellApart: string;
  readonly saw: (text: string) => string;
  readonly answered: (question: string, answer: string) => string;
  readonly takeAway: TakeAwayWords;
  readonly again: AgainWords;
  readonly nothing: NothingWords;
  readonly newCase: Readonly<Record<'button' | 'ask' | 'yes' | 'no', string>>;
  readonly link: CaseLinkWords;
  readonly cures: CuresWords;
}

export type DrawnStage = 'resolve' | 'connect' | 'negotiate' | 'tls' | 'credssp' | 'signIn';
export type DrawnState = 'passed' | 'broken' | 'suspected' | 'notReached' | 'notUsed' | 'unseen';

export interface PictureWords {
  readonly heading: string;
  readonly client: string;
  readonly server: string;
  readonly stages: Readonly<Record<DrawnStage, string>>;
  readonly states: Readonly<Record<DrawnState, string>>;
  /** The whole picture in a sentence or two. */
  readonly told: (brokenAt: string | null, isCertain: boolean, place: Place | null) => string;
  /** On the machine. */
  readonly changeThis: string;
  readonly perhapsThis: string;
  /** Where it is neither of the two. */
  readonly elsewhere: Readonly<Record<'network' | 'gateway' | 'domain', string>>;
  readonly badges: BadgeWords;
}

export interface BadgeWords {
  readonly windows: string;
  readonly software: string;
  readonly credssp: string;
  readonly nla: string;
  readonly policy: string;
  readonly state: string;
  readonly unknown: string;
  readonly notSeenFromOutside: string;
  readonly number: (version: number) => string;
  readonly fix: Readonly<Record<'active' | 'missing' | 'unknown', string>>;
  readonly nlaIs: Readonly<Record<'required' | 'optional' | 'absent', string>>;
  readonly policyAbsent: string;
}

export interface TakeAwayWords {
  readonly heading: string;
  readonly print: string;
  readonly markdown: string;
  readonly json: string;
  readonly examination: string;
  readonly helpdesk: string;
  readonly helpdeskHint: string;
  readonly server: string;
  readonly examinedAt: string;
  readonly found: string;
  readonly cures: string;
  readonly notExamined: string;
}

export interface AgainWords {
  readonly heading: string;
  readonly hint: string;
  readonly button: (host: string) => string;
  readonly underWay: (host: string) => string;
  readonly stop: string;
  readonly failed: string;
  readonly toWhere: string;
  readonly changed: string;
}

export interface NothingWords {
  readonly heading: string;
  readonly intro: string;
  readonly steps: readonly (readonly [room: 'see' | 'where' | 'may', link: string, text: string])[];
  readonly example: string;
}
