/**
 * A registry policy file ([MS-GPREG] 2.2.1): the values that group policy writes into the registry. Read to tell whether a value
 * comes from there.
 */
import { Reader } from '../bytes/reader.ts';
import { decodeUtf16le } from '../bytes/utf16.ts';

/** `PReg`, read as a number. */
const SIGNATURE = 0x67655250;
const VERSION = 1;
const MOST_ENTRIES = 100_000;
const LONGEST_NAME = 2 * 16_384;

export interface PolicyEntry {
  readonly key: string;
  readonly value: string;
  readonly type: number;
  readonly data: Uint8Array;
}

/** Throws `Malformed`. */
export function decodeRegistryPolicy(bytes: Uint8Array): readonly PolicyEntry[] {
  const reader = new Reader(bytes, 'RegistryPolicyFile');
  if (reader.u32le('signature') !== SIGNATURE) reader.fail('signature', 'is not PReg', 0);
  const version = reader.u32le('version');
  if (version !== VERSION) reader.fail('version', `is ${version}`, 4);
  const entries: PolicyEntry[] = [];
  while (reader.remaining > 0) {
    if (entries.length === MOST_ENTRIES) reader.fail('entry', `is one of more than ${MOST_ENTRIES}`);
    entries.push(decodeEntry(reader));
  }
  return entries;
}

/** Names of keys and values are compared as the registry does, without case. */
export function setsValue(entries: readonly PolicyEntry[], key: string, value: string): boolean {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  return entries.some((entry) => same(entry.key, key) && same(entry.value, value));
}

/** `[key;value;type;size;data]`, in UTF-16LE; both names end with a zero. */
function decodeEntry(reader: Reader): PolicyEntry {
  mark(reader, '[');
  const key = decodeName(reader, 'key');
  mark(reader, ';');
  const value = decodeName(reader, 'value');
  mark(reader, ';');
  const type = reader.u32le('type');
  mark(reader, ';');
  const size = reader.u32le('size');
  mark(reader, ';');
  const data = reader.bytes('data', size);
  mark(reader, ']');
  return { key, value, type, data };
}

function mark(reader: Reader, expected: string): void {
  const at = reader.offset;
  if (reader.u16le('mark') !== expected.charCodeAt(0)) reader.fail('mark', `is not ${expected}`, at);
}

function decodeName(reader: Reader, field: string): string {
  const start = reader.offset;
  const units: number[] = [];
  for (let unit = reader.u16le(field); unit !== 0; unit = reader.u16le(field)) {
    if (units.length >= LONGEST_NAME) reader.fail(field, 'does not end', start);
    units.push(unit & 0xff, unit >>> 8);
  }
  return decodeUtf16le(Uint8Array.from(units));
}
