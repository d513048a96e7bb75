/** What the message of the case comes to, read a moment after the last key: typing stays quick, however long the text is. */
import { useEffect, useMemo, useState } from 'react';
import type { Answer } from '../../../diagnosis/symptom/questions.ts';
import { readSymptom } from '../../../diagnosis/symptom/read-symptom.ts';
import { LONGEST_MESSAGE, type SymptomReading } from '../../../diagnosis/symptom/symptom.ts';
import { useCase } from '../case/case-store.ts';

export type Read =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong' }
  | { readonly kind: 'read'; readonly reading: SymptomReading };

const PAUSE_MS = 200;

export function useReading(): Read {
  const { symptom, answers } = useCase();
  const settled = useSettled(symptom);
  return useMemo(() => read(settled, answers), [settled, answers]);
}

function read(symptom: string, answers: readonly Answer[]): Read {
  if (symptom.length > LONGEST_MESSAGE) return { kind: 'tooLong' };
  return symptom.trim() === '' ? { kind: 'empty' } : { kind: 'read', reading: readSymptom(symptom, answers) };
}

function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
