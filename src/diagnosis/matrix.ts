/**
 * The interoperability matrix of CVE-2018-0886: what Microsoft's table says of each client and server, and whether real
 * connections came out the same. A refusal counts only when both ends tell of it, and when nothing that depends on the password
 * had left the client.
 */
import { INTEROPERABILITY, type InteroperabilityCell } from '../knowledge/index.ts';
import type { LevelAttempt } from '../observation/level-attempt.ts';

export interface MatrixCell extends Pick<InteroperabilityCell, 'client' | 'server' | 'security' | 'dialog'> {
  readonly computed: InteroperabilityCell['outcome'];
}

/** `failed` for whatever is neither: a server that was not there, a password that was not right. */
export type Observed = MatrixCell['computed'] | 'failed';

export interface JudgedAttempt extends LevelAttempt {
  readonly observed: Observed;
  readonly blockedBy: 'client' | 'server' | null;
  readonly agrees: boolean;
}

/** A cell with all the connections that were made for it: one for each pair of numbers its two sides can have. */
export interface ProvedCell extends MatrixCell {
  /** What all of them came to; `mixed` when they did not come to the same. */
  readonly observed: Observed | 'mixed';
  readonly blockedBy: 'client' | 'server' | null;
  readonly binding: LevelAttempt['binding'];
  /** Whether an AUTHENTICATE left the client in any of them. */
  readonly authenticateSent: boolean;
  /** Whether an authInfo did: the sealed password. */
  readonly credentialsSent: boolean;
  readonly agrees: boolean;
  readonly attempts: readonly JudgedAttempt[];
}

export function computeMatrix(): readonly MatrixCell[] {
  return INTEROPERABILITY.map(({ client, server, outcome, security, dialog }) => ({
    client,
    server,
    computed: outcome,
    security,
    dialog,
  }));
}

/** Throws `TypeError` for a cell that nothing was tried for. */
export function judgeCell(cell: MatrixCell, attempts: readonly LevelAttempt[]): ProvedCell {
  const judged = attempts.map((attempt) => judgeAttempt(cell, attempt));
  const [first] = judged;
  if (!first) throw new TypeError('judgeCell: without an attempt there is nothing to judge');
  return {
    ...cell,
    observed: judged.every(({ observed }) => observed === first.observed) ? first.observed : 'mixed',
    blockedBy: judged.every(({ blockedBy }) => blockedBy === first.blockedBy) ? first.blockedBy : null,
    binding: judged.every(({ binding }) => binding === first.binding) ? first.binding : null,
    authenticateSent: judged.some(({ sent }) => sent.authenticate),
    credentialsSent: judged.some(({ sent }) => sent.credentials),
    agrees: judged.every(({ agrees }) => agrees),
    attempts: judged,
  };
}

function judgeAttempt(cell: MatrixCell, attempt: LevelAttempt): JudgedAttempt {
  const blockedBy = whoBlocked(attempt);
  const observed = blockedBy ? 'blocked' : isSignedIn(attempt) ? 'allowed' : 'failed';
  return { ...attempt, observed, blockedBy, agrees: observed === cell.computed && isAsSafe(cell, attempt) };
}

function isSignedIn({ outcome, atServer }: LevelAttempt): boolean {
  return outcome.kind === 'accepted' && atServer === 'signedIn';
}

function whoBlocked({ outcome, atServer }: LevelAttempt): JudgedAttempt['blockedBy'] {
  if (outcome.kind === 'policyStop' && atServer === null) return 'client';
  const wasTurnedAway = outcome.kind === 'errorCode' || outcome.kind === 'interrupted';
  return wasTurnedAway && atServer === 'versionRefused' ? 'server' : null;
}

/** Refused before any proof of the password; let in by the binding that the security of the cell stands for. */
function isAsSafe({ computed, security }: MatrixCell, { sent, binding }: LevelAttempt): boolean {
  if (computed === 'blocked') return !sent.authenticate && !sent.pubKeyAuth && !sent.credentials;
  return sent.credentials && binding === (security === 'insecure' ? 'key' : 'hash');
}
