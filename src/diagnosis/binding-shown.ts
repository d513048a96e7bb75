/**
 * What a sign-in proved about the fix for CVE-2018-0886: the hash of the key with a nonce is how servers with the fix bind, the
 * key itself how those without it do ([MS-CSSP] 3.1.5). Neither can be made without the key of the session.
 */
import type { Examination } from '../observation/examination.ts';
import { cite } from './evidence.ts';
import type { Confidence, Evidence } from './finding.ts';
import { FIRST_FIXED_VERSION } from './logon/error-code.ts';

export interface BindingShown {
  readonly kind: 'patched' | 'unpatched';
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  /** The old binding came although the number promised the new one. */
  readonly isWrongNumber: boolean;
}

/** Undefined where no sign-in came so far. */
export function bindingShown(examination: Examination): BindingShown | undefined {
  const { signIn } = examination;
  if (signIn?.outcome.kind === 'bindingMismatch' && signIn.outcome.how === 'oldBinding') {
    const evidence = [cite(examination, 'signIn', 'outcome', 'how')];
    return { kind: 'unpatched', confidence: 'high', evidence, isWrongNumber: true };
  }
  const evidence = [cite(examination, 'signIn', 'binding'), cite(examination, 'signIn', 'announcedVersion')];
  if (signIn?.binding === 'hash') return { kind: 'patched', confidence: 'high', evidence, isWrongNumber: false };
  if (signIn?.binding !== 'key') return undefined;
  // Told 2 to 4, a server with the fix may bind the old way to please us.
  const confidence = signIn.announcedVersion < FIRST_FIXED_VERSION ? 'medium' : 'high';
  return { kind: 'unpatched', confidence, evidence, isWrongNumber: false };
}
