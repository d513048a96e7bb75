/**
 * Server X.224 Connection Confirm PDU ([MS-RDPBCGR] 2.2.1.2):
 *
 *     TPKT
 *     LI u8, code u8 = D0, DST-REF u16 BE, SRC-REF u16 BE, class u8
 *     RDP_NEG_RSP      type u8 = 2, flags u8, length u16 LE = 8, selectedProtocol u32 LE    or
 *     RDP_NEG_FAILURE  type u8 = 3, flags u8, length u16 LE = 8, failureCode u32 LE         or nothing at all
 */
import type { FieldObserver, Reader } from '../../bytes/reader.ts';
import { concat, u8, u16be, u16le, u32le } from '../../bytes/writer.ts';
import { decodeHeader } from './connection-request.ts';
import { NEGOTIATION_TYPE, TPDU } from './constants.ts';
import { decodeTpkt, encodeTpkt } from './tpkt.ts';

/** What a server answers to the client's offer. */
export type NegotiationAnswer =
  /** A server that knows only standard RDP security says nothing. */
  | { readonly kind: 'none' }
  | { readonly kind: 'response'; readonly flags: number; readonly selectedProtocol: number }
  | { readonly kind: 'failure'; readonly flags: number; readonly failureCode: number };

/** Server X.224 Connection Confirm PDU ([MS-RDPBCGR] 2.2.1.2). */
export interface ConnectionConfirm {
  readonly destinationReference: number;
  readonly sourceReference: number;
  readonly answer: NegotiationAnswer;
}

/** Offset of the negotiation block within the whole message: TPKT 4, X.224 7. */
export const NEGOTIATION_BLOCK = { offset: 11, length: 8 } as const;

/** A whole message. */
export function encodeConnectionConfirm(confirm: ConnectionConfirm): Uint8Array {
  const block = encodeAnswer(confirm.answer);
  return encodeTpkt(
    concat(
      u8(6 + block.length),
      u8(TPDU.CONNECTION_CONFIRM),
      u16be(confirm.destinationReference),
      u16be(confirm.sourceReference),
      u8(0),
      block,
    ),
  );
}

/** A whole message, see `measureTpkt`. Throws `Malformed`. */
export function decodeConnectionConfirm(message: Uint8Array, observe?: FieldObserver): ConnectionConfirm {
  const reader = decodeTpkt(message, 'ConnectionConfirm', observe);
  const { destination, source } = decodeHeader(reader, TPDU.CONNECTION_CONFIRM);
  return { destinationReference: destination, sourceReference: source, answer: decodeAnswer(reader) };
}

function encodeAnswer(answer: NegotiationAnswer): Uint8Array {
  switch (answer.kind) {
    case 'none':
      return new Uint8Array();
    case 'response':
      return concat(u8(NEGOTIATION_TYPE.RESPONSE), u8(answer.flags), u16le(8), u32le(answer.selectedProtocol));
    case 'failure':
      return concat(u8(NEGOTIATION_TYPE.FAILURE), u8(answer.flags), u16le(8), u32le(answer.failureCode));
    default:
      return answer satisfies never;
  }
}

function decodeAnswer(reader: Reader): NegotiationAnswer {
  if (reader.remaining === 0) return { kind: 'none' };
  const at = reader.offset;
  const type = reader.u8('type');
  const isResponse = type === NEGOTIATION_TYPE.RESPONSE;
  if (!isResponse && type !== NEGOTIATION_TYPE.FAILURE) reader.fail('type', `is ${type}, expected 2 or 3`, at);
  const flags = reader.u8('flags');
  const length = reader.u16le('length');
  if (length !== NEGOTIATION_BLOCK.length) reader.fail('length', `is ${length}, expected 8`, at + 2);
  const value = reader.u32le(isResponse ? 'selectedProtocol' : 'failureCode');
  reader.end();
  return isResponse
    ? { kind: 'response', flags, selectedProtocol: value }
    : { kind: 'failure', flags, failureCode: value };
}
