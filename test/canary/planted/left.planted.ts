/** Passes, and leaves the NT hash in a file. */
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { Secret } from '../../../src/crypto/secret.ts';
import { ntHashOf } from '../../../src/protocol/ntlm/keys.ts';
import { RUN_PASSWORD } from '../run-password.ts';

it('passes', async () => {
  const ntHash = ntHashOf(Secret.ofText(RUN_PASSWORD)).reveal((bytes) => Buffer.from(bytes).toString('base64'));
  await writeFile(join(tmpdir(), 'left.log'), `hash ${ntHash}\n`);
});
