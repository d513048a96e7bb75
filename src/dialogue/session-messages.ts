/** What the server says in a session that ends soon, each time as one stretch of bytes ([MS-RDPBCGR] 1.3.1.1). */
import { concat } from '../bytes/writer.ts';
import {
  CLIENT_CAPABILITY,
  type ClientCore,
  type ClientData,
  DISCONNECT_REASON,
  ERRINFO,
  encodeConnectResponse,
  encodeCooperate,
  encodeDemandActive,
  encodeDomainPdu,
  encodeFontMap,
  encodeGrantedControl,
  encodeLicenseError,
  encodeSetErrorInfo,
  encodeSynchronize,
  LICENSE_VALID,
  type Share,
} from '../protocol/index.ts';

/** The server as a source of Share PDUs, and the channel of the session; Windows numbers them so. */
const SERVER_CHANNEL = 1002;
export const IO_CHANNEL = 1003;
const FIRST_STATIC_CHANNEL = 1004;
const RDP_5 = 0x00080004;

/** The client as a user of MCS: the channel after its own. */
export function userAfter({ channels }: ClientData): number {
  return FIRST_STATIC_CHANNEL + channels.length;
}

export function connectResponse({ channels }: ClientData, requestedProtocols: number): Uint8Array {
  return encodeConnectResponse({
    version: RDP_5,
    clientRequestedProtocols: requestedProtocols,
    earlyCapabilityFlags: 0,
    ioChannelId: IO_CHANNEL,
    channelIds: channels.map((_, i) => FIRST_STATIC_CHANNEL + i),
  });
}

export function noLicenseNeeded(): Uint8Array {
  return indicate(encodeLicenseError(LICENSE_VALID));
}

export function demandActive({ desktopWidth, desktopHeight }: ClientCore, userId: number): Uint8Array {
  return indicate(encodeDemandActive({ ...shareOf(userId), desktopWidth, desktopHeight }));
}

export function synchronize(userId: number): Uint8Array {
  const share = shareOf(userId);
  return concat(indicate(encodeSynchronize(share, userId)), indicate(encodeCooperate(share)));
}

export function grantControl(userId: number): Uint8Array {
  return indicate(encodeGrantedControl(shareOf(userId), userId));
}

export function fontMap(userId: number): Uint8Array {
  return indicate(encodeFontMap(shareOf(userId)));
}

/** Why, for a client that reads that, and the disconnect. */
export function goodbye(client: ClientCore, userId: number, errorInfo: number): Uint8Array {
  const reason =
    errorInfo === ERRINFO.LOGOFF_BYUSER ? DISCONNECT_REASON.USER_REQUESTED : DISCONNECT_REASON.PROVIDER_INITIATED;
  const ultimatum = encodeDomainPdu({ kind: 'disconnectProviderUltimatum', reason });
  if (!readsReasons(client)) return ultimatum;
  return concat(indicate(encodeSetErrorInfo({ ...shareOf(userId), errorInfo })), ultimatum);
}

export function readsReasons({ earlyCapabilityFlags = 0 }: ClientCore): boolean {
  return (earlyCapabilityFlags & CLIENT_CAPABILITY.SUPPORT_ERRINFO_PDU) !== 0;
}

function shareOf(userId: number): Share {
  return { shareId: 0x10000 + userId, pduSource: SERVER_CHANNEL };
}

function indicate(userData: Uint8Array): Uint8Array {
  return encodeDomainPdu({ kind: 'sendDataIndication', initiator: SERVER_CHANNEL, channelId: IO_CHANNEL, userData });
}
