/**
 * gnome-remote-desktop with the desktop it needs, none of which has a screen. It listens on every address of its machine, so it
 * gets a network of its own, and is reached from outside by way of a Unix socket. Whatever it starts ends with it: the
 * first process of a process namespace takes all others along.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OpenSslCertificate } from './certificates.ts';
import { readyOrStopped, startDaemon } from './daemon.ts';
import { inFolder } from './keep.ts';
import { drawEndpoint } from './loopback.ts';
import type { Account, Peer } from './peers.ts';
import { mapRoot, type Program } from './programs.ts';
import { RELAY_LISTENS, startRelay } from './relay.mjs';

export const GNOME_PROGRAMS: readonly Program[] = [
  'dbus-run-session',
  'gnome-remote-desktop-daemon',
  'grdctl',
  'ip',
  'mutter',
  'openssl',
  'pipewire',
  'setpriv',
  'stdbuf',
  'unshare',
  'wireplumber',
];

const SESSION = fileURLToPath(new URL('gnome-session.sh', import.meta.url));
const RELAY = fileURLToPath(new URL('relay.mjs', import.meta.url));
const NAMESPACES = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc'];

export async function startGnomeRemoteDesktop(account: Account, certificate: OpenSslCertificate): Promise<Peer> {
  return await inFolder(async (folder) => {
    const endpoint = await drawEndpoint();
    const socket = join(folder, 'relay');
    const env = { ...environment(folder, account, certificate), SOCKET: socket, PORT: String(endpoint.port) };
    const daemon = startDaemon('unshare', [...mapRoot(), ...NAMESPACES, 'sh', SESSION], { cwd: folder, env });
    const relay = await startRelay({ host: endpoint.address, port: endpoint.port }, { path: socket });
    const stop = async () => {
      await daemon.stop();
      await relay.stop();
    };
    try {
      await readyOrStopped(daemon, async () => (isReady(daemon.log()) ? true : undefined));
    } catch (error) {
      await stop();
      throw error;
    }
    return { ...endpoint, target: `${endpoint.address}:${endpoint.port}`, folder, log: daemon.log, stop };
  });
}

function environment(folder: string, { user, password }: Account, certificate: OpenSslCertificate) {
  const homes = ['CONFIG', 'DATA', 'STATE', 'CACHE'].map((kind) => [`XDG_${kind}_HOME`, join(folder, kind)]);
  return {
    ...(Object.fromEntries(homes) as Readonly<Record<string, string>>),
    PATH: `${process.env.PATH}:/usr/sbin:/usr/libexec`,
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    GSETTINGS_BACKEND: 'keyfile',
    WLOG_LEVEL: 'DEBUG',
    G_MESSAGES_DEBUG: 'all',
    NODE: process.execPath,
    RELAY,
    CERTIFICATE: certificate.certificateFile,
    KEY: certificate.keyFile,
    SIGN_IN_USER: user,
    SIGN_IN_PASSWORD: password,
  };
}

/**
 * It says so when it listens. Trying would leave a session behind: SEEN, version 43 reads its own key wrongly once in a while when one
 * session begins as another ends.
 */
function isReady(said: string): boolean {
  return said.includes('RDP server started') && said.includes(RELAY_LISTENS);
}

/** Whether all sessions have ended that have begun. */
export function isIdle(server: Peer): boolean {
  const count = (words: string) => server.log().split(words).length;
  return count('Initialize RDP session') === count('RDP session stopped');
}
