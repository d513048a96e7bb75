/**
 * Writing DER around a secret. Each enclosing element is a copy of what it encloses, so the inner copies are overwritten as
 * soon as the outer one is made, and one array is left for its owner to overwrite.
 */
import { der, derOctetString } from '../der/encode.ts';
import { TAG } from '../der/tags.ts';

/** As `der`; overwrites `parts`, which must have been made for this. */
export function encloseSecret(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const whole = der(tag, ...parts);
  for (const part of parts) part.fill(0);
  return whole;
}

/** `[number] EXPLICIT OCTET STRING` with a copy of `secret`, which stays as it is. */
export function secretOctetString(number: number, secret: Uint8Array): Uint8Array {
  return encloseSecret(TAG.context(number), derOctetString(secret));
}
