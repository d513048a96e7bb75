/** IronRDP (sspi-rs), a client that shares no code with FreeRDP, through a gateway of ours. Loading it takes longest: once is enough. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startGateway } from './gateway.ts';
import type { Endpoint } from './loopback.ts';
import type { Account } from './peers.ts';

export type IronOutcome =
  | { readonly connected: true }
  /** `kind` by the names of IronErrorKind. */
  | { readonly connected: false; readonly kind: string; readonly text: string };

export interface IronRdp {
  /** One at a time. */
  signIn(server: Endpoint, account: Account): Promise<IronOutcome>;
  stop(): Promise<void>;
}

const CLIENT = fileURLToPath(new URL('iron-rdp-client.mjs', import.meta.url));

/** `onKeylog` is told the lines of the key log of the gateway's TLS. */
export async function startIronRdp(onKeylog: (line: Buffer) => void = () => undefined): Promise<IronRdp> {
  const gateway = await startGateway(onKeylog);
  const child = fork(CLIENT, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => void printed.push(String(text)));
  const stop = async () => {
    await ended(child);
    await gateway.stop();
  };
  const failed = failure(child, printed);
  failed.catch(() => undefined);
  const answer = async () => {
    const [message] = await Promise.race([once(child, 'message'), failed]);
    return message as unknown;
  };
  const signIn = async ({ address, port }: Endpoint, account: Account) => {
    child.send({ gateway: gateway.address, destination: `${address}:${port}`, ...account });
    return (await answer()) as IronOutcome;
  };
  await answer().catch(async (error) => {
    await stop();
    throw error;
  });
  return { signIn, stop };
}

async function failure(child: ChildProcess, printed: readonly string[]): Promise<never> {
  await once(child, 'exit');
  // A stack trace through the module holds all of it.
  throw new Error(`IronRDP ended\n${printed.join('').replaceAll(/.{300,}/g, (line) => `${line.slice(0, 300)} …`)}`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
