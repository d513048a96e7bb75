/**
 * What would change a cell of the interoperability matrix: each single change of one side, update or policy, that lets people connect,
 * told with how safe that is; and, where none is safe alone, the changes that are safe together.
 */
import { type InteroperabilityCell, interoperability } from '../knowledge/index.ts';
import { levelOf } from './predict.ts';
import type { ClientState, DialogText } from './prediction.ts';

/** A machine brought to another state: updated, or its policy set. */
export interface MatrixChange {
  readonly side: 'client' | 'server';
  readonly to: Exclude<ClientState, 'unpatched' | 'unsetBeforeMay2018'>;
}

/** One change, or one of each side, and what it comes to. */
export interface MatrixWay {
  readonly changes: readonly MatrixChange[];
  readonly security: Exclude<InteroperabilityCell['security'], 'notApplicable'>;
}

/** For either side the matrix knows the same states. */
export interface Pair {
  readonly client: ClientState;
  readonly server: ClientState;
}

export function cellOf({ client, server }: Pair): InteroperabilityCell {
  return interoperability(levelOf(client), levelOf(server));
}

/** The two machines once the changes are made. */
export function afterwards(pair: Pair, changes: readonly MatrixChange[]): Pair {
  return { ...pair, ...Object.fromEntries(changes.map(({ side, to }) => [side, to])) };
}

/** Only the refusing side knows why, and each has a dialog of its own. */
export function refusedBy(dialog: DialogText): MatrixChange['side'] {
  return dialog === 'credsspEncryptionOracle' ? 'client' : 'server';
}

/**
 * Safe ways first, updates before policies. Dangerous ones only where people can not connect at all: who connects already gains
 * nothing by another danger. Empty where all is well.
 */
export function waysToConnect(pair: Pair): readonly MatrixWay[] {
  const { outcome, security } = cellOf(pair);
  if (security === 'secure') return [];
  const single = [...changesOf('server', pair), ...changesOf('client', pair)].flatMap((change) =>
    wayBy([change], pair),
  );
  const safe = single.filter(isSafe);
  const together = safe.length > 0 ? [] : pairsOf(pair).filter(isSafe).slice(0, 1);
  return [...safe, ...together, ...(outcome === 'blocked' ? mildestOf(single) : [])];
}

/** The new default is what an update brings; it is put before the policies, the stricter one behind the milder one. */
const POLICIES = ['mitigated', 'forceUpdatedClients', 'vulnerable'] as const;

/** What can be done to one machine in one go: to update it, or to set its policy once it is updated. */
function changesOf(side: MatrixChange['side'], pair: Pair): readonly MatrixChange[] {
  const now = pair[side];
  if (now === 'unpatched') return [{ side, to: 'unsetSinceMay2018' }];
  const updates: readonly MatrixChange[] = now === 'unsetBeforeMay2018' ? [{ side, to: 'unsetSinceMay2018' }] : [];
  const policies = POLICIES.filter((policy) => policy !== levelOf(now)).map((to) => ({ side, to }));
  return [...updates, ...policies];
}

function pairsOf(pair: Pair): readonly MatrixWay[] {
  const clients = changesOf('client', pair);
  return changesOf('server', pair).flatMap((server) => clients.flatMap((client) => wayBy([server, client], pair)));
}

/** None where people would still be refused. */
function wayBy(changes: readonly MatrixChange[], pair: Pair): readonly MatrixWay[] {
  const { security } = cellOf(afterwards(pair, changes));
  return security === 'notApplicable' ? [] : [{ changes, security }];
}

/** Of the dangerous ones a side could take, the first: a policy that opens more gains nothing. */
function mildestOf(ways: readonly MatrixWay[]): readonly MatrixWay[] {
  const dangerous = ways.filter((way) => !isSafe(way));
  const sideOf = ({ changes }: MatrixWay) => changes[0]?.side;
  return dangerous.filter((way) => dangerous.find((other) => sideOf(other) === sideOf(way)) === way);
}

function isSafe({ security }: MatrixWay): boolean {
  return security === 'secure';
}
