/** `npm start`: the command line from the sources, `demo` when nothing else is asked for. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutLanguage } from './language.mjs';
import { prepare, ROOT } from './prepare.mjs';

const args = process.argv.slice(2);
prepare(args);

const command = withoutLanguage(args).length === 0 ? ['demo', ...args] : args;
const main = join(ROOT, 'dist/cli/main.js');
process.argv = [process.execPath, main, ...command];
// Files named on the command line are meant from where the person stands, not from where npm runs.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(main).href);
