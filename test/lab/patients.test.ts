/** The tables themselves: names, sentences in both languages, and codes that exist. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findWindowsBuild } from '../../src/knowledge/index.ts';
import { PATIENTS, patientNames } from '../../src/lab/index.ts';
import { SUPPORT_ENDS } from '../../src/lab/patient.ts';

const AILMENTS = new URL('../../src/diagnosis/ailment.ts', import.meta.url);
/** The keys of the map of ailments, which exists for the compiler only. */
const CODES = new Set(
  Array.from(readFileSync(AILMENTS, 'utf8').matchAll(/^ {2}'([a-z]+\/[a-z-]+)':/gm), ([, code]) => code),
);

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

describe('the patients', () => {
  it('have names of their own, in kebab-case', () => {
    expect(new Set(patientNames).size).toBe(PATIENTS.length);
    for (const name of patientNames) expect(name).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
  });

  it.each(PATIENTS)('$name is described in one line of each language', ({ ailment, note }) => {
    for (const { en, ja } of note ? [ailment, note] : [ailment]) {
      expect(en).toMatch(/^[\x20-\x7e]+$/);
      expect(ja).toMatch(JAPANESE);
      expect(ja).not.toContain('\n');
    }
  });

  it.each(PATIENTS)('$name expects findings that exist, sorted and each once', ({ expected, expectedQuick }) => {
    expect(CODES.size).toBeGreaterThan(30);
    for (const codes of [expected, expectedQuick]) {
      expect(codes.filter((code) => !CODES.has(code))).toEqual([]);
      expect([...new Set(codes)].sort()).toEqual(codes);
    }
  });

  it('show every ailment that a server on this machine can have', () => {
    const shown = new Set(PATIENTS.flatMap(({ expected }) => expected));
    const missing = [...CODES].filter((code) => code !== undefined && !shown.has(code)).sort();
    expect(missing).toEqual(['name/lookup-failed', 'name/not-found', 'reach/failed', 'reach/unreachable']);
  });

  it('have names outside ASCII, outside the Basic Multilingual Plane, and of more than 255 bytes', () => {
    const names = PATIENTS.flatMap(({ behaviour }) => {
      if (behaviour.kind !== 'rdp' || !behaviour.credssp) return [];
      return Object.values(behaviour.credssp.ntlm.names) as string[];
    });
    expect(names).toContain('山田太郎-PC');
    expect(names).toContain('経理サーバー');
    expect(names.some((name) => /[\u{10000}-\u{10ffff}]/u.test(name))).toBe(true);
    expect(names.some((name) => Buffer.byteLength(name, 'utf16le') > 255)).toBe(true);
  });

  it('have NetBIOS names of at most 15 characters, save those whose names are meant to do harm', () => {
    for (const { name, behaviour } of PATIENTS) {
      if (name.startsWith('names-')) continue;
      if (behaviour.kind !== 'rdp' || !behaviour.credssp) continue;
      const { netbiosComputer, netbiosDomain } = behaviour.credssp.ntlm.names;
      expect(netbiosComputer.length).toBeLessThanOrEqual(15);
      expect(netbiosDomain.length).toBeLessThanOrEqual(15);
    }
  });
});

describe('SUPPORT_ENDS', () => {
  it.each(Object.entries(SUPPORT_ENDS))('build %s grows old when its last release does', (build, day) => {
    const releases = findWindowsBuild(10, 0, Number(build))?.releases ?? [];
    expect(
      releases
        .map(({ endOfSupport }) => endOfSupport)
        .sort()
        .at(-1),
    ).toBe(day);
  });
});
