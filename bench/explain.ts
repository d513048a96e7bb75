/**
 * Wall time of `explain`, process start included, next to a Node.js process that does nothing, taken in turns: what is left is its own
 * share.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Figure, median } from './figures.ts';

const run = promisify(execFile);
const CLI = fileURLToPath(new URL('../cli/main.js', import.meta.url));
const ROUNDS = 15;

export async function benchExplain(): Promise<readonly Figure[]> {
  const spent: { readonly explain: number[]; readonly bare: number[] } = { explain: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    spent.explain.push(await milliseconds([CLI, 'explain', '要求された関数はサポートされていません']));
    spent.bare.push(await milliseconds(['-e', '0']));
  }
  const [ours, bare] = [median(spent.explain), median(spent.bare)];
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  return [
    {
      what: `explain, wall; ${ms(ours - bare)} of it its own`,
      ours: ms(ours),
      theirs: `${ms(bare)} (node -e 0)`,
      ratio: (ours / bare).toFixed(2),
      reading: 'of the time',
    },
  ];
}

async function milliseconds(args: readonly string[]): Promise<number> {
  const begun = performance.now();
  await run(process.execPath, [...args]);
  return performance.now() - begun;
}
