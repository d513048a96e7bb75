/** Fails in three ways, each of which shows the password: an error, a difference with colours in it, a folder of ours. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeScratch, removeScratch } from '../../scratch.ts';
import { RUN_PASSWORD } from '../run-password.ts';

it('fails with an error', () => {
  const escapes = [...RUN_PASSWORD].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
  throw new Error(`no ${escapes.join('')}`);
});

it('fails with a difference', () => expect(`the ${RUN_PASSWORD} is`).toBe(`the ${RUN_PASSWORD.slice(0, 10)} is`));

afterAll(async () => {
  const folder = await makeScratch();
  await writeFile(join(folder, 'saved.json'), Buffer.from(RUN_PASSWORD, 'utf16le'));
  await removeScratch(folder);
});
