/** What counts as proved: both ends have to tell the same, nothing may have left too early, and the binding has to be right. */
import { describe, expect, it } from 'vitest';
import { computeMatrix, judgeCell, type MatrixCell } from '../../src/diagnosis/matrix.ts';
import { lowestForClient, lowestForServer, type PatchLevel } from '../../src/dialogue/remediation.ts';
import type { LevelAttempt } from '../../src/observation/level-attempt.ts';

type Level = MatrixCell['client'];

function cell(client: Level, server: Level): MatrixCell {
  const found = computeMatrix().find((one) => one.client === client && one.server === server);
  if (!found) throw new Error(`no cell for ${client} and ${server}`);
  return found;
}

const NOTHING = { authenticate: false, pubKeyAuth: false, credentials: false };
const EVERYTHING = { authenticate: true, pubKeyAuth: true, credentials: true };

const LET_IN: LevelAttempt = {
  clientVersion: 6,
  serverVersion: 6,
  sent: EVERYTHING,
  binding: 'hash',
  outcome: { kind: 'accepted', authorization: 'granted' },
  atServer: 'signedIn',
};
const STOPPED: LevelAttempt = {
  clientVersion: 6,
  serverVersion: 4,
  sent: NOTHING,
  binding: null,
  outcome: { kind: 'policyStop', serverVersion: 4, lowestAccepted: 5 },
  atServer: null,
};
const TURNED_AWAY: LevelAttempt = {
  clientVersion: 2,
  serverVersion: null,
  sent: NOTHING,
  binding: null,
  outcome: { kind: 'interrupted', at: 'expectToken', interruption: { kind: 'closed', receivedBytes: 0 } },
  atServer: 'versionRefused',
};

describe('the computed matrix', () => {
  it('has a cell for every client and every server, three of them blocked', () => {
    const cells = computeMatrix();
    expect(new Set(cells.map(({ client, server }) => `${client} ${server}`)).size).toBe(16);
    const blocked = cells.filter(({ computed }) => computed === 'blocked');
    expect(blocked.map(({ client, server }) => [client, server])).toEqual([
      ['unpatched', 'forceUpdatedClients'],
      ['forceUpdatedClients', 'unpatched'],
      ['mitigated', 'unpatched'],
    ]);
  });

  it.each(computeMatrix())('agrees with what our policy does: $client to $server', ({ client, server, computed }) => {
    const level = (name: Level): PatchLevel =>
      name === 'unpatched' ? { patched: false, version: 4 } : { patched: true, version: 6, policy: name };
    const isBlocked =
      level(server).version < lowestForClient(level(client)) || level(client).version < lowestForServer(level(server));
    expect(computed).toBe(isBlocked ? 'blocked' : 'allowed');
  });
});

describe('a cell', () => {
  it('that lets in is proved by both ends and the new binding', () => {
    expect(judgeCell(cell('mitigated', 'mitigated'), [LET_IN])).toMatchObject({
      observed: 'allowed',
      binding: 'hash',
      credentialsSent: true,
      authenticateSent: true,
      blockedBy: null,
      agrees: true,
    });
  });

  it.each([
    ['the server says otherwise', { atServer: 'bindingMismatch' }, 'failed'],
    ['the server says nothing', { atServer: null }, 'failed'],
    ['the account is denied', { outcome: { kind: 'authorizationDenied', result: 5 } }, 'failed'],
    ['the binding is the old one', { binding: 'key' }, 'allowed'],
    ['the credentials did not leave', { sent: { ...EVERYTHING, credentials: false } }, 'allowed'],
  ] as const)('that lets in is not proved when %s', (_, change, observed) => {
    const judged = judgeCell(cell('mitigated', 'mitigated'), [{ ...LET_IN, ...change }]);
    expect(judged).toMatchObject({ observed, agrees: false });
  });

  it('that is unsafe is proved by the old binding only', () => {
    const unsafe = cell('vulnerable', 'unpatched');
    expect(judgeCell(unsafe, [{ ...LET_IN, binding: 'key' }]).agrees).toBe(true);
    expect(judgeCell(unsafe, [LET_IN]).agrees).toBe(false);
  });

  it('is blocked by the client that stops, or by the server that refuses the version', () => {
    const byClient = judgeCell(cell('mitigated', 'unpatched'), [STOPPED]);
    expect(byClient).toMatchObject({ observed: 'blocked', blockedBy: 'client', credentialsSent: false, agrees: true });
    const byServer = judgeCell(cell('unpatched', 'forceUpdatedClients'), [TURNED_AWAY]);
    expect(byServer).toMatchObject({ observed: 'blocked', blockedBy: 'server', credentialsSent: false, agrees: true });
  });

  it.each(['authenticate', 'pubKeyAuth', 'credentials'] as const)('is not proved blocked after %s left', (field) => {
    for (const attempt of [STOPPED, TURNED_AWAY]) {
      const late = { ...attempt, sent: { ...NOTHING, [field]: true } };
      expect(judgeCell(cell('mitigated', 'unpatched'), [late])).toMatchObject({ observed: 'blocked', agrees: false });
    }
  });

  it('is not blocked by a server that is gone, or that refuses the password', () => {
    const gone = { ...TURNED_AWAY, atServer: null };
    const refused = { ...TURNED_AWAY, sent: EVERYTHING, atServer: 'mechanismFailed' };
    for (const attempt of [gone, refused]) {
      expect(judgeCell(cell('unpatched', 'forceUpdatedClients'), [attempt])).toMatchObject({
        observed: 'failed',
        blockedBy: null,
        agrees: false,
      });
    }
  });

  it('needs every connection to come to the same', () => {
    expect(judgeCell(cell('mitigated', 'unpatched'), [STOPPED, { ...LET_IN, binding: 'key' }])).toMatchObject({
      observed: 'mixed',
      blockedBy: null,
      binding: null,
      credentialsSent: true,
      agrees: false,
    });
  });

  it('without a connection is misuse', () => {
    expect(() => judgeCell(cell('mitigated', 'unpatched'), [])).toThrow(TypeError);
  });
});
