/** What written forms say to those who read and run them, in one language. Batch files alone speak English only, and say why. */
import type { FormName } from '../form-name.ts';
import type { MeasureName, TimedMeasure } from '../measure.ts';

export interface FormWords {
  readonly language: 'en' | 'ja';
  readonly titles: Readonly<Record<MeasureName, string>>;
  /** Lines at the head of every form: what it does, that it lowers security, until when. */
  readonly head: (measure: TimedMeasure) => readonly string[];
  /** What was tried of a form and what was never seen. */
  readonly tried: Readonly<Record<FormName, readonly string[]>>;
  /** For forms that can not end by themselves, naming the one that can. */
  readonly noExpiry: (at: string | null) => readonly string[];
  /** How a batch file is used and what its exit codes mean; for forms other than `cmd` and `startupScript` not asked. */
  readonly batch: (path: string, form: 'cmd' | 'startupScript') => readonly string[];
  readonly writtenFor: (names: {
    readonly computer: string | null;
    readonly server: string | null;
  }) => readonly string[];
  readonly assumed: (value: string, previous: string) => string;
  readonly says: Readonly<Record<ScriptSays, string>>;
  readonly regUndo: string;
  readonly usage: { readonly powershell: string; readonly ansible: string; readonly dsc: string };
  readonly gpo: GpoWords;
  readonly intune: IntuneWords;
  readonly change: ChangeWords;
}

/** Lines a script prints; `{0}`, `{1}`, `{2}` stand for name, value and time. */
export type ScriptSays =
  | 'expired'
  | 'otherType'
  | 'changedSince'
  | 'alreadySo'
  | 'applied'
  | 'valueNow'
  | 'asAsked'
  | 'notAsAsked'
  | 'taskThere'
  | 'taskMissing'
  | 'leftAlone'
  | 'nothingToUndo'
  | 'undone'
  | 'needsController';

export interface GpoWords {
  readonly displayName: (title: string) => string;
  readonly readme: (path: { readonly folder: string; readonly name: string }) => readonly string[];
  readonly script: readonly string[];
}

export interface IntuneWords {
  readonly displayName: (title: string) => string;
  readonly readme: (facts: {
    readonly uri: string;
    readonly value: string;
    readonly resultUri: string;
  }) => readonly string[];
}

export interface ChangeWords {
  readonly title: string;
  readonly headings: Readonly<
    Record<'purpose' | 'what' | 'before' | 'steps' | 'verification' | 'rollback' | 'expiry' | 'people' | 'risk', string>
  >;
  readonly rows: Readonly<Record<'change' | 'computer' | 'server' | 'written' | 'from' | 'to' | 'restart', string>>;
  readonly columns: readonly [value: string, key: string, before: string, after: string];
  readonly purpose: Readonly<Record<MeasureName, string>>;
  readonly risk: Readonly<Record<MeasureName, string>>;
  readonly restart: Readonly<Record<MeasureName, string>>;
  readonly toFill: string;
  readonly beforehand: readonly string[];
  readonly steps: (file: string) => readonly string[];
  readonly verification: (file: string) => readonly string[];
  readonly rollback: (file: string) => readonly string[];
  readonly expiry: (at: string | null) => readonly string[];
  readonly people: readonly string[];
  readonly absent: string;
  readonly signature: readonly [role: string, name: string, time: string];
}
