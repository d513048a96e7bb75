/** Bytes between the fields that no field names: padding, leftovers, or something hidden. They are shown, too. */
import type { Dissected } from './dissection.ts';
import type { Stretch } from './field-tree.ts';
import { isSecret } from './values.ts';

/** The same with an entry for each gap between its parts within `stretch`. */
export function withUnread(whole: Dissected, input: Uint8Array, stretch: Stretch): Dissected {
  const parts: Dissected[] = [];
  let at = stretch.start;
  const fill = (end: number) => {
    if (end > at) parts.push(unread(whole.structure, input, at, end));
  };
  for (const part of whole.parts) {
    fill(part.offset);
    parts.push(part);
    at = Math.max(at, part.offset + part.length);
  }
  fill(stretch.end);
  return { ...whole, parts };
}

function unread(structure: string, input: Uint8Array, start: number, end: number): Dissected {
  const bytes = input.subarray(start, end);
  const value = { kind: 'unread' } as const;
  const isGuarded = isSecret(structure, 'unread', value) && bytes.some((byte) => byte !== 0);
  return {
    structure,
    field: 'unread',
    offset: start,
    length: end - start,
    bytes,
    value,
    ...(isGuarded && { isSecret: true as const }),
    parts: [],
  };
}
