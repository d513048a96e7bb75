/**
 * The circle for what goes wrong before any server speaks: the command line, run in a network of its own, finds it, says it in
 * both languages and ends with exit code 3.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judge } from '../../src/diagnosis/judge.ts';
import { loadWords } from '../../src/messages/load-words.ts';
import type { JsonReport } from '../../src/report/index.ts';
import { evidenceProblems } from '../diagnosis/evidence-check.ts';
import { describeWith, type Ran } from '../interop/programs.ts';
import {
  NETWORK_PROGRAMS,
  type Network,
  NOBODY,
  namespaceObstacle,
  openNetwork,
  SERVER,
  TWO_ADDRESSES,
} from './namespace.ts';
import { NETWORK_CASES, NETWORK_ONLY } from './network-cases.ts';
import { sentenceOf, withoutSpaces } from './outputs.ts';

function reportIn({ stdout }: Ran): JsonReport {
  return JSON.parse(stdout) as JsonReport;
}

function foundIn({ findings }: JsonReport): readonly object[] {
  return findings.filter(({ verdict }) => verdict === 'found').map(({ code, params }) => ({ code, params }));
}

describeWith(
  NETWORK_PROGRAMS,
  'in a network of its own',
  () => {
    let network: Network;
    beforeAll(async () => {
      network = await openNetwork();
    });
    afterAll(() => network?.close());

    test.each(NETWORK_CASES)('$title: $code, and nothing else', async ({ code, host, params }) => {
      const ran = await network.doctor('check', host, '--timeout', '0.5', '--json');
      expect(ran).toMatchObject({ exitCode: 3, stderr: '' });
      const report = reportIn(ran);
      expect(foundIn(report)).toEqual([{ code, params }]);
      expect(report.inShort.code).toBe(code);
      expect(report.predictionWithheld).toBe('notReached');
      expect(evidenceProblems(report.observations, judge(report.observations))).toEqual([]);
    });

    test.each(['en', 'ja'] as const)('each is told in %s', async (language) => {
      const hosts = NETWORK_CASES.map(({ host }) => host);
      const ran = await network.doctor('check', ...hosts, '--timeout', '0.5', '--lang', language);
      expect(ran).toMatchObject({ exitCode: 3, stderr: '' });
      const words = await loadWords(language);
      for (const { code, params } of NETWORK_CASES) {
        expect(withoutSpaces(ran.stdout)).toContain(withoutSpaces(sentenceOf({ code, params }, words) + code));
      }
    });

    test('of two addresses the second answers, and what the first failed with is kept', async () => {
      const ran = await network.withPatient('server2022', () => network.doctor('check', TWO_ADDRESSES, '--json'));
      expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
      const { observations, findings } = reportIn(ran);
      expect(observations.resolution).toMatchObject({ outcome: 'resolved', addresses: [NOBODY, SERVER] });
      expect(observations.attempts).toEqual([
        {
          address: NOBODY,
          durationMs: expect.any(Number),
          failure: { kind: 'refused', code: 'ECONNREFUSED' },
        },
        { address: SERVER, durationMs: expect.any(Number) },
      ]);
      expect(new Set(observations.connections.map(({ address }) => address))).toEqual(new Set([SERVER]));
      expect(findings).toContainEqual(expect.objectContaining({ code: 'credssp/server-patched', verdict: 'found' }));
    });

    test('shows every ailment that the lab can not', () => {
      const shown = new Set(NETWORK_CASES.map(({ code }) => code as string));
      expect(Object.keys(NETWORK_ONLY).filter((code) => !shown.has(code))).toEqual([]);
    });
  },
  namespaceObstacle,
);
