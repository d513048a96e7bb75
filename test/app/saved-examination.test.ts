/** Saved files come from anyone: examinations come out of them, or one `SavedProblem`, and nothing else. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSaved } from '../../src/app/saved-examination.ts';
import { VERSION } from '../../src/app/version.ts';
import { parseSaved, SavedProblem } from '../../src/saved/examinations.ts';
import { arbitraryExamination } from '../diagnosis/arbitrary-examination.ts';
import { makeScratch, removeScratch } from '../scratch.ts';

const GOOD = {
  schemaVersion: 1,
  tool: { name: 'rdp-doctor', version: '0.1.0' },
  startedAt: '2026-11-23T00:00:00.000Z',
  durationMs: 1.5,
  mode: 'quick',
  target: {
    asGiven: '経理サーバー',
    host: '経理サーバー',
    hostKind: 'name',
    asciiHost: 'xn--vckucxgb0296f7vl',
    port: 3389,
  },
  resolution: { outcome: 'notFound', code: 'ENOTFOUND', durationMs: 1 },
  attempts: [],
  connections: [],
  helloLooks: [],
  cutShort: false,
};
const TEXT = JSON.stringify(GOOD);

const SIGNED_IN = {
  ...GOOD,
  signIn: {
    user: '山田太郎',
    domain: 'CORP',
    mechanism: 'ntlm',
    wrapping: 'bare',
    policy: 'mitigated',
    address: '192.0.2.21',
    port: 3389,
    selectedProtocol: 8,
    announcedVersion: 6,
    serverVersion: 6,
    certificateSha256: '3f'.repeat(32),
    pinned: false,
    sent: { authenticate: true, pubKeyAuth: true, credentials: false },
    binding: null,
    steps: [{ direction: 'sent', message: 'tsRequest', fields: ['negoTokens'], length: 300, atMs: 3.25 }],
    outcome: { kind: 'errorCode', errorCode: 0xc000006d, at: 'expectPubKeyAuth' },
    durationMs: 12.5,
  },
};

function problemOf(text: string): string {
  try {
    return `read ${parseSaved(text).length}`;
  } catch (error) {
    if (!(error instanceof SavedProblem)) throw error;
    return `${error.problem} ${error.detail}`.trimEnd();
  }
}

describe('parseSaved', () => {
  it.each([
    ['one', TEXT],
    ['with a byte order mark', `\ufeff${TEXT}`],
    ['in a report', JSON.stringify({ schemaVersion: 1, findings: [], observations: GOOD })],
  ])('reads an examination %s', (_, text) => {
    expect(parseSaved(text)).toEqual([GOOD]);
  });

  it('reads what came of signing in, and lets no other field in', () => {
    const { signIn } = SIGNED_IN;
    const strayed = { ...SIGNED_IN, signIn: { ...signIn, password: 'x', steps: [{ ...signIn.steps[0], hex: '00' }] } };
    expect(parseSaved(JSON.stringify(SIGNED_IN))).toEqual([SIGNED_IN]);
    expect(parseSaved(JSON.stringify(strayed))).toEqual([SIGNED_IN]);
  });

  it('reads several, reports among them', () => {
    expect(parseSaved(JSON.stringify([GOOD, { observations: GOOD }, GOOD]))).toEqual([GOOD, GOOD, GOOD]);
  });

  it.each([
    ['nothing', '', 'notJson'],
    ['half a file', TEXT.slice(0, -1), 'notJson'],
    ['an empty list', '[]', 'notAnExamination []'],
    ['a number', '7', 'notAnExamination schemaVersion'],
    ['null', 'null', 'notAnExamination schemaVersion'],
    ['a list of lists', JSON.stringify([[GOOD]]), 'notAnExamination schemaVersion'],
    ['a million brackets', '['.repeat(1e6) + ']'.repeat(1e6), 'notAnExamination schemaVersion'],
    ['another schema', JSON.stringify({ ...GOOD, schemaVersion: 2 }), 'newerSchema 2'],
    ['a version in words', JSON.stringify({ ...GOOD, schemaVersion: '1' }), 'notAnExamination schemaVersion'],
    ['another tool', JSON.stringify({ ...GOOD, tool: { name: 'x', version: '1' } }), 'notAnExamination tool.name'],
    ['an unknown mode', JSON.stringify({ ...GOOD, mode: 'slow' }), 'notAnExamination mode'],
    ['infinite time', TEXT.replace('"durationMs":1.5', '"durationMs":1e999'), 'notAnExamination durationMs'],
    ['time before time', JSON.stringify({ ...GOOD, durationMs: -1 }), 'notAnExamination durationMs'],
    ['a huge port', TEXT.replace('3389', '1e300'), 'notAnExamination target.port'],
    ['the second of two', JSON.stringify([GOOD, { ...GOOD, cutShort: 0 }]), 'notAnExamination cutShort'],
    ['a sign-in of null', JSON.stringify({ ...GOOD, signIn: null }), 'notAnExamination signIn'],
    [
      'a sign-in that ended in no known way',
      JSON.stringify({ ...GOOD, signIn: { ...SIGNED_IN.signIn, outcome: { kind: 'maybe' } } }),
      'notAnExamination signIn.outcome.kind',
    ],
    ['a connection of null', JSON.stringify({ ...GOOD, connections: [null] }), 'notAnExamination connections.0'],
  ])('refuses %s', (_, text, problem) => {
    expect(problemOf(text).startsWith(problem), problemOf(text)).toBe(true);
  });

  it('lets nobody reach a prototype', () => {
    const text = TEXT.replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},');
    const [read] = parseSaved(text);
    expect(read).toEqual(GOOD);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(problemOf(`{"__proto__":${TEXT}}`)).toBe('notAnExamination schemaVersion');
  });

  it('gives every examination back as it was written', () => {
    let read = 0;
    fc.assert(
      fc.property(arbitraryExamination, (examination) => {
        const text = JSON.stringify({ ...examination, startedAt: GOOD.startedAt });
        const outcome = problemOf(text);
        // The arbitrary one knows the types only; the schema also says what a number or a date may be.
        if (outcome !== 'read 1') return void expect(outcome).toMatch(/^notAnExamination [\w.]+$/);
        read += 1;
        expect(parseSaved(text)).toEqual([JSON.parse(text)]);
      }),
    );
    expect(read).toBeGreaterThan(0);
  });

  it('makes of any JSON examinations or one problem', () => {
    const spoilt = fc
      .tuple(fc.constantFrom(...Object.keys(GOOD)), fc.jsonValue())
      .map(([key, value]) => JSON.stringify({ ...GOOD, [key]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.json(), spoilt, fc.string()), (text) => {
        expect(problemOf(text)).toMatch(/^(?:read \d+|notJson|notAnExamination|newerSchema)/);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('readSaved', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await makeScratch();
  });
  afterAll(() => removeScratch(folder));

  it('reads what Windows PowerShell wrote, too', async () => {
    const file = join(folder, '診断.json');
    await writeFile(file, Buffer.from(`\ufeff${TEXT}`, 'utf16le'));
    expect(await readSaved(file)).toEqual([GOOD]);
  });

  it.each([
    ['a missing file', 'missing.json', { problem: 'unreadableFile', detail: 'ENOENT' }],
    ['a folder', '.', { problem: 'unreadableFile', detail: 'EISDIR' }],
    ['a file without end', '/dev/zero', { problem: 'fileTooLarge' }],
  ])('refuses %s', async (_, name, problem) => {
    await expect(readSaved(name.startsWith('/') ? name : join(folder, name))).rejects.toMatchObject(problem);
  });
});

it('VERSION is that of the package', async () => {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  expect(VERSION).toBe(JSON.parse(text).version);
});
