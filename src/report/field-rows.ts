/** A decoded token as rows, one a field, in the order of the bytes: how deep it lies, its name, and its meaning in words. */
import type { DecodeWords } from '../messages/decode/decode-words.ts';
import type { DecodedField } from './decoded.ts';
import { valueText } from './value-text.ts';

export interface FieldRow {
  readonly field: DecodedField;
  readonly offset: number;
  readonly depth: number;
  readonly name: string;
  readonly value: string;
  /** False where the value only counts the bytes. */
  readonly hasMeaning: boolean;
  readonly isMessage: boolean;
  readonly isWithheld: boolean;
}

export function fieldRows(messages: readonly DecodedField[], words: DecodeWords): readonly FieldRow[] {
  return messages.flatMap((message) => rowsOf(message, undefined, 0, words));
}

/** Of a problem or a deviation. The frame of a message in DER goes by its name. */
export function placeName(structure: string, field: string): string {
  return structure === field ? structure : `${structure}.${field}`;
}

/** `around` is the structure that the rows around belong to. */
function rowsOf(
  field: DecodedField,
  around: string | undefined,
  depth: number,
  words: DecodeWords,
): readonly FieldRow[] {
  const inner = holdsOneMessage(field);
  const parts = inner?.parts ?? field.parts;
  const isMessage = field.field === undefined;
  const within = inner?.structure ?? (isMessage ? undefined : structureWithin(parts)) ?? field.structure;
  const holds = within === field.structure ? '' : `: ${within}`;
  const row = {
    field,
    offset: field.offset,
    depth,
    name: nameOf(field, around) + holds,
    value: valueText(field, words),
    hasMeaning: field.value !== undefined || field.hex === null || parts.length > 0,
    isMessage: isMessage || inner !== undefined,
    isWithheld: field.hex === null,
  };
  return [row, ...parts.flatMap((part) => rowsOf(part, within, depth + 1, words))];
}

/** Pairs go by their own names, and messages by theirs. */
function structureWithin(parts: readonly DecodedField[]): string | undefined {
  return parts.find(({ structure, field }) => structure !== 'AV_PAIR' && field !== undefined)?.structure;
}

/** A field that is nothing but a message, as an NTLM token is: both go on one line. */
function holdsOneMessage({ parts: [only, ...others] }: DecodedField): DecodedField | undefined {
  return others.length === 0 && only !== undefined && only.field === undefined && only.hex === '' ? only : undefined;
}

function nameOf({ structure, field }: DecodedField, around: string | undefined): string {
  if (field === undefined) return structure;
  return structure === around || structure === 'AV_PAIR' ? field : `${structure}.${field}`;
}
