/**
 * [MS-NLMP] 2.2.1.2 CHALLENGE_MESSAGE:
 *
 *     0 Signature[8]  8 MessageType u32 = 2  12 TargetNameFields[8]  20 NegotiateFlags u32
 *     24 ServerChallenge[8]  32 Reserved[8]  40 TargetInfoFields[8]  48 Version[8]  56 Payload
 */
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import type { Unfinished } from '../../bytes/unfinished.ts';
import { decodeUtf16le, encodeUtf16le } from '../../bytes/utf16.ts';
import { concat, u8, Writer } from '../../bytes/writer.ts';
import { type AvPair, avPairsLength, decodeAvPairs, writeAvPairs } from './av-pairs.ts';
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

/** [MS-NLMP] 2.2.1.2 CHALLENGE_MESSAGE. */
export interface NtlmChallenge {
  /** A mask of `NEGOTIATE_FLAG`, unsigned. */
  readonly flags: number;
  /** Eight bytes. */
  readonly serverChallenge: Uint8Array;
  readonly targetName: string;
  readonly targetInfo: readonly AvPair[];
  readonly version?: NtlmVersion;
}

const PAYLOAD = 56;

/** The payload is laid out as name, then info: xfreerdp 2.11 takes exactly that for the message. */
export function encodeNtlmChallenge(message: NtlmChallenge): Uint8Array {
  if (message.serverChallenge.length !== 8) throw new TypeError('CHALLENGE_MESSAGE: the challenge has eight bytes');
  const name = encodeName(message);
  const infoLength = avPairsLength(message.targetInfo);
  const writer = new Writer(PAYLOAD + name.length + infoLength);
  writeHeader(writer, MESSAGE_TYPE.CHALLENGE);
  const infoAt = writePayloadField(writer, name.length, PAYLOAD);
  writer.u32le(message.flags).bytes(message.serverChallenge).zeros(8);
  writePayloadField(writer, infoLength, infoAt);
  writeVersion(writer, message.version).bytes(name);
  return writeAvPairs(writer, message.targetInfo).whole();
}

/** `serverChallenge` and the values are views of `message`. Throws `Malformed`. */
export function decodeNtlmChallenge(message: Uint8Array, observe?: FieldObserver): NtlmChallenge {
  const reader = new Reader(message, 'CHALLENGE_MESSAGE', observe);
  decodeHeader(reader, MESSAGE_TYPE.CHALLENGE);
  const nameField = decodePayloadField(reader, 'targetNameFields');
  const flags = reader.u32le('negotiateFlags');
  const serverChallenge = reader.bytes('serverChallenge', 8);
  reader.bytes('reserved', 8);
  const infoField = decodePayloadField(reader, 'targetInfoFields');
  const version = (flags & NEGOTIATE_FLAG.VERSION) === 0 ? undefined : decodeVersion(reader);
  const decoded: Unfinished<NtlmChallenge> = {
    flags,
    serverChallenge,
    targetName: decodeName(reader, nameField, flags),
    targetInfo: infoField.length === 0 ? [] : decodeAvPairs(payloadOf(reader, 'targetInfo', infoField, 'AV_PAIR')),
  };
  if (version) decoded.version = version;
  return decoded;
}

/** UTF-16LE, or without NTLMSSP_NEGOTIATE_UNICODE one byte a character (shown as Latin-1; the code page is not told). */
function decodeName(reader: Reader, field: PayloadField, flags: number): string {
  if (field.length === 0) return '';
  const bytes = payloadOf(reader, 'targetName', field).rest('targetName');
  if ((flags & NEGOTIATE_FLAG.UNICODE) !== 0) return decodeUtf16le(bytes);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function encodeName({ targetName, flags }: NtlmChallenge): Uint8Array {
  if ((flags & NEGOTIATE_FLAG.UNICODE) !== 0) return encodeUtf16le(targetName);
  return concat(...Array.from(targetName, (character) => u8(character.codePointAt(0) as number)));
}
