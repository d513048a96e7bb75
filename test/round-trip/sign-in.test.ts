/**
 * The full circle of signing in: an account of the lab tries a patient once, and what comes of it is named, said in both
 * languages, and the same again when it was saved. No secret is in any of it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../../src/diagnosis/judge.ts';
import { AILMENT_CODES } from '../../src/diagnosis/rules.ts';
import { type Lab, startLab } from '../../src/lab/index.ts';
import { LANGUAGES, loadWords } from '../../src/messages/load-words.ts';
import { type CheckReport, displayWidth, renderWhy } from '../../src/report/index.ts';
import { parseSaved } from '../../src/saved/examinations.ts';
import { evidenceProblems } from '../diagnosis/evidence-check.ts';
import { problemsOf, validateReport } from '../report/schemas.ts';
import { englishIn, japaneseIn, namesIn } from './foreign-phrases.ts';
import { jsonOf, outputsOf, sentenceOf, unescaped, withoutSpaces } from './outputs.ts';
import { play } from './play-sign-in.ts';
import { SIGN_IN_SCENES, type SignInScene } from './sign-in-scenes.ts';

const words = { en: await loadWords('en'), ja: await loadWords('ja') };

const titleOf = ({ code, patient, user, password, policy, pin, kerberos, version }: SignInScene) =>
  [code, patient, user, password && 'wrong', policy, pin && 'pinned', kerberos && 'Kerberos', version]
    .filter((part) => part !== undefined)
    .join(', ');

let lab: Lab;
const played = new Map<SignInScene, CheckReport>();
beforeAll(async () => {
  lab = await startLab({ only: [...new Set(SIGN_IN_SCENES.map(({ patient }) => patient))] });
  for (const scene of SIGN_IN_SCENES) played.set(scene, await play(scene, lab));
}, 120_000);
afterAll(() => lab?.stop());

function reportOf(scene: SignInScene): CheckReport {
  const report = played.get(scene);
  if (!report) throw new Error(`${titleOf(scene)} was not played`);
  return report;
}

function foundIn(report: CheckReport) {
  return report.diagnosis.findings.flatMap((finding) =>
    finding.verdict === 'found' && finding.code.startsWith('logon/') ? [finding] : [],
  );
}

describe.each(SIGN_IN_SCENES.map((scene) => [titleOf(scene), scene] as const))('%s', (_, scene) => {
  test('comes to that, and to nothing else', () => {
    const report = reportOf(scene);
    const observed = JSON.stringify(report.examination.signIn);
    expect(
      foundIn(report).map(({ code }) => code),
      observed,
    ).toEqual([scene.code]);
  });

  test.each(LANGUAGES)('is told in %s, and in nothing else', (language) => {
    const report = reportOf(scene);
    const outputs = outputsOf(report, words[language]);
    for (const finding of foundIn(report)) {
      const sentence = sentenceOf(finding, words[language]);
      expect(withoutSpaces(outputs.terminal)).toContain(withoutSpaces(sentence));
      expect(unescaped(outputs.markdown)).toContain(sentence);
    }
    const names = [...namesIn(report.examination), scene.user];
    const texts = [outputs.wide, unescaped(outputs.markdown), ...outputs.why];
    expect(
      texts.flatMap((text) => (language === 'ja' ? englishIn(text, names) : (japaneseIn(text, names) ?? []))),
    ).toEqual([]);
    expect(outputs.terminal.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  test('has a JSON report as published, with evidence that stands where it says', () => {
    const report = reportOf(scene);
    expect(problemsOf(validateReport, JSON.parse(jsonOf(report)))).toEqual([]);
    expect(evidenceProblems(report.examination, report.diagnosis)).toEqual([]);
  });

  test('is judged the same when it was saved and read again', () => {
    const { examination, diagnosis } = reportOf(scene);
    const [read] = parseSaved(JSON.stringify(examination));
    expect(read).toEqual(examination);
    expect(read && judge(read)).toEqual(diagnosis);
  });

  test('shows no secret', () => {
    const report = reportOf(scene);
    const secret = scene.password ?? lab.accounts.find(({ user }) => user === scene.user)?.password ?? '';
    const shown = LANGUAGES.flatMap((language) => Object.values(outputsOf(report, words[language])).flat());
    expect(secret).not.toBe('');
    expect([...shown, jsonOf(report)].filter((text) => text.includes(secret))).toEqual([]);
  });
});

test('every code of a sign-in is seen', () => {
  const seen = new Set<string>([...played.values()].flatMap(foundIn).map(({ code }) => code));
  expect(AILMENT_CODES.filter((code) => code.startsWith('logon/') && !seen.has(code))).toEqual([]);
});

test('the reasons show each message by kind and length, and no bytes', () => {
  const scene = SIGN_IN_SCENES[0] as SignInScene;
  const text = renderWhy(reportOf(scene), scene.code, words.en, { width: 200, color: false });
  expect(text).toMatch(/sent {6}TSRequest with negoTokens, pubKeyAuth, clientNonce \(\d+ bytes, not kept\)\n/);
  expect(text).toMatch(/received {2}verdict on the account \(early authorization\) \(4 bytes, not kept\)\n/);
  expect(text).not.toMatch(/(?:[\da-f]{2} ){4}/);
});
