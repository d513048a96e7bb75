/**
 * What is said of the remedies: of each one its title and what a person has to know before doing it; of a plan why it has this
 * order. Loaded only where cures are shown. Strings among the facts must be safe to show before they come here.
 */
import type { Bridge, CureMachine, CureName, PlanInShort, PlannedRemedy } from '../remedy/plan.ts';
import type { PlanReasons, ReasonCode } from '../remedy/plan-reason.ts';
import type { Situation } from '../remedy/situation.ts';
import type { PolicyChoice, PolicyName, StepCode } from '../remedy/step.ts';
import type { Language } from './words.ts';

/** One line each; no full stop. */
export type RemedyTitles = Readonly<Record<CureName, string>>;

/** Sentences, each on its own. */
export interface RemedyText {
  /** What to do, in one sentence that can be the answer. */
  readonly does: string;
  /** Whom it touches. */
  readonly affected: string;
  readonly suitable: string;
  readonly notSuitable: string;
  readonly undo: string;
  /** How one knows that it worked. */
  readonly proof: string;
}

export type RemedyTexts = Readonly<Record<CureName, RemedyText>>;

export interface RemedyWords {
  readonly language: Language;
  readonly titles: RemedyTitles;
  readonly texts: RemedyTexts;
  readonly plan: PlanWords;
  readonly reasons: ReasonSentences;
  readonly steps: StepSentences;
  /** From the root of the tree to the policy. */
  readonly policies: PolicyPaths;
  readonly choices: Readonly<Record<PolicyChoice, string>>;
  readonly questions: SituationQuestions;
}

/** `cause` is what `ifCause` speaks of, in words or by its code. */
export type ReasonSentences = { readonly [C in ReasonCode]: (facts: PlanReasons[C]) => string };
export type StepSentences = Readonly<Record<StepCode, string>>;
export type PolicyPaths = Readonly<Record<PolicyName, readonly string[]>>;
export type SituationQuestions = { readonly [Q in keyof Situation]: string };

type Cured = Exclude<PlanInShort['kind'], 'nothingWrong' | 'cureLater'>;

export interface PlanWords {
  /** Null when there is no server to name. */
  readonly title: (server: string | null) => string;
  readonly inShort: string;
  readonly nothingWrong: string;
  /** `does` is a whole sentence. */
  readonly short: Readonly<Record<Cured, (does: string) => string>>;
  readonly shortLater: (does: string, until: Bridge['until'], bridge: string) => string;
  readonly headings: Readonly<Record<PlanHeading, string>>;
  readonly columns: Readonly<Record<'remedy' | 'restart' | 'impact', string>>;
  readonly standings: Readonly<Record<PlannedRemedy['standing'], string>>;
  readonly machines: Readonly<Record<CureMachine, string>>;
  readonly efforts: Readonly<Record<PlannedRemedy['effort'], string>>;
  readonly risks: Readonly<Record<PlannedRemedy['risk'], string>>;
  readonly restarts: Readonly<Record<PlannedRemedy['restart'], string>>;
  readonly impacts: Readonly<Record<PlannedRemedy['affected'], string>>;
  /** Behind the title of a remedy that lowers security. */
  readonly dangerous: string;
  readonly expires: (days: number) => string;
  readonly labels: Readonly<Record<PlanLabel, string>>;
  /** A registry value that is to be deleted. */
  readonly absent: string;
  readonly update: UpdateSentences;
  readonly toldBy: { readonly seeAll: string; readonly seeOne: string; readonly fillIn: string };
}

export type PlanHeading = 'remedies' | 'notPossible' | 'steps' | 'undo' | 'proof' | 'why' | 'waysIn' | 'questions';
export type PlanLabel =
  | 'machine'
  | 'effort'
  | 'risk'
  | 'restart'
  | 'affected'
  | 'suitable'
  | 'notSuitable'
  | 'expiry'
  | 'update';

/** Numbers of updates come as they are, such as `KB4103725`. */
export interface UpdateSentences {
  /** The title of the remedy where the number is known; `orLater` is one of `later`. */
  readonly title: (kb: string, orLater: string) => string;
  readonly later: Readonly<Record<'monthlyRollups' | 'cumulativeUpdates' | 'notConfirmed' | 'none', string>>;
  readonly enough: (kbs: string) => string;
  readonly newest: (releases: string, kb: string, released: string) => string;
  readonly paid: string;
  readonly before: (kbs: string) => string;
  readonly doesNotCount: (kbs: string) => string;
  /** A revision of the build, or a version of tspkg.dll. */
  readonly atLeast: (version: string) => string;
  readonly file: (name: string) => string;
  readonly comma: string;
}

export async function loadRemedyWords(language: Language): Promise<RemedyWords> {
  return language === 'ja' ? (await import('./ja/remedy-words.ts')).ja : (await import('./en/remedy-words.ts')).en;
}

/** Titles alone, for where remedies are only listed. */
export async function loadRemedyTitles(language: Language): Promise<RemedyTitles> {
  const { remedyTitles } =
    language === 'ja' ? await import('./ja/remedy-titles.ts') : await import('./en/remedy-titles.ts');
  return remedyTitles;
}
