/** Two examinations compared: what is gone, what has come, who can connect now, and when nothing may be said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/diagnosis/judge.ts';
import { compareExaminations } from '../../src/diagnosis/since.ts';
import type { Examination } from '../../src/observation/examination.ts';
import { arbitraryExamination } from './arbitrary-examination.ts';
import { attempt, lookAt, unreached } from './examinations.ts';
import { windows } from './servers.ts';

const judged = (examination: Examination) => ({ examination, diagnosis: judge(examination) });
const compare = (before: Examination, after: Examination) => compareExaminations(judged(before), judged(after));

const old = lookAt(windows({ build: [10, 0, 14393], version: 4 }));
const cured = lookAt(windows({ build: [10, 0, 14393], version: 6 }));
const expired = lookAt(
  windows({ build: [10, 0, 14393], version: 6, certificate: { validTo: '2020-01-01T00:00:00.000Z' } }),
);

describe('a server that was updated', () => {
  test('is cured: the number, the finding, and the clients that will connect', () => {
    const { verdict, sameServer, credssp, gone, come, clients } = compare(old, cured);
    expect({ verdict, sameServer, credssp, gone, come }).toEqual({
      verdict: 'cured',
      sameServer: 'yes',
      credssp: { before: 4, after: 6 },
      gone: ['credssp/server-unpatched'],
      come: [],
    });
    expect(clients.map(({ client }) => client)).toEqual(['unsetSinceMay2018', 'forceUpdatedClients', 'mitigated']);
    expect(clients.every(({ before, after }) => before === 'blocked' && after === 'allowed')).toBe(true);
  });

  test('is better only, when other trouble is left', () => {
    expect(compare(old, expired)).toMatchObject({ verdict: 'better', come: ['tls/certificate-expired'] });
  });

  test('was changed for the worse, when the fix is gone again', () => {
    expect(compare(cured, old)).toMatchObject({ verdict: 'worse', come: ['credssp/server-unpatched'] });
  });
});

test('another machine is no proof of anything', () => {
  const other = lookAt(windows({ build: [10, 0, 14393], version: 6, name: 'SV-OTHER' }));
  expect(compare(old, other)).toMatchObject({ verdict: 'incomparable', sameServer: 'no' });
});

test('a server that is not reached now is not cured', () => {
  const away = unreached([attempt('192.0.2.1', { kind: 'refused', code: 'ECONNREFUSED' })]);
  expect(compare(old, away)).toMatchObject({ verdict: 'incomparable', sameServer: 'unknown' });
});

test('nothing has changed between a look and itself', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryExamination, (examination) => {
      const { gone, come, clients, verdict } = compare(examination, examination);
      expect({ gone, come, clients }).toEqual({ gone: [], come: [], clients: [] });
      expect(['same', 'incomparable']).toContain(verdict);
    }),
    { numRuns: 200 },
  );
});
