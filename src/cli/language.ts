/** Which language to speak: what was asked for, else what the environment says (POSIX, in its order), else English. */
import type { Language } from '../messages/words.ts';
import { type Given, lastValue } from './parse.ts';
import { badValue } from './usage-problem.ts';

export function chooseLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  return askedFor(argv) ?? fromEnvironment(env);
}

export function refuseUnknownLanguage(given: Given): void {
  const language = lastValue(given, 'lang');
  if (language !== undefined && language !== 'ja' && language !== 'en') throw badValue('--lang', language, 'ja, en');
}

/** Looked for before the command line is parsed, because its mistakes are to be told in that language, too. */
function askedFor(argv: readonly string[]): Language | undefined {
  const at = argv.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  return at >= 0 && (value === 'ja' || value === 'en') ? value : undefined;
}

function fromEnvironment({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  const locale = LC_ALL || LC_MESSAGES || LANG || systemLocale();
  return /^ja\b|^ja_/i.test(locale) ? 'ja' : 'en';
}

/** Windows has no such variables; there the system's own setting decides. */
function systemLocale(): string {
  return process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : 'en';
}
