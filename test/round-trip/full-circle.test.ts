/**
 * The full circle: the lab falls ill, the probe sees it, the diagnosis names it, both languages say it, and a saved copy tells
 * the same story again. For every patient, fully and quickly examined; and for every ailment there is.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../../src/diagnosis/judge.ts';
import { AILMENT_CODES } from '../../src/diagnosis/rules.ts';
import { type Lab, PATIENTS, startLab } from '../../src/lab/index.ts';
import { LANGUAGES, loadWords } from '../../src/messages/load-words.ts';
import type { Language } from '../../src/messages/words.ts';
import { displayWidth } from '../../src/report/index.ts';
import { parseSaved } from '../../src/saved/examinations.ts';
import { evidenceProblems } from '../diagnosis/evidence-check.ts';
import { problemsOf, validateReport } from '../report/schemas.ts';
import { codesExpected, codesFound, type Examined, examineAll, MODES } from './examined.ts';
import { englishIn, japaneseIn, namesIn } from './foreign-phrases.ts';
import { NETWORK_ONLY } from './network-cases.ts';
import { jsonOf, type Outputs, outputsOf, sentenceOf, unescaped, withoutSpaces } from './outputs.ts';

/** Everything that a terminal would obey, hide or turn around; lines end in line feeds. */
const UNSEEN = /(?!\n)[\p{C}\p{Zl}\p{Zp}]/u;
const COLOUR = /\u001b\[[\d;]*m/g;

const words = { en: await loadWords('en'), ja: await loadWords('ja') };

let lab: Lab;
let all: readonly Examined[];
beforeAll(async () => {
  lab = await startLab();
  all = await examineAll(lab);
});
afterAll(() => lab?.stop());

describe.each(MODES)('in a %s examination', (mode) => {
  const of = (name: string): Examined => {
    const examined = all.find((one) => one.patient.name === name && one.mode === mode);
    if (!examined) throw new Error(`${name} was not examined`);
    return examined;
  };

  describe.each(PATIENTS)('$name', ({ name }) => {
    test('shows its ailments and no others', () => {
      const { examination } = of(name).report;
      expect(codesFound(of(name)).toSorted(), JSON.stringify(examination)).toEqual(codesExpected(of(name)));
      expect(examination).toMatchObject({ mode, cutShort: false });
    });

    test.each(LANGUAGES)('is told in %s, and in nothing else', (language) => {
      const outputs = outputsFor(of(name), language);
      for (const sentence of sentencesFor(of(name), language)) {
        expect(withoutSpaces(outputs.terminal)).toContain(withoutSpaces(sentence));
        expect(unescaped(outputs.markdown)).toContain(sentence);
      }
      expect(foreignTo(language, outputs, of(name))).toEqual([]);
      expect(outputs.terminal.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
    });

    test('shows no control characters', () => {
      const shown = LANGUAGES.flatMap((language) => Object.values(outputsFor(of(name), language)).flat());
      for (const text of [...shown, jsonOf(of(name).report)]) {
        expect(UNSEEN.exec(text.replace(COLOUR, ''))?.[0].codePointAt(0)?.toString(16)).toBeUndefined();
      }
    });

    test('has a JSON report as published, with evidence that stands where it says', () => {
      const { report } = of(name);
      expect(problemsOf(validateReport, JSON.parse(jsonOf(report)))).toEqual([]);
      expect(evidenceProblems(report.examination, report.diagnosis)).toEqual([]);
    });

    test('is judged the same when it was saved and read again', () => {
      const { examination, diagnosis } = of(name).report;
      for (const text of [JSON.stringify(examination), jsonOf(of(name).report)]) {
        const [read, ...more] = parseSaved(text);
        expect(more).toEqual([]);
        expect(read).toEqual(examination);
        expect(read && judge(read)).toEqual(diagnosis);
      }
    });
  });
});

const shownOnce = new Map<string, Outputs>();

/** Writing takes longest, and several tests read it. */
function outputsFor({ patient, mode, report }: Examined, language: Language): Outputs {
  const key = [patient.name, mode, language].join();
  const outputs = shownOnce.get(key) ?? outputsOf(report, words[language]);
  shownOnce.set(key, outputs);
  return outputs;
}

function sentencesFor({ report }: Examined, language: Language): readonly string[] {
  return report.diagnosis.findings.flatMap((finding) =>
    finding.verdict === 'found' ? [sentenceOf(finding, words[language])] : [],
  );
}

function foreignTo(language: Language, { wide, markdown, why }: Outputs, { report }: Examined): readonly unknown[] {
  const names = namesIn(report.examination);
  const texts = [wide, unescaped(markdown), ...why];
  return language === 'ja'
    ? texts.flatMap((text) => englishIn(text, names))
    : texts.flatMap((text) => japaneseIn(text, names) ?? []);
}

test('the one language within the other would be noticed', () => {
  const names = ['経理サーバー', 'THE-SERVER'];
  expect(englishIn('THE-SERVER は connection を refused しました (credssp/server-unpatched)', names)).toEqual([
    'connection',
  ]);
  expect(englishIn('応答を読み取れませんでした (length must be less)', names)).toEqual(['length must be less']);
  expect(englishIn('○ TSRequest 00 be ad: Windows Server 2016 or later', names)).toEqual(['or']);
  expect(japaneseIn('The server 経理サーバー answers', names)).toBeUndefined();
  expect(japaneseIn('The server 経理サーバー answers、', names)).toBe('、');
});

test('every ailment was found in somebody, here or in a network of its own', () => {
  const found = new Set<string>(all.flatMap(codesFound));
  // What a sign-in comes to is for `sign-in.test.ts`.
  const asked = AILMENT_CODES.filter((code) => !code.startsWith('logon/'));
  expect(asked.filter((code) => !found.has(code) && !(code in NETWORK_ONLY))).toEqual([]);
  expect(Object.keys(NETWORK_ONLY).filter((code) => found.has(code))).toEqual([]);
});

test.each([
  [2, 'credssp/server-unpatched'],
  [3, 'credssp/server-unpatched'],
  [4, 'credssp/server-unpatched'],
  [5, 'credssp/server-patched'],
  [6, 'credssp/server-patched'],
])('CredSSP %i is told apart from the others: %s', (version, code) => {
  const alike = all.filter(({ report }) =>
    report.diagnosis.findings.some(
      (finding) =>
        finding.code === code &&
        finding.verdict === 'found' &&
        'version' in finding.params &&
        finding.params.version === version,
    ),
  );
  expect(new Set(alike.map(({ mode }) => mode))).toEqual(new Set(MODES));
  for (const { report } of alike) {
    expect(report.examination.connections[0]?.credssp).toMatchObject({ outcome: 'answered', version });
  }
});
