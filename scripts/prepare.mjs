/**
 * Makes a fresh clone runnable: the dependencies of package-lock.json, then the compiled files. Silent and quick when there
 * is nothing to do; otherwise it says on stderr what it does.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseLanguage, complain } from './language.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = [20, 19];
const OUTPUT_LINES = 30;
const WORDS = {
  en: {
    installing: 'Installing dependencies (first time, or package-lock.json has changed) …',
    building: 'Compiling …',
    nodeTooOld: (version) => [`Node.js ${version} is too old`, `install Node.js ${OLDEST_NODE.join('.')} or later`],
    installFailed: [
      'the dependencies could not be installed',
      'see npm’s message above; npm ci needs the npm registry or a filled cache',
    ],
    buildFailed: ['the sources do not compile', 'see the compiler’s message above; npm run build shows it again'],
  },
  ja: {
    installing: '依存パッケージをインストールしています(初回、または package-lock.json の変更後)…',
    building: 'コンパイルしています…',
    nodeTooOld: (version) => [
      `Node.js ${version} は古すぎます`,
      `Node.js ${OLDEST_NODE.join('.')} 以降をインストールしてください`,
    ],
    installFailed: [
      '依存パッケージをインストールできませんでした',
      '上の npm のメッセージを確認してください。npm ci には npm レジストリ、または保存済みのキャッシュが必要です',
    ],
    buildFailed: [
      'ソースをコンパイルできませんでした',
      '上のメッセージを確認してください。npm run build でもう一度表示できます',
    ],
  },
};

/** `project` is the folder of the tsconfig.json that is needed. Ends the process when something can not be had. */
export function prepare(args, project = 'src/cli') {
  prepareDependencies(args);
  const words = WORDS[chooseLanguage(args)];
  const stamp = `dist/.built-${project.replaceAll('/', '-')}`;
  if (modifiedAt(stamp) < newestSource(project)) {
    say(words.building);
    const began = new Date();
    if (!run([process.execPath, 'node_modules/@typescript/native/bin/tsc'], ['-b', project])) end(words.buildFailed);
    if (!run([process.execPath, 'node_modules/rolldown/bin/cli.mjs'], ['-c'])) end(words.buildFailed);
    if (!run([process.execPath, 'scripts/build-page.mjs'], [])) end(words.buildFailed);
    mkdirSync(join(ROOT, 'dist'), { recursive: true });
    writeFileSync(join(ROOT, stamp), '');
    // As old as the start of compiling: what was saved meanwhile is newer, and compiled next time.
    utimesSync(join(ROOT, stamp), began, began);
  }
}

/** The dependencies alone, for what is built by them and needs nothing compiled before. Ends the process without them. */
export function prepareDependencies(args) {
  const words = WORDS[chooseLanguage(args)];
  if (isNodeTooOld()) end(words.nodeTooOld(process.versions.node));
  if (modifiedAt('node_modules/.package-lock.json') >= modifiedAt('package-lock.json')) return;
  say(words.installing);
  if (!run(npm(), ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'])) end(words.installFailed);
}

/** The npm that runs this script, or the one on the path. */
function npm() {
  const { npm_execpath } = process.env;
  if (npm_execpath?.endsWith('.js')) return [process.execPath, npm_execpath];
  return process.platform === 'win32' ? ['cmd', '/c', 'npm'] : ['npm'];
}

/** Its output is shown only when it fails, never on stdout, and not to the end: npm adds its whole manual page. */
function run([command, ...first], args) {
  const { status, stdout, stderr } = spawnSync(command, [...first, ...args], { cwd: ROOT, encoding: 'utf8' });
  const output = `${stdout ?? ''}${stderr ?? ''}`.trimEnd().split('\n');
  if (status !== 0) process.stderr.write(`${output.slice(0, OUTPUT_LINES).join('\n')}\n`);
  return status === 0;
}

/** Folders count too: their time changes when a file is removed. */
function newestSource(project) {
  const folders = [...new Set(['src', project])];
  const entries = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((entry) => join(folder, entry)),
  );
  return Math.max(
    ...[
      ...folders,
      ...entries,
      'tsconfig.base.json',
      'rolldown.config.mjs',
      'scripts/build-page.mjs',
      'package-lock.json',
    ].map(modifiedAt),
  );
}

/** Milliseconds; 0 for what is not there. */
function modifiedAt(path) {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function isNodeTooOld() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function end([problem, hint]) {
  complain(problem, hint);
  process.exit(3);
}
