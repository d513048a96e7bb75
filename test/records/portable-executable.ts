/** The smallest Windows library that has a version: headers, one section, and in it the resource that says so. */

export interface PortableExecutable {
  readonly version: readonly [number, number, number, number];
  /** PE32 in place of PE32+. */
  readonly is32Bit?: boolean;
  /** Which kind of resource it is said to be; 16 is a version. */
  readonly resourceType?: number;
}

const FILE_ALIGNMENT = 0x200;
const SECTION_ADDRESS = 0x1000;
const PE = 0x80;

export function portableExecutable({ version, is32Bit = false, resourceType = 16 }: PortableExecutable): Uint8Array {
  const bytes = new Uint8Array(2 * FILE_ALIGNMENT);
  const view = new DataView(bytes.buffer);
  const u16 = (at: number, value: number) => view.setUint16(at, value, true);
  const u32 = (at: number, value: number) => view.setUint32(at, value, true);
  u16(0, 0x5a4d);
  u32(0x3c, PE);
  u32(PE, 0x4550);
  u16(PE + 4, is32Bit ? 0x14c : 0x8664);
  u16(PE + 6, 1);
  const directories = is32Bit ? 92 : 108;
  u16(PE + 20, directories + 4 + 16 * 8);
  u16(PE + 22, 0x2022);
  const optional = PE + 24;
  u16(optional, is32Bit ? 0x10b : 0x20b);
  u32(optional + 32, 0x1000);
  u32(optional + 36, FILE_ALIGNMENT);
  u16(optional + 40, 6);
  u16(optional + 48, 6);
  u32(optional + 56, 0x2000);
  u32(optional + 60, FILE_ALIGNMENT);
  u16(optional + 68, 3);
  u32(optional + directories, 16);
  u32(optional + directories + 4 + 16, SECTION_ADDRESS);
  u32(optional + directories + 4 + 20, 0x1b0);
  const section = optional + directories + 4 + 16 * 8;
  bytes.set(new TextEncoder().encode('.rsrc'), section);
  u32(section + 8, 0x1b0);
  u32(section + 12, SECTION_ADDRESS);
  u32(section + 16, FILE_ALIGNMENT);
  u32(section + 20, FILE_ALIGNMENT);
  u32(section + 36, 0x40000040);
  writeResources(view, version, resourceType);
  return bytes;
}

/** Three directories of one entry each: kind, name, language; then where the data are. */
function writeResources(view: DataView, version: PortableExecutable['version'], type: number): void {
  const at = (offset: number) => FILE_ALIGNMENT + offset;
  const entry = (offset: number, id: number, to: number) => {
    view.setUint16(at(offset + 14), 1, true);
    view.setUint32(at(offset + 16), id, true);
    view.setUint32(at(offset + 20), to, true);
  };
  entry(0, type, 0x8000_0018);
  entry(0x18, 1, 0x8000_0030);
  entry(0x30, 0x409, 0x48);
  view.setUint32(at(0x48), SECTION_ADDRESS + 0x60, true);
  view.setUint32(at(0x4c), 92, true);
  const info = at(0x60);
  view.setUint16(info, 92, true);
  view.setUint16(info + 2, 52, true);
  for (const [i, letter] of [...'VS_VERSION_INFO'].entries()) {
    view.setUint16(info + 6 + 2 * i, letter.charCodeAt(0), true);
  }
  const fixed = info + 40;
  const [major, minor, build, revision] = version;
  view.setUint32(fixed, 0xfeef04bd, true);
  view.setUint32(fixed + 4, 0x10000, true);
  view.setUint32(fixed + 8, ((major << 16) | minor) >>> 0, true);
  view.setUint32(fixed + 12, ((build << 16) | revision) >>> 0, true);
}
