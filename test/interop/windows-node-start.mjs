/**
 * Runs within Node.js for Windows: reads from a file which script to run and with which arguments, so that no shell's quoting and no
 * code page comes in between. SEEN in Wine 8.0, once in about a thousand: a process can not be created, and a moment later it can; so
 * that is asked again.
 */
import childProcess from 'node:child_process';
import { readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { pathToFileURL } from 'node:url';

const TRIES = 3;

for (const name of ['spawn', 'execFile', 'spawnSync']) childProcess[name] = triedAgain(childProcess[name]);
syncBuiltinESMExports();

const { script, args } = JSON.parse(readFileSync('C:\\job.json', 'utf8'));
process.argv = [process.argv[0], script, ...args];
await import(pathToFileURL(script).href);

/** `spawnSync` gives its error back, the others throw theirs. */
function triedAgain(start) {
  return (...given) => {
    for (let tries = 1; ; tries++) {
      try {
        const started = start(...given);
        if (started.error?.code !== 'UNKNOWN' || tries === TRIES) return started;
      } catch (error) {
        if (error.code !== 'UNKNOWN' || tries === TRIES) throw error;
      }
    }
  };
}
