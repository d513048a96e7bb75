/**
 * The headers of Kerberos' per-message tokens (RFC 4121, section 4.2.6): a Wrap token is what pubKeyAuth and authInfo hold
 * when Kerberos signed in, a MIC token what mechListMIC holds. What they seal stays sealed: keys are the system's.
 *
 *     Wrap   05 04  flags u8  FF              EC u16 BE  RRC u16 BE  SND_SEQ u64 BE  data
 *     MIC    04 04  flags u8  FF FF FF FF FF                         SND_SEQ u64 BE  SGN_CKSUM
 */
import { type FieldObserver, Reader } from '../../bytes/reader.ts';

/** Flags of Wrap and MIC tokens (RFC 4121, section 4.2.2). */
export const PER_MESSAGE_FLAG = { SENT_BY_ACCEPTOR: 0x01, SEALED: 0x02, ACCEPTOR_SUBKEY: 0x04 } as const;

/** RFC 4121, section 4.2.6.2. */
export interface WrapToken {
  /** A mask of `PER_MESSAGE_FLAG`. */
  readonly flags: number;
  /** EC: length of the filler, or of the checksum when not sealed. */
  readonly extraCount: number;
  /** RRC: by how many octets `data` was rotated to the right. */
  readonly rightRotationCount: number;
  readonly sequenceNumber: bigint;
  /** Still rotated. */
  readonly data: Uint8Array;
}

/** RFC 4121, section 4.2.6.1. */
export interface MicToken {
  /** A mask of `PER_MESSAGE_FLAG`. */
  readonly flags: number;
  readonly sequenceNumber: bigint;
  readonly checksum: Uint8Array;
}

export const WRAP_HEADER_LENGTH = 16;
const WRAP = 0x0504;
const MIC = 0x0404;
const FILLER = 0xff;

export function isWrapToken(token: Uint8Array): boolean {
  return token[0] === WRAP >>> 8 && token[1] === (WRAP & 0xff);
}

export function isMicToken(token: Uint8Array): boolean {
  return token[0] === MIC >>> 8 && token[1] === (MIC & 0xff);
}

/** `data` is a view of `token`. Throws `Malformed`. */
export function decodeWrapToken(token: Uint8Array, observe?: FieldObserver): WrapToken {
  const reader = new Reader(token, 'WrapToken', observe);
  const flags = decodeStart(reader, WRAP, 1);
  const extraCount = reader.u16be('ec');
  const rightRotationCount = reader.u16be('rrc');
  const sequenceNumber = decodeSequenceNumber(reader);
  return { flags, extraCount, rightRotationCount, sequenceNumber, data: reader.rest('data') };
}

/** `checksum` is a view of `token`. Throws `Malformed`. */
export function decodeMicToken(token: Uint8Array, observe?: FieldObserver): MicToken {
  const reader = new Reader(token, 'MicToken', observe);
  const flags = decodeStart(reader, MIC, 5);
  return { flags, sequenceNumber: decodeSequenceNumber(reader), checksum: reader.rest('sgnCksum') };
}

function decodeStart(reader: Reader, tokenId: number, fillers: number): number {
  const at = reader.offset;
  const found = reader.u16be('tokId');
  if (found !== tokenId) reader.fail('tokId', `is ${hex16(found)}, expected ${hex16(tokenId)}`, at);
  const flags = reader.u8('flags');
  const filler = reader.bytes('filler', fillers);
  if (filler.some((byte) => byte !== FILLER)) reader.fail('filler', 'is not FF', at + 3);
  return flags;
}

function decodeSequenceNumber(reader: Reader): bigint {
  const bytes = reader.bytes('sndSeq', 8);
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0);
}

function hex16(value: number): string {
  return `0x${value.toString(16).padStart(4, '0')}`;
}
