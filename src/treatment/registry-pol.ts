/**
 * Reads the file in which group policy keeps registry values ([MS-GPREG], registry policy file format): `PReg`, version 1, then
 * `[key;value;type;size;data]` in UTF-16LE. Only to tell whether a policy sets a value; a file that is anything else tells nothing.
 */
import type { RegistryValue } from '../remedy/registry-change.ts';
import type { SeenNow } from '../remedy/treatment.ts';

const SIGNATURE = Buffer.from('PReg\x01\0\0\0', 'latin1');
const REG_DWORD = 4;

/** What the file makes of a value: a number, null where it deletes it; undefined where it is silent. The last entry counts. */
export function policyIn(file: Uint8Array, { key, name }: RegistryValue): SeenNow | undefined {
  const bytes = Buffer.from(file);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  let said: SeenNow | undefined;
  let at = SIGNATURE.length;
  for (let entry = entryAt(bytes, at); entry !== undefined; entry = entryAt(bytes, at)) {
    at = entry.end;
    if (entry.key.toLowerCase() !== key.toLowerCase()) continue;
    const value = entry.name.toLowerCase();
    if (value === `**del.${name.toLowerCase()}` || value === '**delvals.') said = null;
    else if (value === name.toLowerCase()) said = contentOf(entry);
  }
  return said;
}

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly type: number;
  readonly data: Buffer;
  readonly end: number;
}

function entryAt(bytes: Buffer, start: number): Entry | undefined {
  const key = textAt(bytes, after(bytes, start, '['));
  const name = textAt(bytes, after(bytes, key?.end, ';'));
  const type = after(bytes, name?.end, ';');
  const size = after(bytes, type === undefined ? undefined : type + 4, ';');
  const data = after(bytes, size === undefined ? undefined : size + 4, ';');
  if (!key || !name || type === undefined || size === undefined || data === undefined) return undefined;
  const dataEnd = data + bytes.readUInt32LE(size);
  const end = after(bytes, dataEnd, ']');
  if (end === undefined) return undefined;
  return { key: key.text, name: name.text, type: bytes.readUInt32LE(type), data: bytes.subarray(data, dataEnd), end };
}

/** Where the character ends, if it stands there. */
function after(bytes: Buffer, at: number | undefined, character: string): number | undefined {
  if (at === undefined || at + 2 > bytes.length || bytes.readUInt16LE(at) !== character.charCodeAt(0)) return undefined;
  return at + 2;
}

function textAt(bytes: Buffer, start: number | undefined): { readonly text: string; readonly end: number } | undefined {
  if (start === undefined) return undefined;
  for (let at = start; at + 2 <= bytes.length; at += 2) {
    if (bytes.readUInt16LE(at) === 0) return { text: bytes.toString('utf16le', start, at), end: at + 2 };
  }
  return undefined;
}

function contentOf({ type, data }: Entry): SeenNow {
  return type === REG_DWORD && data.length === 4 ? data.readUInt32LE(0) : 'otherType';
}
