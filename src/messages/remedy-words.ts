/**
 * What is said of the remedies: of each one its title and what a person has to know before doing it; of a plan why it has this
 * order. Loaded only where cures are shown. Strings among the facts must be safe to show before they come here.
 */
import type { CuredCause, CureMachine, CureName, Plan, PlanInShort, PlannedRemedy } from '../remedy/plan.ts';
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
  readonly reasons: { readonly [C in ReasonCode]: (facts: PlanReasons[C], words: CauseNames) => string };
  readonly steps: Readonly<Record<StepCode, string>>;
  readonly policies: Readonly<Record<PolicyName, readonly string[]>>;
  readonly choices: Readonly<Record<PolicyChoice, string>>;
  readonly questions: { readonly [Q in keyof Situation]: string };
}

/** A cause in a few words, as the catalogue of causes has it. */
export type CauseNames = (cause: CuredCause) => string;

export interface PlanWords {
  readonly title: (server: string | null) => string;
  readonly inShort: string;
  readonly nothingWrong: string;
  /** `does` is a whole sentence. */
  readonly short: Readonly<
    Record<Exclude<PlanInShort['kind'], 'nothingWrong' | 'cureLater'>, (does: string) => string>
  >;
  readonly shortLater: (does: string, until: NonNullable<Plan['bridge']>['until'], bridgeTitle: string) => string;
  readonly headings: Readonly<
    Record<'remedies' | 'notPossible' | 'steps' | 'undo' | 'proof' | 'why' | 'waysIn' | 'questions' | 'about', string>
  >;
  readonly columns: Readonly<
    Record<'remedy' | 'restart' | 'impact' | 'standing' | 'machine' | 'effort' | 'risk', string>
  >;
  readonly standings: Readonly<Record<PlannedRemedy['standing'], string>>;
  readonly machines: Readonly<Record<CureMachine, string>>;
  readonly efforts: Readonly<Record<PlannedRemedy['effort'], string>>;
  readonly risks: Readonly<Record<PlannedRemedy['risk'], string>>;
  readonly restarts: Readonly<Record<PlannedRemedy['restart'], string>>;
  readonly impacts: Readonly<Record<PlannedRemedy['affected'], string>>;
  /** Beside a remedy that lowers security. */
  readonly dangerous: string;
  readonly expires: (days: number) => string;
  readonly labels: Readonly<Record<'suitable' | 'notSuitable' | 'affected' | 'until', string>>;
  readonly absent: string;
  readonly showSteps: string;
  readonly showOne: string;
  readonly placeholders: string;
}
