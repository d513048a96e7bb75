/**
 * The version of a Windows program or library, from its own bytes: the fixed part of its version resource, which is four numbers in
 * every language. Walks only what leads there, in the layout of PE files: headers, sections, the tree of resources.
 */
import { Malformed } from '../bytes/malformed.ts';
import type { FileVersion } from '../observation/machine-facts.ts';

const RT_VERSION = 16;
const RESOURCE_DIRECTORY = 2;
const PE32 = 0x10b;
const PE32_PLUS = 0x20b;
const MOST_SECTIONS = 96;
const MOST_ENTRIES = 4096;
const FIXED_SIGNATURE = 0xfeef04bd;
/** Of VS_VERSIONINFO, up to its key: wLength, wValueLength, wType. */
const KEY_AT = 6;
const KEY = 'VS_VERSION_INFO';

/** Throws `Malformed`. */
export function readFileVersion(bytes: Uint8Array): FileVersion {
  const image = openImage(bytes);
  const root = image.resources;
  const type = entryOf(image, root, (id) => id === RT_VERSION, 'type');
  const name = entryOf(image, root + type, () => true, 'name');
  const language = entryOf(image, root + name, () => true, 'language');
  const at = root + language;
  const start = image.offsetOf(image.u32(at, 'dataAddress'), 'dataAddress');
  return fixedVersion(image, start, image.u32(at + 4, 'dataSize'));
}

interface Image {
  /** Where the tree of resources begins, in the file. */
  readonly resources: number;
  u16(at: number, field: string): number;
  u32(at: number, field: string): number;
  /** Where an address of memory stands in the file. */
  offsetOf(address: number, field: string): number;
}

interface Section {
  readonly address: number;
  readonly size: number;
  readonly offset: number;
}

function openImage(bytes: Uint8Array): Image {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = (at: number, size: number, field: string) => {
    if (at + size > bytes.length) throw lies(field, Math.min(at, bytes.length), `needs ${size} bytes beyond the end`);
    return at;
  };
  const u16 = (at: number, field: string) => view.getUint16(within(at, 2, field), true);
  const u32 = (at: number, field: string) => view.getUint32(within(at, 4, field), true);
  if (u16(0, 'dosSignature') !== 0x5a4d) throw lies('dosSignature', 0, 'is not MZ');
  const pe = u32(0x3c, 'newHeaderOffset');
  if (u32(pe, 'peSignature') !== 0x4550) throw lies('peSignature', pe, 'is not PE');
  const sectionCount = u16(pe + 6, 'numberOfSections');
  if (sectionCount > MOST_SECTIONS) throw lies('numberOfSections', pe + 6, `is ${sectionCount}`);
  const optional = pe + 24;
  const table = optional + u16(pe + 20, 'sizeOfOptionalHeader');
  const sections = Array.from({ length: sectionCount }, (_, i): Section => {
    const at = table + 40 * i;
    const size = u32(at + 16, 'sizeOfRawData');
    return { address: u32(at + 12, 'virtualAddress'), size, offset: u32(at + 20, 'pointerToRawData') };
  });
  const offsetOf = (address: number, field: string) => {
    const section = sections.find((each) => address >= each.address && address - each.address < each.size);
    if (section === undefined) throw lies(field, pe, 'is in no section');
    return section.offset + (address - section.address);
  };
  const resources = offsetOf(u32(resourceField(u16, u32, optional), 'resourceAddress'), 'resourceAddress');
  return { resources, u16, u32, offsetOf };
}

/** Where the header names the tree of resources. */
function resourceField(u16: Image['u16'], u32: Image['u32'], optional: number): number {
  const magic = u16(optional, 'magic');
  if (magic !== PE32 && magic !== PE32_PLUS) throw lies('magic', optional, 'is neither PE32 nor PE32+');
  const directories = optional + (magic === PE32 ? 92 : 108);
  if (u32(directories, 'numberOfDirectories') <= RESOURCE_DIRECTORY) {
    throw lies('numberOfDirectories', directories, 'leaves out the resources');
  }
  return directories + 4 + 8 * RESOURCE_DIRECTORY;
}

/** The offset, below the root, that the first entry of a directory with such an id leads to. */
function entryOf(image: Image, at: number, isWanted: (id: number) => boolean, field: string): number {
  const count = image.u16(at + 12, field) + image.u16(at + 14, field);
  if (count > MOST_ENTRIES) throw lies(field, at, `has ${count} entries`);
  for (let i = 0; i < count; i++) {
    const entry = at + 16 + 8 * i;
    if (isWanted(image.u32(entry, field))) return image.u32(entry + 4, field) & 0x7fff_ffff;
  }
  throw lies(field, at, 'has no version resource');
}

function fixedVersion(image: Image, start: number, size: number): FileVersion {
  for (const [i, letter] of [...KEY].entries()) {
    if (image.u16(start + KEY_AT + 2 * i, 'key') !== letter.charCodeAt(0)) throw lies('key', start, `is not ${KEY}`);
  }
  // Behind the key, its zero and the padding to four bytes.
  const fixed = 4 * Math.ceil((KEY_AT + 2 * (KEY.length + 1)) / 4);
  if (fixed + 16 > size) throw lies('fixedFileInfo', start, `does not fit into ${size} bytes`);
  const at = start + fixed;
  if (image.u32(at, 'signature') !== FIXED_SIGNATURE) throw lies('signature', at, 'is not that of VS_FIXEDFILEINFO');
  const high = image.u32(at + 8, 'fileVersionMs');
  const low = image.u32(at + 12, 'fileVersionLs');
  return [high >>> 16, high & 0xffff, low >>> 16, low & 0xffff];
}

function lies(field: string, at: number, problem: string): Malformed {
  return new Malformed('VersionResource', field, at, problem);
}
