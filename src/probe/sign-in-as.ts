/**
 * Signs in the way a client of a given patch level and policy does ([MS-CSSP] 3.1.5, 5.1): the level decides which number is
 * announced and how low a server's may be. A client without the fix is ours, too, speaking as in its time and stopping for
 * nobody.
 */
import type { Secret } from '../crypto/secret.ts';
import { lowestForClient, type RemediationPolicy } from '../dialogue/remediation.ts';
import { ntlmLogon } from '../nla/ntlm-logon.ts';
import { clientPlan } from '../nla/plans.ts';
import { signIn } from '../nla/sign-in.ts';
import type { LevelAttempt } from '../observation/level-attempt.ts';
import { bindingOf, observeOutcome } from './sign-in-outcome.ts';
import { type DescribedStep, describeStep, sentBy, serverVersionIn } from './sign-in-steps.ts';

export type LevelOfClient =
  | { readonly level: 'unpatched'; readonly version: 2 | 3 | 4 }
  | { readonly level: RemediationPolicy; readonly version: 5 | 6 };

export interface SignInAs {
  readonly client: LevelOfClient;
  readonly address: string;
  readonly port: number;
  readonly user: string;
  /** Stays the caller's to wipe. */
  readonly password: Secret;
  readonly stageMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** NTLM, one attempt. Never rejects for anything the server or the network does. */
export async function signInAs(attempt: SignInAs): Promise<Omit<LevelAttempt, 'atServer'>> {
  const { client, address, port, user, password, stageMs, signal } = attempt;
  const steps: DescribedStep[] = [];
  const { outcome } = await signIn({
    host: address,
    port,
    plan: { ...clientPlan(), version: client.version, lowestServerVersion: lowestServerVersion(client) },
    ...ntlmLogon({ user, domain: '', password }, address),
    stageMs,
    onMessage: (direction, bytes) => void steps.push(describeStep(direction, bytes, 0)),
    ...(signal && { signal }),
  });
  return {
    clientVersion: client.version,
    serverVersion: serverVersionIn(steps),
    sent: sentBy(steps, 'ntlm'),
    binding: bindingOf(outcome),
    outcome: observeOutcome(outcome),
  };
}

function lowestServerVersion(client: LevelOfClient): number {
  if (client.level === 'unpatched') return lowestForClient({ patched: false, version: client.version });
  return lowestForClient({ patched: true, version: client.version, policy: client.level });
}
