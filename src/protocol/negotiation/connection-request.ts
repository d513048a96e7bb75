/**
 * Client X.224 Connection Request PDU ([MS-RDPBCGR] 2.2.1.1):
 *
 *     TPKT
 *     LI u8, code u8 = E0, DST-REF u16 BE = 0, SRC-REF u16 BE = 0, class u8 = 0
 *     routingToken or cookie   ASCII, ends in CR LF               optional
 *     RDP_NEG_REQ              type u8 = 1, flags u8, length u16 LE = 8, requestedProtocols u32 LE     optional
 *     RDP_NEG_CORRELATION_INFO type u8 = 6, flags u8, length u16 LE = 36, correlationId[16], zero[16]  optional
 */
import type { FieldObserver, Reader } from '../../bytes/reader.ts';
import { ascii, concat, u8, u16be, u16le, u32le } from '../../bytes/writer.ts';
import { NEGOTIATION_TYPE, REQUEST_FLAG, TPDU } from './constants.ts';
import { decodeTpkt, encodeTpkt } from './tpkt.ts';

/** Client X.224 Connection Request PDU ([MS-RDPBCGR] 2.2.1.1). */
export interface ConnectionRequest {
  /** The name in `Cookie: mstshash=NAME`, a load-balancing hint. Excludes `routingToken`. */
  readonly cookie?: string;
  /** Opaque bytes without the closing CR LF; a cookie with a name that is not ASCII, too. */
  readonly routingToken?: Uint8Array;
  /** RDP_NEG_REQ; absent in requests of clients that know only standard RDP security. */
  readonly negotiation?: { readonly flags: number; readonly requestedProtocols: number };
  /** 16 bytes; the first neither 00 nor F4, none 0D. */
  readonly correlationId?: Uint8Array;
}

const COOKIE = 'Cookie: mstshash=';
const CR = 0x0d;
const LF = 0x0a;
/** 255 is reserved (ITU-T X.224, section 13.2.1). */
const MAX_LENGTH_INDICATOR = 254;

/** Throws `TypeError` for what the grammar can not say, such as a cookie beside a routing token. */
export function encodeConnectionRequest(request: ConnectionRequest): Uint8Array {
  const variable = concat(
    encodeToken(request),
    encodeNegotiationRequest(request),
    encodeCorrelationInfo(request.correlationId),
  );
  const lengthIndicator = 6 + variable.length;
  if (lengthIndicator > MAX_LENGTH_INDICATOR)
    throw new TypeError('ConnectionRequest: longer than one X.224 header can say');
  return encodeTpkt(concat(u8(lengthIndicator), u8(TPDU.CONNECTION_REQUEST), u16be(0), u16be(0), u8(0), variable));
}

/** A whole message, see `measureTpkt`. Throws `Malformed`. */
export function decodeConnectionRequest(message: Uint8Array, observe?: FieldObserver): ConnectionRequest {
  const reader = decodeTpkt(message, 'ConnectionRequest', observe);
  decodeHeader(reader, TPDU.CONNECTION_REQUEST);
  const token = decodeToken(reader);
  if (reader.remaining === 0) return token;
  const negotiation = decodeNegotiationRequest(reader);
  if ((negotiation.flags & REQUEST_FLAG.CORRELATION_INFO_PRESENT) === 0) {
    reader.end();
    return { ...token, negotiation };
  }
  return { ...token, negotiation, correlationId: decodeCorrelationInfo(reader) };
}

/** The fixed part of an X.224 connection TPDU; gives the two references. */
export function decodeHeader(reader: Reader, expected: number): { destination: number; source: number } {
  const at = reader.offset;
  const lengthIndicator = reader.u8('lengthIndicator');
  const following = reader.remaining;
  // The code first: in other units the length indicator does not count the data, and would be blamed for it.
  const code = reader.u8('code');
  if (code !== expected) reader.fail('code', `is ${hexByte(code)}, expected ${hexByte(expected)}`, at + 1);
  if (lengthIndicator !== following || lengthIndicator > MAX_LENGTH_INDICATOR) {
    reader.fail('lengthIndicator', `is ${lengthIndicator}, but ${following} bytes follow`, at);
  }
  const destination = reader.u16be('destinationReference');
  const source = reader.u16be('sourceReference');
  reader.u8('classOptions');
  return { destination, source };
}

function encodeToken({ cookie, routingToken }: ConnectionRequest): Uint8Array {
  if (cookie !== undefined && routingToken !== undefined) {
    throw new TypeError('ConnectionRequest: a cookie and a routing token exclude each other');
  }
  const token = cookie === undefined ? routingToken : ascii(COOKIE + cookie);
  if (token === undefined) return new Uint8Array();
  if (token.includes(CR) || token[0] === NEGOTIATION_TYPE.REQUEST) {
    throw new TypeError('ConnectionRequest: a cookie or token can not contain CR or begin with 01');
  }
  return concat(token, Uint8Array.of(CR, LF));
}

function encodeNegotiationRequest({ negotiation, correlationId }: ConnectionRequest): Uint8Array {
  if (negotiation === undefined) {
    if (correlationId !== undefined) throw new TypeError('ConnectionRequest: a correlation id needs RDP_NEG_REQ');
    return new Uint8Array();
  }
  const announced = (negotiation.flags & REQUEST_FLAG.CORRELATION_INFO_PRESENT) !== 0;
  if (announced && correlationId === undefined) throw new TypeError('ConnectionRequest: the correlation id is missing');
  const flags = negotiation.flags | (correlationId === undefined ? 0 : REQUEST_FLAG.CORRELATION_INFO_PRESENT);
  return concat(u8(NEGOTIATION_TYPE.REQUEST), u8(flags), u16le(8), u32le(negotiation.requestedProtocols));
}

function encodeCorrelationInfo(id: Uint8Array | undefined): Uint8Array {
  if (id === undefined) return new Uint8Array();
  if (id.length !== 16 || !isCorrelationId(id)) {
    throw new TypeError(`ConnectionRequest: a correlation id has 16 bytes, ${CORRELATION_RULE}`);
  }
  return concat(u8(NEGOTIATION_TYPE.CORRELATION_INFO), u8(0), u16le(36), id, new Uint8Array(16));
}

/** Cookie or routing token: anything before the negotiation block, up to CR LF. */
function decodeToken(reader: Reader): Pick<ConnectionRequest, 'cookie' | 'routingToken'> {
  const first = reader.peek();
  if (first === undefined || first === NEGOTIATION_TYPE.REQUEST) return {};
  const at = reader.offset;
  const length = reader.distanceTo(CR);
  if (length === undefined) return reader.fail('routingToken', 'does not end in CR LF', at);
  const token = reader.bytes('routingToken', length);
  reader.u8('routingTokenEnd');
  if (reader.u8('routingTokenEnd') !== LF) reader.fail('routingTokenEnd', 'CR without LF', reader.offset - 1);
  const text = String.fromCharCode(...token);
  // SEEN: for the user 山田太郎, xfreerdp 2.11 puts UTF-8 into its cookie, which has no encoding that could be relied on.
  const isCookie = text.startsWith(COOKIE) && token.every((byte) => byte <= 0x7f);
  return isCookie ? { cookie: text.slice(COOKIE.length) } : { routingToken: token };
}

function decodeNegotiationRequest(reader: Reader): NonNullable<ConnectionRequest['negotiation']> {
  const flags = decodeBlockHeader(reader, NEGOTIATION_TYPE.REQUEST, 8);
  return { flags, requestedProtocols: reader.u32le('requestedProtocols') };
}

function decodeCorrelationInfo(reader: Reader): Uint8Array {
  decodeBlockHeader(reader, NEGOTIATION_TYPE.CORRELATION_INFO, 36);
  const at = reader.offset;
  const id = reader.bytes('correlationId', 16);
  if (!isCorrelationId(id)) reader.fail('correlationId', `breaks the rule: ${CORRELATION_RULE}`, at);
  reader.bytes('reserved', 16);
  reader.end();
  return id;
}

/** [MS-RDPBCGR] 2.2.1.1.2 */
const CORRELATION_RULE = 'the first not 00 or F4, none 0D';

function isCorrelationId(id: Uint8Array): boolean {
  return id[0] !== 0x00 && id[0] !== 0xf4 && !id.includes(CR);
}

function decodeBlockHeader(reader: Reader, expectedType: number, expectedLength: number): number {
  const at = reader.offset;
  const type = reader.u8('type');
  if (type !== expectedType) reader.fail('type', `is ${type}, expected ${expectedType}`, at);
  const flags = reader.u8('flags');
  const length = reader.u16le('length');
  if (length !== expectedLength) reader.fail('length', `is ${length}, expected ${expectedLength}`, at + 2);
  return flags;
}

function hexByte(value: number): string {
  return `0x${value.toString(16)}`;
}
