/**
 * Looking for a secret in bytes: as text and as a hash would stand there, in every form in which bytes come to be written.
 * A canary is a random password, so that finding it is never chance.
 */

/** Where it was found and in which form; empty when it was not. */
export type Find = string;

/** The forms of `password` itself and of its NT hash, each as the bytes to look for. */
export function canaryForms(password: string, ntHash?: Uint8Array): ReadonlyMap<string, Buffer> {
  const utf16le = Buffer.from(password, 'utf16le');
  const utf16be = Buffer.from(utf16le).swap16();
  const raw: [string, Buffer][] = [
    ['UTF-8', Buffer.from(password)],
    ['UTF-16LE', utf16le],
    ['UTF-16BE', utf16be],
  ];
  if (ntHash) raw.push(['NT hash', Buffer.from(ntHash)], ['NT hash backwards', Buffer.from(ntHash).reverse()]);
  return new Map(raw.flatMap(([name, bytes]) => written(name, bytes)));
}

export function findCanary(bytes: Uint8Array, password: string, ntHash?: Uint8Array): readonly Find[] {
  return findForms(bytes, canaryForms(password, ntHash));
}

export function findForms(bytes: Uint8Array, forms: ReadonlyMap<string, Buffer>): readonly Find[] {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [...forms].filter(([, form]) => haystack.includes(form)).map(([name]) => name);
}

function written(name: string, bytes: Buffer): [string, Buffer][] {
  const hex = bytes.toString('hex');
  const pairs = hex.match(/../g) ?? [];
  return [
    [name, bytes],
    ...texts(`${name} in hex`, hex),
    ...texts(`${name} in HEX`, hex.toUpperCase()),
    ...texts(`${name} in spaced hex`, pairs.join(' ')),
    ...texts(`${name} in hex with colons`, pairs.join(':')),
    ...texts(`${name} as numbers`, [...bytes].join(',')),
    ...texts(`${name} as spaced numbers`, [...bytes].join(', ')),
    ...texts(`${name} percent-encoded`, pairs.map((pair) => `%${pair}`).join('')),
    ...texts(`${name} in \\x escapes`, pairs.map((pair) => `\\x${pair}`).join('')),
    ...[0, 1, 2].flatMap((shift) => texts(`${name} in base64, shifted by ${shift}`, base64Core(bytes, shift))),
    ...[0, 1, 2].flatMap((shift) =>
      texts(
        `${name} in base64url, shifted by ${shift}`,
        base64Core(bytes, shift).replaceAll('+', '-').replaceAll('/', '_'),
      ),
    ),
  ];
}

/** A text may itself stand in UTF-16, as in a Windows log. */
function texts(name: string, text: string): [string, Buffer][] {
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
