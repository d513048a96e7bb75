/**
 * What is said when a text, the wire and the machines are heard together, and when two examinations are compared. Loaded only where one of
 * them was given. Names among the facts must be safe to show before they come here.
 */
import type { RuleBecause } from '../diagnosis/consult/consultation.ts';
import type { ClientState, Prediction } from '../diagnosis/prediction.ts';
import type { Comparison } from '../diagnosis/since.ts';
import type { Language } from './words.ts';

export type ConsultRuleName = RuleBecause['rule'];

export interface ConsultWords {
  readonly language: Language;
  readonly labels: Readonly<Record<'inShort' | 'message' | 'cure' | 'since', string>>;
  readonly headings: Readonly<Record<'causes' | 'ruledOut' | 'server' | 'changes', string>>;
  readonly for: string;
  readonly against: string;
  /** One sentence a rule: what was noticed, and what follows. */
  readonly rules: Readonly<Record<ConsultRuleName, string>>;
  /** Nothing is left that could be wrong. */
  readonly nothing: string;
  readonly unknownText: string;
  readonly since: SinceWords;
}

export interface SinceWords {
  readonly verdicts: Readonly<Record<Comparison['verdict'], string>>;
  /** `before`, `after`: dates as the language writes them. */
  readonly between: (before: string, after: string) => string;
  /** A number, or null where none was read. */
  readonly credssp: (before: number | null, after: number | null) => string;
  readonly build: (before: string, after: string) => string;
  readonly gone: (finding: string) => string;
  readonly come: (finding: string) => string;
  /** `client` in words. */
  readonly client: (client: string, after: Prediction['outcome']) => string;
  readonly sameServer: Readonly<Record<Exclude<Comparison['sameServer'], 'yes'>, string>>;
  readonly nothing: string;
}

/** In the words of the report. */
export type ClientName = Readonly<Record<ClientState, string>>;

export async function loadConsultWords(language: Language): Promise<ConsultWords> {
  return language === 'ja'
    ? (await import('./ja/consult.ts')).japaneseConsult
    : (await import('./en/consult.ts')).englishConsult;
}
