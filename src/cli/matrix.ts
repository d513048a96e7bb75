/**
 * `rdp-doctor matrix`: who connects to whom after CVE-2018-0886. With `--prove`, every cell is run over TLS on this machine, and
 * the exit code says whether all came out as computed.
 */
import { proveMatrix } from '../app/prove-matrix.ts';
import { computeMatrix, type MatrixCell, type ProvedCell } from '../diagnosis/matrix.ts';
import { loadWords } from '../messages/load-words.ts';
import { stringifyJson } from '../report/json.ts';
import { matrixToJson, renderMatrix, renderMatrixMarkdown } from '../report/matrix.ts';
import type { Run } from './main.ts';
import type { Given } from './parse.ts';
import { openProvingGround } from './proving-ground.ts';
import { refuseTogether } from './report-options.ts';
import type { Terminal } from './terminal.ts';
import { EXIT, UsageProblem } from './usage-problem.ts';

export const runMatrix: Run = async ({ given }, terminal, signal) => {
  refuseTogether(given, 'json', 'markdown');
  if (!given.prove) {
    await show(computeMatrix(), given, terminal);
    if (!given.json && !given.markdown) terminal.note(`\n${terminal.words.lab.tryIt('rdp-doctor matrix --prove')}`);
    return EXIT.healthy;
  }
  const proved = await prove(signal);
  if (signal.aborted) return EXIT.interrupted;
  await show(proved, given, terminal);
  return proved.every(({ agrees }) => agrees) ? EXIT.healthy : EXIT.findings;
};

async function prove(signal: AbortSignal): Promise<readonly ProvedCell[]> {
  const ground = await openProvingGround().catch(complain);
  try {
    return await proveMatrix({ ...ground, signal });
  } finally {
    await ground.close();
  }
}

function complain(error: NodeJS.ErrnoException): never {
  const { code } = error;
  if (code === undefined) throw error;
  throw new UsageProblem(({ addressInUse }) => addressInUse('127.0.0.1', code), EXIT.notExamined);
}

async function show(
  cells: readonly (MatrixCell | ProvedCell)[],
  given: Given,
  { words, width, color, print }: Terminal,
): Promise<void> {
  if (given.json) return print(`${stringifyJson(matrixToJson(cells))}\n`);
  const catalogue = await loadWords(words.language);
  print(given.markdown ? renderMatrixMarkdown(cells, catalogue) : renderMatrix(cells, catalogue, { width, color }));
}
