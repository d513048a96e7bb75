/**
 * Verifying an AUTHENTICATE ([MS-NLMP] 3.2.5.1.2): what is too weak to be proved is refused first; then the proof, over the
 * client's own bytes; then what the proof protects: clock, MIC, target, channel bindings; last, whether the account may sign in.
 */

import { decodeUtf16le } from '../bytes/utf16.ts';
import { equalBytes } from '../crypto/equal.ts';
import type { Hashes } from '../crypto/hashes.ts';
import { Secret } from '../crypto/secret.ts';
import {
  AV,
  type AvPair,
  decodeNtlmAuthenticate,
  decodeNtlmV2Response,
  findTimestamp,
  NEGOTIATE_FLAG,
  NT_PROOF_LENGTH,
  type NtlmAuthenticate,
  type NtlmClientChallenge,
  withoutMic,
} from '../protocol/index.ts';
import { exchangeKey, micOf, ntowfV2, ntProofOf, sessionBaseKeyOf } from '../protocol/ntlm/keys.ts';
import { type Account, type Accounts, STATUS } from './accounts.ts';
import { AV_FLAG_MIC, flagsOf, unmetDemand } from './ntlm-answer.ts';
import type { Identity, LogonDenial, SecurityFailure } from './security-context.ts';

/** Hardening that not every client of the old days survives. */
export interface Demands {
  /** Refuses a client whose MsvAvTargetName is for somebody else. */
  readonly acceptsTarget?: (targetName: string) => boolean;
  /** Sixteen bytes that MsvAvChannelBindings has to hold. */
  readonly channelBindings?: Uint8Array;
}

export interface Verification {
  readonly hashes: Hashes;
  readonly accounts: Accounts;
  readonly demands?: Demands;
  readonly serverChallenge: Uint8Array;
  readonly filetime: bigint;
  /** Both messages as they went over the wire. */
  readonly negotiate: Uint8Array;
  readonly challenge: Uint8Array;
}

export type Verdict =
  | { readonly failure: SecurityFailure }
  /** The key is the caller's to wipe. */
  | { readonly exportedSessionKey: Secret; readonly peer: Identity; readonly hasMic: boolean };

/** Recent versions of Windows allow 36 hours between the two clocks. */
const LIFETIME_TICKS = 36n * 3_600n * 10_000_000n;
const NTLM_V1_LENGTH = 24;
const SESSION_KEY_LENGTH = 16;

/** Throws `Malformed` for what is no AUTHENTICATE or no NTLMv2 response. */
export function verifyAuthenticate(message: Uint8Array, v: Verification): Verdict {
  const authenticate = decodeNtlmAuthenticate(message);
  const refusal = refusalOf(authenticate);
  if (refusal) return { failure: { kind: 'ntlmRefused', because: refusal } };
  const response = decodeNtlmV2Response(authenticate.ntResponse);
  const account = v.accounts.find(authenticate.user, authenticate.domain);
  const key = prove(authenticate, account, v);
  if (!key) return denied('wrongCredentials');
  const sessionBaseKey = sessionBaseKeyOf(v.hashes, key, authenticate.ntResponse);
  key.wipe();
  const exportedSessionKey = new Secret(exchangeKey(sessionBaseKey, authenticate.encryptedSessionKey));
  sessionBaseKey.wipe();
  const because = judgeProtected(message, authenticate, response, exportedSessionKey, v);
  const { user, domain } = authenticate;
  if (because === undefined && account?.restriction === undefined) {
    return { exportedSessionKey, peer: { user, domain }, hasMic: promisesMic(response) };
  }
  exportedSessionKey.wipe();
  return because === undefined ? denied('accountRestricted', account?.restriction) : denied(because);
}

function refusalOf({ flags, user, ntResponse, encryptedSessionKey }: NtlmAuthenticate) {
  if ((flags & NEGOTIATE_FLAG.ANONYMOUS) !== 0 || (user === '' && ntResponse.length === 0)) return 'anonymous';
  if (ntResponse.length <= NTLM_V1_LENGTH) return 'ntlmV1';
  const unmet = unmetDemand(flags);
  if (unmet) return unmet;
  return encryptedSessionKey.length === SESSION_KEY_LENGTH ? undefined : 'badSessionKey';
}

/** Whatever it is tried with when nobody has that name; no password has this hash that anybody knows. */
const NOBODY = new Secret(new Uint8Array(16).fill(0x5a));

/**
 * The NTOWFv2 that the proof was made with, or undefined. Windows also tries it without the domain; here both are always
 * computed, and for nobody as for somebody, so that the time tells nothing.
 */
function prove(authenticate: NtlmAuthenticate, account: Account | undefined, v: Verification): Secret | undefined {
  const { user, domain, ntResponse } = authenticate;
  const ntHash = account?.ntHash ?? NOBODY;
  const keys = [domain, ''].map((name) => ntowfV2(v.hashes, ntHash, user, name));
  const proof = ntResponse.subarray(0, NT_PROOF_LENGTH);
  const temp = ntResponse.subarray(NT_PROOF_LENGTH);
  const right = keys.map((key) => equalBytes(ntProofOf(v.hashes, key, v.serverChallenge, temp), proof));
  const found = account ? right.indexOf(true) : -1;
  for (const [i, key] of keys.entries()) if (i !== found) key.wipe();
  return keys[found];
}

function judgeProtected(
  message: Uint8Array,
  { mic }: NtlmAuthenticate,
  response: NtlmClientChallenge,
  exportedSessionKey: Secret,
  v: Verification,
): LogonDenial | undefined {
  const { targetInfo, filetime } = response;
  if (absolute(filetime - v.filetime) > LIFETIME_TICKS) return 'timestampTooFar';
  const givenBack = findTimestamp(targetInfo);
  if (givenBack !== undefined && givenBack !== v.filetime) return 'timestampNotOurs';
  if (promisesMic(response)) {
    if (!mic) return 'micMissing';
    const expected = micOf(v.hashes, exportedSessionKey, v.negotiate, v.challenge, ...withoutMic(message));
    if (!equalBytes(expected, mic)) return 'micWrong';
  }
  return judgeTarget(targetInfo, v.demands ?? {});
}

function judgeTarget(pairs: readonly AvPair[], { acceptsTarget, channelBindings }: Demands): LogonDenial | undefined {
  const value = (id: number) => pairs.find((pair) => pair.id === id)?.value;
  const target = value(AV.TARGET_NAME);
  if (acceptsTarget && target && !acceptsTarget(decodeUtf16le(target))) return 'wrongTarget';
  const bindings = value(AV.CHANNEL_BINDINGS) ?? new Uint8Array();
  return channelBindings && !equalBytes(bindings, channelBindings) ? 'wrongChannelBindings' : undefined;
}

function promisesMic({ targetInfo }: NtlmClientChallenge): boolean {
  return (flagsOf(targetInfo) & AV_FLAG_MIC) !== 0;
}

function absolute(ticks: bigint): bigint {
  return ticks < 0n ? -ticks : ticks;
}

function denied(because: LogonDenial, status: number = STATUS.LOGON_FAILURE): Verdict {
  return { failure: { kind: 'logonDenied', status, because } };
}
