/** A message as hexadecimal text on one line: the deciding bytes in brackets, what lies far from them left out. */

export interface Marked {
  readonly offset: number;
  readonly length: number;
}

/** `30 81 f3 [a0 03 02 01 04] a1 81 eb …`, at most `width` columns for ordinary spans. */
export function hexLine(hex: string, marked: Marked | undefined, width: number): string {
  const bytes = hex.match(/../g) ?? [];
  const most = Math.max(4, Math.floor((width - 6) / 3));
  if (marked === undefined || marked.length === 0 || marked.offset >= bytes.length) {
    return bytes.length > most ? `${bytes.slice(0, most).join(' ')} …` : bytes.join(' ');
  }
  const { from, to } = windowAround(marked, bytes.length, most);
  const end = Math.min(marked.offset + marked.length, to);
  const parts = [
    from > 0 ? '…' : '',
    bytes.slice(from, marked.offset).join(' '),
    `[${bytes.slice(marked.offset, end).join(' ')}${end < marked.offset + marked.length ? ' …' : ''}]`,
    bytes.slice(end, to).join(' '),
    to < bytes.length ? '…' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The bytes to show: the whole message where it fits, else the marked ones with a few on either side. */
function windowAround(marked: Marked, length: number, most: number): { readonly from: number; readonly to: number } {
  if (length <= most) return { from: 0, to: length };
  const spare = Math.max(0, most - marked.length);
  const from = Math.min(marked.offset, Math.max(0, Math.min(marked.offset - Math.floor(spare / 2), length - most)));
  return { from, to: Math.min(length, from + most) };
}
