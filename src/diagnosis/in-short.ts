/**
 * The first sentence of a report. What weighs most leads; where two weigh the same, the earlier cause. Where nothing is
 * wrong, the healthiest thing that can be said.
 */
import type { AilmentCode } from './ailment.ts';
import type { Diagnosis } from './diagnosis.ts';
import { type AnyFound, type Finding, SEVERITIES } from './finding.ts';

type InShort = Diagnosis['inShort'];

const HEALTHIEST_FIRST: readonly AilmentCode[] = [
  'logon/accepted',
  'credssp/server-patched',
  'credssp/verdict-not-applicable',
  'negotiation/nla-absent',
];

/** `findings` sorted as a diagnosis has them: found first, by severity, then in the order of causes. */
export function sayInShort(findings: readonly Finding[]): InShort {
  const found = findings.filter((finding): finding is AnyFound => finding.verdict === 'found');
  const [worst] = found;
  if (worst && SEVERITIES.indexOf(worst.severity) > SEVERITIES.indexOf('info')) {
    return { code: worst.code, severity: worst.severity };
  }
  const code = HEALTHIEST_FIRST.find((healthy) => found.some((finding) => finding.code === healthy));
  return { code: code ?? 'nothing-wrong', severity: 'info' };
}
