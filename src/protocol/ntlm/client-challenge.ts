/**
 * [MS-NLMP] 2.2.2.7 NTLMv2_CLIENT_CHALLENGE, which 3.3.2 calls `temp`: what the proof of an NTLMv2 response is computed over,
 * together with the server's challenge.
 *
 *     0 RespType u8 = 1  1 HiRespType u8 = 1  2 Reserved[6]  8 TimeStamp u64  16 ChallengeFromClient[8]
 *     24 Reserved[4]  28 AvPairs  then four zero bytes
 */
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import { put, Writer } from '../../bytes/writer.ts';
import { type AvPair, avPairsLength, decodeAvPairs, writeAvPairs } from './av-pairs.ts';

/** [MS-NLMP] 2.2.2.7 NTLMv2_CLIENT_CHALLENGE. */
export interface NtlmClientChallenge {
  /** FILETIME: the server's own, given back, where it sent one. */
  readonly filetime: bigint;
  /** Eight bytes. */
  readonly clientChallenge: Uint8Array;
  readonly targetInfo: readonly AvPair[];
}

/** The NTProofStr in front of it, in bytes. */
export const NT_PROOF_LENGTH = 16;

/** All that stands before the pairs and behind them, in bytes. */
const FIXED_LENGTH = 28 + 4;

/** `temp` of [MS-NLMP] 3.3.2. `TypeError` for a challenge of another length than eight. */
export function encodeNtlmClientChallenge(message: NtlmClientChallenge): Uint8Array {
  return writeAfter(0, message);
}

/** A whole NTLMv2 response: what `proofOf` makes of the structure, 16 bytes, and behind it the structure. */
export function encodeNtlmV2Response(
  message: NtlmClientChallenge,
  proofOf: (temp: Uint8Array) => Uint8Array,
): Uint8Array {
  const response = writeAfter(NT_PROOF_LENGTH, message);
  put(response, 0, proofOf(response.subarray(NT_PROOF_LENGTH)));
  return response;
}

/** With so many bytes left free in front. */
function writeAfter(room: number, { filetime, clientChallenge, targetInfo }: NtlmClientChallenge): Uint8Array {
  if (clientChallenge.length !== 8) throw new TypeError('NTLMv2_CLIENT_CHALLENGE: the challenge has eight bytes');
  const writer = new Writer(room + FIXED_LENGTH + avPairsLength(targetInfo)).zeros(room);
  writer.u8(1).u8(1).zeros(6).u64le(filetime).bytes(clientChallenge).zeros(4);
  return writeAvPairs(writer, targetInfo).zeros(4).whole();
}

/** `response` is a whole NTLMv2 response: the proof, and behind it the structure. */
export function decodeNtlmV2Response(response: Uint8Array, observe?: FieldObserver, base = 0): NtlmClientChallenge {
  const reader = new Reader(response, 'NTLMv2_RESPONSE', observe, base);
  reader.bytes('response', NT_PROOF_LENGTH);
  const temp = reader.part('clientChallenge', reader.remaining, 'NTLMv2_CLIENT_CHALLENGE');
  requireOne(temp, 'respType');
  requireOne(temp, 'hiRespType');
  temp.bytes('reserved1', 6);
  const filetime = temp.u64le('timeStamp');
  const clientChallenge = temp.bytes('challengeFromClient', 8);
  temp.bytes('reserved3', 4);
  return { filetime, clientChallenge, targetInfo: decodeAvPairs(temp) };
}

function requireOne(reader: Reader, field: string): void {
  const at = reader.offset;
  const value = reader.u8(field);
  if (value !== 1) reader.fail(field, `is ${value}, expected 1`, at);
}
