/** Which software answers, told by what it sends. */
import { describe, expect, test } from 'vitest';
import type { StackSign } from '../../src/diagnosis/diagnosis.ts';
import { identifyStack } from '../../src/diagnosis/stack.ts';
import type { ChallengeObservation } from '../../src/observation/credssp.ts';
import type { Examination } from '../../src/observation/examination.ts';
import { attempt, lookAt, unreached } from './examinations.ts';
import {
  answering,
  established,
  FREERDP_CHALLENGE,
  freerdp,
  type Reply,
  replying,
  weston,
  windows,
  xrdp,
} from './servers.ts';

function signsIn(examination: Examination): readonly StackSign['sign'][] {
  return identifyStack(examination).signs.map(({ sign }) => sign);
}

function saying(challenge: Partial<ChallengeObservation>): Examination {
  return lookAt(windows({ challenge }));
}

describe('Windows', () => {
  test('by everything it sends', () => {
    const guess = identifyStack(lookAt(windows({ build: [10, 0, 14393], version: 4 })));
    expect(guess).toMatchObject({ stack: 'windows', confidence: 'high', build: '10.0.14393' });
    expect(guess.releases).toEqual(['Windows Server 2016', 'Windows 10 1607', 'Windows 10 Enterprise LTSB 2016']);
    expect(guess.signs.map(({ sign }) => sign)).toEqual([
      'fullResponseFlags',
      'targetTypeFlag',
      'knownWindowsBuild',
      'versionFitsBuild',
    ]);
  });

  test('a workgroup machine, as one of build 16299 was recorded: flags E28A8235', () => {
    const guess = identifyStack(lookAt(windows({ build: [10, 0, 16299], challenge: { flags: 0xe28a8235 } })));
    expect(guess).toMatchObject({ stack: 'windows', confidence: 'high', build: '10.0.16299' });
  });

  test.each<[string, Partial<ChallengeObservation>, 'high' | 'medium' | 'low']>([
    ['no timestamp', { clock: null }, 'medium'],
    ['no NetBIOS name', { netbiosComputer: null }, 'medium'],
    ['a newer build than is known', { version: { major: 10, minor: 0, build: 31000, revision: 15 } }, 'medium'],
    ['an invented old build', { version: { major: 6, minor: 1, build: 0, revision: 15 } }, 'low'],
  ])('less certain with %s', (_, challenge, confidence) => {
    expect(identifyStack(saying(challenge))).toMatchObject({ stack: 'windows', confidence });
  });

  test('hardly, when the CredSSP number does not go with the build', () => {
    const examination = lookAt(windows({ build: [6, 1, 7601], version: 6 }));
    expect(identifyStack(examination)).toMatchObject({ stack: 'windows', confidence: 'low' });
    expect(signsIn(examination)).toContain('versionDoesNotFitBuild');
  });

  test('a mirrored number fits nothing and misfits nothing', () => {
    const { credssp } = windows({ build: [6, 1, 7601] });
    const examination = lookAt(
      windows({}, { credssp: (announced) => ({ ...credssp(announced), version: announced }) }),
    );
    expect(identifyStack(examination)).toMatchObject({ stack: 'windows', confidence: 'high', build: '6.1.7601' });
  });

  test('without NLA only by its flags, and then hardly', () => {
    const examination = lookAt(answering({ selected: 1, flags: 0x1f }));
    expect(identifyStack(examination)).toMatchObject({
      stack: 'windows',
      confidence: 'low',
      releases: [],
      build: null,
    });
    expect(signsIn(examination)).toEqual(['fullResponseFlags', 'noNtlm']);
  });

  test.each<[string, Partial<ChallengeObservation>]>([
    ['another NTLM revision', { version: { major: 10, minor: 0, build: 17763, revision: 1 } }],
    ['no version', { version: null }],
    ['OEM beside UNICODE', { flags: 0xe2898237 }],
  ])('not with %s', (_, challenge) => {
    expect(identifyStack(saying(challenge))).toMatchObject({ stack: 'unknown', confidence: 'low', releases: [] });
  });

  test('not with a nonce in the reply', () => {
    const { credssp } = windows();
    const examination = lookAt(windows({}, { credssp: () => ({ ...credssp(6), nonce: true }) as Reply }));
    expect(identifyStack(examination)).toMatchObject({ stack: 'unknown', confidence: 'low' });
  });
});

describe('FreeRDP and what is built on it', () => {
  test('FreeRDP 2.11.7 by all four signs', () => {
    const examination = lookAt(freerdp());
    expect(identifyStack(examination)).toMatchObject({
      stack: 'freerdp',
      confidence: 'high',
      releases: [],
      build: '6.1.7601',
    });
    expect(signsIn(examination)).toEqual(
      expect.arrayContaining(['nonceInReply', 'noTargetTypeFlag', 'oemBesideUnicode', 'versionDoesNotFitBuild']),
    );
  });

  test('by two signs, with less certainty', () => {
    const challenge = { ...FREERDP_CHALLENGE, flags: 0xe28882b5, version: null };
    const examination = lookAt(freerdp({ credssp: () => ({ version: 6, nonce: true, challenge }) }));
    expect(identifyStack(examination)).toMatchObject({ stack: 'freerdp', confidence: 'medium', build: null });
  });

  test('not by one sign alone', () => {
    const challenge = { ...FREERDP_CHALLENGE, flags: 0xe2888235, version: null };
    expect(identifyStack(lookAt(freerdp({ credssp: () => ({ version: 6, challenge }) })))).toMatchObject({
      stack: 'unknown',
    });
  });

  test('GNOME by the certificate its settings make', () => {
    const tls = established({ commonName: 'GNOME', subject: 'C=US\nCN=GNOME', issuer: 'C=US\nCN=GNOME' });
    expect(identifyStack(lookAt(freerdp({ tls })))).toMatchObject({ stack: 'gnome', confidence: 'medium' });
    const signedByAnother = established({ commonName: 'GNOME', subject: 'C=US\nCN=GNOME', selfSigned: false });
    expect(identifyStack(lookAt(freerdp({ tls: signedByAnother })))).toMatchObject({ stack: 'freerdp' });
  });
});

describe('servers without NLA', () => {
  test('xrdp selects standard RDP security for an offer of NLA alone', () => {
    const examination = lookAt(xrdp());
    expect(identifyStack(examination)).toMatchObject({ stack: 'xrdp', confidence: 'high', build: null });
    expect(signsIn(examination)).toEqual(['minimalResponseFlags', 'selectedUnoffered', 'noNtlm']);
  });

  test('xrdp in TLS mode refuses it with code 1', () => {
    const negotiate = (requested: number) => ((requested & 1) === 0 ? { refused: 1 } : { selected: 1, flags: 0x01 });
    expect(identifyStack(lookAt(xrdp({ negotiate })))).toMatchObject({ stack: 'xrdp', confidence: 'medium' });
  });

  test('weston refuses it with code 2', () => {
    expect(identifyStack(lookAt(weston()))).toMatchObject({ stack: 'weston', confidence: 'medium' });
  });

  test('one connection can only guess', () => {
    expect(identifyStack(lookAt(weston(), { mode: 'quick' }))).toMatchObject({ stack: 'xrdp', confidence: 'low' });
  });

  test.each([
    ['other flags', answering({ selected: 1, flags: 0x03 })],
    ['a confirm without a word', answering({ silent: true })],
    ['a refusal', answering({ refused: 3 })],
  ])('nothing is known by %s', (_, sketch) => {
    expect(identifyStack(lookAt(sketch))).toMatchObject({ stack: 'unknown', confidence: 'low', releases: [] });
  });
});

test('few response flags say nothing where NLA is spoken', () => {
  const examination = lookAt(windows({}, { negotiate: () => ({ selected: 2, flags: 0x01 }) }));
  expect(signsIn(examination)).not.toContain('minimalResponseFlags');
});

test('a reply without a challenge keeps only what the flags say', () => {
  const examination = lookAt(replying({ version: 6, challenge: null, errorCode: 0xc00000bb }));
  expect(identifyStack(examination)).toMatchObject({ stack: 'windows', confidence: 'low', build: null });
  expect(signsIn(examination)).toContain('noNtlm');
});

test('nobody answered', () => {
  const nobody = unreached([attempt('192.168.10.21', { kind: 'refused', code: 'ECONNREFUSED' })]);
  expect(identifyStack(nobody)).toEqual({ stack: 'unknown', confidence: 'low', releases: [], build: null, signs: [] });
});
