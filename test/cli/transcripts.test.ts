import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, startLab } from '../../src/lab/index.ts';
import { firstMismatch, parseTranscripts, runCli, splitWords } from './transcript.ts';

const CASES = fileURLToPath(new URL('cases/', import.meta.url));
const NAMED = /\{([\w-]+)\}/g;

let lab: Lab;
let scratch: string;
beforeAll(async () => {
  const texts = readdirSync(CASES).map((file) => readFileSync(join(CASES, file), 'utf8'));
  const names = texts.flatMap((text) => [...text.matchAll(NAMED)].map(([, name]) => name as string));
  lab = await startLab({ only: [...new Set(names)].filter((name) => name !== 'scratch') });
  scratch = mkdtempSync(join(tmpdir(), 'rdp-doctor-cli-'));
  writeFileSync(join(scratch, 'empty.json'), '');
  writeFileSync(join(scratch, 'foreign.json'), '{"hosts":[]}');
  writeFileSync(join(scratch, 'newer.json'), '{"schemaVersion":99}');
});
afterAll(async () => {
  await lab.stop();
  rmSync(scratch, { recursive: true, force: true });
});

function place(text: string): string {
  return text.replace(NAMED, (_, name) => {
    if (name === 'scratch') return scratch;
    const patient = lab.patients.find((candidate) => candidate.name === name);
    return patient ? `${patient.address}:${patient.port}` : `no patient ${name}`;
  });
}

const lines = (text: string): readonly string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

describe.each(readdirSync(CASES).sort())('%s', (file) => {
  const transcripts = parseTranscripts(readFileSync(join(CASES, file), 'utf8'));
  it.each(transcripts.map((transcript) => [transcript.command, transcript] as const))(
    'rdp-doctor %s',
    async (_, transcript) => {
      const ran = await runCli(splitWords(place(transcript.command)));
      expect(firstMismatch(lines(ran.stderr), transcript.stderr.map(place)), ran.stderr).toBeUndefined();
      expect(firstMismatch(lines(ran.stdout), transcript.stdout.map(place)), ran.stdout).toBeUndefined();
      expect(ran.exitCode).toBe(transcript.exitCode);
    },
  );
});
