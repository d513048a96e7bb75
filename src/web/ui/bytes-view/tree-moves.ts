/** Moving about in a tree of rows by keyboard, as the authoring practices of ARIA have it; pure. */

interface Row {
  readonly depth: number;
}

export interface TreePlace {
  readonly at: number;
  readonly folded: ReadonlySet<number>;
}

export function hasParts(rows: readonly Row[], index: number): boolean {
  return (rows[index + 1]?.depth ?? -1) > (rows[index]?.depth ?? 0);
}

/** The rows that no folded row hides, in order. */
export function unfoldedRows(rows: readonly Row[], folded: ReadonlySet<number>): readonly number[] {
  const shown: number[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const [index, { depth }] of rows.entries()) {
    if (depth > hiddenBelow) continue;
    hiddenBelow = folded.has(index) ? depth : Number.POSITIVE_INFINITY;
    shown.push(index);
  }
  return shown;
}

export function toggled(folded: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const after = new Set(folded);
  if (!after.delete(index)) after.add(index);
  return after;
}

/** What hides a row is opened. */
export function revealed(rows: readonly Row[], folded: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const after = new Set(folded);
  for (let up = parentOf(rows, index); up !== undefined; up = parentOf(rows, up)) after.delete(up);
  return after.size === folded.size ? folded : after;
}

/** Null for a key that means nothing here. */
export function moveInTree(key: string, rows: readonly Row[], { at, folded }: TreePlace): TreePlace | null {
  const shown = unfoldedRows(rows, folded);
  const place = shown.indexOf(at);
  const to = (index: number | undefined): TreePlace => ({ at: index ?? at, folded });
  switch (key) {
    case 'ArrowDown':
      return to(shown[place + 1]);
    case 'ArrowUp':
      return to(shown[place - 1]);
    case 'Home':
      return to(shown[0]);
    case 'End':
      return to(shown.at(-1));
    case 'ArrowRight':
      if (!hasParts(rows, at)) return to(at);
      return folded.has(at) ? { at, folded: toggled(folded, at) } : to(at + 1);
    case 'ArrowLeft':
      return hasParts(rows, at) && !folded.has(at) ? { at, folded: toggled(folded, at) } : to(parentOf(rows, at));
    case 'Enter':
    case ' ':
      return hasParts(rows, at) ? { at, folded: toggled(folded, at) } : to(at);
    default:
      return null;
  }
}

export interface Siblings {
  /** Counts from 1. */
  readonly place: number;
  readonly size: number;
}

/** Of each row, among those with the same parent. */
export function siblingsOf(rows: readonly Row[]): readonly Siblings[] {
  const groups: number[][] = [];
  const places: { place: number; group: number[] }[] = [];
  for (const { depth } of rows) {
    groups.length = Math.min(groups.length, depth + 1);
    groups[depth] ??= [];
    const group = groups[depth];
    group.push(group.length + 1);
    places.push({ place: group.length, group });
  }
  return places.map(({ place, group }) => ({ place, size: group.length }));
}

function parentOf(rows: readonly Row[], index: number): number | undefined {
  const depth = rows[index]?.depth ?? 0;
  for (let i = index - 1; i >= 0; i--) if ((rows[i]?.depth ?? 0) < depth) return i;
  return undefined;
}
