/**
 * A port where connecting meets silence, as behind a firewall that drops: the kernel listens, but nobody takes calls, and its
 * queue is full. Node takes every call there is, so the listening is done by a thread that then sleeps.
 */
import { Worker } from 'node:worker_threads';
import { connected, describeFailure, hangUp, type Listener } from './listener.ts';

/** Linux takes one call more than asked for; what comes after is dropped. */
const BACKLOG = 1;
const QUEUED_CALLS = BACKLOG + 1;

const SLEEPER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const server = require('node:net').createServer();
  server.on('error', ({ code }) => parentPort.postMessage({ code }));
  server.listen(workerData.at, () => {
    parentPort.postMessage({ port: server.address().port });
    Atomics.wait(workerData.gate, 0, 0);
  });
`;

type Awake = { readonly port: number } | { readonly code: string };

export async function listenDeaf(address: string, port: number): Promise<Listener> {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const at = { host: address, port, backlog: BACKLOG };
  const worker = new Worker(SLEEPER, { eval: true, workerData: { at, gate } });
  const awake = await new Promise<Awake>((settle, fail) => worker.once('message', settle).once('error', fail));
  if ('code' in awake) {
    await worker.terminate();
    throw describeFailure(awake, address, port);
  }
  const calls = await Promise.all(
    Array.from({ length: QUEUED_CALLS }, () => connected({ host: address, port: awake.port })),
  );
  const stop = async () => {
    await Promise.all(calls.map(hangUp));
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
    await worker.terminate();
  };
  return { port: awake.port, stop };
}
