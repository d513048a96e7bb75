/** What `rdp-doctor treat` says. Texts that people or machines gave, such as a reason or a name, are passed in safe to show. */
import type { MeasureName } from '../../remedy/measure.ts';
import type { Condition, Ending, TreatProblemKind, TreatStep } from '../../remedy/treatment.ts';
import type { Complaint } from '../command/command-words.ts';
import type { Language } from '../words.ts';

export interface TreatWords {
  readonly language: Language;
  /** One line each, without a stop: what is on while the measure is. */
  readonly measures: Readonly<Record<MeasureName, string>>;
  readonly inShort: string;
  readonly labels: Readonly<
    Record<'condition' | 'since' | 'until' | 'by' | 'reason' | 'task' | 'ended' | 'journal' | 'policy', string>
  >;
  readonly columns: Readonly<Record<'value' | 'before' | 'treated' | 'now', string>>;
  readonly absent: string;
  readonly otherType: string;
  readonly unknown: string;
  readonly untilReverted: string;
  readonly noReason: string;
  readonly byOn: (user: string, computer: string) => string;
  readonly applied: (until: string | null) => string;
  readonly alreadyOn: (until: string | null) => string;
  readonly alreadySo: string;
  readonly conflict: (other: MeasureName) => string;
  readonly overruled: string;
  readonly valueOfOtherType: string;
  readonly didNotHold: string;
  readonly nothingOn: string;
  readonly reverted: (count: number) => string;
  readonly refused: (count: number) => string;
  readonly several: string;
  readonly allWell: (count: number) => string;
  readonly notWell: (count: number) => string;
  readonly settled: Readonly<Record<Ending, (measure: MeasureName) => string>>;
  /** A sentence each. */
  readonly conditions: Readonly<Record<Condition, string>>;
  readonly advice: Readonly<Partial<Record<Condition, string>>>;
  readonly endings: Readonly<Record<Ending, string>>;
  readonly leftAlone: (names: string) => string;
  readonly policies: {
    readonly localPolicy: (to: string) => string;
    readonly overrulingValue: (to: string) => string;
  };
  readonly dryRun: string;
  readonly dryRunElsewhere: string;
  readonly steps: {
    readonly journal: Readonly<Record<Extract<TreatStep, { kind: 'journal' }>['entry'], string>>;
    readonly schedule: (task: string, at: string) => string;
    readonly unschedule: (task: string) => string;
  };
  readonly problems: Readonly<Record<TreatProblemKind, (detail: string) => Complaint>>;
}

export async function loadTreatWords(language: Language): Promise<TreatWords> {
  return language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en;
}
