/**
 * The file in which a group policy carries registry values ([MS-GPREG] 2.2.1): `PReg`, version 1, then `[key;value;type;size;data]`, all
 * of it UTF-16LE with NUL-terminated strings. What is no more in it is taken out of the registry again, because all keys here are among
 * those that group policy cleans up.
 */
import { encodeUtf16le } from '../../bytes/utf16.ts';
import { concat, u32le } from '../../bytes/writer.ts';
import type { RegistryChange } from '../registry-change.ts';

const SIGNATURE = 0x67655250;
const VERSION = 1;
const REG_SZ = 1;
const REG_DWORD = 4;

export function encodeRegistryPol(changes: readonly RegistryChange[]): Uint8Array {
  return concat(u32le(SIGNATURE), u32le(VERSION), ...changes.map(entry));
}

/** `**Del.` before the name deletes a value; its data is a space. */
function entry({ key, name, to }: RegistryChange): Uint8Array {
  if (to === null) return fields(key, `**Del.${name}`, REG_SZ, encodeUtf16le(' \0'));
  return fields(key, name, REG_DWORD, u32le(to));
}

function fields(key: string, name: string, type: number, data: Uint8Array): Uint8Array {
  const separator = encodeUtf16le(';');
  return concat(
    encodeUtf16le(`[${key}\0`),
    separator,
    encodeUtf16le(`${name}\0`),
    separator,
    u32le(type),
    separator,
    u32le(data.length),
    separator,
    data,
    encodeUtf16le(']'),
  );
}
