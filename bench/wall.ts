/**
 * Wall time of whole commands on one server, process start included, taken in turns: `check --quick` next to nmap's
 * script, and the full `check` next to `xfreerdp +auth-only` against FreeRDP's shadow server.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Account, startDisplay, startShadow } from '../test/interop/peers.ts';
import type { Figure } from './figures.ts';
import { median } from './figures.ts';

const run = promisify(execFile);
const CLI = fileURLToPath(new URL('../cli/main.js', import.meta.url));
const ROUNDS = 9;
const SIGN_IN: readonly string[] = ['--user', 'lab', '--password-stdin'];
const ACCOUNT: Account = { user: 'lab', password: 'throw-away' };

type Command = readonly [string, readonly string[]];

export async function benchWall(): Promise<readonly Figure[]> {
  const display = await startDisplay();
  const server = await startShadow('nla', ACCOUNT);
  const host = server.target;
  const env = { ...process.env, DISPLAY: display.name, HOME: server.folder, NO_COLOR: '1' };
  try {
    const quick: Command = [process.execPath, [CLI, 'check', '--quick', host]];
    const nmap: Command = [
      'nmap',
      ['-Pn', '-n', '-p', String(server.port), '--script', '+rdp-ntlm-info', server.address],
    ];
    const full: Command = [process.execPath, [CLI, 'check', host]];
    const xfreerdp: Command = [
      'xfreerdp',
      [`/v:${host}`, `/u:${ACCOUNT.user}`, `/p:${ACCOUNT.password}`, '/cert:ignore', '+auth-only'],
    ];
    const signIn: Command = [
      'sh',
      ['-c', 'printf %s "$0" | "$@"', ACCOUNT.password, process.execPath, CLI, 'check', '--quick', host, ...SIGN_IN],
    ];
    return [
      compare('check --quick --user (one sign-in)', 'xfreerdp +auth-only', await race(signIn, xfreerdp, env)),
      compare('check --quick', 'nmap', await race(quick, nmap, env)),
      compare('check', 'xfreerdp +auth-only', await race(full, xfreerdp, env)),
    ];
  } finally {
    await server.stop();
    await display.stop();
  }
}

async function race(one: Command, other: Command, env: NodeJS.ProcessEnv): Promise<readonly [number, number]> {
  const spent: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, command] of [one, other].entries()) (spent[i] as number[]).push(await seconds(command, env));
  }
  return [median(spent[0]), median(spent[1])];
}

/** Findings make `check` end with 1; how long it took is the same. */
async function seconds([file, args]: Command, env: NodeJS.ProcessEnv): Promise<number> {
  const begun = performance.now();
  await run(file, [...args], { env }).catch((error: { code?: unknown }) => {
    if (typeof error.code !== 'number') throw error;
  });
  return (performance.now() - begun) / 1000;
}

function compare(what: string, beside: string, [ours, theirs]: readonly [number, number]): Figure {
  const s = (value: number) => `${value.toFixed(2)} s`;
  const ratio = (ours / theirs).toFixed(2);
  return { what: `${what}, wall`, ours: s(ours), theirs: `${s(theirs)} (${beside})`, ratio, reading: 'of the time' };
}
