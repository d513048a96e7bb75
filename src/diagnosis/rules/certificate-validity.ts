/**
 * Whether the server's certificate was valid when it was looked at (RFC 5280, section 4.1.2.5): by the examination's own time,
 * so that a saved examination is judged the same for ever. Expired and not yet valid exclude each other.
 */
import { cite } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { found, type NotJudgedAnswer, notJudged, type Rule, ruledOut } from '../rule.ts';

export const certificateExpired: Rule<'tls/certificate-expired'> = (facts) => {
  const moment = momentOf(facts, 'validTo');
  if (!moment.known) return moment.answer;
  const { days, text, evidence } = moment;
  return days < 0
    ? found('medium', 'high', { validTo: text, days: Math.floor(-days) }, ...evidence)
    : ruledOut('high', ...evidence);
};

export const certificateNotYetValid: Rule<'tls/certificate-not-yet-valid'> = (facts) => {
  const moment = momentOf(facts, 'validFrom');
  if (!moment.known) return moment.answer;
  const { days, text, evidence } = moment;
  return days > 0
    ? found('medium', 'high', { validFrom: text, days: Math.ceil(days) }, ...evidence)
    : ruledOut('high', ...evidence);
};

type Moment =
  | { readonly known: false; readonly answer: NotJudgedAnswer }
  /** `days` from the examination to that moment. */
  | { readonly known: true; readonly days: number; readonly text: string; readonly evidence: readonly Evidence[] };

const DAY_MS = 86_400_000;

function momentOf(facts: Facts, field: 'validFrom' | 'validTo'): Moment {
  const { examination } = facts;
  const stage = facts.certificate;
  if (!stage.reached) return { known: false, answer: stage.answer };
  const evidence = [cite(examination, ...stage.at, field), cite(examination, 'startedAt')];
  const text = stage.seen[field] ?? '';
  const days = (Date.parse(text) - Date.parse(examination.startedAt)) / DAY_MS;
  if (Number.isNaN(days)) return { known: false, answer: notJudged('factMissing', ...evidence) };
  return { known: true, days, text, evidence };
}
