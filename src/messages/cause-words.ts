/**
 * What is said of causes and of the texts that stand for them, for everyone who only has a message on a screen. Loaded only where a
 * symptom is explained.
 */
import type { QuestionAnswers, QuestionCode } from '../diagnosis/symptom/questions.ts';
import type { NamedRemedy, RankedCause, Symptom, SymptomReading, WhatToSend } from '../diagnosis/symptom/symptom.ts';
import type { Language } from './words.ts';

export type CauseName = RankedCause['code'];
export type TextName = Symptom['text'];
export type DistinctionName = Extract<SymptomReading, { kind: 'recognised' | 'notThisProblem' }>['tellApart'][number];

/** `certain`: the wire or the machines have shown it; a text alone never does. */
export type Surety = 'certain' | 'likely' | 'possible';

export interface CauseText {
  /** A few words; no full stop. */
  readonly title: string;
  /** One sentence. */
  readonly explanation: string;
  /** How to find out whether it is this one. */
  readonly tellApart: string;
}

export type CauseTexts = Readonly<Record<CauseName, CauseText>>;

/** The part of the catalogue for some groups of causes. */
export type SomeCauses<G extends string> = Pick<CauseTexts, Extract<CauseName, `${G}/${string}`>>;

/** How often a cause is the one. No percentages: weights are judgement. */
export type Frequency = 'often' | 'sometimes' | 'seldom' | 'rarely';

export interface CauseWords {
  readonly language: Language;
  readonly causes: CauseTexts;
  /** Short titles of the known texts; no full stop. */
  readonly texts: Readonly<Record<TextName, string>>;
  readonly distinctions: Readonly<Record<DistinctionName, string>>;
  readonly explain: ExplainWords;
}

export interface ExplainWords {
  readonly labels: Readonly<Record<'inShort' | 'recognisedAs' | 'tellApart' | 'question' | 'check', string>>;
  readonly headings: Readonly<Record<'causes' | 'distinctions' | 'remedies' | 'nearest' | 'send', string>>;
  /** The first line: a whole sentence about the cause, and where it is mended. */
  readonly inShort: (explanation: string, machine: RankedCause['machine'], surety: Surety) => string;
  readonly notOracle: string;
  readonly notThisProblem: string;
  /** The fix is among the causes, but not the first to look at. */
  readonly rarelyThisProblem: string;
  readonly recognised: (title: string, how: Symptom['how'], number: string | undefined) => string;
  readonly machines: Readonly<Record<RankedCause['machine'] | NamedRemedy['machine'], string>>;
  readonly frequencies: Readonly<Record<Frequency, string>>;
  /** Beside a remedy that lowers security, and below the list of them. */
  readonly weakens: string;
  readonly weakened: string;
  readonly restarts: Readonly<Record<NamedRemedy['restart'], string>>;
  readonly questions: Readonly<Record<QuestionCode, string>>;
  readonly answers: { readonly [Q in QuestionCode]: Readonly<Record<QuestionAnswers[Q], string>> };
  /** A command, with a place for the server's name. */
  readonly checkCommand: string;
  readonly answered: (question: string, answer: string) => string;
  readonly unknown: string;
  readonly unknownOracle: string;
  readonly send: Readonly<Record<WhatToSend, string>>;
}

export async function loadCauseWords(language: Language): Promise<CauseWords> {
  return language === 'ja'
    ? (await import('./ja/cause-words.ts')).japaneseCauses
    : (await import('./en/cause-words.ts')).englishCauses;
}
