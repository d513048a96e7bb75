/** Which update is chosen: for every build there is, by its revision where that tells, and for builds that are none. */
import { describe, expect, it } from 'vitest';
import { UPDATE_PRODUCTS } from '../../src/knowledge/update-products.ts';
import { WINDOWS_BUILDS } from '../../src/knowledge/windows-builds.ts';
import type { UpdateChoice } from '../../src/remedy/update-answer.ts';
import { chooseUpdate } from '../../src/remedy/update-choice.ts';

const of10 = (build: number, ubr: number | null = null) => chooseUpdate({ major: 10, minor: 0, build, ubr });

function offered(choice: UpdateChoice): readonly string[] {
  const offers = choice.kind === 'install' ? choice.offers : choice.kind === 'noPackage' ? choice.afterwards : [];
  return offers.map(({ update }) => update.kb);
}

describe('every build of the table', () => {
  it.each(WINDOWS_BUILDS.map((row) => [`${row.major}.${row.minor}.${row.build}`, row] as const))('%s', (_, row) => {
    const choice = chooseUpdate(row);
    expect(['install', 'nothingToInstall', 'noPackage']).toContain(choice.kind);
    if (choice.kind === 'install') expect(offered(choice).length).toBeGreaterThan(0);
  });

  it.each([
    [5, 1, 2600, 'noPackage', []],
    [5, 2, 3790, 'noPackage', []],
    [6, 0, 6000, 'noPackage', []],
    [6, 0, 6001, 'noPackage', ['KB4056564']],
    [6, 0, 6002, 'install', ['KB4056564']],
    [6, 0, 6003, 'install', ['KB4056564']],
    [6, 1, 7600, 'noPackage', ['KB4103712', 'KB4103718']],
    [6, 1, 7601, 'install', ['KB4103712', 'KB4103718']],
    [6, 2, 9200, 'install', ['KB4103726', 'KB4103730']],
    [6, 3, 9600, 'install', ['KB4103715', 'KB4103725']],
    [10, 0, 10240, 'install', ['KB4103716']],
    [10, 0, 10586, 'install', ['KB4088779']],
    [10, 0, 14393, 'install', ['KB4103723']],
    [10, 0, 15063, 'install', ['KB4103731']],
    [10, 0, 16299, 'install', ['KB4103727']],
    [10, 0, 17134, 'nothingToInstall', []],
    [10, 0, 17763, 'nothingToInstall', []],
    [10, 0, 26100, 'nothingToInstall', []],
  ] as const)('%i.%i.%i: %s %j', (major, minor, build, kind, kbs) => {
    const choice = chooseUpdate({ major, minor, build });
    expect(choice.kind).toBe(kind);
    expect(offered(choice)).toEqual(kbs);
  });
});

describe('the revision', () => {
  it.each(UPDATE_PRODUCTS.filter(({ minimumUbr }) => minimumUbr !== null))('decides for $id', (product) => {
    const [[, , build] = [0, 0, 0]] = product.builds;
    const fixed = product.minimumUbr ?? 0;
    expect(of10(build)).toMatchObject({ kind: 'install', missing: 'notTold' });
    expect(of10(build, fixed - 1)).toMatchObject({ kind: 'install', missing: 'shown' });
    expect(of10(build, fixed)).toMatchObject({ kind: 'nothingToInstall', because: 'revisionHasIt' });
    if (product.mitigatedUbr === null) return expect(of10(build, fixed)).toMatchObject({ actsUnsetAs: null });
    expect(of10(build, product.mitigatedUbr - 1)).toMatchObject({ actsUnsetAs: 'vulnerable' });
    expect(of10(build, product.mitigatedUbr)).toMatchObject({ actsUnsetAs: 'mitigated' });
  });

  it('tells nothing before Windows 10', () => {
    expect(chooseUpdate({ major: 6, minor: 3, build: 9600, ubr: 20000 })).toMatchObject({
      kind: 'install',
      missing: 'notTold',
    });
  });

  it('turns the default of 1803, which was released with the fix', () => {
    expect(of10(17134, 1)).toMatchObject({ kind: 'nothingToInstall', actsUnsetAs: 'vulnerable' });
    expect(of10(17134, 48)).toMatchObject({ actsUnsetAs: 'mitigated', defaultTurnedBy: { kb: 'KB4103721' } });
    expect(of10(17763, 1)).toMatchObject({ actsUnsetAs: 'mitigated', defaultTurnedBy: null });
  });
});

describe('the name, where releases share a build', () => {
  const named = (build: number, minor: number, release: string) => chooseUpdate({ major: 6, minor, build, release });

  it('tells Windows 8 from Server 2012', () => {
    expect(named(9200, 2, 'Windows 8')).toMatchObject({
      kind: 'noPackage',
      ways: [{ instead: 'windows81', leadsTo: '8.1-2012-r2' }],
    });
    expect(named(9200, 2, 'Windows Server 2012')).toMatchObject({ kind: 'install', without: [] });
    expect(chooseUpdate({ major: 6, minor: 2, build: 9200 })).toMatchObject({
      kind: 'install',
      without: [{ release: 'Windows 8' }],
    });
  });

  it('tells what the newest update is, and who still gets it without paying', () => {
    expect(named(9600, 3, 'Windows 8.1')).toMatchObject({
      newest: [{ update: { kb: 'KB5022352' }, needsPaidSupport: false }],
    });
    expect(named(9600, 3, 'Windows Server 2012 R2')).toMatchObject({
      newest: [{ update: { kb: 'KB5094041' }, needsPaidSupport: true }],
    });
  });
});

describe('a number that is no build', () => {
  it.each([
    [14933, 14393],
    [7602, 7601],
    [16298, 16299],
  ])('%i: near %i', (build, near) => {
    const choice = build < 10_000 ? chooseUpdate({ major: 6, minor: 1, build }) : of10(build);
    expect(choice.kind).toBe('neverExisted');
    if (choice.kind === 'neverExisted') expect(choice.nearest[0]?.build).toBe(near);
  });

  it('above or below the table is not known, which is something else', () => {
    expect(of10(30_000)).toMatchObject({ kind: 'unknown', because: 'newerThanTable' });
    expect(chooseUpdate({ major: 5, minor: 0, build: 2195 })).toMatchObject({ because: 'olderThanTable' });
    expect(chooseUpdate({ major: 11, minor: 0, build: 1 })).toMatchObject({ because: 'newerThanTable' });
  });

  it('of another version is none', () => {
    expect(chooseUpdate({ major: 6, minor: 1, build: 9600 })).toMatchObject({ kind: 'neverExisted' });
  });
});
