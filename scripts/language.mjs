/** The language of the scripts' own few lines: `--lang ja|en`, else the environment's, else English. */
export function chooseLanguage(args, env = process.env) {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = args[at]?.startsWith('--lang=') ? args[at].slice('--lang='.length) : args[at + 1];
  if (at >= 0 && (asked === 'ja' || asked === 'en')) return asked;
  return /^ja\b|^ja_/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'ja' : 'en';
}

/** The arguments without `--lang` and its value. */
export function withoutLanguage(args) {
  return args.filter((arg, i) => !arg.startsWith('--lang') && args[i - 1] !== '--lang');
}

/** An error as every command of this project writes it: what, then what to do. */
export function complain(problem, hint) {
  process.stderr.write(`rdp-doctor: ${problem}\nhint: ${hint}\n`);
}
