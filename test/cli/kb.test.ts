/**
 * What `rdp-doctor kb` answers, a file a product in kb/, every build in both languages. `UPDATE_EXPECT=1` writes them anew, and the
 * difference is read by a person against the sources. Each page is then held to the table: it may name no update but its own.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { UPDATE_PRODUCTS, type UpdateProduct } from '../../src/knowledge/update-products.ts';
import { UPDATES, updatesFor } from '../../src/knowledge/updates.ts';
import { WINDOWS_BUILDS } from '../../src/knowledge/windows-builds.ts';
import { type KbWords, loadKbWords } from '../../src/messages/kb/kb-words.ts';
import { answerAbout } from '../../src/remedy/kb-answer.ts';
import { evidenceFor } from '../../src/remedy/kb-evidence.ts';
import { renderKb } from '../../src/report/kb/page.ts';
import { displayWidth } from '../../src/report/width.ts';

const FOLDER = fileURLToPath(new URL('kb/', import.meta.url));
const WIDTH = 100;
/** Pages do not change with the day that they are tested on. */
const TODAY = '2026-09-01';
const LANGUAGES = ['en', 'ja'] as const;
const catalogues: Partial<Record<(typeof LANGUAGES)[number], KbWords>> = {};

beforeAll(async () => {
  for (const language of LANGUAGES) catalogues[language] = await loadKbWords(language);
});

/** Besides its builds: revisions on both sides of the fixing one, and names that share a build. */
function questionsOf({ id, builds, minimumUbr, mitigatedUbr }: UpdateProduct): readonly string[] {
  const named = { '2012': ['Windows 8'], '2008-sp2': ['Vista'], '8.1-2012-r2': ['8.1', '2012 R2'] }[id as string] ?? [];
  const plain = builds.map((build) => build.join('.'));
  const revisions = [minimumUbr, mitigatedUbr].flatMap((ubr) => (ubr === null ? [] : [ubr - 1, ubr]));
  return [...plain, ...revisions.map((ubr) => `${plain[0]}.${ubr}`), ...named];
}

function pageOf(question: string, language: (typeof LANGUAGES)[number], width = WIDTH): string {
  const answer = answerAbout(question);
  const words = catalogues[language];
  if (answer === undefined || words === undefined) throw new Error(`no answer to ${question}`);
  return renderKb({ text: question, answer, evidence: evidenceFor(answer, TODAY) }, words, { width, color: false });
}

function goldenOf(product: UpdateProduct): string {
  const pages = questionsOf(product).flatMap((question) =>
    LANGUAGES.map((language) => `$ rdp-doctor kb '${question}' --lang ${language}\n${pageOf(question, language)}`),
  );
  return pages.join('\n');
}

describe.each(UPDATE_PRODUCTS)('kb/$id.txt', (product) => {
  const file = `${FOLDER}${product.id}.txt`;

  it('is what is answered', () => {
    const now = goldenOf(product);
    if (process.env.UPDATE_EXPECT) writeFileSync(file, now);
    expect(now).toBe(readFileSync(file, 'utf8'));
  });

  it('lists the updates of its product as the table has them', () => {
    const isNone = product.fix === 'none';
    const rows = isNone ? [...updatesFor('2008-sp2'), ...updatesFor('7-2008-r2')] : updatesFor(product.id);
    const pages = readFileSync(file, 'utf8').split(/^\$ /m);
    const ofBuilds = pages.filter((page) => /^rdp-doctor kb '[\d.]+'/.test(page)).join('');
    const listed = ofBuilds.matchAll(
      /^ {4}(KB\d+) +(\d{4}-\d\d(?:-\d\d)?) +.*? {3}(yes|no|not counted)(?: {2}|$)(.*)$/gm,
    );
    const expected = rows.map(({ kb, month, released, carriesFix, ubr }) => {
      const said = { yes: 'yes', no: 'no', notCounted: 'not counted' }[carriesFix];
      const build = product.builds.at(-1)?.[2];
      return [kb, released ?? month, said, ubr === null ? '' : `${build}.${ubr}`].join(' ');
    });
    const found = [...listed].map(([, kb, month, carries, rest = '']) =>
      [kb, month, carries, /\b\d{5}\.\d+/.exec(rest)?.[0] ?? ''].join(' '),
    );
    expect([...new Set(found)].toSorted()).toEqual(expected.toSorted());
  });
});

const kbsIn = (text: string): readonly string[] => text.match(/KB\d{6,7}/g) ?? [];

describe('all pages', () => {
  it('there is a file for every product, and none besides', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(UPDATE_PRODUCTS.map(({ id }) => `${id}.txt`).toSorted());
  });

  it.each(WINDOWS_BUILDS.map(({ major, minor, build }) => `${major}.${minor}.${build}`))(
    '%s answers first',
    (build) => {
      for (const language of LANGUAGES) {
        const [title, first] = pageOf(build, language).split('\n\n');
        expect(title?.startsWith(`${build}   Windows`)).toBe(true);
        expect(first).toMatch(
          language === 'en' ? /^ {2}In short {3}(?:Install|Nothing|No update)/ : /^ {2}要するに {3}/,
        );
      }
    },
  );

  it('offers nothing where the fix came with the release', () => {
    for (const product of UPDATE_PRODUCTS.filter(({ fix }) => fix === 'byRelease')) {
      for (const build of product.builds) {
        const page = pageOf(build.join('.'), 'en');
        expect(page).not.toMatch(/Install KB|wusa|catalog/);
        expect(page).toContain('Nothing to install');
      }
    }
  });

  it('both languages name the same updates, files and commands', () => {
    for (const { build } of WINDOWS_BUILDS) {
      const [english, japanese] = LANGUAGES.map((language) => pageOf(String(build), language));
      const commands = (text = '') => text.match(/^ {6}(?:wusa|expand|dism|https).*$/gm) ?? [];
      expect(commands(japanese)).toEqual(commands(english));
      expect(new Set(kbsIn(japanese ?? ''))).toEqual(new Set(kbsIn(english ?? '')));
    }
  });

  it('keep to the width, commands apart', () => {
    for (const width of [40, 60, 100]) {
      for (const { build } of WINDOWS_BUILDS) {
        for (const language of LANGUAGES) {
          const lines = pageOf(String(build), language, width).split('\n');
          const wide = lines.filter(
            (line) => displayWidth(line) > width && !/^ {6}(?:wusa|expand|dism|https)/.test(line),
          );
          expect(wide).toEqual([]);
        }
      }
    }
  });

  it('every number of the table is answered in both languages', () => {
    for (const { kb, carriesFix } of UPDATES) {
      expect(pageOf(kb, 'en')).toMatch(carriesFix === 'yes' ? /(?:Yes:|contains the fix)/ : /No:/);
      expect(pageOf(kb, 'ja')).toMatch(carriesFix === 'yes' ? /修正が入っ/ : /いいえ。/);
    }
  });
});
