/**
 * CPU time for each examined server, `--quick`, over four thousand loopback addresses: next to nothing but a TLS handshake in
 * Node with the same settings, and next to nmap's rdp-ntlm-info. User and system time of the client processes only.
 */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { Figure } from './figures.ts';
import { median } from './figures.ts';

const HOSTS = 4_000;
const ROUNDS = 3;

export async function benchCpu(): Promise<readonly Figure[]> {
  const server = start('child-server.js');
  const [port] = (await once(server, 'message')) as [number];
  const spent: Record<'bare' | 'examined' | 'judged' | 'nmap', number[]> = {
    bare: [],
    examined: [],
    judged: [],
    nmap: [],
  };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      spent.bare.push(await cpuOf('child-bare.js', port));
      spent.examined.push(await cpuOf('child-quick.js', port));
      spent.judged.push(await cpuOf('child-judge.js', port));
      spent.nmap.push(await cpuOfNmap(port));
    }
  } finally {
    server.disconnect();
  }
  const bare = median(spent.bare);
  const examined = median(spent.examined);
  const judged = median(spent.judged);
  const nmap = median(spent.nmap);
  return [
    compare('CPU a server, examined', examined, bare, 'bare TLS handshake in Node'),
    compare('CPU a server, examined and judged', judged, bare, 'bare TLS handshake in Node'),
    compare('CPU a server, examined', examined, nmap, 'nmap'),
    compare('CPU a server, examined and judged', judged, nmap, 'nmap'),
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
  const targets = '127.1.0-15.1-250';
  const command = `nmap -Pn -n -p ${port} --script +rdp-ntlm-info ${targets} >/dev/null; times`;
  const { stdout } = await promisify(execFile)('bash', ['-c', command], { maxBuffer: 1 << 24 });
  const children = stdout.trim().split('\n').at(-1) ?? '';
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s));
  return (seconds.reduce((sum, part) => sum + part, 0) * 1e6) / HOSTS;
}

function compare(what: string, ours: number, theirs: number, beside: string): Figure {
  const ms = (microseconds: number) => `${(microseconds / 1000).toFixed(2)} ms`;
  const ratio = (ours / theirs).toFixed(2);
  return { what, ours: ms(ours), theirs: `${ms(theirs)} (${beside})`, ratio, reading: 'of the time' };
}
