/**
 * From what a Reader tells while a decoder reads to a tree of fields. A field in DER is told several times: its tag, its
 * length, the stretch they announce, and what is read of it; all of that is one field as long as it keeps its name and its
 * stretch is not used up.
 */
import type { FieldSighting } from '../../bytes/reader.ts';

export interface Field {
  readonly structure: string;
  readonly field: string;
  readonly offset: number;
  readonly parts: readonly Field[];
  /** Behind the last byte, parts included. */
  readonly end: number;
  /** The contents: behind tags and lengths, where there are such. */
  readonly contents: Stretch;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Growing {
  readonly structure: string;
  readonly field: string;
  readonly offset: number;
  readonly parts: Growing[];
  /** Behind the last byte that was read under this name. */
  readEnd: number;
  contents: Stretch | undefined;
}

/** The fields on the outermost level, in the order of their offsets. */
export function growFields(sightings: readonly FieldSighting[]): readonly Field[] {
  const root: Growing[] = [];
  /** Stretches that what comes next may be part of, each within the one before. */
  const open: (Stretch & { readonly owner: Growing })[] = [];
  let current: Growing | undefined;
  for (const sighting of sightings) {
    const { structure, field, offset, length } = sighting;
    if (current === undefined || !continues(current, sighting)) {
      while (open.length > 0 && !covers(open.at(-1) as Stretch, sighting)) open.pop();
      current = { structure, field, offset, parts: [], readEnd: offset, contents: undefined };
      (open.at(-1)?.owner.parts ?? root).push(current);
    }
    if (sighting.isPart) {
      current.contents = { start: offset, end: offset + length };
      open.push({ ...current.contents, owner: current });
    } else {
      current.readEnd = Math.max(current.readEnd, offset + length);
    }
  }
  return inOrder(root.map(grown));
}

/** The same name, directly behind, with something of its stretch left. */
function continues(current: Growing, { structure, field, offset, length }: FieldSighting): boolean {
  if (current.structure !== structure || current.field !== field || current.readEnd !== offset) return false;
  return current.contents === undefined || current.readEnd < current.contents.end || length === 0;
}

function covers({ start, end }: Stretch, { offset, length }: FieldSighting): boolean {
  return offset >= start && offset + length <= end;
}

function grown({ structure, field, offset, parts, readEnd, contents }: Growing): Field {
  const end = Math.max(readEnd, contents?.end ?? 0);
  return {
    structure,
    field,
    offset,
    parts: inOrder(parts.map(grown)),
    end,
    contents: contents ?? { start: offset, end },
  };
}

function inOrder(fields: readonly Field[]): readonly Field[] {
  return fields.toSorted((a, b) => a.offset - b.offset);
}
