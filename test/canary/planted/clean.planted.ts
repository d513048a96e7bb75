/** Uses the password, prints nothing of it, and leaves a file of foreign software behind that holds it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeScratch } from '../../scratch.ts';
import { RUN_PASSWORD } from '../run-password.ts';

it('passes', async () => {
  console.log(RUN_PASSWORD.length);
  await writeFile(join(await makeScratch({ foreign: true }), 'sam'), RUN_PASSWORD);
  expect(RUN_PASSWORD).toBe(process.env.RDP_DOCTOR_CANARY);
});
