/**
 * The server side of the benches, in a process of its own so that its CPU time is not counted: a lab patient that listens on
 * every loopback address. Tells its port to the parent.
 */
import { startLab } from '../src/lab/index.ts';

const lab = await startLab({ only: ['server2022'], address: '0.0.0.0' });
process.send?.(lab.patients[0]?.port);
process.once('disconnect', () => process.exit());
