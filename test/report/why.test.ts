/** The reasons: from the bytes to the verdict, for every finding that can be asked about. */
import { describe, expect, test } from 'vitest';
import type { AilmentCode } from '../../src/diagnosis/ailment.ts';
import { AILMENT_CODES } from '../../src/diagnosis/rules.ts';
import { LANGUAGES, loadWords } from '../../src/messages/load-words.ts';
import { hexLine } from '../../src/report/hex-line.ts';
import { renderWhy } from '../../src/report/index.ts';
import { displayWidth } from '../../src/report/width.ts';
import { SAMPLE_NAMES, type SampleName, sampleReport } from './samples.ts';

const english = await loadWords('en');
const why = (name: SampleName, code: AilmentCode, width = 100) =>
  renderWhy(sampleReport(name), code, english, { width, color: false });

describe('a finding that was found', () => {
  const text = why('unpatched2016', 'credssp/server-unpatched');

  test('is told step by step, with the deciding bytes in brackets', () => {
    expect(text).toMatch(/^credssp\/server-unpatched · how we know\n\n {2}found: The server answers CredSSP 4/);
    expect(text).toMatch(/\n {2}1 +DNS: sv-keiri01 is 192\.168\.10\.21\n {2}2 +connected to 192\.168\.10\.21:3389\n/);
    expect(text).toMatch(
      /3 {2}sent +X\.224 connection request, offering TLS, NLA, NLA with early authorization\n +03 00 00 13 0e e0/,
    );
    expect(text).toMatch(/4 {2}received {2}connection confirm: NLA with early authorization selected\n/);
    expect(text).toMatch(/6 {2}sent +TSRequest version 6 with NTLM NEGOTIATE\n/);
    expect(text).toMatch(/7 {2}received {2}TSRequest version 4 with NTLM\n +30 81 f6 \[a0 03 02 01 04\] a1 81 ee/);
    expect(text).toMatch(
      /8 +asked again announcing version 2: still 4, so the number is the server's own\n +30 81 f6 \[a0 03 02 01 04\]/,
    );
  });

  test('ends with rule, confidence, evidence and what can not be told', () => {
    expect(text).toMatch(
      /\n {2}Rule {9}The server names the highest CredSSP version it knows\.[\s\S]*\[MS-CSSP\] 2\.2\.1\.\n/,
    );
    expect(text).toMatch(/\n {2}Confidence {3}high: /);
    expect(text).toMatch(
      /\n {2}Evidence {5}\/connections\/0\/credssp\/version = 4\n {15}\/connections\/6\/credssp\/version = 4\n/,
    );
    expect(text).toMatch(/\n {2}Can't tell {3}The number is not authenticated/);
    expect(text).toContain("The server's policy for encryption oracle remediation cannot be seen from outside.");
  });
});

test('a second look that follows ours is told as such', () => {
  expect(why('mirrored', 'credssp/version-mirrored')).toMatch(
    /asked again announcing version 2: now 2, so the number only repeats ours\n +30 81 \w\w \[a0 03 02 01 02\]/,
  );
});

test('a finding that was ruled out says so, with the same care', () => {
  const text = why('patched2022', 'credssp/server-unpatched');
  expect(text).toContain('ruled out: The server does not lack the fix for CVE-2018-0886');
  expect(text).toContain('[a0 03 02 01 06]');
});

test('one that was not judged gives the reason, and no confidence', () => {
  const text = why('refusedConnection', 'credssp/server-unpatched');
  expect(text).toContain('not judged: The conversation ended before this could be seen');
  expect(text).toContain('[2001:db8::21]:3390: refused');
  expect(text).not.toContain('Confidence');
});

test('an offer that decides is shown with its answer', () => {
  const text = why('unpatched2016', 'negotiation/nla-required');
  expect(text).toMatch(
    /asked again offering old RDP encryption: refused: HYBRID_REQUIRED_BY_SERVER\n +03 00 00 13 0e d0 00 00 12 34 00 \[03 00 08 00 05 00 00 00\] {2}\(19 bytes\)\n/,
  );
});

test('a conversation that broke off shows what came and how it ended', () => {
  const text = why('sshOnThePort', 'negotiation/not-rdp');
  expect(text).toMatch(/received {2}bytes that make no complete message\n +53 53 48 2d 32 2e 30/);
  expect(text).toMatch(/then: unreadable at TPKT\.version, byte 0; it looks like SSH\n/);
  expect(why('ntlmRefused', 'ntlm/apparently-refused')).toContain('then: the server ended the connection');
  expect(why('tripleDesOnly', 'tls/no-common-suite')).toMatch(
    /TLS handshake: TLS alert handshake_failure\n.*TLS 1\.0 offered: accepted TLS 1\.0, TLS_RSA_WITH_3DES_EDE_CBC_SHA\n/,
  );
});

test('a name that was not found ends after the look-up', () => {
  expect(why('nameNotFound', 'name/not-found')).toMatch(/ 1 +DNS: 経理サーバー: no such name \(ENOTFOUND\)\n\n/);
});

test('much evidence is counted rather than listed', () => {
  const text = why('hostileNames', 'tls/certificate-wrong-name');
  expect(text.match(/alternativeNames\//g)?.length).toBe(10);
  expect(text).toMatch(/and \d+ more\n/);
});

describe.each(LANGUAGES)('every finding of every sample, in %s', async (language) => {
  const words = await loadWords(language);

  test.each(SAMPLE_NAMES)('%s', (name) => {
    for (const code of AILMENT_CODES) {
      const text = renderWhy(sampleReport(name), code, words, { width: 40, color: false });
      expect(text.startsWith(`${code} · `.slice(0, 40))).toBe(true);
      expect(text.split('\n').filter((line) => displayWidth(line) > 40)).toEqual([]);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

test('a code that the diagnosis does not have is misuse', () => {
  const report = sampleReport('xrdp');
  const without = { ...report, diagnosis: { ...report.diagnosis, findings: [] } };
  expect(() => renderWhy(without, 'clock/skewed', english, { width: 80, color: false })).toThrow(TypeError);
});

describe('a message on one line', () => {
  const HEX = '000102030405060708090a0b0c0d0e0f';

  test.each([
    ['whole, where it fits', HEX, undefined, 100, '00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f'],
    ['cut, where it does not', HEX, undefined, 24, '00 01 02 03 04 05 …'],
    ['with marked bytes', HEX, { offset: 3, length: 2 }, 100, '00 01 02 [03 04] 05 06 07 08 09 0a 0b 0c 0d 0e 0f'],
    ['around marked bytes in the middle', HEX, { offset: 8, length: 2 }, 24, '… 06 07 [08 09] 0a 0b …'],
    ['around marked bytes at the end', HEX, { offset: 14, length: 2 }, 24, '… 0a 0b 0c 0d [0e 0f]'],
    ['with a mark longer than the line', HEX, { offset: 2, length: 12 }, 24, '… [02 03 04 05 06 07 …] …'],
    ['with a mark beyond the message', '0102', { offset: 7, length: 2 }, 24, '01 02'],
    ['empty', '', undefined, 24, ''],
  ])('%s', (_, hex, marked, width, line) => {
    expect(hexLine(hex, marked, width)).toBe(line);
  });
});
