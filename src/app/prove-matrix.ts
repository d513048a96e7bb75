/**
 * Use case: run the interoperability matrix instead of quoting it. For each cell our client, at every CredSSP number its level
 * can have, signs in to a server at every number of its own; what came of it stands beside what was computed.
 */
import { Secret } from '../crypto/secret.ts';
import { computeMatrix, judgeCell, type MatrixCell, type ProvedCell } from '../diagnosis/matrix.ts';
import type { LevelAttempt } from '../observation/level-attempt.ts';
import { type LevelOfClient, signInAs } from '../probe/sign-in-as.ts';

export interface ProvingServer {
  readonly address: string;
  readonly port: number;
  /** How its latest conversation ended, and forgets it; null when none ended by the server's own judgement. */
  readonly takeOutcome: () => string | null;
}

export interface ProvingGround {
  /** At least one of each level. */
  readonly servers: Readonly<Record<MatrixCell['server'], readonly ProvingServer[]>>;
  /** One that these servers let in. */
  readonly account: { readonly user: string; readonly password: string };
  readonly stageMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/** The numbers that a machine of each level can have ([MS-CSSP] 2.2.1, notes 10 and 25). */
const CLIENTS: Readonly<Record<MatrixCell['client'], readonly LevelOfClient[]>> = {
  unpatched: ([2, 3, 4] as const).map((version) => ({ level: 'unpatched', version })),
  forceUpdatedClients: ([6, 5] as const).map((version) => ({ level: 'forceUpdatedClients', version })),
  mitigated: ([6, 5] as const).map((version) => ({ level: 'mitigated', version })),
  vulnerable: ([6, 5] as const).map((version) => ({ level: 'vulnerable', version })),
};

const STAGE_MS = 5_000;

/** In the order of the table; fewer cells when `signal` ended it. */
export async function proveMatrix(ground: ProvingGround): Promise<readonly ProvedCell[]> {
  const proved: ProvedCell[] = [];
  for (const cell of computeMatrix()) {
    const attempts = await tryAll(cell, ground);
    if (ground.signal?.aborted) break;
    proved.push(judgeCell(cell, attempts));
  }
  return proved;
}

/** One after the other, so that what a server says last is of this attempt. */
async function tryAll({ client, server }: MatrixCell, ground: ProvingGround): Promise<readonly LevelAttempt[]> {
  const attempts: LevelAttempt[] = [];
  for (const level of CLIENTS[client]) {
    for (const place of ground.servers[server]) {
      if (!ground.signal?.aborted) attempts.push(await tryOnce(level, place, ground));
    }
  }
  return attempts;
}

async function tryOnce(client: LevelOfClient, server: ProvingServer, ground: ProvingGround): Promise<LevelAttempt> {
  const { account, stageMs = STAGE_MS, signal } = ground;
  const { address, port, takeOutcome } = server;
  const password = Secret.ofText(account.password);
  takeOutcome();
  try {
    const attempt = await signInAs({ client, address, port, user: account.user, password, stageMs, signal });
    return { ...attempt, atServer: takeOutcome() };
  } finally {
    password.wipe();
  }
}
