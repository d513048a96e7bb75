/** Seeded mutations of byte strings, the same on every machine for the same seed. */

export type Random = () => number;

/** Mulberry32: small, fast, and good enough to choose where to hit. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** Numbers that parsers trip over. */
const EDGES = [0x00, 0x01, 0x02, 0x03, 0x30, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xa0, 0xa1, 0xff];

const MUTATIONS: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes) => bytes,
  (bytes, random) => edit(bytes, random, (old) => old ^ (1 << below(random, 8))),
  (bytes, random) => edit(bytes, random, () => EDGES[below(random, EDGES.length)] as number),
  (bytes, random) => edit(bytes, random, () => below(random, 256)),
  (bytes, random) => bytes.subarray(0, below(random, bytes.length + 1)),
  (bytes, random) =>
    Buffer.concat([bytes, Buffer.from(Array.from({ length: below(random, 40) }, () => below(random, 256)))]),
  (bytes, random) => {
    const at = below(random, bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), Buffer.of(below(random, 256)), bytes.subarray(at)]);
  },
  (bytes, random) => {
    const at = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(random, 8))]);
  },
  (bytes, random) => Buffer.concat([bytes, bytes.subarray(below(random, bytes.length + 1))]),
];

/** One to four mutations, one after the other. */
export function mutate(bytes: Buffer, random: Random): Buffer {
  let result = bytes;
  for (let rounds = 1 + below(random, 4); rounds > 0; rounds--) {
    const mutation = MUTATIONS[below(random, MUTATIONS.length)] as (typeof MUTATIONS)[number];
    result = mutation(result, random);
  }
  return result;
}

/** The bytes in pieces of random length, as a network might deliver them. */
export function split(bytes: Buffer, random: Random): readonly Buffer[] {
  if (bytes.length === 0) return [];
  if (random() < 0.7) return [bytes];
  const at = below(random, bytes.length);
  return [bytes.subarray(0, at), bytes.subarray(at)].filter((piece) => piece.length > 0);
}

function edit(bytes: Buffer, random: Random, change: (old: number) => number): Buffer {
  if (bytes.length === 0) return bytes;
  const edited = Buffer.from(bytes);
  const at = below(random, bytes.length);
  edited[at] = change(edited[at] as number);
  return edited;
}
