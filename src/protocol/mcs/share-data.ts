/**
 * Share Data PDU ([MS-RDPBCGR] 2.2.8.1.1.1), the envelope of most of what a session says, in the user data of a
 * SendDataRequest or SendDataIndication:
 *
 *     totalLength u16 LE, pduType u16 LE = 0017, pduSource u16 LE
 *     shareId u32 LE, pad1 u8, streamId u8, uncompressedLength u16 LE
 *     pduType2 u8, compressedType u8 = 0, compressedLength u16 LE
 *     body
 */
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import { concat, u8, u16le, u32le } from '../../bytes/writer.ts';

export interface ShareData {
  readonly shareId: number;
  /** The MCS channel it comes from. */
  readonly pduSource: number;
  /** One of `SHARE_DATA`, or another that is kept as it came. */
  readonly pduType2: number;
  readonly body: Uint8Array;
}

/** pduType2 ([MS-RDPBCGR] 2.2.8.1.1.1.2), as far as it is used here. */
export const SHARE_DATA = {
  CONTROL: 0x14,
  SYNCHRONIZE: 0x1f,
  FONT_LIST: 0x27,
  FONT_MAP: 0x28,
  SET_ERROR_INFO: 0x2f,
} as const;

const HEADER_LENGTH = 18;
/** What uncompressedLength does not count. */
const UNCOUNTED = 14;
/** PDUTYPE_DATAPDU, version 1 (2.2.8.1.1.1.1). */
const PDU_TYPE_DATA = 0x0017;
const STREAM_LOW = 1;

export function encodeShareData({ shareId, pduSource, pduType2, body }: ShareData): Uint8Array {
  const length = HEADER_LENGTH + body.length;
  return concat(
    concat(u16le(length), u16le(PDU_TYPE_DATA), u16le(pduSource)),
    concat(u32le(shareId), u8(0), u8(STREAM_LOW), u16le(length - UNCOUNTED)),
    concat(u8(pduType2), u8(0), u16le(0)),
    body,
  );
}

/** `base` is the offset of `userData` within its message. */
export function decodeShareData(userData: Uint8Array, base = 0, observe?: FieldObserver): ShareData {
  const reader = new Reader(userData, 'ShareDataPdu', observe, base);
  requireValue(reader, 'totalLength', base, reader.u16le('totalLength'), userData.length);
  requireValue(reader, 'pduType', base + 2, reader.u16le('pduType'), PDU_TYPE_DATA);
  const pduSource = reader.u16le('pduSource');
  const shareId = reader.u32le('shareId');
  reader.bytes('padAndStreamId', 2);
  reader.u16le('uncompressedLength');
  const pduType2 = reader.u8('pduType2');
  requireValue(reader, 'compressedType', reader.offset, reader.u8('compressedType'), 0);
  reader.u16le('compressedLength');
  return { shareId, pduSource, pduType2, body: reader.rest('body') };
}

function requireValue(reader: Reader, field: string, at: number, found: number, expected: number): void {
  if (found !== expected) reader.fail(field, `is ${found}, expected ${expected}`, at);
}
