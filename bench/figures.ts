/** What every bench prints: a name, a figure, and the figure beside it measured in the same run. */

export interface Figure {
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
  /** Ours to theirs, or the other way round, as `reading` says. */
  readonly ratio: string;
  readonly reading: string;
}

export function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n## ${title}\n`);
  console.log('| what | rdp-doctor | beside it | ratio | reading |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const { what, ours, theirs, ratio, reading } of figures) {
    console.log(`| ${what} | ${ours} | ${theirs} | ${ratio} | ${reading} |`);
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
