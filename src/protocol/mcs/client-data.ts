/**
 * What a client tells of itself in its first message ([MS-RDPBCGR] 2.2.1.3.2 to 2.2.1.3.7), as far as ending a session in
 * order needs it: TS_UD_CS_CORE, the channels of TS_UD_CS_NET, and whether there is a TS_UD_CS_MCS_MSGCHANNEL.
 */
import type { Reader } from '../../bytes/reader.ts';
import { decodeUtf16le, encodeUtf16le } from '../../bytes/utf16.ts';
import { concat, u16le, u32le } from '../../bytes/writer.ts';
import { CLIENT_BLOCK } from './constants.ts';
import { decodeBlocks, encodeBlock } from './data-block.ts';

/** The client's data blocks of its first MCS message. */
export interface ClientData {
  readonly core: ClientCore;
  /** The static virtual channels it wants, 31 at most. */
  readonly channels: readonly ClientChannel[];
  readonly wantsMessageChannel: boolean;
}

/** [MS-RDPBCGR] 2.2.1.3.2 TS_UD_CS_CORE, in part. */
export interface ClientCore {
  readonly version: number;
  readonly desktopWidth: number;
  readonly desktopHeight: number;
  readonly clientBuild: number;
  /** 15 UTF-16 code units at most. */
  readonly clientName: string;
  /** A mask; see `CLIENT_CAPABILITY`. Absent in clients before RDP 5.0, and so are the fields behind it. */
  readonly earlyCapabilityFlags?: number;
  /** What the server had selected, as this client understood it. */
  readonly serverSelectedProtocol?: number;
}

/** CHANNEL_DEF ([MS-RDPBCGR] 2.2.1.3.4.1). */
export interface ClientChannel {
  /** 7 characters of one byte at most. */
  readonly name: string;
  readonly options: number;
}

const NAME_BYTES = 32;
const CHANNEL_NAME_BYTES = 8;
const MAX_CHANNELS = 31;

/** What stands between the core's beginning and its capabilities; of the five optional fields any number may be missing. */
const BEFORE_CAPABILITIES = [
  ['postBeta2ColorDepth', 2],
  ['clientProductId', 2],
  ['serialNumber', 4],
  ['highColorDepth', 2],
  ['supportedColorDepths', 2],
] as const;

/** Fields not in `ClientData` are those of an American keyboard and 24 bits a pixel. Throws `TypeError` for what does not fit. */
export function encodeClientData({ core, channels, wantsMessageChannel }: ClientData): Uint8Array {
  if (channels.length > MAX_CHANNELS) throw new TypeError(`ClientData: more than ${MAX_CHANNELS} channels`);
  return concat(
    encodeBlock(CLIENT_BLOCK.CORE, encodeCore(core)),
    encodeBlock(CLIENT_BLOCK.SECURITY, u32le(0), u32le(0)),
    encodeBlock(CLIENT_BLOCK.NETWORK, u32le(channels.length), ...channels.map(encodeChannel)),
    wantsMessageChannel ? encodeBlock(CLIENT_BLOCK.MESSAGE_CHANNEL, u32le(0)) : new Uint8Array(),
  );
}

/** Every block but these is passed over. */
export function decodeClientData(reader: Reader): ClientData {
  const blocks = decodeBlocks(reader, {
    TS_UD_CS_CORE: CLIENT_BLOCK.CORE,
    TS_UD_CS_NET: CLIENT_BLOCK.NETWORK,
    TS_UD_CS_MCS_MSGCHANNEL: CLIENT_BLOCK.MESSAGE_CHANNEL,
  });
  if (!blocks.TS_UD_CS_CORE) return reader.fail('clientCoreData', 'is missing');
  return {
    core: decodeCore(blocks.TS_UD_CS_CORE),
    channels: blocks.TS_UD_CS_NET ? decodeChannels(blocks.TS_UD_CS_NET) : [],
    wantsMessageChannel: blocks.TS_UD_CS_MCS_MSGCHANNEL !== undefined,
  };
}

function encodeCore(core: ClientCore): Uint8Array {
  const { version, desktopWidth, desktopHeight, clientBuild, clientName } = core;
  const { earlyCapabilityFlags, serverSelectedProtocol } = core;
  const head = concat(
    u32le(version),
    concat(u16le(desktopWidth), u16le(desktopHeight), u16le(0xca01), u16le(0xaa03), u32le(0x0409)),
    u32le(clientBuild),
    padded(encodeUtf16le(clientName), NAME_BYTES, 2),
    concat(u32le(4), u32le(0), u32le(12), new Uint8Array(64)),
  );
  if (earlyCapabilityFlags === undefined) {
    if (serverSelectedProtocol !== undefined) throw new TypeError('ClientData: a protocol without capabilities');
    return head;
  }
  const colours = concat(u16le(0xca01), u16le(1), u32le(0), u16le(24), u16le(7));
  const capable = concat(head, colours, u16le(earlyCapabilityFlags));
  if (serverSelectedProtocol === undefined) return capable;
  return concat(capable, new Uint8Array(64 + 2), u32le(serverSelectedProtocol));
}

function encodeChannel({ name, options }: ClientChannel): Uint8Array {
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  return concat(padded(bytes, CHANNEL_NAME_BYTES, 1), u32le(options));
}

/** `bytes`, filled up to `length`, with room for `terminator` zeros at the least. */
function padded(bytes: Uint8Array, length: number, terminator: number): Uint8Array {
  if (bytes.length + terminator > length) throw new TypeError(`ClientData: a name longer than ${length} bytes`);
  return concat(bytes, new Uint8Array(length - bytes.length));
}

function decodeCore(reader: Reader): ClientCore {
  const version = reader.u32le('version');
  const desktopWidth = reader.u16le('desktopWidth');
  const desktopHeight = reader.u16le('desktopHeight');
  reader.bytes('colourAndKeyboard', 8);
  const clientBuild = reader.u32le('clientBuild');
  const clientName = upToZero(decodeUtf16le(reader.bytes('clientName', NAME_BYTES)));
  reader.bytes('keyboardAndIme', 12 + 64);
  const head = { version, desktopWidth, desktopHeight, clientBuild, clientName };
  for (const [field, length] of BEFORE_CAPABILITIES) {
    if (reader.remaining === 0) return head;
    reader.bytes(field, length);
  }
  if (reader.remaining === 0) return head;
  const capable = { ...head, earlyCapabilityFlags: reader.u16le('earlyCapabilityFlags') };
  if (reader.remaining === 0) return capable;
  reader.bytes('clientDigProductId', 64);
  if (reader.remaining === 0) return capable;
  reader.u8('connectionType');
  if (reader.remaining === 0) return capable;
  reader.u8('pad1octet');
  if (reader.remaining === 0) return capable;
  return { ...capable, serverSelectedProtocol: reader.u32le('serverSelectedProtocol') };
}

function decodeChannels(reader: Reader): readonly ClientChannel[] {
  const at = reader.offset;
  const count = reader.u32le('channelCount');
  if (count > MAX_CHANNELS) reader.fail('channelCount', `is ${count}, more than the ${MAX_CHANNELS} allowed`, at);
  return Array.from({ length: count }, () => {
    const name = upToZero(String.fromCharCode(...reader.bytes('channelName', CHANNEL_NAME_BYTES)));
    return { name, options: reader.u32le('channelOptions') };
  });
}

function upToZero(text: string): string {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}
