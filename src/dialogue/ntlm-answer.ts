/**
 * What a client makes of a CHALLENGE ([MS-NLMP] 3.1.5.1.2): whether it goes on at all, the flags both sides keep, and the
 * target info it gives back with what only it can add.
 */

import { encodeUtf16le } from '../bytes/utf16.ts';
import { u32le } from '../bytes/writer.ts';
import type { Hashes } from '../crypto/hashes.ts';
import type { Secret } from '../crypto/secret.ts';
import { AV, type AvPair, findTimestamp, NEGOTIATE_FLAG, type NtlmChallenge } from '../protocol/index.ts';
import { NO_CHANNEL_BINDINGS } from '../protocol/ntlm/channel-bindings.ts';
import { lmV2ResponseOf } from '../protocol/ntlm/keys.ts';
import type { NtlmRefusal } from './security-context.ts';

/** Bits of MsvAvFlags. */
export const AV_FLAG_MIC = 0x2;

const DEMANDS: readonly (readonly [mask: number, NtlmRefusal])[] = [
  [NEGOTIATE_FLAG.UNICODE, 'noUnicode'],
  [NEGOTIATE_FLAG.SIGN | NEGOTIATE_FLAG.SEAL, 'noSignAndSeal'],
  [NEGOTIATE_FLAG.EXTENDED_SESSIONSECURITY, 'noExtendedSessionSecurity'],
  [NEGOTIATE_FLAG.KEY_128, 'no128Bit'],
  [NEGOTIATE_FLAG.KEY_EXCH, 'noKeyExchange'],
];

/** The first of CredSSP's demands that these flags do not meet. */
export function unmetDemand(flags: number): NtlmRefusal | undefined {
  return DEMANDS.find(([mask]) => (flags & mask) !== mask)?.[1];
}

/** Why a client should not answer this challenge. */
export function refusalOf({ flags, targetInfo }: NtlmChallenge): NtlmRefusal | undefined {
  const isNamed = targetInfo.some(({ id }) => id === AV.NB_COMPUTER_NAME || id === AV.NB_DOMAIN_NAME);
  return unmetDemand(flags) ?? (isNamed ? undefined : 'noTargetNames');
}

/** Only a server may say these, or they are of an older way of signing. */
const NOT_KEPT =
  NEGOTIATE_FLAG.OEM |
  NEGOTIATE_FLAG.LM_KEY |
  NEGOTIATE_FLAG.TARGET_TYPE_DOMAIN |
  NEGOTIATE_FLAG.TARGET_TYPE_SERVER |
  NEGOTIATE_FLAG.DATAGRAM |
  NEGOTIATE_FLAG.IDENTIFY |
  NEGOTIATE_FLAG.REQUEST_NON_NT_SESSION_KEY;

/** NegotiateFlags of the AUTHENTICATE. */
export function finalFlags(challengeFlags: number): number {
  return ((challengeFlags & ~NOT_KEPT) | NEGOTIATE_FLAG.VERSION) >>> 0;
}

export interface TargetAnswer {
  readonly targetInfo: readonly AvPair[];
  /** The server's clock, to be given back; undefined where it sent none. */
  readonly filetime: bigint | undefined;
  /** A server that told its time is given a MIC. */
  readonly hasMic: boolean;
}

export function answerTargetInfo(
  { targetInfo }: NtlmChallenge,
  own: { readonly targetName?: string; readonly channelBindings?: Uint8Array },
): TargetAnswer {
  const filetime = findTimestamp(targetInfo);
  const hasMic = filetime !== undefined;
  const kept = targetInfo.filter(({ id }) => !ADDED.includes(id));
  const added: AvPair[] = hasMic ? [{ id: AV.FLAGS, value: u32le(flagsOf(targetInfo) | AV_FLAG_MIC) }] : [];
  added.push({ id: AV.CHANNEL_BINDINGS, value: own.channelBindings ?? NO_CHANNEL_BINDINGS });
  if (own.targetName !== undefined) added.push({ id: AV.TARGET_NAME, value: encodeUtf16le(own.targetName) });
  return { targetInfo: [...kept, ...added], filetime, hasMic };
}

const ADDED: readonly number[] = [AV.FLAGS, AV.CHANNEL_BINDINGS, AV.TARGET_NAME];

/** MsvAvFlags, 0 when there is none. */
export function flagsOf(pairs: readonly AvPair[]): number {
  const value = pairs.find(({ id }) => id === AV.FLAGS)?.value;
  return value?.length === 4 ? new DataView(value.buffer, value.byteOffset, 4).getUint32(0, true) : 0;
}

/** Zeros for a server that told its time, which then wants no LM response. */
export function lmResponseFor(
  hashes: Hashes,
  key: Secret,
  { serverChallenge, targetInfo }: NtlmChallenge,
  clientChallenge: Uint8Array,
): Uint8Array {
  if (findTimestamp(targetInfo) !== undefined) return new Uint8Array(24);
  return lmV2ResponseOf(hashes, key, serverChallenge, clientChallenge);
}
