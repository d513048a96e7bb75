/** Holds every piece of evidence of a diagnosis against the examination it points into (RFC 6901). */
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { Evidence } from '../../src/diagnosis/finding.ts';
import type { Examination } from '../../src/observation/examination.ts';

/** What is wrong with the evidence; empty when every pointer resolves and every value and byte is what stands there. */
export function evidenceProblems(examination: Examination, diagnosis: Diagnosis): readonly string[] {
  const evidence = [
    ...diagnosis.findings.flatMap((finding) => finding.evidence),
    ...diagnosis.stack.signs.map((sign) => sign.evidence),
  ];
  return evidence.flatMap((piece) => problemsOf(examination, piece));
}

function problemsOf(examination: Examination, evidence: Evidence): readonly string[] {
  const { at, value, bytes } = evidence;
  const there = resolve(examination, at);
  const problems: string[] = [];
  if (there === undefined) problems.push(`${at} leads nowhere`);
  if ('value' in evidence && !Object.is(value, there)) problems.push(`${at} is ${there}, not ${value}`);
  if (bytes) {
    const { connection, frame, offset, length, hex } = bytes;
    const whole = examination.connections[connection]?.exchange[frame]?.hex;
    if (whole?.slice(2 * offset, 2 * (offset + length)) !== hex || hex.length !== 2 * length) {
      problems.push(`${at} shows other bytes than connection ${connection} has`);
    }
  }
  return problems;
}

function resolve(examination: Examination, pointer: string): unknown {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<unknown>((here, step) => (here as Record<string, unknown> | undefined)?.[step], examination);
}
