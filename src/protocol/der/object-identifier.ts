/** Reading an OBJECT IDENTIFIER (ITU-T X.690, section 8.19) into its dotted form. */
import type { Reader } from '../../bytes/reader.ts';
import { element } from './decode.ts';
import type { DerRules } from './rules.ts';
import { TAG } from './tags.ts';

/** Bytes. The longest identifiers in use have some twenty; a limit keeps the arithmetic on arcs short. */
const OBJECT_IDENTIFIER_LIMIT = 128;

/** The dotted form of an OBJECT IDENTIFIER. */
export function objectIdentifier(reader: Reader, field: string, rules: DerRules): string {
  const at = reader.offset;
  const contents = element(reader, field, TAG.objectIdentifier, rules);
  const { remaining } = contents;
  if (remaining === 0) contents.fail(field, 'an object identifier without contents', at);
  if (remaining > OBJECT_IDENTIFIER_LIMIT) contents.fail(field, `an object identifier of ${remaining} bytes`, at);
  let dotted = firstTwo(decodeArc(contents, field));
  while (contents.remaining > 0) dotted += `.${decodeArc(contents, field)}`;
  return dotted;
}

/** The first two numbers share one arc (ITU-T X.690, section 8.19.4). */
function firstTwo(arc: number | bigint): string {
  if (arc >= 80) return `2.${typeof arc === 'number' ? arc - 80 : arc - 80n}`;
  const root = Math.floor(Number(arc) / 40);
  return `${root}.${Number(arc) - 40 * root}`;
}

/** One arc, seven bits a byte; a UUID as an arc has 128 bits, all others fit a number. */
function decodeArc(reader: Reader, field: string): number | bigint {
  const at = reader.offset;
  let value: number | bigint = 0;
  for (;;) {
    const byte = reader.u8(field);
    if (value === 0 && byte === 0x80) reader.fail(field, 'an arc with a leading zero', at);
    if (value > LARGEST_SHIFTED) value = BigInt(value) * 128n + BigInt(byte & 0x7f);
    else value = Number(value) * 128 + (byte & 0x7f);
    if (byte < 0x80) return value;
  }
}

/** Times 128 it still is exact in a JavaScript number. */
const LARGEST_SHIFTED = 2 ** 45;
