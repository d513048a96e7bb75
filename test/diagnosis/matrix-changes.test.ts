/** What would change a cell of the matrix, held against the matrix itself. */
import { describe, expect, it } from 'vitest';
import { computeMatrix } from '../../src/diagnosis/matrix.ts';
import { afterwards, cellOf, type Pair, refusedBy, waysToConnect } from '../../src/diagnosis/matrix-changes.ts';
import { CLIENT_STATES } from '../../src/diagnosis/prediction.ts';

const PAIRS: readonly Pair[] = CLIENT_STATES.flatMap((client) => CLIENT_STATES.map((server) => ({ client, server })));

describe('waysToConnect', () => {
  it('has a safe single change for every refused cell', () => {
    for (const cell of computeMatrix().filter(({ computed }) => computed === 'blocked')) {
      const [first] = waysToConnect(cell);
      expect({ ...cell, first }).toMatchObject({ first: { security: 'secure', changes: [expect.anything()] } });
    }
  });

  it.each(PAIRS)('tells of client $client and server $server what the matrix says', (pair) => {
    for (const { changes, security } of waysToConnect(pair)) {
      expect(cellOf(afterwards(pair, changes))).toMatchObject({ outcome: 'allowed', security });
      expect(new Set(changes.map(({ side }) => side)).size).toBe(changes.length);
    }
  });

  it.each(PAIRS)('leads somewhere safe from client $client and server $server', (pair) => {
    const ways = waysToConnect(pair);
    const isWell = cellOf(pair).security === 'secure';
    expect(ways.length === 0).toBe(isWell);
    if (!isWell) expect(ways[0]?.security).toBe('secure');
  });

  it('updates the server first, and names the danger last', () => {
    expect(waysToConnect({ client: 'unsetSinceMay2018', server: 'unpatched' })).toEqual([
      { changes: [{ side: 'server', to: 'unsetSinceMay2018' }], security: 'secure' },
      { changes: [{ side: 'client', to: 'vulnerable' }], security: 'insecure' },
    ]);
  });

  it('takes both sides where neither suffices', () => {
    const [first] = waysToConnect({ client: 'unpatched', server: 'unpatched' });
    expect(first?.changes.map(({ side }) => side)).toEqual(['server', 'client']);
  });
});

it('the dialog tells who refused', () => {
  expect(refusedBy('credsspEncryptionOracle')).toBe('client');
  expect(refusedBy('tokenInvalid')).toBe('server');
});
