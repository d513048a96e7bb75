/**
 * What the three NTLM messages share: the signature `NTLMSSP\0`, the message type, and fields that are named by length and
 * offset and stand anywhere in the payload ([MS-NLMP] 2.2.1).
 */
import type { Reader } from '../../bytes/reader.ts';
import type { Writer } from '../../bytes/writer.ts';

const SIGNATURE = Uint8Array.of(0x4e, 0x54, 0x4c, 0x4d, 0x53, 0x53, 0x50, 0x00);

/** True when a token is a bare NTLM message and not SPNEGO. */
export function isNtlmMessage(token: Uint8Array): boolean {
  return token.length >= SIGNATURE.length && SIGNATURE.every((byte, i) => byte === token[i]);
}

export function writeHeader(writer: Writer, type: number): Writer {
  return writer.bytes(SIGNATURE).u32le(type);
}

export function decodeHeader(reader: Reader, expectedType: number): void {
  const at = reader.offset;
  if (!isNtlmMessage(reader.bytes('signature', 8))) reader.fail('signature', 'is not NTLMSSP', at);
  const type = reader.u32le('messageType');
  if (type !== expectedType) reader.fail('messageType', `is ${type}, expected ${expectedType}`, at + 8);
}

/** Len u16, MaxLen u16 (ignored by every reader), BufferOffset u32. */
export interface PayloadField {
  readonly length: number;
  readonly offset: number;
  /** Where the field itself stands. */
  readonly at: number;
}

/** Gives the offset of what comes next in the payload. */
export function writePayloadField(writer: Writer, length: number, offset: number): number {
  writer.u16le(length).u16le(length).u32le(offset);
  return offset + length;
}

export function decodePayloadField(reader: Reader, field: string): PayloadField {
  const at = reader.offset;
  const length = reader.u16le(field);
  reader.u16le(field);
  return { length, offset: reader.u32le(field), at };
}

/** A Reader for the bytes that a payload field names. */
export function payloadOf(reader: Reader, field: string, named: PayloadField, structure = reader.structure): Reader {
  return reader.partAt(field, named.offset, named.length, structure, named.at);
}
