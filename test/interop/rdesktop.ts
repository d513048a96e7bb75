/**
 * rdesktop, whose CredSSP is version 2 with a bare Kerberos token: it signs in with a ticket that somebody got before. It asks
 * about the certificate on its standard input, and without a ticket it goes on to try without NLA.
 */
import type { Account, Display } from './peers.ts';
import { type Program, type Ran, run } from './programs.ts';

export const RDESKTOP_PROGRAMS: readonly Program[] = ['rdesktop', 'Xvfb', 'setpriv', 'stdbuf'];

export interface RdesktopWish {
  /** A name the KDC knows as TERMSRV/host, which has to lead to the server. */
  readonly host: string;
  readonly port: number;
  readonly account: Account;
  readonly display: Display;
  /** Where it may write: it remembers certificates. */
  readonly home: string;
  /** KRB5_CONFIG and KRB5CCNAME. */
  readonly kerberos: Readonly<Record<string, string>>;
}

export async function signInWithRdesktop(wish: RdesktopWish): Promise<Ran> {
  const { host, port, account, display, home, kerberos } = wish;
  const { user, domain, password } = account;
  const who = ['-u', user, '-p', password, ...(domain === undefined ? [] : ['-d', domain])];
  const env = { DISPLAY: display.name, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, ...kerberos };
  return await run('rdesktop', [...who, `${host}:${port}`], { env, cwd: home, input: 'yes\nyes\n' });
}
