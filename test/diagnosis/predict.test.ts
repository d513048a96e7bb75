/** What will happen to a client: held against Microsoft's interoperability matrix for CVE-2018-0886, written out here again. */
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/diagnosis/judge.ts';
import { CLIENT_STATES, type ClientState, type Prediction } from '../../src/diagnosis/prediction.ts';
import { attempt, lookAt, unreached } from './examinations.ts';
import {
  answering,
  FREERDP_CHALLENGE,
  freerdp,
  offerNla,
  replying,
  type Sketch,
  tlsEnding,
  windows,
  xrdp,
} from './servers.ts';

type ServerLevel = 'unpatched' | 'forceUpdatedClients' | 'mitigated' | 'vulnerable';
type Cell = `${Prediction['outcome']} ${Prediction['security']}`;

/** KB4093492: a row a client, a column a server. */
const SERVERS: readonly ServerLevel[] = ['unpatched', 'forceUpdatedClients', 'mitigated', 'vulnerable'];
const BLOCKED = 'blocked notApplicable';
const INSECURE = 'allowed insecure';
const SECURE = 'allowed secure';
const DOWNGRADABLE = 'allowed secureUnlessDowngraded';
const MATRIX: readonly (readonly [ClientState, readonly Cell[]])[] = [
  ['unpatched', [INSECURE, BLOCKED, INSECURE, INSECURE]],
  ['forceUpdatedClients', [BLOCKED, SECURE, SECURE, SECURE]],
  ['mitigated', [BLOCKED, SECURE, SECURE, SECURE]],
  ['vulnerable', [INSECURE, DOWNGRADABLE, DOWNGRADABLE, DOWNGRADABLE]],
  ['unsetSinceMay2018', [BLOCKED, SECURE, SECURE, SECURE]],
  ['unsetBeforeMay2018', [INSECURE, DOWNGRADABLE, DOWNGRADABLE, DOWNGRADABLE]],
];

/** What comes true when the server's policy, unseen, is that of `level`. */
function comesTrue(client: ClientState, level: ServerLevel): Cell {
  const sketch = level === 'unpatched' ? windows({ build: [10, 0, 14393], version: 4 }) : windows();
  const predicted = judge(lookAt(sketch)).prediction.find((prediction) => prediction.client === client);
  if (!predicted) throw new Error(`nothing is predicted for ${client}`);
  const forced = level === 'forceUpdatedClients' ? predicted.ifServerForcesUpdatedClients : undefined;
  return forced ? `${forced.outcome} notApplicable` : `${predicted.outcome} ${predicted.security}`;
}

describe('against the matrix', () => {
  const cells = MATRIX.flatMap(([client, row]) => row.map((cell, column) => [client, SERVERS[column], cell] as const));

  test.each(cells)('%s to %s: %s', (client, level, cell) => {
    expect(comesTrue(client, level as ServerLevel)).toBe(cell);
  });

  test('all of it', () => {
    expect(cells).toHaveLength(24);
    expect(new Set(MATRIX.map(([client]) => client))).toEqual(new Set(CLIENT_STATES));
  });
});

function predictionFor(sketch: Sketch, client: ClientState): Prediction | undefined {
  return judge(lookAt(sketch)).prediction.find((prediction) => prediction.client === client);
}

describe('the dialog', () => {
  test.each([2, 3, 4])('the client blocks CredSSP %i and says so', (version) => {
    const sketch = windows({ build: [6, 3, 9600], version });
    expect(predictionFor(sketch, 'unsetSinceMay2018')?.message).toBe('credsspEncryptionOracle');
    expect(predictionFor(sketch, 'unpatched')?.message).toBeNull();
  });

  test.each([5, 6, 7])('the server may block old clients with CredSSP %i', (version) => {
    const predictions = judge(lookAt(windows({ version }))).prediction;
    const forced = predictions.filter((prediction) => prediction.ifServerForcesUpdatedClients);
    expect(forced.map(({ client }) => client)).toEqual(['unpatched']);
    expect(forced[0]?.ifServerForcesUpdatedClients).toEqual({ outcome: 'blocked', message: 'tokenInvalid' });
    expect(predictions.every(({ message }) => message === null)).toBe(true);
  });

  test('FreeRDP has no such policy', () => {
    const predictions = judge(lookAt(freerdp())).prediction;
    expect(predictions.map(({ client }) => client)).toEqual(CLIENT_STATES);
    expect(predictions.some((prediction) => prediction.ifServerForcesUpdatedClients)).toBe(false);
  });
});

describe('a client acts on the number, whatever the server is', () => {
  test('an old number from FreeRDP blocks it', () => {
    const sketch = freerdp({ credssp: () => ({ version: 3, nonce: true, challenge: FREERDP_CHALLENGE }) });
    expect(predictionFor(sketch, 'mitigated')).toMatchObject({
      outcome: 'blocked',
      message: 'credsspEncryptionOracle',
    });
  });

  test('as sure as the finding is', () => {
    const confidence = (sketch: Sketch, mode: 'full' | 'quick') =>
      judge(lookAt(sketch, { mode })).prediction.map((prediction) => prediction.confidence);
    expect(new Set(confidence(windows(), 'full'))).toEqual(new Set(['high']));
    expect(new Set(confidence(windows(), 'quick'))).toEqual(new Set(['medium']));
    expect(new Set(confidence(windows({ build: [6, 1, 7601] }), 'full'))).toEqual(new Set(['low']));
  });

  test('also where NLA is merely offered: Windows clients prefer it', () => {
    const sketch = windows({ build: [10, 0, 14393], version: 4 }, { negotiate: offerNla('both') });
    expect(predictionFor(sketch, 'unsetSinceMay2018')?.outcome).toBe('blocked');
  });
});

describe('without NLA', () => {
  test.each([
    ['TLS', xrdp()],
    ['standard RDP security', answering({ selected: 0 })],
    ['a confirm without a word', answering({ silent: true })],
  ])('%s: the policy takes no part', (_, sketch) => {
    const { prediction, predictionWithheld } = judge(lookAt(sketch));
    expect(predictionWithheld).toBeNull();
    expect(prediction.map(({ client }) => client)).toEqual(CLIENT_STATES);
    for (const { outcome, security, message } of prediction) {
      expect([outcome, security, message]).toEqual(['allowed', 'withoutNla', null]);
    }
  });
});

describe('withheld', () => {
  const { credssp } = windows();
  const mirror = windows({}, { credssp: (announced) => ({ ...credssp(announced), version: announced }) });
  const refusedPort = unreached([attempt('192.168.10.21', { kind: 'refused', code: 'ECONNREFUSED' })]);

  test.each([
    ['the port is closed', refusedPort, 'notReached'],
    ['the negotiation was refused', lookAt(answering({ refused: 3 })), 'notReached'],
    ['no answer', lookAt(answering({ interruption: { kind: 'closed', receivedBytes: 0 } })), 'notReached'],
    ['a protocol nobody knows', lookAt(answering({ selected: 0x40 })), 'notReached'],
    ['TLS failed', lookAt(tlsEnding({ kind: 'closed', receivedBytes: 0 })), 'notReached'],
    [
      'closed before the challenge',
      lookAt(replying({ interruption: { kind: 'closed', receivedBytes: 0 } })),
      'noChallenge',
    ],
    ['an error', lookAt(replying({ version: 6, challenge: null, errorCode: 0xc00000bb })), 'noChallenge'],
    ['mirrored', lookAt(mirror), 'versionMirrored'],
    ['version 1', lookAt(windows({ version: 1 })), 'versionUnknown'],
  ] as const)('%s', (_, examination, reason) => {
    const { prediction, predictionWithheld } = judge(examination);
    expect(predictionWithheld).toBe(reason);
    expect(prediction).toEqual([]);
  });
});
