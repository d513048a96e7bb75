/**
 * `npm test`: everything, against Debian's software too, and afterwards a look whether a password was left anywhere. Arguments go
 * to vitest: `npm test -- test/protocol`.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { haveDebianPackages } from './debian-packages.mjs';
import { withoutLanguage } from './language.mjs';
import { prepare, ROOT } from './prepare.mjs';
import { haveWindowsNode } from './windows-node.mjs';

const args = process.argv.slice(2);
prepare(args, 'test');
if (!haveDebianPackages(args) || !haveWindowsNode(args)) process.exit(3);

process.chdir(ROOT);
const { runWatched } = await import(pathToFileURL(join(ROOT, 'dist/test/canary/whole-run.js')).href);
process.exitCode = await runWatched(['node_modules/vitest/vitest.mjs', 'run', ...withoutLanguage(args)], process);
