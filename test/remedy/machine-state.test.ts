/** How a machine acts, by its facts: one row a case. */
import { describe, expect, it } from 'vitest';
import type { FileVersion, MachineFacts, OracleRefusal, RegistryDword } from '../../src/observation/machine-facts.ts';
import { clientStateOf, isHomeEdition, releasesOf, serverStateOf } from '../../src/remedy/machine-state.ts';

type Version = readonly [major: number, minor: number, build: number, ubr: number | null];

interface Given {
  readonly windows?: Version | null;
  readonly policy?: number | 'absent' | null;
  readonly tspkg?: FileVersion | null;
  readonly refused?: boolean;
  readonly edition?: string;
  readonly remoteDesktop?: Partial<MachineFacts['remoteDesktop']>;
}

describe('as a client', () => {
  it.each<readonly [string, Given, unknown]>([
    ['since May 2018, policy not set', { windows: [10, 0, 14393, 2248] }, known('unsetSinceMay2018', 'revision')],
    ['March or April 2018, policy not set', { windows: [10, 0, 14393, 2247] }, known('unsetBeforeMay2018', 'revision')],
    ['the very revision of March', { windows: [10, 0, 14393, 2125] }, known('unsetBeforeMay2018', 'revision')],
    ['before March 2018', { windows: [10, 0, 14393, 2124] }, known('unpatched', 'revision')],
    [
      'before March 2018, where the policy does nothing',
      { windows: [10, 0, 14393, 2124], policy: 0 },
      known('unpatched', 'revision'),
    ],
    ['policy 0', { windows: [10, 0, 14393, 2125], policy: 0 }, known('forceUpdatedClients', 'revision')],
    ['policy 1', { windows: [10, 0, 17134, 1], policy: 1 }, known('mitigated', 'revision')],
    ['policy 2', { windows: [10, 0, 19045, 4046], policy: 2 }, known('vulnerable', 'release')],
    ['policy 3', { windows: [10, 0, 19045, 4046], policy: 3 }, unknown('policyOutOfRange')],
    ['policy not read', { windows: [10, 0, 19045, 4046], policy: null }, unknown('policyNotRead')],
    ['1803 as released', { windows: [10, 0, 17134, 1] }, known('unsetBeforeMay2018', 'revision')],
    ['1803 of May 2018', { windows: [10, 0, 17134, 48] }, known('unsetSinceMay2018', 'revision')],
    ['1803 without its revision', { windows: [10, 0, 17134, null] }, unknown('revisionNotRead')],
    ['1511, whose default is not known', { windows: [10, 0, 10586, 2000] }, unknown('defaultNotTold')],
    ['1511 with a policy', { windows: [10, 0, 10586, 2000], policy: 2 }, known('vulnerable', 'revision')],
    ['a Windows newer than the table', { windows: [11, 0, 30000, 1] }, known('unsetSinceMay2018', 'release')],
    ['a build that never was', { windows: [10, 0, 12345, 1] }, unknown('notListed')],
    ['XP', { windows: [5, 1, 2600, null] }, known('unpatched', 'noUpdate')],
    [
      '7 with the file of May 2018',
      { windows: [6, 1, 7601, null], tspkg: [6, 1, 7601, 24117] },
      known('unsetSinceMay2018', 'tspkg'),
    ],
    [
      '7 with a revision, which says nothing there',
      { windows: [6, 1, 7601, 24544], tspkg: [6, 1, 7601, 24117] },
      known('unsetSinceMay2018', 'tspkg'),
    ],
    ['7 with an older file', { windows: [6, 1, 7601, null], tspkg: [6, 1, 7601, 24094] }, unknown('tspkgBetween')],
    [
      '7 with a very old file',
      { windows: [6, 1, 7601, null], tspkg: [6, 1, 7601, 23403] },
      known('unpatched', 'tspkg'),
    ],
    ['7 without its file', { windows: [6, 1, 7601, null] }, unknown('tspkgNotRead')],
    [
      '7 that refused somebody',
      { windows: [6, 1, 7601, null], refused: true, policy: 1 },
      known('mitigated', 'refusal'),
    ],
    [
      '7 that refused somebody, policy not set',
      { windows: [6, 1, 7601, null], refused: true },
      unknown('defaultNotTold'),
    ],
    ['2008', { windows: [6, 0, 6003, null], tspkg: [6, 0, 6003, 20000] }, unknown('notListed')],
    [
      '1607 without its revision',
      { windows: [10, 0, 14393, null], tspkg: [10, 0, 14393, 2248] },
      known('unsetSinceMay2018', 'tspkg'),
    ],
    ['nothing', { windows: null }, unknown('windowsNotRead')],
  ])('%s', (_, given, expected) => expect(clientStateOf(facts(given))).toEqual(expected));
});

describe('as a server', () => {
  const set = (value: number): RegistryDword => ({ state: 'set', value });

  it.each<readonly [string, Partial<MachineFacts['remoteDesktop']>, object]>([
    [
      'open, with NLA',
      { denyConnections: set(0), userAuthentication: set(1) },
      { connections: 'allowed', nla: 'required' },
    ],
    [
      'open, without NLA',
      { denyConnections: set(0), userAuthentication: set(0) },
      { nla: 'notRequired', nlaByPolicy: false },
    ],
    ['closed', { denyConnections: set(1) }, { connections: 'denied', nla: 'unknown' }],
    [
      'a policy overrules',
      { userAuthentication: set(1), policyUserAuthentication: set(0) },
      { nla: 'notRequired', nlaByPolicy: true },
    ],
    ['a policy may overrule', { userAuthentication: set(1), policyUserAuthentication: null }, { nla: 'unknown' }],
  ])('%s', (_, remoteDesktop, expected) => {
    expect(serverStateOf(facts({ windows: [10, 0, 14393, 2248], remoteDesktop }))).toMatchObject({
      fix: 'there',
      ...expected,
    });
  });

  it('lacks the fix, or nobody can tell', () => {
    expect(serverStateOf(facts({ windows: [10, 0, 14393, 100] })).fix).toBe('missing');
    expect(serverStateOf(facts({ windows: null })).fix).toBe('unknown');
  });
});

describe('its name', () => {
  it('is of the same kind as its edition', () => {
    const names = (edition: string) =>
      releasesOf(windowsOf([10, 0, 14393, 0], edition)).map(({ sku }) => sku === 'server');
    expect(new Set(names('ServerStandard'))).toEqual(new Set([true]));
    expect(new Set(names('Enterprise'))).toEqual(new Set([false]));
    expect(new Set(names(''))).toEqual(new Set([true, false]));
  });

  it.each([
    ['Core', true],
    ['CoreSingleLanguage', true],
    ['HomePremium', true],
    ['Professional', false],
    ['ServerStandard', false],
  ])('%s is a Home edition: %s', (edition, expected) => {
    expect(isHomeEdition(windowsOf([10, 0, 19045, 0], edition))).toBe(expected);
  });
});

function known(state: string, by: string) {
  return { kind: 'known', state, by };
}

function unknown(why: string) {
  return { kind: 'unknown', why };
}

function windowsOf([major, minor, build, ubr]: Version, edition: string): NonNullable<MachineFacts['windows']> {
  return { major, minor, build, ubr, edition, productName: '' };
}

function facts({
  windows = null,
  policy = 'absent',
  tspkg = null,
  refused = false,
  edition = '',
  remoteDesktop,
}: Given): MachineFacts {
  const refusal: OracleRefusal = {
    service: 'TERMSRV',
    server: 'old',
    offeredVersion: 4,
    count: 1,
    firstAt: null,
    lastAt: null,
  };
  const absent = { state: 'absent' } as const;
  return {
    schemaVersion: 1,
    kind: 'machineFacts',
    takenAt: null,
    takenBy: 'rdp-doctor',
    computer: 'PC-07',
    domain: null,
    windows: windows === null ? null : windowsOf(windows, edition),
    credssp: {
      policy: policy === null ? null : policy === 'absent' ? absent : { state: 'set', value: policy },
      policyFrom: null,
      tspkg,
      mstsc: null,
    },
    remoteDesktop: {
      denyConnections: absent,
      userAuthentication: absent,
      securityLayer: absent,
      policyUserAuthentication: absent,
      policySecurityLayer: absent,
      ...remoteDesktop,
    },
    restartPending: false,
    refusals: refused ? [refusal] : [],
    notRead: [],
  };
}
