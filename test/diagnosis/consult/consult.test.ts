/**
 * Text, wire and machines heard together: what leads in each constellation that people meet, and what never may. Every rule is
 * exercised by a constellation that it decides.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consult } from '../../../src/diagnosis/consult/consult.ts';
import type { ClientHeard, ServerHeard } from '../../../src/diagnosis/consult/consultation.ts';
import { CONSULT_RULE_IDS, type ConsultRuleId } from '../../../src/diagnosis/consult/rules.ts';
import { judge } from '../../../src/diagnosis/judge.ts';
import { CLIENT_STATES, type ClientState } from '../../../src/diagnosis/prediction.ts';
import { readSymptom } from '../../../src/diagnosis/symptom/read-symptom.ts';
import { type CauseCode, ERROR_TEXTS } from '../../../src/knowledge/index.ts';
import type { Examination } from '../../../src/observation/examination.ts';
import { arbitraryExamination } from '../arbitrary-examination.ts';
import { attempt, lookAt, named, unreached } from '../examinations.ts';
import { answering, clockAt, offerNla, type Sketch, tlsEnding, windows, windowsChallenge } from '../servers.ts';

const ORACLE = 'CredSSP 暗号化オラクルの修復である可能性があります';
const UNSUPPORTED = '要求された関数はサポートされていません';
const TOKEN = 'この関数に提供されたトークンは無効です';
const PASSWORD = 'An authentication error has occurred. The user name or password is incorrect. Remote Desktop';

const old = windows({ build: [10, 0, 14393], version: 4 });
const patched = windows({ build: [10, 0, 14393], version: 6 });

const client = (state: ClientState | null, more: Partial<ClientHeard> = {}): ClientHeard => ({
  state,
  windows: '10.0',
  refusedThisServer: null,
  ...more,
});
const server = (more: Partial<ServerHeard>): ServerHeard => ({
  restartPending: null,
  fixInstalled: null,
  policy: null,
  ...more,
});

interface Scene {
  readonly rule: ConsultRuleId;
  readonly examined: Examination;
  readonly text?: string;
  readonly client?: ClientHeard;
  readonly server?: ServerHeard;
  readonly first: CauseCode | null;
}

const REFUSED = { kind: 'refused', code: 'ECONNREFUSED' } as const;
const SILENT = { kind: 'timedOut', afterMs: 5_000, receivedBytes: 0 } as const;
const STALLED = SILENT;
const CLOSED = { kind: 'closed', receivedBytes: 0 } as const;
const SSH = {
  kind: 'malformed',
  structure: 'TPKT',
  field: 'version',
  offset: 0,
  problem: 'not 3',
  receivedBytes: 8,
  looksLike: 'ssh',
} as const;

const reached = (sketch: Sketch) => lookAt(sketch);

const SCENES: readonly Scene[] = [
  {
    rule: 'name-not-found',
    examined: unreached(
      [],
      { outcome: 'notFound', code: 'ENOTFOUND', durationMs: 1 },
      { target: { ...lookAt(old).target, ...named('sv') } },
    ),
    text: ORACLE,
    first: 'name/not-found',
  },
  {
    rule: 'port-refuses',
    examined: unreached([attempt('192.0.2.1', REFUSED)]),
    text: UNSUPPORTED,
    first: 'reach/refused',
  },
  {
    rule: 'nobody-answers',
    examined: unreached([attempt('192.0.2.1', SILENT)]),
    text: ORACLE,
    first: 'reach/timed-out',
  },
  {
    rule: 'listener-is-silent',
    examined: reached(answering({ interruption: STALLED })),
    text: ORACLE,
    first: 'negotiation/stalled',
  },
  { rule: 'something-else-listens', examined: reached(answering({ interruption: SSH })), first: 'negotiation/not-rdp' },
  {
    rule: 'listener-has-no-certificate',
    examined: reached(answering({ refused: 3 })),
    text: UNSUPPORTED,
    first: 'tls/listener-certificate',
  },
  {
    rule: 'tls-fails',
    examined: reached(tlsEnding(CLOSED)),
    text: 'Remote Desktop: An internal error has occurred',
    first: 'tls/no-common-suite',
  },
  {
    rule: 'certificate-expired',
    examined: reached(windows({ certificate: { validTo: '2020-01-01T00:00:00.000Z' } })),
    first: 'tls/listener-certificate',
  },
  { rule: 'clock-skewed', examined: reached(windows({ challenge: { clock: clockAt(4_000) } })), first: 'clock/skewed' },
  {
    rule: 'certificate-of-another-name',
    examined: lookAt(windows({ certificate: { commonName: 'other' } }), { target: named('sv') }),
    first: 'name/stale',
  },
  {
    rule: 'build-without-number',
    examined: lookAt(
      windows(
        { build: [10, 0, 14393] },
        {
          credssp: (announced) => ({
            version: announced,
            challenge: windowsChallenge('SV', { build: [10, 0, 14393] }),
          }),
        },
      ),
    ),
    text: ORACLE,
    first: 'credssp/server-unpatched',
  },
  {
    rule: 'no-challenge',
    examined: reached(windows({}, { credssp: () => ({ interruption: CLOSED }) })),
    text: UNSUPPORTED,
    first: 'ntlm/blocked',
  },
  {
    rule: 'nla-optional-and-dialog',
    examined: reached(
      windows(
        { build: [10, 0, 14393] },
        {
          negotiate: offerNla('tls'),
          credssp: (announced) => ({
            version: announced,
            challenge: windowsChallenge('SV', { build: [10, 0, 14393] }),
          }),
        },
      ),
    ),
    text: ORACLE,
    first: 'credssp/server-unpatched',
  },
  { rule: 'old-version-and-dialog', examined: reached(old), text: ORACLE, first: 'credssp/server-unpatched' },
  { rule: 'old-version-and-dialog', examined: reached(old), text: TOKEN, first: 'credssp/server-unpatched' },
  { rule: 'old-version', examined: reached(old), first: 'credssp/server-unpatched' },
  {
    rule: 'old-version-beside-another-text',
    examined: reached(old),
    text: 'Code: 0x80080005',
    first: 'windows/update-of-january-2026',
  },
  {
    rule: 'january-2026',
    examined: reached(patched),
    text: 'Code: 0x80080005',
    first: 'windows/update-of-january-2026',
  },
  { rule: 'new-version-and-dialog', examined: reached(patched), text: UNSUPPORTED, first: 'ntlm/blocked' },
  { rule: 'new-version-and-token', examined: reached(patched), text: TOKEN, first: 'credssp/client-unpatched' },
  { rule: 'new-version', examined: reached(patched), first: null },
  { rule: 'shipped-with-the-fix', examined: reached(windows()), text: ORACLE, first: 'ntlm/blocked' },
  {
    rule: 'vague-text-and-all-is-well',
    examined: reached(patched),
    text: 'ローカル セキュリティ機関にアクセスできません',
    first: 'logon/password-expired',
  },
  {
    rule: 'clones-with-one-sid',
    examined: reached(windows({ build: [10, 0, 26100] })),
    text: PASSWORD,
    first: 'logon/wrong-credentials',
  },
  {
    rule: 'old-client-told-of-a-password',
    examined: reached(windows({ build: [6, 1, 7601], version: 2 })),
    text: PASSWORD,
    client: client('unsetSinceMay2018', { windows: '6.1' }),
    first: 'credssp/server-unpatched',
  },
  {
    rule: 'nla-required-and-not-offered',
    examined: reached(patched),
    text: 'The remote computer requires Network Level Authentication, which your computer does not support.',
    first: 'credssp/not-offered-by-client',
  },
  {
    rule: 'client-refuses-old-servers',
    examined: reached(old),
    text: ORACLE,
    client: client('unsetSinceMay2018'),
    first: 'credssp/server-unpatched',
  },
  {
    rule: 'client-accepts-old-servers',
    examined: reached(old),
    text: UNSUPPORTED,
    client: client('vulnerable'),
    first: 'credssp/server-unpatched',
  },
  {
    rule: 'client-is-set-to-force',
    examined: reached(old),
    text: ORACLE,
    client: client('forceUpdatedClients'),
    first: 'credssp/server-unpatched',
  },
  {
    rule: 'client-has-no-fix',
    examined: reached(patched),
    text: TOKEN,
    client: client('unpatched'),
    first: 'credssp/client-unpatched',
  },
  {
    rule: 'client-has-no-fix',
    examined: reached(patched),
    text: UNSUPPORTED,
    client: client('unpatched'),
    first: 'credssp/client-unpatched',
  },
  {
    rule: 'client-has-the-fix',
    examined: reached(patched),
    text: UNSUPPORTED,
    client: client('mitigated'),
    first: 'ntlm/blocked',
  },
  {
    rule: 'client-logged-the-refusal',
    examined: reached(old),
    text: UNSUPPORTED,
    client: client(null, { refusedThisServer: true }),
    first: 'credssp/server-unpatched',
  },
  {
    rule: 'server-waits-for-its-restart',
    examined: reached(old),
    text: ORACLE,
    server: server({ restartPending: true }),
    first: 'credssp/restart-pending',
  },
  {
    rule: 'server-has-the-files',
    examined: reached(old),
    text: ORACLE,
    server: server({ fixInstalled: true }),
    first: 'credssp/restart-pending',
  },
  {
    rule: 'server-forces-updated-clients',
    examined: reached(patched),
    text: UNSUPPORTED,
    client: client('unpatched'),
    server: server({ policy: 0 }),
    first: 'credssp/client-unpatched',
  },
  {
    rule: 'only-a-warning',
    examined: reached(patched),
    text: 'Caution: Unknown remote connection',
    first: 'windows/rdp-file-warning',
  },
];

describe('what leads', () => {
  test.each(SCENES)('$rule: $text → $first', ({ rule, examined, text, client: heard, server: read, first }) => {
    const consultation = consult({
      diagnosis: judge(examined),
      reading: text === undefined ? null : readSymptom(text),
      client: heard ?? null,
      server: read ?? null,
    });
    expect(consultation.rules).toContain(rule);
    expect(consultation.causes[0]?.code ?? null).toBe(first);
  });
});

test('every rule has a scene', () => {
  expect(CONSULT_RULE_IDS.filter((id) => SCENES.every(({ rule }) => rule !== id))).toEqual([]);
});

describe('whatever is heard', () => {
  const texts = fc.constantFrom(...Object.values(ERROR_TEXTS).flatMap(({ texts: held }) => Object.values(held).flat()));
  const flag = fc.constantFrom(true, false, null);
  const input = fc.record({
    examination: arbitraryExamination,
    text: fc.option(texts),
    client: fc.option(
      fc.record({
        state: fc.option(fc.constantFrom(...CLIENT_STATES)),
        windows: fc.constantFrom('6.1', '10.0', null),
        refusedThisServer: flag,
      }),
    ),
    server: fc.option(fc.record({ restartPending: flag, fixInstalled: flag, policy: fc.constantFrom(0, 1, 2, null) })),
  });
  const consulted = ({
    examination,
    text,
    client: heard,
    server: read,
  }: ReturnType<typeof input.generate>['value']) => {
    const diagnosis = judge(examination);
    const reading = text === null ? null : readSymptom(text);
    return { diagnosis, consultation: consult({ diagnosis, reading, client: heard, server: read }) };
  };

  test('weights fall, no cause comes twice, and what is ruled out has no weight', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(input, (given) => {
        const { causes, ruledOut } = consulted(given).consultation;
        const weights = causes.map(({ weight }) => weight);
        expect(weights).toEqual(weights.toSorted((one, other) => other - one));
        expect(weights.every((weight) => weight > 0 && weight <= 100)).toBe(true);
        expect(ruledOut.every(({ weight }) => weight === 0)).toBe(true);
        const codes = [...causes, ...ruledOut].map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });

  test('a server with the fix lacks no fix', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(input, (given) => {
        const { diagnosis, consultation } = consulted(given);
        const isPatched = diagnosis.findings.some(
          ({ code, verdict }) => code === 'credssp/server-patched' && verdict === 'found',
        );
        if (!isPatched) return;
        expect(consultation.causes.map(({ code }) => code)).not.toContain('credssp/server-unpatched');
      }),
    );
  });
});
