/** `npm run check`: what CI runs. Stops at the first step that fails. */
import { spawnSync } from 'node:child_process';
import { complain } from './language.mjs';
import { prepare, ROOT } from './prepare.mjs';

const STEPS = [
  {
    name: 'format and lint',
    bin: '@biomejs/biome/bin/biome',
    args: ['ci', '--error-on-warnings', '--colors=off'],
    hint: 'npm run format mends most of it',
  },
  {
    name: 'types and layers',
    bin: '@typescript/native/bin/tsc',
    args: ['-b'],
    hint: 'TS6307 is an import that ARCHITECTURE.md does not allow',
  },
  {
    name: 'reference of the library',
    bin: 'typedoc/bin/typedoc',
    args: ['--emit', 'none'],
    hint: 'what an entry point exports has a docstring of one line at least; see typedoc.json',
  },
  {
    name: 'unused files, exports, dependencies',
    bin: 'knip/bin/knip.js',
    args: [],
    hint: 'remove what nothing uses, or name it in knip.json with a reason',
  },
  {
    name: 'package shape',
    bin: 'publint/src/cli.js',
    args: ['--strict'],
    hint: 'see exports and files in package.json',
  },
  {
    name: 'types of the package',
    bin: '@arethetypeswrong/cli/dist/index.js',
    args: [
      '--pack',
      '.',
      '--profile',
      'esm-only',
      '--no-emoji',
      '--no-definitely-typed',
      '--exclude-entrypoints',
      './schema/report.json',
    ],
    hint: 'see exports in package.json',
  },
];

const args = process.argv.slice(2);
prepare(args);
for (const { name, bin, args: given, hint } of STEPS) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [`node_modules/${bin}`, ...given], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status === 0) continue;
  process.stderr.write(`${stdout}${stderr}\n`);
  complain(`${name}: not in order`, hint);
  process.exit(1);
}

const { status, signal } = spawnSync(process.execPath, ['scripts/test.mjs', ...args], { cwd: ROOT, stdio: 'inherit' });
process.exitCode = signal === null ? (status ?? 1) : 130;
