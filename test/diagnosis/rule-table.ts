/** The shape of every rule's test: examinations, and what the rule says of each. */
import { describe, expect, test } from 'vitest';
import type { AilmentCode } from '../../src/diagnosis/ailment.ts';
import type { Finding, Found, NotJudgedReason } from '../../src/diagnosis/finding.ts';
import { judge } from '../../src/diagnosis/judge.ts';
import { AILMENT_CODES } from '../../src/diagnosis/rules.ts';
import type { Examination } from '../../src/observation/examination.ts';

export type Expected<C extends AilmentCode> =
  | (Pick<Found<C>, 'severity' | 'params'> & Partial<Pick<Found<C>, 'confidence'>>)
  | 'ruledOut'
  | { readonly ruledOut: 'high' | 'medium' | 'low' }
  | { readonly notJudged: NotJudgedReason };

export type Row<C extends AilmentCode> = readonly [title: string, examination: Examination, expected: Expected<C>];

export function describeRule<C extends AilmentCode>(code: C, rows: readonly Row<C>[]): void {
  describe(code, () => {
    test.each(rows)('%s', (_, examination, expected) => {
      expect(findingOf(examination, code)).toMatchObject(findingFor(expected));
    });
  });
}

function findingOf(examination: Examination, code: AilmentCode): Finding | undefined {
  return judge(examination).findings.find((finding) => finding.code === code);
}

export function foundIn(examination: Examination): readonly AilmentCode[] {
  return judge(examination)
    .findings.filter(({ verdict }) => verdict === 'found')
    .map(({ code }) => code);
}

/** Those of a sign-in only where one was made. */
export function codesAskedOf({ signIn }: Examination): readonly AilmentCode[] {
  return AILMENT_CODES.filter((code) => signIn !== undefined || !code.startsWith('logon/')).toSorted();
}

function findingFor<C extends AilmentCode>(expected: Expected<C>): object {
  if (expected === 'ruledOut') return { verdict: 'ruledOut' };
  if ('ruledOut' in expected) return { verdict: 'ruledOut', confidence: expected.ruledOut };
  if ('notJudged' in expected) return { verdict: 'notJudged', reason: expected.notJudged, confidence: null };
  return { verdict: 'found', confidence: 'high', ...expected };
}
