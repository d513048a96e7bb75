/** Valid messages, spoilt the way lines and liars spoil them: octets changed, cut, inserted, repeated, lengths overstated. */
import fc from 'fast-check';

type Edit = (bytes: Uint8Array) => Uint8Array;

/** Octets that mean something to a length, a tag, a count or a flag. */
const telling = fc.constantFrom(0x00, 0x01, 0x7f, 0x80, 0x81, 0x82, 0x84, 0x88, 0xff, 0x30, 0xa0, 0xa5, 0x02, 0x04);
const octet = fc.oneof(telling, fc.nat(0xff));
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (bytes: Uint8Array, where: number): number => Math.floor(where * bytes.length);

const change = fc.tuple(place, octet).map(
  ([where, value]): Edit =>
    (bytes) =>
      bytes.with(at(bytes, where), value),
);
const step = fc.tuple(place, fc.constantFrom(-1, 1)).map(
  ([where, by]): Edit =>
    (bytes) =>
      bytes.map((value, i) => (i === at(bytes, where) ? value + by : value)),
);
const cut = place.map(
  (where): Edit =>
    (bytes) =>
      bytes.slice(0, at(bytes, where)),
);
const insert = fc.tuple(place, fc.array(octet, { maxLength: 6 })).map(
  ([where, values]): Edit =>
    (bytes) =>
      spliced(bytes, at(bytes, where), at(bytes, where), values),
);
const remove = fc.tuple(place, place).map(
  ([from, to]): Edit =>
    (bytes) =>
      spliced(bytes, Math.min(at(bytes, from), at(bytes, to)), Math.max(at(bytes, from), at(bytes, to)), []),
);
const repeat = fc.tuple(place, place).map(
  ([from, to]): Edit =>
    (bytes) => {
      const [start, end] = [at(bytes, from), at(bytes, to)].sort((a, b) => a - b) as [number, number];
      return spliced(bytes, end, end, [...bytes.subarray(start, end)]);
    },
);

const anyEdit = fc.oneof(
  { weight: 4, arbitrary: change },
  { weight: 3, arbitrary: step },
  { weight: 1, arbitrary: cut },
  { weight: 1, arbitrary: insert },
  { weight: 1, arbitrary: remove },
  { weight: 1, arbitrary: repeat },
);

/** Each of `valid`, with none to four edits. */
export function mutated(valid: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(valid, fc.array(anyEdit, { maxLength: 4 }))
    .map(([bytes, edits]) => edits.reduce((spoilt, edit) => (spoilt.length === 0 ? spoilt : edit(spoilt)), bytes));
}

function spliced(bytes: Uint8Array, start: number, end: number, values: readonly number[]): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, start), ...values, ...bytes.subarray(end)]);
}
