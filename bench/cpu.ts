/**
 * CPU time for each examined server, `--quick`, over a thousand loopback addresses: next to nothing but a TLS handshake in
 * Node with the same settings, and next to nmap's rdp-ntlm-info. User and system time of the client processes only.
 */
import { execFile, type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { Figure } from './figures.ts';
import { median } from './figures.ts';

const HOSTS = 1_000;
const ROUNDS = 3;

interface Ports {
  readonly lab: number;
  readonly bare: number;
}

export async function benchCpu(): Promise<readonly Figure[]> {
  const server = start('child-server.js');
  const [ports] = (await once(server, 'message')) as [Ports];
  const spent: Record<'ours' | 'bare' | 'nmap', number[]> = { ours: [], bare: [], nmap: [] };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      spent.bare.push(await cpuOf('child-bare.js', ports.bare));
      spent.ours.push(await cpuOf('child-quick.js', ports.lab));
      spent.nmap.push(await cpuOfNmap(ports.lab));
    }
  } finally {
    server.disconnect();
  }
  const ours = median(spent.ours);
  return [
    compare('a bare TLS handshake in Node', ours, median(spent.bare)),
    compare('nmap --script +rdp-ntlm-info', ours, median(spent.nmap)),
  ];
}

function start(file: string, ...args: readonly string[]): ChildProcess {
  return fork(new URL(file, import.meta.url), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

/** The child tells its own CPU time in microseconds for each host. */
async function cpuOf(file: string, port: number): Promise<number> {
  const child = start(file, String(port), String(HOSTS));
  const [microseconds] = (await once(child, 'message')) as [number];
  await once(child, 'exit');
  return microseconds;
}

/** bash's `times` tells user and system time of its children, as 0m1.234s. */
async function cpuOfNmap(port: number): Promise<number> {
  const targets = '127.1.0-3.1-250';
  const command = `nmap -Pn -n -p ${port} --script +rdp-ntlm-info ${targets} >/dev/null; times`;
  const { stdout } = await promisify(execFile)('bash', ['-c', command], { maxBuffer: 1 << 24 });
  const children = stdout.trim().split('\n').at(-1) ?? '';
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s));
  return (seconds.reduce((sum, part) => sum + part, 0) * 1e6) / HOSTS;
}

function compare(beside: string, ours: number, theirs: number): Figure {
  const ms = (microseconds: number) => `${(microseconds / 1000).toFixed(2)} ms`;
  const ratio = (ours / theirs).toFixed(2);
  return { what: 'CPU a server, quick', ours: ms(ours), theirs: `${ms(theirs)} (${beside})`, ratio, reading: 'of the time' };
}
