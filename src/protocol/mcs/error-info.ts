/**
 * Set Error Info PDU ([MS-RDPBCGR] 2.2.5.1): why a session ends, or why there will be none, for a client that said it can read
 * this. The body of a Share Data PDU is one number:
 *
 *     errorInfo u32 LE
 */
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import { u32le } from '../../bytes/writer.ts';
import { decodeShareData, encodeShareData, SHARE_DATA, type ShareData } from './share-data.ts';

/** [MS-RDPBCGR] 2.2.5.1.1, the codes that do not name a fault of the protocol. */
export const ERRINFO = {
  NONE: 0x00000000,
  /** An administrator ended the connection. */
  RPC_INITIATED_DISCONNECT: 0x00000001,
  /** An administrator ended the session. */
  RPC_INITIATED_LOGOFF: 0x00000002,
  IDLE_TIMEOUT: 0x00000003,
  LOGON_TIMEOUT: 0x00000004,
  DISCONNECTED_BY_OTHERCONNECTION: 0x00000005,
  OUT_OF_MEMORY: 0x00000006,
  SERVER_DENIED_CONNECTION: 0x00000007,
  SERVER_INSUFFICIENT_PRIVILEGES: 0x00000009,
  SERVER_FRESH_CREDENTIALS_REQUIRED: 0x0000000a,
  RPC_INITIATED_DISCONNECT_BYUSER: 0x0000000b,
  LOGOFF_BYUSER: 0x0000000c,
} as const;

/** [MS-RDPBCGR] 2.2.5.1 Set Error Info PDU. */
export interface SetErrorInfo extends Pick<ShareData, 'shareId' | 'pduSource'> {
  /** One of `ERRINFO`, or another that is kept as it came. */
  readonly errorInfo: number;
}

const LENGTH = 4;

/** User data for a SendDataIndication. */
export function encodeSetErrorInfo({ shareId, pduSource, errorInfo }: SetErrorInfo): Uint8Array {
  return encodeShareData({ shareId, pduSource, pduType2: SHARE_DATA.SET_ERROR_INFO, body: u32le(errorInfo) });
}

/** `base` is the offset of `userData` within its message. */
export function decodeSetErrorInfo(userData: Uint8Array, base = 0, observe?: FieldObserver): SetErrorInfo {
  const { shareId, pduSource, pduType2, body } = decodeShareData(userData, base, observe);
  const reader = new Reader(body, 'SetErrorInfoPdu', observe, base + userData.length - body.length);
  if (pduType2 !== SHARE_DATA.SET_ERROR_INFO) reader.fail('pduType2', `is ${pduType2}`, reader.offset - LENGTH);
  const errorInfo = reader.u32le('errorInfo');
  reader.end();
  return { shareId, pduSource, errorInfo };
}
