/** A case: everything the person said and everything that was seen, and nothing that follows from it. */
import type { ClientState } from '../../../diagnosis/prediction.ts';
import type { Answer } from '../../../diagnosis/symptom/questions.ts';
import type { Examination } from '../../../observation/examination.ts';
import type { MachineFacts } from '../../../observation/machine-facts.ts';
import { NOTHING_KNOWN, type Situation } from '../../../remedy/situation.ts';

export interface Case {
  /** As it was pasted, chosen or read from a picture; empty when nothing was. */
  readonly symptom: string;
  readonly answers: readonly Answer[];
  /** As it was typed; empty when nothing was. */
  readonly host: string;
  /** Of that host; null when nobody looked, or nobody could. */
  readonly examination: Examination | null;
  /** The look before that one, so that what a cure has changed can be told. */
  readonly before: Examination | null;
  readonly client: ClientState | MachineFacts | null;
  readonly serverFacts: MachineFacts | null;
  readonly situation: Situation;
}

export const NEW_CASE: Case = {
  symptom: '',
  answers: [],
  host: '',
  examination: null,
  before: null,
  client: null,
  serverFacts: null,
  situation: NOTHING_KNOWN,
};

/** Whether there is nothing in it that somebody would miss. */
export function isNewCase(all: Case): boolean {
  return (Object.keys(NEW_CASE) as readonly (keyof Case)[]).every(
    (key) => JSON.stringify(all[key]) === JSON.stringify(NEW_CASE[key]),
  );
}
