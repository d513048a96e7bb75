/** The known word nearest to a mistyped one, by edit distance; undefined when none is near enough to be meant. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const word = typed.toLowerCase().slice(0, 64);
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .sort((one, other) => one.distance - other.distance);
  const best = ranked[0];
  return best && best.distance <= mistakesAllowed(best.candidate) ? best.candidate : undefined;
}

/** One for three letters, two for up to eight, then a third. */
function mistakesAllowed({ length }: string): number {
  return Math.max(Math.min(length - 2, 2), Math.floor(length / 3));
}

/** Levenshtein distance, one row at a time. */
function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, character] of Array.from(one).entries()) {
    const row = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const replaced = (previous[j] as number) + (character === other[j] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j + 1] as number) + 1, (row[j] as number) + 1));
    }
    previous = row;
  }
  return previous[other.length] as number;
}
