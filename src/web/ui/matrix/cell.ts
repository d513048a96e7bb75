/** Which cell of the matrix is meant: by the address, by an examination, by a case. */
import type { Judged } from '../../../diagnosis/diagnosis.ts';
import { cellOf, type Pair } from '../../../diagnosis/matrix-changes.ts';
import { CLIENT_STATES, type ClientState, type Prediction } from '../../../diagnosis/prediction.ts';
import type { MachineFacts } from '../../../observation/machine-facts.ts';
import { clientStateOf } from '../../../remedy/machine-state.ts';
import { addressOf } from '../frame/route.ts';

/** What most people meet: an updated client, and a server that was forgotten. */
export const USUAL: Pair = { client: 'unsetSinceMay2018', server: 'unpatched' };

export function addressOfPair({ client, server }: Pair): string {
  return addressOf('matrix', { client, server });
}

/** Null where nothing could be foretold of this server. */
export function addressOfCell(judged: Judged, client: ClientState): string | null {
  const server = serverStateOf(judged);
  return server === null ? null : addressOfPair({ client, server });
}

/**
 * The state of a server by what was foretold of it: the column of the matrix that says the same of every client. Its policy can not be
 * seen from outside, so an updated one stands at its default. Null where nothing was foretold, or where no policy takes part.
 */
export function serverStateOf({ diagnosis }: Judged): 'unpatched' | 'mitigated' | null {
  const { prediction } = diagnosis;
  if (prediction.length === 0) return null;
  const says = (server: ClientState) =>
    prediction.every((each) => isSame(each, cellOf({ client: each.client, server })));
  return (['unpatched', 'mitigated'] as const).find(says) ?? null;
}

function isSame(foretold: Prediction, { outcome, security }: ReturnType<typeof cellOf>): boolean {
  return foretold.outcome === outcome && foretold.security === security;
}

/** Null where nobody said, or where the facts do not tell. */
export function clientStateIn(client: ClientState | MachineFacts | null): ClientState | null {
  if (client === null || typeof client === 'string') return client;
  const reading = clientStateOf(client);
  return reading.kind === 'known' ? reading.state : null;
}

/** What the address does not know, or names wrongly, is as in `otherwise`. */
export function readPair(params: Readonly<Record<string, string>>, otherwise: Pair): Pair {
  return {
    client: stateNamed(params.client) ?? otherwise.client,
    server: stateNamed(params.server) ?? otherwise.server,
  };
}

function stateNamed(text: string | undefined): ClientState | undefined {
  return CLIENT_STATES.find((state) => state === text);
}
