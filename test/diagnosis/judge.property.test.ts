/** Whatever an examination holds, it is judged: the same each time, without a change to it, and with evidence that resolves. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../src/diagnosis/judge.ts';
import type { Examination } from '../../src/observation/examination.ts';
import { arbitraryExamination } from './arbitrary-examination.ts';
import { evidenceProblems } from './evidence-check.ts';
import { codesAskedOf } from './rule-table.ts';

const RUNS = 400;
/** Generous: the machine may be busy. */
const TIMEOUT_MS = 60_000;

test('any examination is judged, and judged the same again', { timeout: TIMEOUT_MS }, () => {
  fc.assert(
    fc.property(arbitraryExamination, (examination) => {
      const frozen = deepFreeze(examination);
      const diagnosis = judge(frozen);
      expect(judge(frozen)).toEqual(diagnosis);
      expect(diagnosis.findings.map(({ code }) => code).toSorted()).toEqual(codesAskedOf(examination));
    }),
    { numRuns: RUNS },
  );
});

test('a saved examination is judged as the first one was', { timeout: TIMEOUT_MS }, () => {
  fc.assert(
    fc.property(arbitraryExamination, (examination) => {
      const saved = JSON.parse(JSON.stringify(examination)) as Examination;
      expect(judge(saved)).toEqual(judge(examination));
    }),
    { numRuns: RUNS },
  );
});

test('all evidence stands where it says', { timeout: TIMEOUT_MS }, () => {
  fc.assert(
    fc.property(arbitraryExamination, (examination) => {
      expect(evidenceProblems(examination, judge(examination))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('a verdict on the update needs Windows, a challenge, and a steady number or a sign-in that proved it', {
  timeout: TIMEOUT_MS,
}, () => {
  fc.assert(
    fc.property(arbitraryExamination, (examination) => {
      const { findings, stack } = judge(examination);
      const verdicts = findings.filter(
        ({ code, verdict }) => verdict === 'found' && /^credssp\/server-(?:un)?patched$/.test(code),
      );
      if (verdicts.length === 0) return;
      expect(verdicts).toHaveLength(1);
      expect(stack.stack).toBe('windows');
      const mirrored = findings.find(({ code }) => code === 'credssp/version-mirrored');
      const isProved = verdicts.some(({ params }) => 'boundBy' in params);
      expect(mirrored?.verdict === 'found' && !isProved).toBe(false);
    }),
    { numRuns: RUNS },
  );
});

test('a sign-in comes to exactly one thing', { timeout: TIMEOUT_MS }, () => {
  fc.assert(
    fc.property(arbitraryExamination, (examination) => {
      const found = judge(examination).findings.filter(
        ({ code, verdict }) => code.startsWith('logon/') && verdict === 'found',
      );
      expect(found).toHaveLength(examination.signIn ? 1 : 0);
    }),
    { numRuns: RUNS },
  );
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}
