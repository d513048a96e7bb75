/** The scripts speak before the product is compiled, so they choose the language themselves: as the product does. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/cli/language.ts';
import { ROOT } from '../architecture/source.ts';

interface Scripts {
  readonly chooseLanguage: typeof chooseLanguage;
  readonly withoutLanguage: (args: readonly string[]) => readonly string[];
}

const scripts: Scripts = await import(pathToFileURL(join(ROOT, 'scripts/language.mjs')).href);

const anyArguments = fc.array(fc.constantFrom('--lang', '--lang=ja', '--lang=en', '--lang=fr', 'ja', 'en', 'check'));
const anyLocale = fc.option(fc.constantFrom('', 'C', 'ja', 'ja_JP.UTF-8', 'JA_JP', 'java', 'en_US.UTF-8'), {
  nil: undefined,
});

describe('the language of the scripts', () => {
  it.skipIf(process.platform === 'win32')('is the one the command line would choose', () => {
    fc.assert(
      fc.property(anyArguments, anyLocale, anyLocale, anyLocale, (args, LC_ALL, LC_MESSAGES, LANG) => {
        const env = { LC_ALL, LC_MESSAGES, LANG };
        expect(scripts.chooseLanguage(args, env)).toBe(chooseLanguage(args, env));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [['--lang', 'ja'], []],
    [['--lang=ja'], []],
    [
      ['check', '--lang', 'ja', 'host'],
      ['check', 'host'],
    ],
    [['test/protocol'], ['test/protocol']],
  ])('is told apart from the other arguments: %j', (args, rest) => expect(scripts.withoutLanguage(args)).toEqual(rest));
});
