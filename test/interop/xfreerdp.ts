/** xfreerdp as a client that signs in and does no more. It announces version 6 and goes along with any number the server says. */
import type { Endpoint } from './loopback.ts';
import type { Account, Display } from './peers.ts';
import { type Program, type Ran, run } from './programs.ts';

export const XFREERDP_PROGRAMS: readonly Program[] = ['xfreerdp', 'Xvfb', 'setpriv', 'stdbuf'];

/** Its exit codes, as far as they were seen here. */
export const XFREERDP_EXIT = {
  signedIn: 0,
  /** errorCode 0xC000006D. */
  wrongPassword: 134,
  /** The server ended the connection: neither "no NLA" nor "wrong password". */
  transportClosed: 147,
} as const;

export interface XfreerdpWish {
  readonly server: Endpoint;
  readonly account: Account;
  readonly display: Display;
  /** Where it may write. */
  readonly home: string;
}

export async function signInWithXfreerdp({ server, account, display, home }: XfreerdpWish): Promise<Ran> {
  const { user, domain, password } = account;
  const who = [`/u:${user}`, `/p:${password}`, ...(domain === undefined ? [] : [`/d:${domain}`])];
  const args = [`/v:${server.address}:${server.port}`, ...who, '/cert:ignore', '+auth-only'];
  const env = { DISPLAY: display.name, HOME: home, XDG_CONFIG_HOME: home, WLOG_LEVEL: 'DEBUG' };
  return await run('xfreerdp', args, { env, cwd: home });
}
