/** The meaning of a decoded field in one line; empty where its bytes say all there is. */
import type { DecodeWords } from '../messages/decode/decode-words.ts';
import { grouped, hex32 } from '../messages/figures.ts';
import type { DecodedField, DecodedValue } from './decoded.ts';
import { visible } from './visible.ts';

/** Longer ones are counted. */
const SHORT = 8;

export function valueText(field: DecodedField, words: DecodeWords): string {
  const { value, hex, parts, length } = field;
  if (hex === null) return words.withheld(length);
  if (value) return inWords(value, length, words);
  const isLong = parts.length > 0 || length > SHORT;
  return isLong || length === 0 ? words.byteCount(length) : '';
}

function inWords(value: DecodedValue, length: number, words: DecodeWords): string {
  switch (value.kind) {
    case 'number':
      return String(value.number);
    case 'code':
      return withName(value.number > 0xffff ? hex32(value.number) : String(value.number), value.name);
    case 'flags':
      return flagNames(value);
    case 'text':
      return `"${visible(value.text, undefined, (characters) => words.shortened(grouped(characters)))}"`;
    case 'time':
      return value.time;
    case 'objectIdentifier':
      return withName(visible(value.dotted), value.name);
    case 'status':
      return withName(hex32(value.code), value.name);
    case 'reference':
      return words.reference(value.length, value.offset);
    case 'unread':
      return words.unread;
    case 'sealed':
      return words.sealed(length);
    default:
      return value satisfies never;
  }
}

function withName(number: string, name: string | undefined): string {
  return name === undefined ? number : `${number} ${name}`;
}

/** All bits first, then their names, and what has none. */
function flagNames({ number, bytes, names, rest }: Extract<DecodedValue, { kind: 'flags' }>): string {
  const digits = (mask: number) =>
    `0x${mask
      .toString(16)
      .toUpperCase()
      .padStart(2 * bytes, '0')}`;
  const told = rest === 0 ? names : [...names, digits(rest)];
  return told.length === 0 || number === rest ? digits(number) : `${digits(number)} ${told.join(', ')}`;
}
