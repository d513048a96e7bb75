/** What `rdp-doctor explain --json` prints: codes, weights and reasons without language; empty lists where nothing is known. */
import type { Answer, Question } from '../diagnosis/symptom/questions.ts';
import type {
  NamedRemedy,
  RankedCause,
  Resemblance,
  Symptom,
  SymptomReading,
  WhatToSend,
} from '../diagnosis/symptom/symptom.ts';

const SCHEMA_VERSION = 1;

/** A reading, and the answers that it already takes into account. */
export interface Explained {
  readonly reading: SymptomReading;
  readonly answers: readonly Answer[];
}

export interface ExplanationJson {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly kind: SymptomReading['kind'];
  readonly symptoms: readonly Symptom[];
  readonly causes: readonly RankedCause[];
  readonly tellApart: readonly string[];
  readonly remedies: readonly NamedRemedy[];
  readonly answers: readonly Answer[];
  readonly question: Question | null;
  readonly nearest: readonly Resemblance[];
  readonly send: readonly WhatToSend[];
  readonly elsewhere: 'oracleDatabase' | null;
}

const NOTHING_KNOWN = { symptoms: [], causes: [], tellApart: [], remedies: [], question: null } as const;
const NOTHING_OPEN = { nearest: [], send: [], elsewhere: null } as const;

export function toExplanationJson({ reading, answers }: Explained): ExplanationJson {
  const { kind } = reading;
  if (reading.kind === 'unknown') {
    const { nearest, send, elsewhere } = reading;
    return { schemaVersion: SCHEMA_VERSION, kind, ...NOTHING_KNOWN, answers, nearest, send, elsewhere };
  }
  const { symptoms, causes, tellApart, remedies, question } = reading;
  return {
    schemaVersion: SCHEMA_VERSION,
    kind,
    symptoms,
    causes,
    tellApart,
    remedies,
    answers,
    question,
    ...NOTHING_OPEN,
  };
}
