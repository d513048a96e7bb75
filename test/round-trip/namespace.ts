/**
 * A network of its own, as Linux network namespaces allow: addresses that refuse, keep silent, can not be reached or may not be
 * called, and a name server that fails on request. The command line runs inside; nothing of it can be reached from outside, and
 * nothing is left of it afterwards. Needs root.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Daemon, startDaemon, untilReady } from '../interop/daemon.ts';
import { type Program, pathOf, type Ran, run, runWell } from '../interop/programs.ts';

export const NETWORK_PROGRAMS: readonly Program[] = ['ip', 'setpriv', 'stdbuf'];

/** Addresses of this machine: on the first nobody listens, on the second a server may be started. */
export const NOBODY = '192.0.2.20';
export const SERVER = '192.0.2.21';
/** From this network nothing ever comes back. */
export const SILENT = '198.51.100.7';
export const HOST_UNREACHABLE = '203.0.113.1';
export const FORBIDDEN = '203.0.113.2';
/** Linux answers a call into a black hole with EINVAL. */
export const BLACK_HOLE = '203.0.113.3';
/** No route leads there. */
export const NETWORK_UNREACHABLE = '203.0.113.9';

/** Two addresses, of which only the second answers; one address; a name the name server fails for, and one it ignores. */
export const TWO_ADDRESSES = 'sv-futatsu01.corp.example';
export const ONE_ADDRESS = 'sv-keiri01.corp.example';
export const SERVFAIL = 'servfail.example';
export const UNANSWERED = 'silent.example';

export interface Network {
  /** `rdp-doctor` with these arguments, in this network. */
  readonly doctor: (...args: readonly string[]) => Promise<Ran>;
  /** The same, with this on its standard input. */
  readonly doctorTold: (input: string, ...args: readonly string[]) => Promise<Ran>;
  /** Runs one patient of the lab on `SERVER` and the port of Remote Desktop while `visit` lasts. */
  readonly withPatient: <T>(name: string, visit: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

const CLI = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const NAME_SERVER = fileURLToPath(new URL('name-server.mjs', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Why no namespace can be made on this machine; undefined when one can. */
export function namespaceObstacle(): string | undefined {
  const name = uniqueName();
  const added = spawnSync(pathOf('ip'), ['netns', 'add', name], { encoding: 'utf8' });
  if (added.status === 0) spawnSync(pathOf('ip'), ['netns', 'delete', name]);
  return added.status === 0 ? undefined : `needs root for a network namespace: ${added.stderr.trim()}`;
}

/** Whatever step fails, what was made before it is taken away again. */
export async function openNetwork(): Promise<Network> {
  const name = uniqueName();
  const running: Daemon[] = [];
  const close = async () => {
    await Promise.all(running.splice(0).map((daemon) => daemon.stop()));
    removeFiles(name);
    await runWell('ip', ['netns', 'delete', name]);
  };
  await runWell('ip', ['netns', 'add', name]);
  try {
    await layRoutes(name);
    writeFiles(name);
    running.push(await start(name, NAME_SERVER, [`${ONE_ADDRESS}=${SERVER}`, `${TWO_ADDRESSES}=${NOBODY},${SERVER}`]));
  } catch (error) {
    await close();
    throw error;
  }
  const doctorTold: Network['doctorTold'] = (input, ...args) => run('ip', inside(name, CLI, args), { input });
  return { doctor: (...args) => doctorTold('', ...args), doctorTold, withPatient: visitor(name, running), close };
}

function visitor(name: string, running: Daemon[]): Network['withPatient'] {
  return async (patient, visit) => {
    const lab = await start(name, CLI, ['lab', '--json', '--only', patient, '--address', SERVER, '--port', '3389']);
    running.push(lab);
    try {
      return await visit();
    } finally {
      await lab.stop();
      running.splice(running.indexOf(lab), 1);
    }
  };
}

/** Starts a script of ours and waits for its first line. */
async function start(name: string, script: string, args: readonly string[]): Promise<Daemon> {
  const daemon = startDaemon('ip', inside(name, script, args), { cwd: HERE });
  try {
    await untilReady(daemon, async () => (daemon.log().includes('\n') ? true : undefined), 20_000);
  } catch (error) {
    await daemon.stop();
    throw error;
  }
  return daemon;
}

function inside(name: string, script: string, args: readonly string[]): readonly string[] {
  return ['netns', 'exec', name, process.execPath, script, ...args];
}

/** Loopback is the only device: a packet that it brings back, for an address that is not ours, is dropped without a word. */
async function layRoutes(name: string): Promise<void> {
  const steps = [
    'link set lo up',
    'address add 192.0.2.1/32 dev lo',
    `address add ${NOBODY}/32 dev lo`,
    `address add ${SERVER}/32 dev lo`,
    'route add 198.51.100.0/24 dev lo',
    `route add unreachable ${HOST_UNREACHABLE}`,
    `route add prohibit ${FORBIDDEN}`,
    `route add blackhole ${BLACK_HOLE}`,
  ];
  for (const step of steps) await runWell('ip', ['-n', name, ...step.split(' ')]);
}

/** `ip netns exec` lays these over their namesakes in /etc, for what runs inside only. */
function writeFiles(name: string): void {
  const folder = filesOf(name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/hosts`, '127.0.0.1 localhost\n');
  writeFileSync(`${folder}/resolv.conf`, 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n');
}

function removeFiles(name: string): void {
  rmSync(filesOf(name), { recursive: true, force: true });
  try {
    rmdirSync('/etc/netns');
  } catch {
    // It holds the files of another network.
  }
}

function filesOf(name: string): string {
  return `/etc/netns/${name}`;
}

function uniqueName(): string {
  return `rdp-doctor-${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
}
