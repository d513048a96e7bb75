/** The 16 cells, run over TLS; and that a run which is not what it should be is not taken for a proof. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProvingServer, proveMatrix } from '../../src/app/prove-matrix.ts';
import { type OpenGround, openProvingGround } from '../../src/cli/proving-ground.ts';
import type { ProvedCell } from '../../src/diagnosis/matrix.ts';

/** Never reached, however busy the machine is. */
const stageMs = 20_000;

let ground: OpenGround;
beforeAll(async () => {
  ground = await openProvingGround();
});
afterAll(() => ground?.close());

describe('the matrix, run', () => {
  let cells: readonly ProvedCell[];
  beforeAll(async () => {
    cells = await proveMatrix({ ...ground, stageMs });
  });

  it('comes out as computed in 16 of 16 cells', () => {
    expect(cells).toHaveLength(16);
    for (const { client, server, computed, observed, agrees } of cells) {
      expect({ client, server, observed, agrees }).toEqual({ client, server, observed: computed, agrees: true });
    }
  });

  it('blocks exactly three, each before anything that depends on the password left the client', () => {
    const blocked = cells.filter(({ observed }) => observed === 'blocked');
    expect(blocked.map(({ client, server, blockedBy }) => [client, server, blockedBy])).toEqual([
      ['unpatched', 'forceUpdatedClients', 'server'],
      ['forceUpdatedClients', 'unpatched', 'client'],
      ['mitigated', 'unpatched', 'client'],
    ]);
    for (const { attempts, authenticateSent, credentialsSent } of blocked) {
      expect({ authenticateSent, credentialsSent }).toEqual({ authenticateSent: false, credentialsSent: false });
      for (const { sent } of attempts) {
        expect(sent).toEqual({ authenticate: false, pubKeyAuth: false, credentials: false });
      }
    }
  });

  it('is run at every number either side can have', () => {
    const numbers = (level: string) => (level === 'unpatched' ? [2, 3, 4] : [5, 6]);
    for (const { client, server, blockedBy, attempts } of cells) {
      const wanted = numbers(client).flatMap((one) => numbers(server).map((other) => `${one}-${other}`));
      const tried = attempts.map(({ clientVersion, serverVersion }) => `${clientVersion}-${serverVersion}`);
      // A server that turns a client of CredSSP 2 away has no word for it, so its own number is not seen.
      const seen = blockedBy === 'server' ? wanted.map((pair) => pair.replace(/^2-.*/, '2-null')) : wanted;
      expect(tried.toSorted()).toEqual(seen.toSorted());
    }
  });
});

describe('a run that is not what it should be', () => {
  it('is no proof when the servers are not those they are said to be', async () => {
    const { unpatched, mitigated } = ground.servers;
    const swapped = { ...ground.servers, unpatched: mitigated, mitigated: unpatched };
    const cells = await proveMatrix({ ...ground, servers: swapped, stageMs });
    const differing = cells.filter(({ agrees }) => !agrees).map(({ client, server }) => `${client}-${server}`);
    expect(differing.toSorted()).toEqual([
      'forceUpdatedClients-mitigated',
      'forceUpdatedClients-unpatched',
      'mitigated-mitigated',
      'mitigated-unpatched',
      'vulnerable-mitigated',
      'vulnerable-unpatched',
    ]);
  });

  it('is neither let in nor refused with a wrong password, where the password is asked for', async () => {
    const cells = await proveMatrix({ ...ground, account: { ...ground.account, password: 'wrong' }, stageMs });
    for (const { computed, observed, agrees, credentialsSent } of cells) {
      expect({ observed, agrees }).toEqual(
        computed === 'blocked' ? { observed: 'blocked', agrees: true } : { observed: 'failed', agrees: false },
      );
      expect(credentialsSent).toBe(false);
    }
  });

  it('is none when the server does not tell', async () => {
    const mute = (servers: readonly ProvingServer[]) => servers.map((one) => ({ ...one, takeOutcome: () => null }));
    const { unpatched, forceUpdatedClients, mitigated, vulnerable } = ground.servers;
    const servers = {
      unpatched: mute(unpatched),
      forceUpdatedClients: mute(forceUpdatedClients),
      mitigated: mute(mitigated),
      vulnerable: mute(vulnerable),
    };
    const cells = await proveMatrix({ ...ground, servers, stageMs });
    expect(cells.filter(({ agrees }) => agrees).every(({ blockedBy }) => blockedBy === 'client')).toBe(true);
  });

  it('ends when it is told to', async () => {
    expect(await proveMatrix({ ...ground, stageMs, signal: AbortSignal.abort() })).toEqual([]);
  });
});
