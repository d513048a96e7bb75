/**
 * Runs within Node.js for Windows: reads from a file which script to run and with which arguments, so that no shell's quoting and no
 * code page comes in between.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { script, args } = JSON.parse(readFileSync('C:\\job.json', 'utf8'));
process.argv = [process.argv[0], script, ...args];
await import(pathToFileURL(script).href);
