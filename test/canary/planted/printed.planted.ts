/** Passes, and prints the password in hexadecimal. */
import { it } from 'vitest';
import { RUN_PASSWORD } from '../run-password.ts';

it('passes', () => console.log(`begin ${Buffer.from(RUN_PASSWORD).toString('hex')} end`));
