/** `npm run bench`: the figures of the README, measured on this machine. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, ROOT } from './prepare.mjs';

prepare(process.argv.slice(2), 'bench');
await import(pathToFileURL(join(ROOT, 'dist/bench/main.js')).href);
