/** What has to hold between the tables of updates: nothing is offered that is not needed, and no two rows contradict each other. */
import { describe, expect, it } from 'vitest';
import * as knowledge from '../../src/knowledge/index.ts';
import { ENCRYPTION_ORACLE } from '../../src/remedy/registry-change.ts';

const { UPDATES, UPDATE_PRODUCTS, LATEST_UPDATES, RELATED_UPDATES, WINDOWS_BUILDS } = knowledge;
const RELEASES = new Set(WINDOWS_BUILDS.flatMap(({ releases }) => releases.map(({ name }) => name)));
const row = (kb: knowledge.Kb) => UPDATES.find((each) => each.kb === kb);

it('every build belongs to exactly one product, and every product to builds that exist', () => {
  const inProducts = UPDATE_PRODUCTS.flatMap(({ builds }) => builds.map((build) => build.join('.')));
  const released = WINDOWS_BUILDS.map(({ major, minor, build }) => `${major}.${minor}.${build}`);
  expect(inProducts.toSorted()).toEqual(released.toSorted());
  expect(new Set(inProducts).size).toBe(32);
});

describe.each(UPDATE_PRODUCTS)('$id', ({ id, fix, offered, later, minimumUbr, mitigatedUbr, tspkg, builds }) => {
  const own = UPDATES.filter(({ product }) => product === id);

  it('offers an update exactly where the fix comes by one', () => {
    expect(offered.length > 0).toBe(fix === 'byUpdate');
    expect(later === 'none').toBe(fix === 'none');
    for (const kb of offered) expect(row(kb)).toMatchObject({ product: id, carriesFix: 'yes', confidence: 'high' });
  });

  it('the earliest revision with the fix is that of March 2018, and that of May turns the default', () => {
    const of = (month: string) => own.find((each) => each.month === month && each.kind === 'cumulative')?.ubr ?? null;
    expect(minimumUbr).toBe(fix === 'byUpdate' ? of('2018-03') : null);
    expect(mitigatedUbr).toBe(fix === 'none' ? null : of('2018-05'));
  });

  it('revisions rise with time, and only builds from Windows 10 on have them', () => {
    const revisions = own.flatMap(({ ubr }) => (ubr === null ? [] : [ubr]));
    expect(revisions).toEqual(revisions.toSorted((one, other) => one - other));
    if ((builds[0]?.[0] ?? 0) < 10) expect(revisions).toEqual([]);
    expect(own.map(({ month }) => month)).toEqual(own.map(({ month }) => month).toSorted());
  });

  it('the file of May belongs to its build, and came after those of March and April', () => {
    if (tspkg === null) return;
    expect(tspkg.may.slice(0, 3)).toEqual(builds[0]);
    expect(tspkg.familyMarch).toBeLessThan(tspkg.familyApril);
    expect(tspkg.familyApril).toBeLessThan(tspkg.may[3]);
    if (minimumUbr !== null) expect(tspkg.familyMarch).toBe(minimumUbr);
  });

  it('months count as they do: March and May, and April only where it holds the months before', () => {
    for (const { kb, month, kind, carriesFix } of own) {
      expect({ kb, counts: carriesFix === 'yes' }).toEqual({
        kb,
        counts: !(month === '2018-04' && kind === 'securityOnly'),
      });
    }
  });
});

it('the three that do not count', () => {
  const not = UPDATES.filter(({ carriesFix }) => carriesFix !== 'yes').map(
    ({ kb, carriesFix }) => `${kb} ${carriesFix}`,
  );
  expect(not).toEqual(['KB4093108 notCounted', 'KB4093122 notCounted', 'KB4093115 no']);
});

it('no number is two things', () => {
  const all = [...UPDATES, ...LATEST_UPDATES, ...RELATED_UPDATES].map(({ kb }) => kb);
  expect(all).toEqual([...new Set(all)]);
  const needed = knowledge.PREREQUISITES.flatMap(({ kbs }) => kbs);
  expect(needed.filter((kb) => all.includes(kb))).toEqual([]);
});

it('what a row names is there', () => {
  const ids = UPDATE_PRODUCTS.map(({ id }) => id);
  for (const { product, releases, released } of LATEST_UPDATES) {
    const builds = UPDATE_PRODUCTS.find(({ id }) => id === product)?.builds ?? [];
    const own = builds.flatMap((build) => knowledge.findWindowsBuild(...build)?.releases.map(({ name }) => name) ?? []);
    expect(own).toEqual(expect.arrayContaining([...releases]));
    expect(released > '2018-05-08').toBe(true);
  }
  for (const { release, leadsTo } of knowledge.WITHOUT_PACKAGE) {
    expect(RELEASES).toContain(release);
    if (leadsTo !== null) expect(ids).toContain(leadsTo);
  }
  for (const { kbs } of knowledge.UPDATE_ISSUES) {
    for (const kb of kbs) expect([...UPDATES, ...RELATED_UPDATES].map((each) => each.kb)).toContain(kb);
  }
  for (const { one, other, products } of knowledge.CONFLICTS) {
    expect(Object.keys(knowledge.SOURCES)).toEqual(expect.arrayContaining([...one, ...other]));
    expect(ids).toEqual(expect.arrayContaining([...products]));
    expect(one.filter((source) => other.includes(source))).toEqual([]);
  }
});

it('a file is named after its update, its Windows and its hash', () => {
  const prefixes: Readonly<Partial<Record<knowledge.UpdateProductId, string>>> = {
    '7-2008-r2': 'windows6.1-',
    '2012': 'windows8-rt-',
    '8.1-2012-r2': 'windows8.1-',
  };
  for (const { kb, file } of knowledge.UPDATE_PACKAGES) {
    const product = row(kb)?.product;
    const prefix = (product && prefixes[product]) ?? 'windows10.0-';
    expect(file).toMatch(/^[a-z\d.-]+_[\da-f]{40}\.msu$/);
    expect(file.startsWith(`${prefix}${kb.toLowerCase()}-x64_`)).toBe(true);
  }
});

describe('the policy', () => {
  it('is the value that remedies write', () => {
    const { key, name } = knowledge.ORACLE_POLICY.value;
    expect({ key: key.toLowerCase(), name }).toEqual({
      key: ENCRYPTION_ORACLE.key.toLowerCase(),
      name: ENCRYPTION_ORACLE.name,
    });
  });

  it('has labels in both languages, and in Japanese only what is certain', () => {
    for (const { labels } of [knowledge.ORACLE_POLICY, knowledge.NLA_POLICY, knowledge.SECURITY_LAYER_POLICY]) {
      expect(labels.map(({ language }) => language)).toEqual(['en', 'ja']);
      for (const { path, name } of labels)
        expect([...path, name].every((part) => part.trim() === part && part !== '')).toBe(true);
    }
    expect(knowledge.POLICY_LEVELS.map(({ value, en, ja }) => [value, en, ja])).toEqual([
      [0, 'Force Updated Clients', null],
      [1, 'Mitigated', null],
      [2, 'Vulnerable', '脆弱'],
    ]);
  });

  it('goes to Intune as a string', () => {
    expect(knowledge.intuneValue(1)).toBe('<enabled/><data id="AllowEncryptionOracleDrop" value="1"/>');
  });
});

describe('age', () => {
  const rows = Object.values(knowledge).flatMap((value) => datedWithin(value));

  it('is known of every row', () => {
    expect(rows.length).toBeGreaterThan(300);
  });

  it('lists what was checked more than a year ago, and nothing else', () => {
    expect(knowledge.staleRows(rows, '2026-08-22')).toEqual([]);
    const newest =
      rows
        .map(({ checkedOn }) => checkedOn)
        .toSorted()
        .at(-1) ?? '';
    const nextYear = `${Number(newest.slice(0, 4)) + 1}${newest.slice(4)}`;
    expect(knowledge.staleRows([{ checkedOn: newest }], nextYear)).toEqual([]);
    expect(knowledge.staleRows(rows, '2099-01-01')).toHaveLength(rows.length);
    const mixed = [{ checkedOn: '2024-02-29' }, { checkedOn: '2025-02-28' }, { checkedOn: '2025-03-01' }];
    expect(knowledge.staleRows(mixed, '2026-03-01')).toEqual(mixed.slice(0, 2));
  });

  it('takes days only', () => {
    expect(() => knowledge.staleRows(rows, 'today')).toThrow(TypeError);
  });
});

/** Every record with a date in a table, however deep it stands. */
function datedWithin(value: unknown): readonly knowledge.Dated[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((each) => datedWithin(each));
  return 'checkedOn' in value && typeof value.checkedOn === 'string'
    ? [{ checkedOn: value.checkedOn }, ...inner]
    : inner;
}
