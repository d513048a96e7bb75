/**
 * impacket's rdp_check: CredSSP version 2 in every message, NTLM bare and without a MIC, and no look at the server's half of the
 * binding. It calls port 3389 and no other, and ends with 0 whatever came out.
 */
import { existsSync } from 'node:fs';
import type { Account } from './peers.ts';
import { type Program, run } from './programs.ts';

const SCRIPT = '/usr/share/doc/python3-impacket/examples/rdp_check.py';

export const RDP_CHECK_PROGRAMS: readonly Program[] = ['python3'];
export const RDP_CHECK_PORT = 3389;

export function rdpCheckObstacle(): string | undefined {
  return existsSync(SCRIPT) ? undefined : `needs ${SCRIPT}: apt-get install python3-impacket`;
}

export interface RdpCheck {
  readonly granted: boolean;
  readonly output: string;
}

export async function checkWithImpacket(address: string, { user, domain, password }: Account): Promise<RdpCheck> {
  const who = domain === undefined ? user : `${domain}/${user}`;
  const { stdout, stderr } = await run('python3', [SCRIPT, `${who}:${password}@${address}`]);
  return { granted: stdout.includes('Access Granted'), output: `${stdout}${stderr}` };
}
