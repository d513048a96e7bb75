/** A report of many servers is longer than any pipe: whoever reads it slowly gets all of it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXAMINATIONS } from '../report/samples.ts';
import { makeScratch, removeScratch } from '../scratch.ts';
import { runCli, startCli } from './run-cli.ts';

const aTurn = () => new Promise((turn) => setImmediate(turn));

let scratch: string;
beforeAll(async () => {
  scratch = await makeScratch();
});
afterAll(() => removeScratch(scratch));

it('a slow reader gets everything', async () => {
  const file = join(scratch, 'many.json');
  writeFileSync(file, JSON.stringify(Array.from({ length: 150 }, () => EXAMINATIONS.unpatched2016)));
  const child = startCli(['diagnose', file, '--json']);
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
