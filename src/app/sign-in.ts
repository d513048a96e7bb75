/**
 * Use case: try once whether somebody can sign in, at a server that has just been examined. One attempt, because accounts lock;
 * never at a server that could not be reached.
 */
import { Secret } from '../crypto/secret.ts';
import { judge } from '../diagnosis/judge.ts';
import { ntlmLogon } from '../nla/ntlm-logon.ts';
import type { Examination } from '../observation/examination.ts';
import type { Interruption } from '../observation/interruption.ts';
import type { SignInObservation, SignInOutcome } from '../observation/sign-in.ts';
import { signInOnce } from '../probe/sign-in.ts';

/** As whom to sign in, and under which policy. */
export interface SignInRequest {
  readonly user: string;
  /** Empty for an account of the server itself, or for a user of the form `user@domain`. */
  readonly domain: string;
  /** Undefined to use the Kerberos ticket that is there. Overwritten after the attempt. */
  readonly password: Secret | undefined;
  readonly mechanism: 'ntlm' | 'kerberos';
  /** AllowEncryptionOracle to act by: `mitigated` is what Windows does by itself. */
  readonly policy: SignInObservation['policy'];
  /** SHA-256 of the only certificate to go on with, lower-case hexadecimal. */
  readonly pin?: string | undefined;
}

interface Limits {
  readonly stageMs: number;
  readonly signal?: AbortSignal | undefined;
}

export async function signInAfter(
  examination: Examination,
  request: SignInRequest,
  limits: Limits,
): Promise<SignInObservation> {
  try {
    const address = examination.connections[0]?.address;
    if (address === undefined) return notReached(examination, request);
    return await attempt(examination, address, request, limits);
  } finally {
    request.password?.wipe();
  }
}

async function attempt(
  examination: Examination,
  address: string,
  request: SignInRequest,
  limits: Limits,
): Promise<SignInObservation> {
  const { target } = examination;
  const opened = await openContext(request, target.host, limits);
  if (!('context' in opened)) return unsent(examination, address, request, opened);
  const { user, domain, policy, pin } = request;
  const password = request.password?.copy() ?? new Secret(new Uint8Array());
  try {
    return await signInOnce({
      target,
      address,
      user,
      domain,
      password,
      policy,
      version: versionFor(examination, request),
      wrapping: wrappingOf(request),
      context: opened.context,
      pin,
      ...limits,
    });
  } finally {
    password.wipe();
  }
}

/**
 * 6, except where weak servers are allowed and the number only repeats ours: the old binding is then the one way left to sign
 * in. That it works does not say that the new one would not.
 */
function versionFor(examination: Examination, { policy }: SignInRequest): 4 | 6 {
  if (policy !== 'vulnerable') return 6;
  const { findings } = judge(examination);
  const isMirrored = findings.some(({ code, verdict }) => code === 'credssp/version-mirrored' && verdict === 'found');
  return isMirrored ? 4 : 6;
}

async function openContext(request: SignInRequest, host: string, { stageMs, signal }: Limits) {
  const { user, domain, password, mechanism } = request;
  if (mechanism === 'ntlm') {
    if (!password) throw new TypeError('signIn: NTLM needs a password');
    return { context: ntlmLogon({ user, domain, password }, host).context };
  }
  const { kerberosContext } = await import('../probe/kerberos-context.ts');
  return await kerberosContext({ user, domain, password, host, stageMs, signal });
}

/** Kerberos goes in SPNEGO, as Windows sends it; NTLM bare, as it does where it knows of no Kerberos. */
function wrappingOf({ mechanism }: SignInRequest): SignInObservation['wrapping'] {
  return mechanism === 'kerberos' ? 'spnego' : 'bare';
}

/** The last attempt to connect says why there was none to sign in through. */
function notReached(examination: Examination, request: SignInRequest): SignInObservation {
  const { attempts, resolution, target } = examination;
  const last = attempts.at(-1);
  const failure = last?.failure;
  const interruption: Interruption =
    failure && failure.kind !== 'abandoned'
      ? failure
      : { kind: 'failed', code: 'code' in resolution ? resolution.code : 'NOT_REACHED' };
  return unsent(examination, last?.address ?? target.asciiHost, request, {
    kind: 'interrupted',
    at: 'connect',
    interruption,
  });
}

/** Nothing left this machine. */
function unsent(
  { target }: Examination,
  address: string,
  request: SignInRequest,
  outcome: SignInOutcome,
): SignInObservation {
  const { user, domain, mechanism, policy, pin } = request;
  return {
    user,
    domain,
    mechanism,
    wrapping: wrappingOf(request),
    policy,
    address,
    port: target.port,
    selectedProtocol: null,
    announcedVersion: 6,
    serverVersion: null,
    certificateSha256: null,
    pinned: pin !== undefined,
    sent: { authenticate: false, pubKeyAuth: false, credentials: false },
    binding: null,
    steps: [],
    outcome,
    durationMs: 0,
  };
}
