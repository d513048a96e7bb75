/**
 * MD5 (RFC 1321) and HMAC-MD5 (RFC 2104): what NTLMv2 proves and signs with. A sign-in takes some thirty of them over a few
 * hundred bytes, where making the platform's objects costs more than the hashing does.
 */

const SHIFTS = Int32Array.from([7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]);
const SINES = Int32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);
const BLOCK = 64;
const DIGEST = 16;
const LENGTH_AT = 56;
const INNER_PAD = 0x36;
const OUTER_PAD = 0x5c;

/** Room that all hashing shares, one after the other; overwritten after each. */
const state = new Int32Array(4);
const words = new Int32Array(16);
const held = new Uint8Array(BLOCK);
const pad = new Uint8Array(BLOCK);
const inner = new Uint8Array(DIGEST);
/** Bytes of the message so far. */
let length = 0;

/** 16 bytes, of a message given in parts. */
export function md5(...parts: readonly Uint8Array[]): Uint8Array {
  const digest = new Uint8Array(DIGEST);
  begin();
  for (const part of parts) add(part);
  finish(digest);
  forget();
  return digest;
}

/** 16 bytes, of a message given in parts. */
export function hmacMd5(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  const short = key.length > BLOCK ? md5(key) : key;
  const mac = new Uint8Array(DIGEST);
  for (let i = 0; i < BLOCK; i++) pad[i] = INNER_PAD ^ (i < short.length ? (short[i] as number) : 0);
  begin();
  add(pad);
  for (const part of parts) add(part);
  finish(inner);
  for (let i = 0; i < BLOCK; i++) pad[i] = (pad[i] as number) ^ INNER_PAD ^ OUTER_PAD;
  begin();
  add(pad);
  add(inner);
  finish(mac);
  pad.fill(0);
  inner.fill(0);
  forget();
  return mac;
}

function begin(): void {
  state[0] = 0x67452301;
  state[1] = 0xefcdab89;
  state[2] = 0x98badcfe;
  state[3] = 0x10325476;
  length = 0;
}

function add(data: Uint8Array): void {
  let at = 0;
  let filled = length % BLOCK;
  length += data.length;
  if (filled > 0) {
    while (at < data.length && filled < BLOCK) held[filled++] = data[at++] as number;
    if (filled < BLOCK) return;
    absorb(held, 0);
  }
  for (; at + BLOCK <= data.length; at += BLOCK) absorb(data, at);
  for (filled = 0; at < data.length; ) held[filled++] = data[at++] as number;
}

/** One bit, zeros, and the length in bits; then the digest. */
function finish(digest: Uint8Array): void {
  let used = length % BLOCK;
  held[used++] = 0x80;
  if (used > LENGTH_AT) {
    held.fill(0, used);
    absorb(held, 0);
    used = 0;
  }
  held.fill(0, used);
  const high = Math.floor(length / 0x20000000);
  for (let i = 0; i < 4; i++) {
    held[LENGTH_AT + i] = (length << 3) >>> (8 * i);
    held[LENGTH_AT + 4 + i] = high >>> (8 * i);
  }
  absorb(held, 0);
  for (let i = 0; i < DIGEST; i++) digest[i] = (state[i >> 2] as number) >>> (8 * (i & 3));
}

function forget(): void {
  held.fill(0);
  words.fill(0);
  state.fill(0);
}

function absorb(bytes: Uint8Array, start: number): void {
  for (let i = 0, at = start; i < 16; i++, at += 4) words[i] = word(bytes, at);
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  // Each round has its own mixing, its own order of the sixteen words, and its own shifts.
  for (let step = 0; step < 16; step++) {
    const sum = (a + ((b & c) | (~b & d)) + (SINES[step] as number) + (words[step] as number)) | 0;
    const shift = SHIFTS[0 + (step & 3)] as number;
    a = d;
    d = c;
    c = b;
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
  }
  for (let step = 16; step < 32; step++) {
    const sum = (a + ((d & b) | (~d & c)) + (SINES[step] as number) + (words[(5 * step + 1) & 15] as number)) | 0;
    const shift = SHIFTS[4 + (step & 3)] as number;
    a = d;
    d = c;
    c = b;
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
  }
  for (let step = 32; step < 48; step++) {
    const sum = (a + (b ^ c ^ d) + (SINES[step] as number) + (words[(3 * step + 5) & 15] as number)) | 0;
    const shift = SHIFTS[8 + (step & 3)] as number;
    a = d;
    d = c;
    c = b;
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
  }
  for (let step = 48; step < 64; step++) {
    const sum = (a + (c ^ (b | ~d)) + (SINES[step] as number) + (words[(7 * step) & 15] as number)) | 0;
    const shift = SHIFTS[12 + (step & 3)] as number;
    a = d;
    d = c;
    c = b;
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
}

function word(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}
