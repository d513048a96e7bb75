/** `npm test`: everything, against Debian's software too. Arguments go to vitest: `npm test -- test/protocol`. */
import { spawnSync } from 'node:child_process';
import { haveDebianPackages } from './debian-packages.mjs';
import { withoutLanguage } from './language.mjs';
import { prepare, ROOT } from './prepare.mjs';
import { haveWindowsNode } from './windows-node.mjs';

const args = process.argv.slice(2);
prepare(args);
if (!haveDebianPackages(args) || !haveWindowsNode(args)) process.exit(3);

const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...withoutLanguage(args)];
const { status, signal } = spawnSync(process.execPath, vitest, { cwd: ROOT, stdio: 'inherit' });
process.exitCode = signal === null ? (status ?? 1) : 130;
