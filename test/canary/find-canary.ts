/**
 * Looking for a secret in bytes: as text and as a hash would stand there, in every form in which bytes come to be written.
 * A canary is a random password, so that finding it is never chance; its two random ends are looked for by themselves as well,
 * so that a part of it is enough.
 */
import { randomBytes } from 'node:crypto';
import { Secret } from '../../src/crypto/secret.ts';
import { ntHashOf } from '../../src/protocol/ntlm/keys.ts';

/** Its name, and the bytes to look for. */
export type Form = readonly [string, Buffer];

export interface Canary {
  readonly password: string;
  readonly forms: ReadonlyMap<string, Buffer>;
}

/** A new one: both ends random, letters of three scripts and a surrogate pair between them. */
export function hatchCanary(): Canary {
  const [head, tail] = [randomEnd(), randomEnd()];
  return canaryOf(`${head}é-ひみつ𠮷-${tail}`, head, tail);
}

/** `parts` are looked for by themselves. */
export function canaryOf(password: string, ...parts: readonly string[]): Canary {
  const forms = [
    ...passwordForms(password, ...parts),
    ...hashForms('the NT hash', password),
    ...written('the beginning of an AUTHENTICATE', AUTHENTICATE),
  ];
  return { password, forms: new Map(forms) };
}

export function passwordForms(password: string, ...parts: readonly string[]): readonly Form[] {
  return [password, ...parts].flatMap((text, i) => formsOfText(i === 0 ? 'the password' : `part ${i}`, text));
}

export function hashForms(name: string, password: string): readonly Form[] {
  const ntHash = ntHashOf(Secret.ofText(password)).reveal((bytes) => Buffer.from(bytes));
  return [...written(name, ntHash), ...written(`${name} backwards`, Buffer.from(ntHash).reverse())];
}

/** Where in which form it stands; empty when it does not. */
export function findCanary(bytes: Uint8Array, { forms }: Canary): readonly string[] {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [...forms].filter(([, form]) => haystack.includes(form)).map(([name]) => name);
}

/** NTLMSSP and message type 3: what follows can be tried against word lists. */
const AUTHENTICATE = Buffer.from('4e544c4d5353500003000000', 'hex');

/** Letters and digits. */
export function randomEnd(): string {
  return randomBytes(9).toString('base64').replaceAll('/', 'x').replaceAll('+', 'y');
}

function formsOfText(name: string, text: string): Form[] {
  const utf16le = Buffer.from(text, 'utf16le');
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'));
  return [
    ...written(`${name} in UTF-8`, Buffer.from(text)),
    ...written(`${name} in UTF-16LE`, utf16le),
    ...written(`${name} in UTF-16BE`, Buffer.from(utf16le).swap16()),
    ...texts(`${name} in \\u escapes`, units.map((unit) => `\\u${unit}`).join('')),
    ...texts(`${name} percent-encoded as a URI`, encodeURIComponent(text)),
    ...texts(`${name} backwards`, [...text].reverse().join('')),
  ];
}

function written(name: string, bytes: Buffer): Form[] {
  const hex = bytes.toString('hex');
  const pairs = hex.match(/../g) ?? [];
  return [
    [name, bytes],
    ...['hex', 'HEX'].flatMap((form) => {
      const cased = (text: string) => (form === 'HEX' ? text.toUpperCase() : text);
      return [
        ...texts(`${name} in ${form}`, cased(hex)),
        ...texts(`${name} in spaced ${form}`, cased(pairs.join(' '))),
        ...texts(`${name} in ${form} with colons`, cased(pairs.join(':'))),
        ...texts(`${name} in ${form} percent-encoded`, pairs.map((pair) => `%${cased(pair)}`).join('')),
        ...texts(`${name} in ${form} escapes`, pairs.map((pair) => `\\x${cased(pair)}`).join('')),
      ];
    }),
    ...texts(`${name} as numbers`, [...bytes].join(',')),
    ...texts(`${name} as spaced numbers`, [...bytes].join(', ')),
    ...[0, 1, 2].flatMap((shift) => {
      const base64 = base64Core(bytes, shift);
      const base64url = base64.replaceAll('+', '-').replaceAll('/', '_');
      return [
        ...texts(`${name} in base64, shifted by ${shift}`, base64),
        ...texts(`${name} in base64url, shifted by ${shift}`, base64url),
      ];
    }),
  ];
}

/** A text may itself stand in UTF-16, as in a Windows log. */
function texts(name: string, text: string): Form[] {
  return [
    [name, Buffer.from(text)],
    [`${name}, in UTF-16LE`, Buffer.from(text, 'utf16le')],
  ];
}

/** What base64 makes of `bytes` wherever they begin within three, without the characters that neighbours have a part in. */
function base64Core(bytes: Buffer, shift: number): string {
  const first = (3 - shift) % 3;
  const whole = first + Math.floor((bytes.length - first) / 3) * 3;
  return bytes.subarray(first, whole).toString('base64');
}
