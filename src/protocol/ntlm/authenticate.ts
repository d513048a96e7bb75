/**
 * [MS-NLMP] 2.2.1.3 AUTHENTICATE_MESSAGE:
 *
 *     0 Signature[8]  8 MessageType u32 = 3  12 LmChallengeResponseFields[8]  20 NtChallengeResponseFields[8]
 *     28 DomainNameFields[8]  36 UserNameFields[8]  44 WorkstationFields[8]  52 EncryptedRandomSessionKeyFields[8]
 *     60 NegotiateFlags u32  64 Version[8]  72 MIC[16]  88 Payload
 *
 * Old clients leave out MIC, or Version and MIC: the payload then begins at 72 or 64, which its smallest offset tells.
 */
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import type { Unfinished } from '../../bytes/unfinished.ts';
import { decodeUtf16le, encodeUtf16le } from '../../bytes/utf16.ts';
import { put, Writer } from '../../bytes/writer.ts';
import { MESSAGE_TYPE, NEGOTIATE_FLAG } from './constants.ts';
import {
  decodeHeader,
  decodePayloadField,
  type PayloadField,
  payloadOf,
  writeHeader,
  writePayloadField,
} from './header.ts';
import { decodeVersion, type NtlmVersion, writeVersion } from './version.ts';

/** [MS-NLMP] 2.2.1.3 AUTHENTICATE_MESSAGE. Whoever has it tries passwords without asking any server. */
export interface NtlmAuthenticate {
  /** A mask of `NEGOTIATE_FLAG`, unsigned: the final choice. */
  readonly flags: number;
  readonly lmResponse: Uint8Array;
  readonly ntResponse: Uint8Array;
  readonly domain: string;
  readonly user: string;
  readonly workstation: string;
  /** 16 bytes with NTLMSSP_NEGOTIATE_KEY_EXCH, else empty. */
  readonly encryptedSessionKey: Uint8Array;
  readonly version?: NtlmVersion;
  /** 16 bytes, wherever the message has room for them; whether they count is said in the target info. */
  readonly mic?: Uint8Array;
}

/** In bytes. */
export const MIC_LENGTH = 16;
const VERSION_AT = 64;
const MIC_AT = 72;
const PAYLOAD = MIC_AT + MIC_LENGTH;
const NO_MIC = new Uint8Array(MIC_LENGTH);

/** Names in Unicode; the MIC is zero where none is given, and can be put in later with `withMic`. */
export function encodeNtlmAuthenticate(message: NtlmAuthenticate): Uint8Array {
  const { lmResponse, ntResponse, encryptedSessionKey, flags, version, mic } = message;
  const domain = encodeUtf16le(message.domain);
  const user = encodeUtf16le(message.user);
  const workstation = encodeUtf16le(message.workstation);
  const payload = [domain, user, workstation, lmResponse, ntResponse, encryptedSessionKey];
  const writer = new Writer(payload.reduce((length, part) => length + part.length, PAYLOAD));
  writeHeader(writer, MESSAGE_TYPE.AUTHENTICATE);
  const lmAt = PAYLOAD + domain.length + user.length + workstation.length;
  const ntAt = writePayloadField(writer, lmResponse.length, lmAt);
  const keyAt = writePayloadField(writer, ntResponse.length, ntAt);
  const userAt = writePayloadField(writer, domain.length, PAYLOAD);
  const workstationAt = writePayloadField(writer, user.length, userAt);
  writePayloadField(writer, workstation.length, workstationAt);
  writePayloadField(writer, encryptedSessionKey.length, keyAt);
  writeVersion(writer.u32le(flags), version).bytes(mic ?? NO_MIC);
  for (const part of payload) writer.bytes(part);
  return writer.whole();
}

/** The responses are views of `message`. Throws `Malformed`. */
export function decodeNtlmAuthenticate(message: Uint8Array, observe?: FieldObserver): NtlmAuthenticate {
  const reader = new Reader(message, 'AUTHENTICATE_MESSAGE', observe);
  decodeHeader(reader, MESSAGE_TYPE.AUTHENTICATE);
  const lm = decodePayloadField(reader, 'lmChallengeResponseFields');
  const nt = decodePayloadField(reader, 'ntChallengeResponseFields');
  const domain = decodePayloadField(reader, 'domainNameFields');
  const user = decodePayloadField(reader, 'userNameFields');
  const workstation = decodePayloadField(reader, 'workstationFields');
  const key = decodePayloadField(reader, 'encryptedRandomSessionKeyFields');
  const flags = reader.u32le('negotiateFlags');
  const payloadAt = firstOffset([lm, nt, domain, user, workstation, key], message.length);
  const version = payloadAt >= MIC_AT ? decodeVersion(reader) : undefined;
  const mic = payloadAt >= PAYLOAD ? reader.bytes('mic', MIC_LENGTH) : undefined;
  const decoded: Unfinished<NtlmAuthenticate> = {
    flags,
    lmResponse: bytesOf(reader, 'lmChallengeResponse', lm),
    ntResponse: bytesOf(reader, 'ntChallengeResponse', nt),
    domain: textOf(reader, 'domainName', domain, flags),
    user: textOf(reader, 'userName', user, flags),
    workstation: textOf(reader, 'workstation', workstation, flags),
    encryptedSessionKey: bytesOf(reader, 'encryptedRandomSessionKey', key),
  };
  if (version && (flags & NEGOTIATE_FLAG.VERSION) !== 0) decoded.version = version;
  if (mic) decoded.mic = mic;
  return decoded;
}

/** The message with this MIC in its place. */
export function withMic(message: Uint8Array, mic: Uint8Array): Uint8Array {
  // Not slice(): of a Node buffer that is a view, and the original would change with it.
  const changed = new Uint8Array(message);
  putMic(changed, mic);
  return changed;
}

/** Puts the MIC into its place in the message itself. */
export function putMic(message: Uint8Array, mic: Uint8Array): void {
  if (mic.length !== MIC_LENGTH || message.length < PAYLOAD) throw new TypeError('putMic: no room for 16 bytes');
  put(message, MIC_AT, mic);
}

/** What the MIC itself is computed over: the message with zeros in its place, in pieces. */
export function withoutMic(message: Uint8Array): readonly Uint8Array[] {
  return [message.subarray(0, MIC_AT), NO_MIC, message.subarray(PAYLOAD)];
}

function firstOffset(fields: readonly PayloadField[], end: number): number {
  const used = fields.filter(({ length }) => length > 0).map(({ offset }) => offset);
  return Math.max(VERSION_AT, Math.min(end, ...used));
}

function bytesOf(reader: Reader, field: string, named: PayloadField): Uint8Array {
  return named.length === 0 ? new Uint8Array() : payloadOf(reader, field, named).rest(field);
}

function textOf(reader: Reader, field: string, named: PayloadField, flags: number): string {
  const bytes = bytesOf(reader, field, named);
  if ((flags & NEGOTIATE_FLAG.UNICODE) === 0) return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  if (bytes.length % 2 !== 0) reader.fail(field, `${bytes.length} bytes are no UTF-16`, named.at);
  return decodeUtf16le(bytes);
}
