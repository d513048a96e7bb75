/** DER rewritten as BER would allow: the same values with longer lengths, padded integers or something appended. */
import fc from 'fast-check';
import { concat, u8, u32le } from '../../src/bytes/writer.ts';

interface Element {
  readonly tag: number;
  /** Of a constructed tag. */
  readonly children: readonly Element[];
  /** Of a primitive one. */
  readonly contents: Uint8Array;
}

export type Loosening = 'longLength' | 'paddedInteger' | 'appended';

const CONSTRUCTED = 0x20;
const INTEGERS = [0x02, 0x0a];

/** One of `valid` with one element loosened; undefined when it has no element of that kind. */
export function loosened(valid: fc.Arbitrary<Uint8Array>, kind: Loosening): fc.Arbitrary<Uint8Array | undefined> {
  return fc.tuple(valid, fc.nat()).map(([bytes, choice]) => {
    const [root] = parse(bytes);
    const places = root === undefined ? [] : flatten(root).filter((element) => applies(element, kind));
    const place = places[choice % places.length];
    return root === undefined || place === undefined ? undefined : write(root, place, kind);
  });
}

function applies({ tag }: Element, kind: Loosening): boolean {
  if (kind === 'paddedInteger') return INTEGERS.includes(tag);
  return kind === 'longLength' || (tag & CONSTRUCTED) !== 0;
}

function parse(bytes: Uint8Array): readonly Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at] as number;
    const first = bytes[at + 1] as number;
    const count = first < 0x80 ? 0 : first & 0x7f;
    const length = count === 0 ? first : bytes.subarray(at + 2, at + 2 + count).reduce((sum, b) => sum * 256 + b, 0);
    const start = at + 2 + count;
    const contents = bytes.subarray(start, start + length);
    elements.push({ tag, contents, children: (tag & CONSTRUCTED) === 0 ? [] : parse(contents) });
    at = start + length;
  }
  return elements;
}

function flatten(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(flatten)];
}

function write(element: Element, place: Element, kind: Loosening): Uint8Array {
  const inner =
    (element.tag & CONSTRUCTED) === 0
      ? element.contents
      : concat(...element.children.map((child) => write(child, place, kind)));
  const contents = element === place ? loosen(inner, kind) : inner;
  const isLong = element === place && kind === 'longLength';
  return concat(u8(element.tag), isLong ? longLength(contents.length) : shortLength(contents.length), contents);
}

function loosen(contents: Uint8Array, kind: Loosening): Uint8Array {
  if (kind === 'appended') return concat(contents, Uint8Array.of(0x05, 0x00));
  if (kind === 'paddedInteger') return concat(u8((contents[0] ?? 0) < 0x80 ? 0x00 : 0xff), contents);
  return contents;
}

/** Four octets, more than any length here needs. */
function longLength(length: number): Uint8Array {
  return concat(u8(0x84), u32le(length).reverse());
}

function shortLength(length: number): Uint8Array {
  if (length < 0x80) return u8(length);
  return length < 0x100 ? concat(u8(0x81), u8(length)) : concat(u8(0x82), u32le(length).subarray(0, 2).reverse());
}
