/** The password of a page that other machines can reach. Only what is made of it with a key of this process is kept. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export type PasswordCheck = (typed: string) => boolean;

/** `password`: UTF-16LE. Nothing keeps a reference to it. */
export function sealPassword(password: Uint8Array): PasswordCheck {
  const key = randomBytes(32);
  const seal = (bytes: Uint8Array) => createHmac('sha256', key).update(bytes).digest();
  const right = seal(password);
  return (typed) => timingSafeEqual(seal(Buffer.from(typed, 'utf16le')), right);
}
