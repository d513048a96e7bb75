/**
 * gnome-remote-desktop with the desktop it needs, none of which has a screen. It listens on every address of its machine, so it
 * gets a network of its own, and is reached from outside by way of a Unix socket. Whatever it starts ends with it: the
 * first process of a process namespace takes all others along.
 */
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeConnectionRequest, PROTOCOL } from '../../src/protocol/index.ts';
import type { OpenSslCertificate } from './certificates.ts';
import { readyOrStopped, startDaemon } from './daemon.ts';
import { inFolder } from './keep.ts';
import { drawEndpoint, type Endpoint } from './loopback.ts';
import type { Account, Peer } from './peers.ts';
import { mapRoot, type Program } from './programs.ts';
import { startRelay } from './relay.mjs';

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
      await readyOrStopped(daemon, () => isAnswering(endpoint));
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
    G_MESSAGES_DEBUG: 'all',
    WLOG_LEVEL: 'DEBUG',
    NODE: process.execPath,
    RELAY,
    CERTIFICATE: certificate.certificateFile,
    KEY: certificate.keyFile,
    SIGN_IN_USER: user,
    SIGN_IN_PASSWORD: password,
  };
}

/** Somebody accepts a connection at once; that is the relay. The server is there when it answers an offer. */
function isAnswering({ address, port }: Endpoint): Promise<true | undefined> {
  return new Promise((settle) => {
    const socket = connect({ host: address, port });
    socket.write(encodeConnectionRequest({ negotiation: { flags: 0, requestedProtocols: PROTOCOL.HYBRID } }));
    socket.once('data', () => settle(true)).once('data', () => socket.destroy());
    socket.once('error', () => undefined).once('close', () => settle(undefined));
  });
}
