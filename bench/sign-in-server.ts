/**
 * What a sign-in costs the server over TLS, next to what accepting bare TLS costs in Node, in CPU time of the same process,
 * taken in turns.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:tls';
import { Secret } from '../src/crypto/secret.ts';
import { ntlmLogon } from '../src/nla/ntlm-logon.ts';
import { clientPlan } from '../src/nla/plans.ts';
import { signIn } from '../src/nla/sign-in.ts';
import { type Figure, median } from './figures.ts';

const HOST = '127.0.0.1';
const ROUNDS = 9;
const WARM_UP_ROUNDS = 12;
const VISITS = 300;
const AT_ONCE = 8;

export async function benchSignInServer(): Promise<readonly Figure[]> {
  const server = fork(new URL('child-accept.js', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  try {
    const [[signingIn, bare]] = (await once(server, 'message')) as [[number, number]];
    const visits = [() => signInAt(signingIn), () => shakeHands(bare)];
    const spent: [number[], number[]] = [[], []];
    // A server runs for long: it is measured when its code has been compiled.
    for (let round = 0; round < WARM_UP_ROUNDS; round++) for (const visit of visits) await often(visit);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [i, visit] of visits.entries()) (spent[i] as number[]).push(await cpuOf(server, visit));
    }
    return [compare(median(spent[0]), median(spent[1]))];
  } finally {
    server.disconnect();
  }
}

/** Microseconds of the server's CPU time for each visit. */
async function cpuOf(server: ChildProcess, visit: () => Promise<void>): Promise<number> {
  const before = await spentBy(server);
  await often(visit);
  return ((await spentBy(server)) - before) / VISITS;
}

async function spentBy(server: ChildProcess): Promise<number> {
  server.send('how much?');
  const [microseconds] = (await once(server, 'message')) as [number];
  return microseconds;
}

async function often(visit: () => Promise<void>): Promise<void> {
  let left = VISITS;
  const worker = async () => {
    while (left-- > 0) await visit();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function signInAt(port: number): Promise<void> {
  const password = Secret.ofText('throw-away');
  const logon = ntlmLogon({ user: 'yamada', domain: '', password }, HOST);
  const { outcome } = await signIn({ host: HOST, port, plan: clientPlan(), ...logon, stageMs: 10_000 });
  if (outcome.kind !== 'delegated') throw new Error(`not signed in: ${outcome.kind}`);
}

async function shakeHands(port: number): Promise<void> {
  const stream = connect({ host: HOST, port, rejectUnauthorized: false });
  await once(stream, 'secureConnect');
  stream.resume();
  stream.end();
  await once(stream, 'close');
}

function compare(signingIn: number, bare: number): Figure {
  const rate = (microseconds: number) => `${Math.round(1e6 / microseconds)}/s`;
  return {
    what: 'server, sign-ins over TLS on one core',
    ours: rate(signingIn),
    theirs: `${rate(bare)} (bare TLS accepts in Node)`,
    ratio: (bare / signingIn).toFixed(2),
    reading: 'as many a second',
  };
}
