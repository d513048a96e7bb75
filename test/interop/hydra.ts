/** hydra's module for Remote Desktop, which is libfreerdp: one login and no more. */
import type { Endpoint } from './loopback.ts';
import type { Account } from './peers.ts';
import { type Program, run } from './programs.ts';

export const HYDRA_PROGRAMS: readonly Program[] = ['hydra'];

export interface HydraAttempt {
  /** `maybeValid`: it was cut off without hearing that the password is wrong, and no session came of it. */
  readonly verdict: 'valid' | 'notValid' | 'maybeValid';
  readonly output: string;
}

export async function tryWithHydra(server: Endpoint, account: Account, folder: string): Promise<HydraAttempt> {
  const { user, domain, password } = account;
  const place = `rdp://${server.address}${domain === undefined ? '' : `/${domain}`}`;
  const args = ['-I', '-t', '1', '-l', user, '-p', password, '-s', String(server.port), place];
  const { stdout, stderr } = await run('hydra', args, { cwd: folder, env: { HOME: folder } });
  const output = `${stdout}${stderr}`;
  return { verdict: verdictIn(output), output };
}

function verdictIn(output: string): HydraAttempt['verdict'] {
  if (output.includes('1 valid password found')) return 'valid';
  return output.includes('might be valid') ? 'maybeValid' : 'notValid';
}
