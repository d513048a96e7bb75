/** Examines and judges: what `check --quick` does but for the printing, and its CPU time for each in microseconds. */
import { checkTarget } from '../src/app/check.ts';
import { parseTarget } from '../src/app/target.ts';
import { measureCpu } from './loopback-hosts.ts';

await measureCpu(async (address, port) => {
  const { diagnosis } = await checkTarget(parseTarget(`${address}:${port}`), { quick: true });
  if (diagnosis.inShort.code !== 'credssp/server-patched') throw new Error(`unexpected: ${diagnosis.inShort.code}`);
});
