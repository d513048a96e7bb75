/**
 * What a Share PDU begins with ([MS-RDPBCGR] 2.2.8.1.1.1), as far as its kind has to be told; in the user data of a
 * SendDataRequest or SendDataIndication. What follows is passed over:
 *
 *     totalLength u16 LE, pduType u16 LE, pduSource u16 LE
 *     for PDUTYPE_DATAPDU:     shareId u32 LE, pad1 u8, streamId u8, uncompressedLength u16 LE, pduType2 u8
 *     for PDUTYPE2_CONTROL:    compressedType u8, compressedLength u16 LE, action u16 LE
 */
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import { SHARE_DATA } from './share-data.ts';

/** What kind of Share PDU something is. */
export interface SharePduKind {
  /** One of `SHARE_CONTROL`, or another that is kept as it came. */
  readonly pduType: number;
  /** Of a Share Data PDU: one of `SHARE_DATA`, or another that is kept as it came. */
  readonly pduType2?: number;
  /** Of a Control PDU: one of `CONTROL_ACTION`. */
  readonly action?: number;
}

/** pduType ([MS-RDPBCGR] 2.2.8.1.1.1.1) without its version. */
export const SHARE_CONTROL = { DEMAND_ACTIVE: 1, CONFIRM_ACTIVE: 3, DATA: 7 } as const;

const PDU_TYPE = 0x0f;

/** `base` is the offset of `userData` within its message. */
export function decodeSharePduKind(userData: Uint8Array, base = 0, observe?: FieldObserver): SharePduKind {
  const reader = new Reader(userData, 'SharePdu', observe, base);
  reader.u16le('totalLength');
  const pduType = reader.u16le('pduType') & PDU_TYPE;
  reader.u16le('pduSource');
  if (pduType !== SHARE_CONTROL.DATA) return { pduType };
  reader.bytes('shareDataHeader', 8);
  const pduType2 = reader.u8('pduType2');
  if (pduType2 !== SHARE_DATA.CONTROL) return { pduType, pduType2 };
  reader.bytes('compression', 3);
  return { pduType, pduType2, action: reader.u16le('action') };
}
