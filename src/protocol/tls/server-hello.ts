/**
 * The server's first record after a ClientHello: ServerHello or HelloRetryRequest (RFC 8446, section 4.1.3), or an alert.
 * Only the first message of the record is read.
 */
import { Malformed } from '../../bytes/malformed.ts';
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import { concat, u8, u16be, u24be } from '../../bytes/writer.ts';
import { CONTENT_TYPE, EXTENSION, HANDSHAKE_TYPE } from './constants.ts';

export type ServerFlight =
  | { readonly kind: 'serverHello'; readonly version: number; readonly cipherSuite: number }
  | { readonly kind: 'alert'; readonly level: number; readonly description: number };

const RECORD_HEADER = 5;
/** 2^14 and what old servers add (RFC 5246, section 6.2.3). */
const RECORD_LIMIT = 16_384 + 2_048;

/** Length in bytes of the record at the front of `bytes`, undefined while too few have come to tell. */
export function measureRecord(bytes: Uint8Array): number | undefined {
  const [type, major, , high, low] = bytes;
  if (type === undefined) return undefined;
  if (type !== CONTENT_TYPE.ALERT && type !== CONTENT_TYPE.HANDSHAKE) {
    throw new Malformed('TLSRecord', 'contentType', 0, `is ${type}, expected 21 or 22`);
  }
  if (major === undefined) return undefined;
  if (major !== 3) throw new Malformed('TLSRecord', 'version', 1, `major version is ${major}, expected 3`);
  if (high === undefined || low === undefined) return undefined;
  const length = (high << 8) | low;
  if (length > RECORD_LIMIT) throw new Malformed('TLSRecord', 'length', 3, `is ${length}, above ${RECORD_LIMIT}`);
  return RECORD_HEADER + length;
}

export function decodeServerFlight(record: Uint8Array, observe?: FieldObserver): ServerFlight {
  const reader = new Reader(record, 'TLSRecord', observe);
  const type = reader.u8('contentType');
  reader.u16be('version');
  const fragment = reader.part(
    'fragment',
    reader.u16be('length'),
    type === CONTENT_TYPE.ALERT ? 'Alert' : 'ServerHello',
  );
  reader.end();
  if (type === CONTENT_TYPE.ALERT) {
    return { kind: 'alert', level: fragment.u8('level'), description: fragment.u8('description') };
  }
  if (type !== CONTENT_TYPE.HANDSHAKE) reader.fail('contentType', `is ${type}, expected 21 or 22`, 0);
  return decodeServerHello(fragment);
}

export function encodeServerHello(version: number, random: Uint8Array, cipherSuite: number): Uint8Array {
  const body = concat(u16be(version), random, u8(0), u16be(cipherSuite), u8(0));
  const message = concat(u8(HANDSHAKE_TYPE.SERVER_HELLO), u24be(body.length), body);
  return concat(u8(CONTENT_TYPE.HANDSHAKE), u16be(version), u16be(message.length), message);
}

export function encodeFatalAlert(version: number, description: number): Uint8Array {
  return concat(u8(CONTENT_TYPE.ALERT), u16be(version), u16be(2), Uint8Array.of(2, description));
}

function decodeServerHello(fragment: Reader): ServerFlight {
  const at = fragment.offset;
  const type = fragment.u8('handshakeType');
  if (type !== HANDSHAKE_TYPE.SERVER_HELLO) fragment.fail('handshakeType', `is ${type}, expected 2`, at);
  const body = fragment.part('body', fragment.u24be('length'), 'ServerHello');
  const legacyVersion = body.u16be('version');
  body.bytes('random', 32);
  body.bytes('sessionId', body.u8('sessionId'));
  const cipherSuite = body.u16be('cipherSuite');
  body.u8('compressionMethod');
  return { kind: 'serverHello', version: decodeSelectedVersion(body) ?? legacyVersion, cipherSuite };
}

function decodeSelectedVersion(body: Reader): number | undefined {
  if (body.remaining === 0) return undefined;
  const extensions = body.part('extensions', body.u16be('extensions'), 'ServerHello');
  let selected: number | undefined;
  while (extensions.remaining > 0) {
    const type = extensions.u16be('extensionType');
    const data = extensions.part('extensionData', extensions.u16be('extensionData'), 'ServerHello');
    if (type === EXTENSION.SUPPORTED_VERSIONS) selected = data.u16be('selectedVersion');
  }
  return selected;
}
