/**
 * Demand Active PDU ([MS-RDPBCGR] 2.2.1.13.1), by which a server begins a session and says what it can: here, as little as the
 * specification allows. In the user data of a SendDataIndication:
 *
 *     totalLength u16 LE, pduType u16 LE = 0011, pduSource u16 LE
 *     shareId u32 LE, lengthSourceDescriptor u16 LE, lengthCombinedCapabilities u16 LE, sourceDescriptor
 *     numberCapabilities u16 LE, pad2Octets u16 LE, capabilitySets (type u16 LE, length u16 LE, data), sessionId u32 LE
 */
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import { ascii, concat, u8, u16le, u32le } from '../../bytes/writer.ts';
import { decodeBlocks, encodeBlock } from './data-block.ts';

/** What of a Demand Active PDU is not the same every time. */
export interface DemandActive {
  readonly shareId: number;
  readonly pduSource: number;
  readonly desktopWidth: number;
  readonly desktopHeight: number;
}

/** capabilitySetType ([MS-RDPBCGR] 2.2.1.13.1.1.1). */
const CAPABILITY = {
  GENERAL: 0x0001,
  BITMAP: 0x0002,
  ORDER: 0x0003,
  POINTER: 0x0008,
  SHARE: 0x0009,
  INPUT: 0x000d,
  VIRTUAL_CHANNEL: 0x0014,
} as const;

/** PDUTYPE_DEMANDACTIVEPDU, version 1 (2.2.8.1.1.1.1). */
const PDU_TYPE_DEMAND_ACTIVE = 0x0011;
const SHARE_CONTROL_LENGTH = 6;
/** "RDP" and a zero, as Windows calls its end. */
const SOURCE = concat(ascii('RDP'), u8(0));

/** User data for a SendDataIndication. */
export function encodeDemandActive(message: DemandActive): Uint8Array {
  const sets = encodeCapabilities(message);
  const capabilities = concat(u16le(sets.length), u16le(0), ...sets);
  const body = concat(
    concat(u32le(message.shareId), u16le(SOURCE.length), u16le(capabilities.length), SOURCE),
    concat(capabilities, u32le(0)),
  );
  const length = SHARE_CONTROL_LENGTH + body.length;
  return concat(u16le(length), u16le(PDU_TYPE_DEMAND_ACTIVE), u16le(message.pduSource), body);
}

/** `base` is the offset of `userData` within its message. */
export function decodeDemandActive(userData: Uint8Array, base = 0, observe?: FieldObserver): DemandActive {
  const reader = new Reader(userData, 'DemandActivePdu', observe, base);
  reader.u16le('totalLength');
  const pduType = reader.u16le('pduType');
  if (pduType !== PDU_TYPE_DEMAND_ACTIVE) reader.fail('pduType', `is ${pduType}`, base + 2);
  const pduSource = reader.u16le('pduSource');
  const shareId = reader.u32le('shareId');
  const sourceLength = reader.u16le('lengthSourceDescriptor');
  const capabilitiesLength = reader.u16le('lengthCombinedCapabilities');
  reader.bytes('sourceDescriptor', sourceLength);
  const capabilities = reader.part('capabilitySets', capabilitiesLength, 'DemandActivePdu');
  reader.u32le('sessionId');
  reader.end();
  return { shareId, pduSource, ...decodeDesktop(capabilities) };
}

function decodeDesktop(capabilities: Reader): Pick<DemandActive, 'desktopWidth' | 'desktopHeight'> {
  capabilities.u16le('numberCapabilities');
  capabilities.u16le('pad2Octets');
  const { TS_BITMAP_CAPABILITYSET: bitmap } = decodeBlocks(capabilities, {
    TS_BITMAP_CAPABILITYSET: CAPABILITY.BITMAP,
  });
  if (!bitmap) return capabilities.fail('bitmapCapabilitySet', 'is missing');
  bitmap.bytes('coloursAndPlanes', 8);
  return { desktopWidth: bitmap.u16le('desktopWidth'), desktopHeight: bitmap.u16le('desktopHeight') };
}

/** In the order of [MS-RDPBCGR] 2.2.7.1. */
function encodeCapabilities({ pduSource, desktopWidth, desktopHeight }: DemandActive): readonly Uint8Array[] {
  return [
    encodeBlock(CAPABILITY.GENERAL, u16le(WINDOWS), u16le(NT), u16le(PROTOCOL_VERSION), new Uint8Array(14)),
    encodeBlock(
      CAPABILITY.BITMAP,
      concat(u16le(24), u16le(1), u16le(1), u16le(1), u16le(desktopWidth), u16le(desktopHeight)),
      concat(u16le(0), u16le(0), u16le(1), u16le(0), u16le(1), u16le(0)),
    ),
    encodeBlock(
      CAPABILITY.ORDER,
      concat(new Uint8Array(20), u16le(1), u16le(20), u16le(0), u16le(1), u16le(0), u16le(ORDER_FLAGS)),
      concat(new Uint8Array(32 + 8), u32le(DESKTOP_SAVE_SIZE), new Uint8Array(8)),
    ),
    encodeBlock(CAPABILITY.POINTER, u16le(1), u16le(20), u16le(20)),
    encodeBlock(CAPABILITY.SHARE, u16le(pduSource), u16le(0)),
    encodeBlock(CAPABILITY.INPUT, u16le(INPUT_FLAG_SCANCODES), new Uint8Array(82)),
    encodeBlock(CAPABILITY.VIRTUAL_CHANNEL, u32le(0)),
  ];
}

const WINDOWS = 1;
const NT = 3;
const PROTOCOL_VERSION = 0x0200;
/** NEGOTIATEORDERSUPPORT and ZEROBOUNDSDELTASSUPPORT, which have to be set (2.2.7.1.3). */
const ORDER_FLAGS = 0x000a;
const DESKTOP_SAVE_SIZE = 230_400;
const INPUT_FLAG_SCANCODES = 0x0001;
