/**
 * What a server says in answer to the client's data ([MS-RDPBCGR] 2.2.1.4.2 to 2.2.1.4.5): TS_UD_SC_CORE, TS_UD_SC_SEC1 with no
 * security of its own, because TLS is there, TS_UD_SC_NET, and TS_UD_SC_MCS_MSGCHANNEL if there is such a channel.
 */
import type { Reader } from '../../bytes/reader.ts';
import { concat, u16le, u32le } from '../../bytes/writer.ts';
import { SERVER_BLOCK } from './constants.ts';
import { decodeBlocks, encodeBlock } from './data-block.ts';

/** The server's data blocks of its first MCS message. */
export interface ServerData {
  readonly version: number;
  /** What the client had asked for in its Connection Request; it compares, to notice who tampered with that. */
  readonly clientRequestedProtocols?: number;
  /** Only after `clientRequestedProtocols`. */
  readonly earlyCapabilityFlags?: number;
  readonly ioChannelId: number;
  /** One for each channel the client asked for, in its order; 0 for one it does not get. */
  readonly channelIds: readonly number[];
  readonly messageChannelId?: number;
}

export function encodeServerData(data: ServerData): Uint8Array {
  const { ioChannelId, channelIds, messageChannelId } = data;
  const padding = new Uint8Array(channelIds.length % 2 === 0 ? 0 : 2);
  return concat(
    encodeBlock(SERVER_BLOCK.CORE, encodeCore(data)),
    encodeBlock(SERVER_BLOCK.SECURITY, u32le(0), u32le(0)),
    encodeBlock(
      SERVER_BLOCK.NETWORK,
      concat(u16le(ioChannelId), u16le(channelIds.length), ...channelIds.map(u16le), padding),
    ),
    messageChannelId === undefined
      ? new Uint8Array()
      : encodeBlock(SERVER_BLOCK.MESSAGE_CHANNEL, u16le(messageChannelId)),
  );
}

/** Refuses a server that wants security of its own within TLS. */
export function decodeServerData(reader: Reader): ServerData {
  const blocks = decodeBlocks(reader, {
    TS_UD_SC_CORE: SERVER_BLOCK.CORE,
    TS_UD_SC_SEC1: SERVER_BLOCK.SECURITY,
    TS_UD_SC_NET: SERVER_BLOCK.NETWORK,
    TS_UD_SC_MCS_MSGCHANNEL: SERVER_BLOCK.MESSAGE_CHANNEL,
  });
  const { TS_UD_SC_CORE: core, TS_UD_SC_SEC1: security, TS_UD_SC_NET: network } = blocks;
  if (!core) return reader.fail('serverCoreData', 'is missing');
  if (!security) return reader.fail('serverSecurityData', 'is missing');
  if (!network) return reader.fail('serverNetworkData', 'is missing');
  refuseSecurity(security);
  const messageChannelId = blocks.TS_UD_SC_MCS_MSGCHANNEL?.u16le('MCSChannelID');
  return {
    ...decodeCore(core),
    ...decodeNetwork(network),
    ...(messageChannelId !== undefined && { messageChannelId }),
  };
}

function encodeCore({ version, clientRequestedProtocols, earlyCapabilityFlags }: ServerData): Uint8Array {
  if (clientRequestedProtocols === undefined) {
    if (earlyCapabilityFlags !== undefined) throw new TypeError('ServerData: capabilities without protocols');
    return u32le(version);
  }
  const flags = earlyCapabilityFlags === undefined ? new Uint8Array() : u32le(earlyCapabilityFlags);
  return concat(u32le(version), u32le(clientRequestedProtocols), flags);
}

function decodeCore(reader: Reader): Pick<ServerData, 'version' | 'clientRequestedProtocols' | 'earlyCapabilityFlags'> {
  const version = reader.u32le('version');
  if (reader.remaining === 0) return { version };
  const clientRequestedProtocols = reader.u32le('clientRequestedProtocols');
  if (reader.remaining === 0) return { version, clientRequestedProtocols };
  return { version, clientRequestedProtocols, earlyCapabilityFlags: reader.u32le('earlyCapabilityFlags') };
}

function refuseSecurity(reader: Reader): void {
  for (const field of ['encryptionMethod', 'encryptionLevel']) {
    const at = reader.offset;
    const value = reader.u32le(field);
    if (value !== 0) reader.fail(field, `is ${value}, although TLS is there`, at);
  }
}

function decodeNetwork(reader: Reader): Pick<ServerData, 'ioChannelId' | 'channelIds'> {
  const ioChannelId = reader.u16le('MCSChannelId');
  const channelIds = Array.from({ length: reader.u16le('channelCount') }, () => reader.u16le('channelId'));
  return { ioChannelId, channelIds };
}
