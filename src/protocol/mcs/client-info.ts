/**
 * Client Info PDU ([MS-RDPBCGR] 2.2.1.11), the user data of the client's first SendDataRequest:
 *
 *     flags      u16 LE   SEC_INFO_PKT is set
 *     flagsHi    u16 LE
 *     infoPacket          domain, user name and password in the clear
 *
 * INVARIANT: infoPacket is recognised and never read. Whoever has the message overwrites it.
 */
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import { concat, u16le } from '../../bytes/writer.ts';

/** The flags of a basic security header ([MS-RDPBCGR] 2.2.8.1.1.2.1). */
const SEC_INFO_PKT = 0x0040;
const SEC_ENCRYPT = 0x0008;
const HEADER_LENGTH = 4;

/** For tests of servers: a header in front of `infoPacket`, which is taken as it is. */
export function encodeClientInfo(infoPacket: Uint8Array): Uint8Array {
  return concat(u16le(SEC_INFO_PKT), u16le(0), infoPacket);
}

/** Tells a Client Info PDU by its header. `base` is the offset of `userData` within its message. */
export function decodeClientInfoHeader(userData: Uint8Array, base = 0, observe?: FieldObserver): void {
  const header = userData.subarray(0, HEADER_LENGTH);
  const reader = new Reader(header, 'ClientInfoPdu', observe, base);
  const flags = reader.u16le('flags');
  if ((flags & SEC_INFO_PKT) === 0) reader.fail('flags', `is ${flags}, without SEC_INFO_PKT`, base);
  if ((flags & SEC_ENCRYPT) !== 0) reader.fail('flags', `is ${flags}, encrypted although TLS is there`, base);
  reader.u16le('flagsHi');
}
