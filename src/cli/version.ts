/** `rdp-doctor version`. */
import { VERSION } from '../app/version.ts';
import type { Run } from './main.ts';
import { EXIT } from './usage-problem.ts';

export const runVersion: Run = async (line, terminal) => {
  const node = process.versions.node;
  const text = line.given.json
    ? JSON.stringify({ name: 'rdp-doctor', version: VERSION, node })
    : terminal.words.newVersion(VERSION, node);
  terminal.print(`${text}\n`);
  return EXIT.healthy;
};
