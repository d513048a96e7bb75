/** Known texts that resemble one that is not known: by the groups of three letters that they share. */
import { KNOWN_TEXTS } from './known-texts.ts';
import type { Resemblance } from './symptom.ts';

const MOST_LETTERS = 4000;
const MOST_NAMED = 3;
const LEAST_LIKENESS = 25;

/** The closest first; empty when nothing comes near. */
export function resembling(letters: string): readonly Resemblance[] {
  const own = groupsOf(letters.slice(0, MOST_LETTERS));
  if (own.size === 0) return [];
  return (
    KNOWN_TEXTS.map(({ id, pieces }) => ({
      text: id,
      likeness: Math.max(0, ...pieces.map((piece) => likeness(own, groupsOf(piece)))),
    }))
      .filter(({ likeness: each }) => each >= LEAST_LIKENESS)
      // Tens, so that of those as good as equal the exact dialogs come before the numbers.
      .sort((one, other) => Math.round(other.likeness / 10) - Math.round(one.likeness / 10))
      .slice(0, MOST_NAMED)
  );
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const group of one) if (other.has(group)) shared += 1;
  // Half of a long text is as near as a short one in full, but three letters are near to nothing.
  return Math.round(
    (100 * shared) / Math.max(12, Math.min(one.size, other.size) + Math.abs(one.size - other.size) / 4),
  );
}

function groupsOf(letters: string): ReadonlySet<string> {
  const groups = new Set<string>();
  for (let i = 0; i + 3 <= letters.length; i++) groups.add(letters.slice(i, i + 3));
  return groups;
}
