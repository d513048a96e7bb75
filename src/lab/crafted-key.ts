/**
 * An RSA key whose modulus begins with words of our choosing (RFC 8017, section 3.1: any product of two primes will do). Before
 * the fix for CVE-2018-0886 a client sealed the server's key as it stood, with the key of its own session; who chose the key
 * chose the words. These say nothing but where they are from.
 */
import { checkPrime, createPrivateKey, createPublicKey, generatePrime, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { fromHex, toHex } from '../bytes/hex.ts';
import { ascii, concat } from '../bytes/writer.ts';
import type { KeyPair } from './certificate.ts';

export const CRAFTED_WORDS = 'This key was made to begin with these words. It is harmless. rdp-doctor lab';

/** The first letter's highest bit is clear, so the modulus is one bit shorter: 2111, which nobody calls weak. */
const MODULUS_BYTES = 264;
const EXPONENT = 65_537n;

const isPrime = promisify(checkPrime) as (candidate: bigint) => Promise<boolean>;

export async function craftKey(): Promise<KeyPair> {
  const words = ascii(CRAFTED_WORDS);
  const wanted = toNumber(concat(words, randomBytes(MODULUS_BYTES - words.length)));
  const p = await findPrime((MODULUS_BYTES * 8) / 2);
  // Off the wanted number by p times a gap between primes, far behind the words.
  const q = await nextPrime(wanted / p + 1n);
  const privateKey = assemble(p, q);
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

async function findPrime(bits: number): Promise<bigint> {
  const prime = await new Promise<bigint>((settle, fail) => {
    generatePrime(bits, { bigint: true }, (error, found) => (error ? fail(error) : settle(found)));
  });
  return isSuitable(prime) ? prime : await findPrime(bits);
}

/** The exponent is a prime: it has an inverse unless it divides. */
function isSuitable(prime: bigint): boolean {
  return (prime - 1n) % EXPONENT !== 0n;
}

async function nextPrime(from: bigint): Promise<bigint> {
  let candidate = from | 1n;
  while (!isSuitable(candidate) || !(await isPrime(candidate))) candidate += 2n;
  return candidate;
}

function assemble(p: bigint, q: bigint) {
  const d = inverse(EXPONENT, (p - 1n) * (q - 1n));
  const numbers = { n: p * q, e: EXPONENT, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const fields = Object.entries(numbers).map(([name, number]) => [name, toBase64Url(number)]);
  return createPrivateKey({ key: { kty: 'RSA', ...Object.fromEntries(fields) }, format: 'jwk' });
}

/** By Euclid's extended algorithm; the two have no common divisor. */
function inverse(number: bigint, modulus: bigint): bigint {
  let [rest, nextRest] = [modulus, number % modulus];
  let [factor, nextFactor] = [0n, 1n];
  while (nextRest !== 0n) {
    const quotient = rest / nextRest;
    [rest, nextRest] = [nextRest, rest - quotient * nextRest];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  return factor < 0n ? factor + modulus : factor;
}

function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes)}`);
}

function toBase64Url(number: bigint): string {
  const digits = number.toString(16);
  return Buffer.from(fromHex(digits.padStart(digits.length + (digits.length % 2), '0'))).toString('base64url');
}
