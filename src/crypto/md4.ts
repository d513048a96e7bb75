/**
 * MD4 (RFC 1320): the hash under NTLM's password form. Broken for every other purpose; OpenSSL 3 no longer offers it.
 *
 * Each of the three rounds walks the sixteen words of a block in its own order with its own mixing function.
 */
const ROUNDS: readonly {
  readonly mix: (b: number, c: number, d: number) => number;
  readonly constant: number;
  readonly order: readonly number[];
  readonly shifts: readonly number[];
}[] = [
  {
    mix: (b, c, d) => (b & c) | (~b & d),
    constant: 0,
    order: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    shifts: [3, 7, 11, 19],
  },
  {
    mix: (b, c, d) => (b & c) | (b & d) | (c & d),
    constant: 0x5a827999,
    order: [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15],
    shifts: [3, 5, 9, 13],
  },
  {
    mix: (b, c, d) => b ^ c ^ d,
    constant: 0x6ed9eba1,
    order: [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
    shifts: [3, 9, 11, 15],
  },
];

/** The 16-byte digest. */
export function md4(message: Uint8Array): Uint8Array {
  const padded = pad(message);
  const state: [number, number, number, number] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < padded.length; block += 64) absorb(state, padded, block);
  // The message is a password more often than not.
  padded.fill(0);
  const digest = new Uint8Array(16);
  for (let i = 0; i < 16; i++) digest[i] = (state[i >> 2] as number) >>> (8 * (i & 3));
  return digest;
}

function absorb(state: [number, number, number, number], padded: Uint8Array, block: number): void {
  let [a, b, c, d] = state;
  for (const { mix, constant, order, shifts } of ROUNDS) {
    for (let step = 0; step < 16; step++) {
      const word = wordAt(padded, block + 4 * (order[step] as number));
      const sum = (a + mix(b, c, d) + word + constant) | 0;
      const shift = shifts[step % 4] as number;
      a = d;
      d = c;
      c = b;
      b = (sum << shift) | (sum >>> (32 - shift));
    }
  }
  state[0] = (state[0] + a) | 0;
  state[1] = (state[1] + b) | 0;
  state[2] = (state[2] + c) | 0;
  state[3] = (state[3] + d) | 0;
}

/** One bit, zeros, and the length in bits. */
function pad(message: Uint8Array): Uint8Array {
  const { length } = message;
  const zeros = (119 - (length % 64)) % 64;
  const padded = new Uint8Array(length + 1 + zeros + 8);
  padded.set(message);
  padded[length] = 0x80;
  const high = Math.floor(length / 0x20000000);
  for (let i = 0; i < 4; i++) {
    padded[padded.length - 8 + i] = (length << 3) >>> (8 * i);
    padded[padded.length - 4 + i] = high >>> (8 * i);
  }
  return padded;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}
