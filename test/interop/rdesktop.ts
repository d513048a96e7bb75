/**
 * rdesktop, whose CredSSP is version 2 with a bare Kerberos token: it signs in with a ticket that somebody got before. It asks
 * about the certificate on its standard input, and when it is cut off it tries again.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDaemon, untilReady } from './daemon.ts';
import type { OurServer, Visit } from './our-server.ts';
import type { Account, Display } from './peers.ts';
import { mapRoot, type Program, pathOf } from './programs.ts';

export const RDESKTOP_PROGRAMS: readonly Program[] = ['rdesktop', 'unshare', 'Xvfb', 'setpriv', 'stdbuf'];

export interface RdesktopWish {
  /** As in TERMSRV/host; it leads to `server` for this program alone. */
  readonly host: string;
  readonly server: OurServer;
  readonly account: Account;
  readonly display: Display;
  /** Where it may write: it remembers certificates. */
  readonly home: string;
  /** KRB5_CONFIG, KRB5CCNAME and the like. */
  readonly kerberos: Readonly<Record<string, string>>;
}

/** The first process of a process namespace takes all others along when it ends. */
const NAMESPACES = ['--mount', '--pid', '--fork', '--kill-child'];

/** In a mount namespace of its own, where /etc/hosts is another file. It says yes to every question. */
const WITH_HOSTS = 'mount --bind "$0" /etc/hosts && yes yes | "$@"';

/** What our server made of its first connection. It would try again and again, and is ended. */
export async function signInWithRdesktop(wish: RdesktopWish): Promise<{ readonly visit: Visit; readonly log: string }> {
  const { host, server, account, display, home, kerberos } = wish;
  const { user, domain, password } = account;
  const hosts = join(home, 'hosts');
  await writeFile(hosts, `127.0.0.1 localhost\n${server.address} ${host}\n`);
  const who = ['-u', user, '-p', password, ...(domain === undefined ? [] : ['-d', domain])];
  const command = [pathOf('rdesktop'), ...who, `${host}:${server.port}`];
  const env = { DISPLAY: display.name, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, ...kerberos };
  const isolated = [...mapRoot(), ...NAMESPACES, 'sh', '-c', WITH_HOSTS, hosts, ...command];
  const daemon = startDaemon('unshare', isolated, { cwd: home, env });
  try {
    const visit = await untilReady(daemon, async () => (await server.visits())[0]);
    return { visit, log: daemon.log() };
  } finally {
    await daemon.stop();
  }
}
