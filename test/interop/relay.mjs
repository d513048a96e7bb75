/**
 * Hands what comes in at one place on to another, ends of stream included. A Unix socket leads into a network namespace that no
 * TCP connection enters from outside. Run by itself, it listens on the socket named first, for the port of 127.0.0.1 named second.
 */
import { connect, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** What it prints when it runs by itself and is ready. */
export const RELAY_LISTENS = 'the relay listens';

/** Both as `listen` and `connect` of node:net take them. Resolves when it listens. */
export function startRelay(from, to) {
  const open = new Set();
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ ...to, allowHalfOpen: true });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      open.add(one);
      one.once('error', () => other.destroy()).once('close', () => open.delete(one));
      one.pipe(other);
    }
  });
  const stop = () =>
    new Promise((settle) => {
      server.close(() => settle());
      for (const socket of open) socket.destroy();
    });
  return new Promise((settle, fail) => {
    server.once('error', fail).listen(from, () => settle({ stop }));
  });
}

const [, script, path, port] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  await startRelay({ path }, { host: '127.0.0.1', port: Number(port) });
  console.log(RELAY_LISTENS);
}
