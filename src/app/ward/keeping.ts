/** Where the lines of the ward are kept: in memory alone, or in a file. A line is one examination with its verdict, as JSON. */

/** Where a line stands; only the keeping that gave it knows what it means. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

export interface Keeping {
  append(line: string): Promise<Place>;
  /** Undefined when it is no longer there. */
  read(place: Place): Promise<string | undefined>;
  /** Keeps these lines and no other, in this order; gives their places anew. */
  keepOnly(places: readonly Place[]): Promise<readonly Place[]>;
  close(): Promise<void>;
}

/** Gone with the process. */
export function keepInMemory(): Keeping {
  const lines = new Map<number, string>();
  let next = 0;
  return {
    append: async (line) => {
      lines.set(next, line);
      return { at: next++, length: line.length };
    },
    read: async ({ at }) => lines.get(at),
    keepOnly: async (places) => {
      const kept = new Set(places.map(({ at }) => at));
      for (const at of lines.keys()) if (!kept.has(at)) lines.delete(at);
      return places;
    },
    close: async () => lines.clear(),
  };
}
