/**
 * UTF-16LE, the text form of NTLM and CredSSP. A lone surrogate is kept as it came: the name on the wire is evidence, and
 * replacing it would be a quiet change.
 */

const CHUNK = 4096;

/** An odd last byte is ignored; callers that care check the length first. */
export function decodeUtf16le(bytes: Uint8Array): string {
  const units: number[] = [];
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    units.push((bytes[i] as number) | ((bytes[i + 1] as number) << 8));
    if (units.length === CHUNK) text += String.fromCharCode(...units.splice(0));
  }
  return text + String.fromCharCode(...units);
}

export function encodeUtf16le(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit;
    bytes[2 * i + 1] = unit >>> 8;
  }
  return bytes;
}
