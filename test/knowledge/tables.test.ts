/** What holds for every table of knowledge: rows say where they come from and when that was checked, and none comes twice. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as knowledge from '../../src/knowledge/index.ts';
import { MICROSOFT_SOURCES } from '../../src/knowledge/sources-microsoft.ts';
import { OTHER_SOURCES } from '../../src/knowledge/sources-others.ts';

interface Row extends knowledge.Sourced {
  readonly [field: string]: unknown;
}

const RELEASES = knowledge.WINDOWS_BUILDS.flatMap(({ releases }) => releases);

/** Each table, and what tells its rows apart. */
const TABLES: readonly (readonly [name: string, rows: readonly knowledge.Sourced[], key: readonly string[]])[] = [
  ['CREDSSP_VERSIONS', knowledge.CREDSSP_VERSIONS, ['version']],
  ['WINDOWS_CREDSSP', knowledge.WINDOWS_CREDSSP, ['major', 'minor', 'fromBuild']],
  ['INTEROPERABILITY', knowledge.INTEROPERABILITY, ['client', 'server']],
  ['UNSET_POLICY', knowledge.UNSET_POLICY, ['state']],
  ['SECURITY_PROTOCOLS', knowledge.SECURITY_PROTOCOLS, ['value']],
  ['NEGOTIATION_FAILURES', knowledge.NEGOTIATION_FAILURES, ['code']],
  ['NTLM_FLAGS', Object.values(knowledge.NTLM_FLAGS), ['value']],
  ['SIGNATURE_ALGORITHMS', knowledge.SIGNATURE_ALGORITHMS, ['oid']],
  ['STATUS_CODES', knowledge.STATUS_CODES, ['code']],
  ['TLS_VERSIONS', knowledge.TLS_VERSIONS, ['value']],
  ['OLD_CIPHER_SUITES', knowledge.OLD_CIPHER_SUITES, ['value']],
  ['releases of WINDOWS_BUILDS', RELEASES, ['name', 'endOfSupport', 'checkedOn']],
];

/** Tables whose rows rest on several documents. */
const ATTESTED: readonly (readonly [name: string, rows: readonly knowledge.Attested[], key: readonly string[]])[] = [
  ['UPDATES', knowledge.UPDATES, ['kb']],
  ['UPDATE_PRODUCTS', knowledge.UPDATE_PRODUCTS, ['id']],
  ['LATEST_UPDATES', knowledge.LATEST_UPDATES, ['kb']],
  ['RELATED_UPDATES', knowledge.RELATED_UPDATES, ['kb']],
  ['PREREQUISITES', knowledge.PREREQUISITES, ['product', 'what', 'scope']],
  ['UPDATE_ISSUES', knowledge.UPDATE_ISSUES, ['code', 'product']],
  ['UPDATE_PACKAGES', knowledge.UPDATE_PACKAGES, ['kb']],
  ['INSTALLER_EXIT_CODES', knowledge.INSTALLER_EXIT_CODES, ['code']],
  ['WITHOUT_PACKAGE', knowledge.WITHOUT_PACKAGE, ['release']],
  ['POLICY_LEVELS', knowledge.POLICY_LEVELS, ['value']],
  ['UPDATE_CHECKS', knowledge.UPDATE_CHECKS, ['name']],
];

const CONFLICTS: readonly (keyof typeof knowledge)[] = ['CONFLICTS', 'NOT_FOUND'];

test('every table is held to this', () => {
  const arrays = Object.entries(knowledge).flatMap(([name, value]) => (Array.isArray(value) ? [name] : []));
  const checked = [...TABLES, ...ATTESTED].map(([name]) => name.split(' ').at(-1)).concat(CONFLICTS);
  expect(arrays.filter((name) => !checked.includes(name))).toEqual([]);
});

describe.each(TABLES)('%s', (_, rows, key) => {
  test('has rows with a source and a date', () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Object.keys(knowledge.SOURCES)).toContain(row.source);
      expect(isDay(row.checkedOn)).toBe(true);
    }
  });

  test('has no row twice', () => {
    const keys = [...new Set(rows)].map((row) => key.map((field) => (row as Row)[field]).join(' '));
    expect(keys).toEqual([...new Set(keys)]);
  });
});

describe.each(ATTESTED)('%s', (_, rows, key) => {
  test('has rows with sources and a date', () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Object.keys(knowledge.SOURCES)).toEqual(expect.arrayContaining([...row.sources]));
      expect(row.sources).toEqual([...new Set(row.sources)]);
      expect(isDay(row.checkedOn)).toBe(true);
    }
  });

  test('has no row twice', () => {
    const keys = rows.map((row) => key.map((field) => Reflect.get(row, field)).join(' '));
    expect(keys).toEqual([...new Set(keys)]);
  });
});

/**
 * Documents that no row names: they confirm what a row has from one source, or belong to what is not a table (ways into a machine,
 * images, copies of a dialog). Any other document is named by a row.
 */
const BESIDE_ROWS: readonly string[] = [
  ...['azureOfflineDisk', 'awsSystemsManager', 'vagrant'],
  ...['itinlegal', 'sspiRs', 'publishedScans', 'ntlm2026'],
  ...['bitbrain', 'treedown', 'impress', 'storeAppIssue'],
];

test('every document is named by a row, or listed as one that is not', () => {
  const { SOURCES, ...tables } = knowledge;
  const named = new Set(Object.values(tables).flatMap(sourcesWithin));
  const unnamed = Object.keys(SOURCES).filter((id) => !named.has(id));
  expect(unnamed.filter((id) => !BESIDE_ROWS.includes(id))).toEqual([]);
  expect(BESIDE_ROWS.filter((id) => !(id in SOURCES))).toEqual([]);
});

function sourcesWithin(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { source, sources, one, other } = value as Readonly<Record<string, unknown>>;
  const own = [source, sources, one, other].flat().filter((each) => typeof each === 'string');
  return [...own, ...Object.values(value).flatMap(sourcesWithin)];
}

test('sources are public, each is used, and the table of specifications has the same address', () => {
  const specifications = readFileSync(new URL('../../docs/specifications.md', import.meta.url), 'utf8');
  const addresses = specifications.match(/https:\S+/g);
  const used = new Set(TABLES.flatMap(([, rows]) => rows.map(({ source }) => source)));
  for (const [id, source] of Object.entries(knowledge.SOURCES)) {
    if (id in MICROSOFT_SOURCES || id in OTHER_SOURCES) continue;
    expect(source.where).toMatch(/^https:\/\/[a-z.-]+\/\S+$/);
    expect(addresses).toContain(source.where);
    expect(used).toContain(id);
  }
});

describe('Windows builds', () => {
  test('no build twice', () => {
    const builds = knowledge.WINDOWS_BUILDS.map(({ major, minor, build }) => `${major}.${minor}.${build}`);
    expect(builds).toEqual([...new Set(builds)]);
  });

  test('days are days, and a paid extension comes after the end', () => {
    for (const { name, endOfSupport, endOfExtended } of RELEASES) {
      expect(isDay(endOfSupport), name).toBe(true);
      if (endOfExtended === null) continue;
      expect(isDay(endOfExtended), name).toBe(true);
      expect(endOfExtended > endOfSupport, name).toBe(true);
    }
  });

  test.each([
    [6, 1, 7601, ['Windows Server 2008 R2 SP1', 'Windows 7 SP1', 'Windows Embedded Standard 7']],
    [6, 3, 9600, ['Windows Server 2012 R2', 'Windows 8.1']],
    [10, 0, 20348, ['Windows Server 2022']],
  ])('%i.%i.%i', (major, minor, build, names) => {
    expect(knowledge.findWindowsBuild(major, minor, build)?.releases.map(({ name }) => name)).toEqual(names);
  });

  test('what is not there is not found', () => {
    expect(knowledge.findWindowsBuild(10, 0, 7601)).toBeUndefined();
    expect(knowledge.findWindowsBuild(6, 1, 0)).toBeUndefined();
  });
});

test('signatures are weak exactly where the hash is broken', () => {
  for (const { name, hash, weak } of knowledge.SIGNATURE_ALGORITHMS) {
    expect(weak, name).toBe(hash !== null && ['md2', 'md4', 'md5', 'sha1'].includes(hash));
  }
});

test('status codes are of the kind they say ([MS-ERREF] 2.1, 2.3)', () => {
  for (const { code, name, kind } of knowledge.STATUS_CODES) {
    expect(code >>> 28, name).toBe(kind === 'NTSTATUS' ? 0xc : 0x8);
    expect(name).toMatch(kind === 'NTSTATUS' ? /^STATUS_/ : /^(?:SEC_E|CO_E|E|ERROR)_/);
  }
});

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toISOString().startsWith(text);
}
