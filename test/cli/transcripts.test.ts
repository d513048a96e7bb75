/** The transcripts in cases/, each run and compared. */
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, startLab } from '../../src/lab/index.ts';
import { makeScratch, removeScratch } from '../scratch.ts';
import { runCli } from './run-cli.ts';
import { firstMismatch, parseTranscripts, splitWords } from './transcript.ts';

const CASES = fileURLToPath(new URL('cases/', import.meta.url));
const NAMED = /\{([a-z][\w-]*)(:port)?\}/g;
/** One byte more than an examination file may have; a hole, not on any disk. */
const TOO_LARGE = 64 * 1024 * 1024 + 1;

const texts = readdirSync(CASES)
  .sort()
  .map((file) => ({ file, text: readFileSync(join(CASES, file), 'utf8') }));

let lab: Lab | undefined;
let scratch: string;
beforeAll(async () => {
  const names = texts.flatMap(({ text }) => [...text.matchAll(NAMED)].map(([, name]) => name as string));
  const only = [...new Set(names)].filter((name) => name !== 'scratch');
  if (only.length > 0) lab = await startLab({ only });
  scratch = await makeScratch();
  writeFileSync(join(scratch, 'empty.json'), '');
  writeFileSync(join(scratch, 'foreign.json'), '{"hosts":[]}');
  writeFileSync(join(scratch, 'newer.json'), '{"schemaVersion":99}');
  writeFileSync(join(scratch, 'huge.json'), '');
  truncateSync(join(scratch, 'huge.json'), TOO_LARGE);
});
afterAll(async () => {
  await lab?.stop();
  await removeScratch(scratch);
});

function place(text: string): string {
  return text.replace(NAMED, (_, name, portOnly) => {
    if (name === 'scratch') return scratch;
    const patient = lab?.patients.find((candidate) => candidate.name === name);
    if (!patient) throw new Error(`the lab has no patient ${name}`);
    return portOnly ? String(patient.port) : `${patient.address}:${patient.port}`;
  });
}

const lines = (text: string): readonly string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

describe.each(texts)('$file', ({ text }) => {
  it.concurrent.each(parseTranscripts(text))('$line', async ({ command, env, stdout, stderr, exitCode }) => {
    const ran = await runCli(splitWords(place(command)), { env });
    expect(firstMismatch(lines(ran.stderr), stderr.map(place)), ran.stderr).toBeUndefined();
    expect(firstMismatch(lines(ran.stdout), stdout.map(place)), ran.stdout).toBeUndefined();
    expect(ran.exitCode).toBe(exitCode);
  });
});
