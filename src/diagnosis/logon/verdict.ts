/** The judgement of one attempt to sign in: one code of stage `logon` with what it rests on. */
import type { SignInObservation, SignInOutcome } from '../../observation/sign-in.ts';
import type { Ailments } from '../ailment.ts';
import type { Path } from '../evidence.ts';
import type { Confidence, Severity } from '../finding.ts';
import type { LogonAilments, Sent } from '../logon-ailment.ts';

export type LogonCode = keyof LogonAilments;

export type LogonVerdict = { readonly [C in LogonCode]: VerdictOf<C> }[LogonCode];

export interface VerdictOf<C extends LogonCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly params: Ailments[C];
  /** Facts within the sign-in that decide, beside the kind of its outcome. */
  readonly at: readonly Path[];
}

/** An outcome of this kind. */
export type Ended<K extends SignInOutcome['kind']> = Extract<SignInOutcome, { kind: K }>;

export function verdict<C extends LogonCode>(
  code: C,
  [severity, confidence]: readonly [Severity, Confidence],
  params: Ailments[C],
  ...at: readonly Path[]
): VerdictOf<C> {
  return { code, severity, confidence, params, at };
}

export function sentIn({ sent, mechanism }: SignInObservation): Sent {
  if (sent.credentials) return 'credentials';
  if (!sent.authenticate && !sent.pubKeyAuth) return 'nothing';
  return mechanism === 'kerberos' ? 'ticket' : 'proof';
}
