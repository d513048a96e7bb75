/**
 * What a server says between Confirm Active and an active session ([MS-RDPBCGR] 2.2.1.19 to 2.2.1.22), each in a Share Data PDU:
 *
 *     Synchronize       messageType u16 LE = 1, targetUser u16 LE
 *     Control           action u16 LE, grantId u16 LE, controlId u32 LE; once to cooperate, once to grant control
 *     Font Map          numberEntries u16 LE, totalNumEntries u16 LE, mapFlags u16 LE = 3, entrySize u16 LE = 4
 */
import { concat, u16le, u32le } from '../../bytes/writer.ts';
import { encodeShareData, SHARE_DATA } from './share-data.ts';

/** What every message of one session carries. */
export interface Share {
  readonly shareId: number;
  /** The server's channel, which is the source of these messages. */
  readonly pduSource: number;
}

/** action of a Control PDU ([MS-RDPBCGR] 2.2.1.15.1). */
export const CONTROL_ACTION = { REQUEST_CONTROL: 1, GRANTED_CONTROL: 2, DETACH: 3, COOPERATE: 4 } as const;

/** FONTMAP_FIRST and FONTMAP_LAST. */
const FIRST_AND_LAST = 0x0003;

/** Synchronize PDU ([MS-RDPBCGR] 2.2.1.19); `targetUser` is the client's channel. */
export function encodeSynchronize(share: Share, targetUser: number): Uint8Array {
  return encodeShareData({ ...share, pduType2: SHARE_DATA.SYNCHRONIZE, body: concat(u16le(1), u16le(targetUser)) });
}

/** Control PDU that agrees to cooperate ([MS-RDPBCGR] 2.2.1.20). */
export function encodeCooperate(share: Share): Uint8Array {
  const body = concat(u16le(CONTROL_ACTION.COOPERATE), u16le(0), u32le(0));
  return encodeShareData({ ...share, pduType2: SHARE_DATA.CONTROL, body });
}

/** Control PDU that grants control to a user ([MS-RDPBCGR] 2.2.1.21). */
export function encodeGrantedControl(share: Share, userId: number): Uint8Array {
  const body = concat(u16le(CONTROL_ACTION.GRANTED_CONTROL), u16le(userId), u32le(share.pduSource));
  return encodeShareData({ ...share, pduType2: SHARE_DATA.CONTROL, body });
}

/** Font Map PDU ([MS-RDPBCGR] 2.2.1.22): after it the session is active. */
export function encodeFontMap(share: Share): Uint8Array {
  const body = concat(u16le(0), u16le(0), u16le(FIRST_AND_LAST), u16le(4));
  return encodeShareData({ ...share, pduType2: SHARE_DATA.FONT_MAP, body });
}
