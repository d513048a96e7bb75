/** The prediction as rows: for every state a client can be in, what will happen and what the person sees. */
import type { Confidence } from '../diagnosis/finding.ts';
import type { Prediction } from '../diagnosis/prediction.ts';
import type { Words } from '../messages/words.ts';
import { type CheckReport, predictionShown } from './check-report.ts';

export interface ForecastRow {
  readonly client: string;
  readonly mark: '✕' | '△' | '○';
  readonly result: string;
  readonly dialog: string;
  readonly danger: 'none' | 'some' | 'blocked';
}

export interface Forecast {
  readonly rows: readonly ForecastRow[];
  readonly notes: readonly Note[];
}

/** A remark on the whole table, or on the rows that bear its mark. */
export interface Note {
  readonly mark: '' | typeof FOOTNOTE;
  readonly text: string;
}

const FOOTNOTE = '*';

export function forecastOf(report: CheckReport, words: Words): Forecast {
  const shown = predictionShown(report);
  const { predictionWithheld } = report.diagnosis;
  if (shown.length === 0) {
    return { rows: [], notes: predictionWithheld === null ? [] : [remark(words.terms.withheld[predictionWithheld])] };
  }
  const rows = shown.map((prediction, index) => row(prediction, shown[index - 1], words));
  return { rows, notes: notesOn(shown, words) };
}

function row(prediction: Prediction, above: Prediction | undefined, words: Words): ForecastRow {
  const { outcomes, securities, clients } = words.terms;
  const result = words.report.prediction.result(outcomes[prediction.outcome], securities[prediction.security]);
  return {
    client: clients[prediction.client],
    mark: markOf(prediction),
    result: prediction.ifServerForcesUpdatedClients === undefined ? result : `${result} ${FOOTNOTE}`,
    dialog: dialogOf(prediction, above, words),
    danger: dangerOf(prediction),
  };
}

function dialogOf({ message }: Prediction, above: Prediction | undefined, words: Words): string {
  if (message === null) return '';
  return above?.message === message ? words.report.prediction.sameDialog : words.terms.dialogs[message];
}

function dangerOf({ outcome, security }: Prediction): ForecastRow['danger'] {
  if (outcome === 'blocked') return 'blocked';
  return security === 'secure' ? 'none' : 'some';
}

function markOf(prediction: Prediction): ForecastRow['mark'] {
  const marks = { blocked: '✕', some: '△', none: '○' } as const;
  return marks[dangerOf(prediction)];
}

function notesOn(shown: readonly Prediction[], words: Words): readonly Note[] {
  const { prediction } = words.report;
  const forced = shown.flatMap(({ ifServerForcesUpdatedClients: otherwise }) =>
    otherwise ? [otherwise.message] : [],
  )[0];
  const lowest = lowestConfidence(shown);
  const remarks = [
    prediction.policyValues,
    ...(shown.some(({ security }) => security !== 'withoutNla') ? [prediction.policyUnseen] : []),
    ...(lowest === 'high' ? [] : [prediction.lowConfidence(words.terms.confidences[lowest])]),
  ].map(remark);
  if (forced === undefined) return remarks;
  return [{ mark: FOOTNOTE, text: prediction.ifServerForces(words.terms.dialogs[forced]) }, ...remarks];
}

function remark(text: string): Note {
  return { mark: '', text };
}

function lowestConfidence(shown: readonly Prediction[]): Confidence {
  const order: readonly Confidence[] = ['low', 'medium', 'high'];
  return order.find((level) => shown.some(({ confidence }) => confidence === level)) ?? 'high';
}
