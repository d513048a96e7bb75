/**
 * License Error PDU ([MS-RDPBCGR] 2.2.1.12), by which a server that needs no license says so; in the user data of a
 * SendDataIndication:
 *
 *     flags u16 LE = SEC_LICENSE_PKT, flagsHi u16 LE
 *     bMsgType u8 = FF, flags u8 = 3, wMsgSize u16 LE = 16
 *     dwErrorCode u32 LE, dwStateTransition u32 LE
 *     wBlobType u16 LE = 4, wBlobLen u16 LE = 0
 */
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import { concat, u8, u16le, u32le } from '../../bytes/writer.ts';

/** LICENSE_ERROR_MESSAGE ([MS-RDPBCGR] 2.2.1.12.1.3). */
export interface LicenseError {
  readonly errorCode: number;
  readonly stateTransition: number;
}

/** The client's license is good, or none is needed: on to the next stage. */
export const LICENSE_VALID: LicenseError = { errorCode: 0x00000007, stateTransition: 0x00000002 };

const SEC_LICENSE_PKT = 0x0080;
const ERROR_ALERT = 0xff;
const PREAMBLE_VERSION_3_0 = 0x03;
const BB_ERROR_BLOB = 0x0004;
const LENGTH = 16;

/** User data for a SendDataIndication. */
export function encodeLicenseError({ errorCode, stateTransition }: LicenseError): Uint8Array {
  return concat(
    concat(u16le(SEC_LICENSE_PKT), u16le(0)),
    concat(u8(ERROR_ALERT), u8(PREAMBLE_VERSION_3_0), u16le(LENGTH)),
    concat(u32le(errorCode), u32le(stateTransition), u16le(BB_ERROR_BLOB), u16le(0)),
  );
}

/** `base` is the offset of `userData` within its message. */
export function decodeLicenseError(userData: Uint8Array, base = 0, observe?: FieldObserver): LicenseError {
  const reader = new Reader(userData, 'LicenseErrorPdu', observe, base);
  const flags = reader.u16le('securityFlags');
  if ((flags & SEC_LICENSE_PKT) === 0) reader.fail('securityFlags', `is ${flags}, without SEC_LICENSE_PKT`, base);
  reader.u16le('securityFlagsHi');
  const at = reader.offset;
  const type = reader.u8('bMsgType');
  if (type !== ERROR_ALERT) reader.fail('bMsgType', `is ${type}, expected ${ERROR_ALERT}`, at);
  reader.u8('flags');
  reader.u16le('wMsgSize');
  const error = { errorCode: reader.u32le('dwErrorCode'), stateTransition: reader.u32le('dwStateTransition') };
  reader.u16le('wBlobType');
  reader.bytes('bbErrorInfo', reader.u16le('wBlobLen'));
  reader.end();
  return error;
}
