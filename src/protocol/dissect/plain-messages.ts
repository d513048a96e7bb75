/**
 * Messages that a dissection names and does not open, because opening them takes a key or another specification: what NTLM
 * sealed ([MS-NLMP] 2.2.2.9.2), TLS records (RFC 5246, section 6.2.1), and X.224 data with the session inside.
 */
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import { decodeTpkt } from '../negotiation/tpkt.ts';

const TLS_RECORD_HEADER = 5;

/** NTLMSSP_MESSAGE_SIGNATURE of extended session security; behind it, in pubKeyAuth and authInfo, what it seals. */
export function decodeNtlmSealed(message: Uint8Array, observe?: FieldObserver): void {
  const reader = new Reader(message, 'NTLMSSP_MESSAGE_SIGNATURE', observe);
  const at = reader.offset;
  const version = reader.u32le('version');
  if (version !== 1) reader.fail('version', `is ${version}, expected 1`, at);
  reader.bytes('checksum', 8);
  reader.u32le('seqNum');
  if (reader.remaining > 0) reader.rest('sealedMessage');
}

export function decodeTlsRecord(record: Uint8Array, observe?: FieldObserver): void {
  const reader = new Reader(record, 'TLSRecord', observe);
  reader.u8('contentType');
  reader.u16be('version');
  reader.bytes('fragment', reader.u16be('length'));
  reader.end();
}

/** Length in bytes of the record at the front, undefined while too few have come to tell. */
export function measureTlsRecord(bytes: Uint8Array): number | undefined {
  const [high, low] = bytes.subarray(TLS_RECORD_HEADER - 2, TLS_RECORD_HEADER);
  return high === undefined || low === undefined ? undefined : TLS_RECORD_HEADER + ((high << 8) | low);
}

/** Any X.224 unit but those that open a connection: data of the session, mostly. */
export function decodeX224Unit(message: Uint8Array, observe?: FieldObserver): void {
  const reader = decodeTpkt(message, 'X224', observe);
  const at = reader.offset;
  const lengthIndicator = reader.u8('lengthIndicator');
  const { remaining } = reader;
  if (lengthIndicator > remaining || lengthIndicator === 0) {
    reader.fail('lengthIndicator', `is ${lengthIndicator}, but ${remaining} bytes follow`, at);
  }
  reader.u8('code');
  reader.bytes('variable', lengthIndicator - 1);
  if (reader.remaining > 0) reader.rest('userData');
}
