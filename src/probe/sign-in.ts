/**
 * One attempt to sign in, told as an observation: who, how far our side went, and what came of it. Messages are described by
 * kind and length; their bytes, which could be tried against word lists, are not kept.
 */
import { performance } from 'node:perf_hooks';
import type { Secret } from '../crypto/secret.ts';
import type { RemediationPolicy } from '../dialogue/remediation.ts';
import type { SecurityContext } from '../dialogue/security-context.ts';
import { SpnegoInitiator } from '../dialogue/spnego-initiator.ts';
import { passwordCredentials } from '../nla/ntlm-logon.ts';
import { clientPlan } from '../nla/plans.ts';
import { type SignInResult, signIn } from '../nla/sign-in.ts';
import type { Target } from '../observation/examination.ts';
import type { SignInObservation } from '../observation/sign-in.ts';
import { OID } from '../protocol/index.ts';
import { bindingOf, observeOutcome } from './sign-in-outcome.ts';
import { type DescribedStep, describeStep, sentBy, serverVersionIn } from './sign-in-steps.ts';

export interface SignInAttempt {
  readonly target: Target;
  /** The address that answered when the server was examined. */
  readonly address: string;
  readonly user: string;
  readonly domain: string;
  /** What is delegated after the proof; empty where a ticket alone signs in. Stays the caller's to wipe. */
  readonly password: Secret;
  readonly policy: RemediationPolicy;
  /** 6, or 4 for a server that repeats our number and can only be bound to the old way. */
  readonly version: 4 | 6;
  readonly wrapping: 'bare' | 'spnego';
  /** Not begun. */
  readonly context: SecurityContext;
  /** SHA-256 of the only certificate to go on with, lower-case hexadecimal. */
  readonly pin?: string | undefined;
  readonly stageMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Never rejects for anything the server or the network does. */
export async function signInOnce(attempt: SignInAttempt): Promise<SignInObservation> {
  const { target, address, context, wrapping, version, stageMs, pin, signal } = attempt;
  const begun = performance.now();
  const steps: DescribedStep[] = [];
  const { mechanism } = context;
  const result = await signIn({
    host: address,
    port: target.port,
    serverName: target.asciiHost,
    plan: { ...clientPlan(attempt.policy), version },
    context: wrapping === 'spnego' ? new SpnegoInitiator([{ oid: oidOf(context), context }]) : context,
    credentials: () => passwordCredentials(attempt),
    stageMs,
    onMessage: (direction, bytes) => void steps.push(describeStep(direction, bytes, performance.now() - begun)),
    ...(pin !== undefined && { pin }),
    ...(signal && { signal }),
  });
  return observe(attempt, result, mechanism, steps, performance.now() - begun);
}

function observe(
  { user, domain, policy, version, wrapping, address, target, pin }: SignInAttempt,
  result: SignInResult,
  mechanism: SignInObservation['mechanism'],
  steps: readonly DescribedStep[],
  durationMs: number,
): SignInObservation {
  return {
    user,
    domain,
    mechanism,
    wrapping,
    policy,
    address,
    port: target.port,
    selectedProtocol: result.selectedProtocol ?? null,
    announcedVersion: version,
    serverVersion: serverVersionIn(steps),
    certificateSha256: result.fingerprint ?? null,
    pinned: pin !== undefined,
    sent: sentBy(steps, mechanism),
    binding: bindingOf(result.outcome),
    steps: steps.map(({ version: _, ...step }) => step),
    outcome: observeOutcome(result.outcome),
    durationMs: Math.round(durationMs * 100) / 100,
  };
}

function oidOf({ mechanism }: SecurityContext): string {
  return mechanism === 'kerberos' ? OID.KERBEROS : OID.NTLM;
}
