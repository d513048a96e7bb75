/** How arguments are read, and which language and which words are meant. */
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/cli/language.ts';
import { nearest } from '../../src/cli/nearest.ts';
import { lastValue, parseCommandLine } from '../../src/cli/parse.ts';
import { UsageProblem } from '../../src/cli/usage-problem.ts';
import { en } from '../../src/messages/command/en.ts';

describe('nearest', () => {
  const words = ['check', 'diagnose', 'lab', 'credssp/server-unpatched'];

  it.each([
    ['chek', 'check'],
    ['CHECK', 'check'],
    ['cehck', 'check'],
    ['lob', 'lab'],
    ['diagnosis', 'diagnose'],
    ['credssp/server-patched', 'credssp/server-unpatched'],
  ])('%s means %s', (typed, meant) => expect(nearest(typed, words)).toBe(meant));

  it.each(['', 'web', 'server01', '山田太郎', '𠮷'.repeat(100), 'x'.repeat(1_000_000)])('nothing is near', (typed) => {
    expect(nearest(typed, words)).toBeUndefined();
  });

  it('takes the first of equals, and knows nothing near nothing', () => {
    expect(nearest('aa', ['ab', 'ac'])).toBeUndefined();
    expect(nearest('aaaa', ['aaab', 'aaac'])).toBe('aaab');
    expect(nearest('check', [])).toBeUndefined();
  });
});

describe('chooseLanguage', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
    [{ LANG: 'ja-JP' }, 'ja'],
    [{ LANG: 'JA' }, 'ja'],
    [{ LANG: 'jam' }, 'en'],
    [{ LANG: 'C', LC_MESSAGES: 'ja_JP' }, 'ja'],
    [{ LC_MESSAGES: 'ja_JP', LC_ALL: 'POSIX' }, 'en'],
    [{ LANG: 'ja_JP', LC_ALL: '' }, 'ja'],
  ] as const)('%o is %s', (env, language) => expect(chooseLanguage([], env)).toBe(language));

  it.each([
    [['check', '--lang', 'ja'], 'en_US', 'ja'],
    [['--lang=ja', 'check'], 'en_US', 'ja'],
    [['--lang', 'ja', '--lang=en'], 'ja_JP', 'en'],
    [['--lang'], 'ja_JP', 'ja'],
    [['--lang', 'de'], 'ja_JP', 'ja'],
  ])('%j in %s is %s', (argv, LANG, language) => expect(chooseLanguage(argv, { LANG })).toBe(language));
});

describe('parseCommandLine', () => {
  it.each([
    [[], 'help', []],
    [['-h'], 'help', []],
    [['--version'], 'version', []],
    [['-V', '--json'], 'version', []],
    [['check', 'a', 'b'], 'check', ['a', 'b']],
    [['--quick', 'check', 'a'], 'check', ['a']],
    [['--lang', 'ja', 'check', '--quick', 'a', '--timeout', '3', 'b'], 'check', ['a', 'b']],
    [['check', '--', '--quick', '-'], 'check', ['--quick', '-']],
    [['diagnose', '-'], 'diagnose', ['-']],
    [['help', 'lab'], 'help', ['lab']],
    [['lab', 'nobody', '--help'], 'lab', ['nobody']],
  ])('%j', (argv, command, positionals) => {
    expect(parseCommandLine(argv)).toMatchObject({ command, positionals });
  });

  it('keeps every value in order, and the last counts', () => {
    const { given } = parseCommandLine(['lab', '--only', 'a', '--port=1', '--only=b', '--port', '2']);
    expect(given).toEqual({ only: ['a', 'b'], port: ['1', '2'] });
    expect(lastValue(given, 'port')).toBe('2');
    expect(lastValue(given, 'json')).toBeUndefined();
  });

  it.each([
    [['chek'], 'there is no command chek.'],
    [['constructor'], 'there is no command constructor.'],
    [['check', 'a', '--__proto__'], 'there is no option --__proto__.'],
    [['check', 'a', '-x'], 'there is no option -x.'],
    [['lab', '--quick'], 'there is no option --quick.'],
    [['check', 'a', '--save', '--json'], '--save needs a value.'],
    [['check', 'a', '--save', ''], '--save needs a value.'],
    [['check', 'a', '--quick=1'], '--quick=1 is one argument too many.'],
    [['demo', 'a'], 'a is one argument too many.'],
    [['\x1b[2Jchek'], 'there is no command \\u{1b}[2Jchek.'],
  ])('%j: %s', (argv, error) => expect(complaint(argv).error).toBe(error));
});

function complaint(argv: readonly string[]) {
  try {
    parseCommandLine(argv);
  } catch (problem) {
    if (problem instanceof UsageProblem) return problem.say(en.complaints);
    throw problem;
  }
  throw new Error('it was taken');
}
