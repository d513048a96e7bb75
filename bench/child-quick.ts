/** Examines with `--quick`: every fact of one connection, and its CPU time for each in microseconds. */
import { examine } from '../src/probe/examine.ts';
import { parseTarget } from '../src/probe/target.ts';
import { measureCpu } from './loopback-hosts.ts';

await measureCpu(async (address, port) => {
  const target = parseTarget(`${address}:${port}`);
  const { connections } = await examine(target, { quick: true, toolVersion: '0' });
  if (connections[0]?.credssp?.outcome !== 'answered') throw new Error('no answer');
});
