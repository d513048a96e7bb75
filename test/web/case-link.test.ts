/** The link that carries a case: what goes in comes out, and nothing else does, whoever made it. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, isNewCase, NEW_CASE } from '../../src/web/ui/case/case.ts';
import { readCaseText, writeCaseText } from '../../src/web/ui/case/case-link.ts';
import { clientFacts, serverFacts } from '../consult/machines.ts';
import { sampleReport } from '../report/samples.ts';

const EXAMINATION = sampleReport('unpatched2016').examination;

const CASE: Case = {
  ...NEW_CASE,
  symptom: '要求された関数はサポートされていません\u202e',
  answers: [{ question: 'another-client', answer: 'connects' }],
  host: '山田太郎.example:3390',
  examination: EXAMINATION,
  client: clientFacts('windows7'),
  serverFacts: serverFacts('policy0'),
};

const cases: fc.Arbitrary<Case> = fc.record({
  symptom: fc.string({ unit: 'binary' }),
  answers: fc.array(
    fc.record({ question: fc.constant('server-named-by' as const), answer: fc.string({ maxLength: 60 }) }),
    {
      maxLength: 20,
    },
  ),
  host: fc.string({ unit: 'grapheme', maxLength: 100 }),
  examination: fc.constantFrom(null, EXAMINATION),
  before: fc.constantFrom(null, EXAMINATION),
  client: fc.constantFrom(null, 'unpatched', CASE.client),
  serverFacts: fc.constantFrom(null, CASE.serverFacts),
  situation: fc.record({
    serverTouch: fc.constantFrom('yes', 'settingsOnly', 'no', 'unknown'),
    serverRestart: fc.constantFrom('now', 'tonight', 'rarely', 'never', 'unknown'),
    serverCare: fc.constantFrom('maintained', 'neglected', 'unknown'),
    waysIn: fc.subarray(['console', 'winrm', 'azure'] as const),
    clients: fc.option(fc.nat(100_000)),
    clientDomain: fc.constantFrom('joined', 'workgroup', 'unknown'),
    clientEdition: fc.constantFrom('home', 'other', 'unknown'),
    exposed: fc.constantFrom('internet', 'internal', 'unknown'),
  }),
});

const packed = (value: unknown): string => deflateRawSync(JSON.stringify(value)).toString('base64url');
const problemIn = async (text: string) => {
  const read = await readCaseText(text);
  return read.kind === 'problem' ? read.problem : 'none';
};

describe('a case in a link', () => {
  it('comes out as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (all) => {
        const text = await writeCaseText(all);
        expect(text).toMatch(/^[\w-]+$/);
        // Half a surrogate pair has no UTF-8; JSON escapes it, so it survives.
        expect(await readCaseText(text ?? '')).toEqual({ kind: 'case', all });
      }),
      { numRuns: 40 },
    );
  });

  it('is short: what is as in a new case is left out', async () => {
    expect((await writeCaseText({ ...NEW_CASE, host: 'server01' }))?.length).toBeLessThan(80);
    expect((await writeCaseText(CASE))?.length).toBeLessThan(12_000);
  });

  it('is refused when it grows too large for a link', async () => {
    const noise = Array.from({ length: 60_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))).join(
      '',
    );
    expect(await writeCaseText({ ...NEW_CASE, symptom: noise })).toBeNull();
  });

  it('knows an empty one', () => {
    expect(isNewCase({ ...NEW_CASE })).toBe(true);
    expect(isNewCase(CASE)).toBe(false);
    expect(isNewCase({ ...NEW_CASE, situation: { ...NEW_CASE.situation, clients: 1 } })).toBe(false);
  });
});

describe('a link from anyone', () => {
  it('is refused when any of it is cut off', async () => {
    const text = (await writeCaseText(CASE)) ?? '';
    for (const length of [1, 5, text.length >> 1, text.length - 7]) {
      expect(await problemIn(text.slice(0, length))).toBe('damaged');
    }
    expect(await problemIn('')).toBe('damaged');
  });

  it.each([
    ['other letters', '<img onerror>'],
    ['no deflated bytes', Buffer.from('hello').toString('base64url')],
    ['no JSON', deflateRawSync('caseVersion').toString('base64url')],
    ['no UTF-8', deflateRawSync(Buffer.from([0x22, 0xff, 0x22])).toString('base64url')],
  ])('is damaged: %s', async (_, text) => expect(await problemIn(text)).toBe('damaged'));

  it.each([
    ['another thing', { hello: 1 }],
    ['a list', [1]],
    ['a version that is no number', { caseVersion: '1' }],
    ['a host that is no text', { caseVersion: 1, host: 3 }],
    ['an unknown answer', { caseVersion: 1, answers: [{ question: '__proto__', answer: 'x' }] }],
    ['a long host', { caseVersion: 1, host: 'x'.repeat(301) }],
    ['an examination with a hole', { caseVersion: 1, examination: { ...EXAMINATION, target: null } }],
    ['a situation of its own', { caseVersion: 1, situation: { serverTouch: 'perhaps' } }],
    ['a client that is neither', { caseVersion: 1, client: 'toaster' }],
  ])('is foreign: %s', async (_, value) => expect(await problemIn(packed(value))).toBe('foreign'));

  it('is told to be newer', async () => {
    expect(await problemIn(packed({ caseVersion: 2, host: 'x' }))).toBe('newer');
  });

  it('loses what it has no business with', async () => {
    const text = packed({ caseVersion: 1, host: 'x', evil: 1, constructor: { name: 'x' } });
    expect(await readCaseText(text)).toEqual({ kind: 'case', all: { ...NEW_CASE, host: 'x' } });
    expect(({} as { evil?: number }).evil).toBeUndefined();
  });

  it('can not blow up: inflating ends at the limit', async () => {
    const bomb = deflateRawSync(Buffer.alloc(48 << 20, 0x20)).toString('base64url');
    expect(bomb.length).toBeLessThan(400_000);
    expect(await problemIn(bomb)).toBe('tooLarge');
    expect(await problemIn('A'.repeat(400_001))).toBe('tooLarge');
  });

  it('never throws, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.base64String(),
          fc.string(),
          fc.json().map((json) => packed(JSON.parse(json))),
        ),
        async (text) => {
          expect((await readCaseText(text)).kind).toBe('problem');
        },
      ),
      { numRuns: 200 },
    );
  });
});
