/** The diagnosis as a whole: one answer for every ailment, in order, with evidence that stands where it says. */
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/diagnosis/judge.ts';
import { evidenceProblems } from './evidence-check.ts';
import { attempt, lookAt, named, unreached } from './examinations.ts';
import { codesAskedOf, foundIn } from './rule-table.ts';
import {
  accepted,
  answering,
  FREERDP_CHALLENGE,
  freerdp,
  replying,
  tlsEnding,
  weston,
  windows,
  xrdp,
} from './servers.ts';

const { credssp } = windows();
const mirror = windows({}, { credssp: (announced) => ({ ...credssp(announced), version: announced }) });
const unpatched = windows({ build: [10, 0, 14393], version: 4, name: '経理サーバー' });

const EXAMINATIONS = {
  healthy: lookAt(windows()),
  quick: lookAt(windows(), { mode: 'quick' }),
  unpatched: lookAt(unpatched),
  mirror: lookAt(mirror),
  freerdp: lookAt(freerdp()),
  xrdp: lookAt(xrdp()),
  weston: lookAt(weston()),
  'refused negotiation': lookAt(answering({ refused: 5 })),
  silent: lookAt(answering({ silent: true })),
  'closed negotiation': lookAt(answering({ interruption: { kind: 'closed', receivedBytes: 0 } })),
  'TLS closed': lookAt(tlsEnding({ kind: 'closed', receivedBytes: 0 })),
  '3DES only': lookAt(
    tlsEnding({ kind: 'alert', description: 'handshake_failure', code: 'X' }, [accepted(0x0301, 0x000a, '3DES')]),
  ),
  'NTLM refused': lookAt(replying({ version: 6, challenge: null, errorCode: 0xc00000bb })),
  'no challenge': lookAt(replying({ interruption: { kind: 'closed', receivedBytes: 0 } })),
  'old and asked for by name': lookAt(windows({ build: [6, 1, 7601], version: 2 }), { target: named('sv-x/~01') }),
  'port closed': unreached([attempt('::1', { kind: 'refused', code: 'ECONNREFUSED' })]),
  'no such name': unreached(
    [],
    { outcome: 'notFound', code: 'ENOTFOUND', durationMs: 3 },
    { target: lookAt(windows(), { target: named('no-such-host') }).target },
  ),
  'cut short': lookAt(windows(), { only: [], cutShort: true }),
} as const;

describe.each(Object.entries(EXAMINATIONS))('%s', (_, examination) => {
  const diagnosis = judge(examination);

  test('every ailment is answered once', () => {
    const codes = diagnosis.findings.map(({ code }) => code);
    expect(codes.toSorted()).toEqual(codesAskedOf(examination));
  });

  test('found first, by severity', () => {
    const weights = diagnosis.findings.map((finding) => {
      if (finding.verdict !== 'found') return finding.verdict === 'ruledOut' ? -1 : -2;
      return ['info', 'low', 'medium', 'high', 'critical'].indexOf(finding.severity);
    });
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  test('every answer names evidence that stands where it says', () => {
    expect(diagnosis.findings.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    expect(evidenceProblems(examination, diagnosis)).toEqual([]);
  });
});

describe('in short', () => {
  test.each([
    ['healthy', 'credssp/server-patched', 'info'],
    ['unpatched', 'credssp/server-unpatched', 'critical'],
    ['mirror', 'credssp/version-mirrored', 'medium'],
    ['freerdp', 'credssp/verdict-not-applicable', 'info'],
    ['xrdp', 'negotiation/nla-absent', 'low'],
    ['NTLM refused', 'ntlm/apparently-refused', 'high'],
    ['3DES only', 'tls/no-common-suite', 'high'],
    ['port closed', 'reach/refused', 'high'],
    ['no such name', 'name/not-found', 'high'],
    ['old and asked for by name', 'credssp/server-unpatched', 'critical'],
  ] as const)('%s: %s', (name, code, severity) => {
    expect(judge(EXAMINATIONS[name]).inShort).toEqual({ code, severity });
  });

  test('an earlier cause leads where two weigh the same', () => {
    const reset = { kind: 'reset', code: 'ECONNRESET', receivedBytes: 0 } as const;
    const examination = lookAt(tlsEnding(reset, [accepted(0x0303, 0x000a, 'TLS_RSA_WITH_3DES_EDE_CBC_SHA')]));
    expect(foundIn(examination).slice(0, 2)).toEqual(['tls/no-common-suite', 'tls/reset']);
    expect(judge(examination).inShort.code).toBe('tls/no-common-suite');
  });

  test('nothing wrong, where nothing could be judged either', () => {
    const unknownNumber = lookAt(freerdp({ credssp: () => ({ version: 1, challenge: FREERDP_CHALLENGE }) }));
    expect(judge(unknownNumber).inShort).toEqual({ code: 'nothing-wrong', severity: 'info' });
  });
});

describe('examined', () => {
  test.each([
    ['no such name', false],
    ['port closed', false],
    ['closed negotiation', true],
    ['healthy', true],
  ] as const)('%s: %s', (name, examined) => {
    expect(judge(EXAMINATIONS[name]).examined).toBe(examined);
  });
});

test('the deciding bytes are those of the wire', () => {
  const unpatchedFinding = judge(EXAMINATIONS.unpatched).findings[0];
  expect(unpatchedFinding).toMatchObject({ code: 'credssp/server-unpatched' });
  expect(unpatchedFinding?.evidence[0]).toMatchObject({
    at: '/connections/0/credssp/version',
    value: 4,
    bytes: { connection: 0, frame: 3, hex: 'a003020104' },
  });
  const refused = judge(EXAMINATIONS['refused negotiation']).findings[0];
  expect(refused?.evidence[0]).toMatchObject({
    at: '/connections/0/negotiation/failureCode',
    value: 5,
    bytes: { connection: 0, frame: 1, offset: 11, length: 8, hex: '0300080005000000' },
  });
});

test('a span that points nowhere costs the bytes and nothing else', () => {
  const examination = lookAt(unpatched);
  const [main, ...others] = examination.connections;
  if (!main) throw new Error('the sketch has a main connection');
  const without = { ...examination, connections: [{ ...main, exchange: main.exchange.slice(0, 2) }, ...others] };
  const finding = judge(without).findings[0];
  expect(finding?.evidence[0]).toEqual({ at: '/connections/0/credssp/version', value: 4 });
});
