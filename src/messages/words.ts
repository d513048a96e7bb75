/**
 * What a catalogue of sentences has to hold. Both languages are typed by the same maps from code to facts, so a missing
 * sentence, an unknown code or a wrong parameter does not compile. Sentences are functions of facts; strings among the
 * facts must be safe to show before they come here.
 */
import type { AilmentCode, Ailments, StackKind } from '../diagnosis/ailment.ts';
import type { Diagnosis, StackSign } from '../diagnosis/diagnosis.ts';
import type { Confidence, Finding, NotJudgedReason, Severity } from '../diagnosis/finding.ts';
import type { ClientState, DialogText, Prediction } from '../diagnosis/prediction.ts';
import type { MatrixWords } from './matrix-words.ts';
import type { ReportWords, WireWords } from './report-words.ts';
import type { SignInWords } from './sign-in-words.ts';

/** As `--lang` takes it. */
export type Language = 'en' | 'ja';

/** The part of a code before the slash. */
export type Stage = AilmentCode extends infer C ? (C extends `${infer S}/${string}` ? S : never) : never;

export interface AilmentWords<C extends AilmentCode> {
  /** One line of the list; no full stop. */
  readonly finding: (facts: Ailments[C]) => string;
  /** One line, said when it was looked for and is not so. */
  readonly ruledOut: string;
  /** The first sentence of a report: what is wrong, and on which machine. */
  readonly inShort: (facts: Ailments[C]) => string;
  /** What to do next, safest first. */
  readonly advice: (facts: Ailments[C]) => string;
  /** How this is judged, with citations. */
  readonly rule: string;
  /** What can not be told this way. */
  readonly limits: readonly string[];
}

export type AilmentCatalogue = { readonly [C in AilmentCode]: AilmentWords<C> };

/** The part of the catalogue for some ailments. */
export type SomeWords<C extends AilmentCode> = Pick<AilmentCatalogue, C>;

/** The part of the catalogue for some stages. */
export type StageWords<S extends Stage> = Pick<AilmentCatalogue, Extract<AilmentCode, `${S}/${string}`>>;

/** A catalogue: everything that a report says, for the renderers. */
export interface Words {
  readonly language: Language;
  readonly ailments: AilmentCatalogue;
  readonly nothingWrong: { readonly inShort: string; readonly advice: string };
  readonly terms: Terms;
  readonly wire: WireWords;
  readonly signIn: SignInWords;
  readonly report: ReportWords;
  readonly matrix: MatrixWords;
}

/** One word or phrase for each value that observations and diagnoses know. */
export interface Terms {
  readonly stages: Readonly<Record<Stage, string>>;
  readonly verdicts: Readonly<Record<Finding['verdict'], string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly confidences: Readonly<Record<Confidence, string>>;
  /** Why a question stayed open, as a sentence without its full stop. */
  readonly reasons: Readonly<Record<NotJudgedReason, string>>;
  readonly stacks: Readonly<Record<StackKind, string>>;
  readonly stackSigns: Readonly<Record<StackSign['sign'], string>>;
  readonly clients: Readonly<Record<ClientState, string>>;
  readonly outcomes: Readonly<Record<Prediction['outcome'], string>>;
  readonly securities: Readonly<Record<Prediction['security'], string>>;
  /** The text of the dialog, word for word as Windows shows it. */
  readonly dialogs: Readonly<Record<DialogText, string>>;
  readonly withheld: Readonly<Record<NonNullable<Diagnosis['predictionWithheld']>, string>>;
}
