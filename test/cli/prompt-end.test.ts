/** The command ends when everything is said: whatever is still going on beneath it, and not before. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMINATIONS } from '../report/samples.ts';
import { CLI, ending, runCli } from './run-cli.ts';

/** Stands for a look-up that the platform will not give up: work that no one can call off. */
const BUSY = ['--import', `data:text/javascript,${encodeURIComponent('setInterval(() => {}, 1e6)')}`];

const aTurn = () => new Promise((turn) => setImmediate(turn));

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'rdp-doctor-end-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('with work left that can not be called off', () => {
  it.each([
    [['version'], 0],
    [['check'], 2],
    [['diagnose', 'no-such-file.json'], 3],
  ] as const)('%j ends all the same', async (args, exitCode) => {
    const child = spawn(process.execPath, [...BUSY, CLI, ...args], { stdio: 'pipe' });
    child.stdout.resume();
    child.stderr.resume();
    expect(await ending(child)).toBe(exitCode);
  });
});

it('a slow reader gets everything', async () => {
  const file = join(scratch, 'many.json');
  writeFileSync(file, JSON.stringify(Array.from({ length: 150 }, () => EXAMINATIONS.unpatched2016)));
  const child = spawn(process.execPath, [CLI, 'diagnose', file, '--json'], { stdio: 'pipe' });
  child.stderr.resume();
  // Much more than a pipe holds.
  let said = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    said += chunk;
    await aTurn();
  }
  expect(said.length).toBeGreaterThan(1_000_000);
  expect(JSON.parse(said)).toHaveLength(150);
  expect(said).toBe((await runCli(['diagnose', file, '--json'])).stdout);
});
