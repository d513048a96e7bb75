/**
 * Reads what a person pasted: a dialog, half a sentence, a number, a log of another client, in any language that is held. Says which
 * known texts are in it and what they can mean, or honestly that it is not known, and what it resembles.
 */
import type { DistinctionCode, ErrorTextRow } from '../../knowledge/error-text.ts';
import { ERROR_TEXTS } from '../../knowledge/error-texts.ts';
import { chooseQuestion } from './choose-question.ts';
import { findSymptoms } from './find-symptoms.ts';
import { FIX_CAUSES, orderRemedies } from './order-remedies.ts';
import { type PlainText, toPlainText } from './plain-text.ts';
import type { Answer } from './questions.ts';
import { rankCauses } from './rank-causes.ts';
import { resembling } from './resemblance.ts';
import type { Symptom, SymptomReading, WhatToSend } from './symptom.ts';

/** Any text, of any length; never throws. Answers are those to earlier questions. */
export function readSymptom(text: string, answers: readonly Answer[] = []): SymptomReading {
  const plain = toPlainText(text);
  const [first, ...others] = findSymptoms(plain);
  if (first === undefined) return unknown(plain);
  const symptoms = [first, ...others] as const;
  const causes = rankCauses(symptoms, answers);
  return {
    kind: causes.some(({ code }) => FIX_CAUSES.has(code)) ? 'recognised' : 'notThisProblem',
    symptoms,
    causes,
    tellApart: distinctionsOf(symptoms),
    remedies: orderRemedies(symptoms, causes),
    question: chooseQuestion(symptoms, answers),
  };
}

/** The remedy's name has made people look for help at another product. */
const ORACLE_DATABASE = /(?<![a-z0-9])(?:ora|tns|sp2)-\d{4,5}(?!\d)|oracle ?(?:database|db)/;

function unknown(plain: PlainText): SymptomReading {
  const elsewhere = ORACLE_DATABASE.test(plain.lines) ? 'oracleDatabase' : null;
  return { kind: 'unknown', nearest: resembling(plain.letters), send: whatToSend(plain), elsewhere };
}

function distinctionsOf(symptoms: readonly Symptom[]): readonly DistinctionCode[] {
  return [...new Set(symptoms.flatMap(({ text }) => (ERROR_TEXTS[text] as ErrorTextRow).tellApart ?? []))];
}

function whatToSend({ lines, letters }: PlainText): readonly WhatToSend[] {
  const isShort = letters.length < 60;
  const hasNumber = /0x[0-9a-f]{3,8}|\d{3,10}/.test(lines);
  return [
    ...(isShort ? ['wholeText' as const] : []),
    ...(hasNumber ? [] : ['code' as const]),
    'clientLog',
    'serverName',
  ];
}
