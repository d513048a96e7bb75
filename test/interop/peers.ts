/**
 * Remote Desktop servers from Debian's packages: FreeRDP's shadow server, xrdp, and weston's RDP backend. Each runs on a place
 * of its own with a folder of its own, and leaves nothing behind when it is stopped.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toHex } from '../../src/bytes/hex.ts';
import { encodeUtf16le } from '../../src/bytes/utf16.ts';
import { md4 } from '../../src/crypto/md4.ts';
import type { OpenSslCertificate } from './certificates.ts';
import { type DaemonOptions, readyOrStopped, startDaemon } from './daemon.ts';
import { inFolder } from './keep.ts';
import { drawEndpoint, type Endpoint, isListening } from './loopback.ts';
import { mapRoot, type Program, pathOf } from './programs.ts';

export interface Peer extends Endpoint {
  /** `address:port`. */
  readonly target: string;
  /** Its own folder. */
  readonly folder: string;
  log(): string;
  stop(): Promise<void>;
}

export const SHADOW_PROGRAMS: readonly Program[] = ['freerdp-shadow-cli', 'Xvfb', 'setpriv', 'stdbuf'];
export const XRDP_PROGRAMS: readonly Program[] = ['xrdp', 'unshare', 'setpriv', 'stdbuf', 'openssl'];
export const WESTON_PROGRAMS: readonly Program[] = ['weston', 'setpriv', 'stdbuf', 'openssl'];

/** Where the shadow server makes itself a key and a certificate. */
export function shadowCertificate({ folder }: Peer): string {
  return join(folder, '.config', 'freerdp', 'shadow', 'shadow.crt');
}

/** An account of the shadow server's own, made up for the test. */
export interface Account {
  readonly user: string;
  /** None for an account of the machine itself. */
  readonly domain?: string;
  readonly password: string;
}

export async function startShadow(security?: 'nla' | 'tls' | 'rdp', ...accounts: readonly Account[]): Promise<Peer> {
  return await startShadowOn(undefined, security, ...accounts);
}

/** For clients that call one port only. */
export async function startShadowOn(
  fixedPort: number | undefined,
  security?: 'nla' | 'tls' | 'rdp',
  ...accounts: readonly Account[]
): Promise<Peer> {
  const display = await startDisplay();
  try {
    const peer = await startPeer(
      'freerdp-shadow-cli',
      async ({ address, port }, folder) => ({
        args: [
          `/port:${port}`,
          `/bind-address:${address}`,
          ...(security ? [`/sec:${security}`] : []),
          ...(accounts.length > 0 ? ['+auth', `/sam-file:${await writeSam(folder, accounts)}`] : []),
        ],
        env: {
          DISPLAY: display.name,
          HOME: folder,
          XDG_CONFIG_HOME: join(folder, '.config'),
          XDG_RUNTIME_DIR: folder,
          WLOG_LEVEL: 'DEBUG',
        },
      }),
      fixedPort,
    );
    const stop = async () => {
      await peer.stop();
      await display.stop();
    };
    return { ...peer, stop };
  } catch (error) {
    await display.stop();
    throw error;
  }
}

/** Lines of WinPR's account file: user, domain, LM hash and NT hash ([MS-NLMP] 3.3.1 NTOWFv1). */
async function writeSam(folder: string, accounts: readonly Account[]): Promise<string> {
  const file = join(folder, 'sam.txt');
  const lines = accounts.map(
    ({ user, domain = '', password }) => `${user}:${domain}::${toHex(md4(encodeUtf16le(password)))}:::\n`,
  );
  await writeFile(file, lines.join(''));
  return file;
}

export async function startXrdp(
  securityLayer: 'negotiate' | 'tls' | 'rdp',
  certificate: OpenSslCertificate,
): Promise<Peer> {
  return await startPeer('unshare', async ({ address, port }, folder) => {
    const settings = join(folder, 'xrdp.ini');
    await writeFile(settings, xrdpSettings({ address, port }, securityLayer, certificate, folder));
    // xrdp makes /run/xrdp for its sockets: it gets a /run of its own, so that the machine's stays as it was.
    const script = `mount -t tmpfs tmpfs /run && exec ${pathOf('xrdp')} --nodaemon --config "$0"`;
    return { args: [...mapRoot(), '--mount', 'sh', '-c', script, settings], env: {} };
  });
}

function xrdpSettings(
  { address, port }: Endpoint,
  securityLayer: string,
  { certificateFile, keyFile }: OpenSslCertificate,
  folder: string,
): string {
  const globals = {
    ini_version: 1,
    fork: false,
    port: `tcp://${address}:${port}`,
    security_layer: securityLayer,
    crypt_level: 'high',
    certificate: certificateFile,
    key_file: keyFile,
    ssl_protocols: 'TLSv1.2, TLSv1.3',
  };
  const logging = { LogFile: join(folder, 'xrdp.log'), LogLevel: 'DEBUG', EnableSyslog: false };
  return `${section('Globals', globals)}${section('Logging', { ...logging, EnableConsole: true, ConsoleLevel: 'DEBUG' })}`;
}

function section(name: string, settings: Readonly<Record<string, string | number | boolean>>): string {
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`);
  return `[${name}]\n${lines.join('')}\n`;
}

export async function startWeston({ certificateFile, keyFile }: OpenSslCertificate): Promise<Peer> {
  return await startPeer('weston', async ({ address, port }, folder) => {
    const place = [`--address=${address}`, `--port=${port}`, '--no-config', '--socket=wayland-interop'];
    const security = [`--rdp-tls-cert=${certificateFile}`, `--rdp-tls-key=${keyFile}`];
    // The kiosk shell starts no programs of its own.
    const args = ['--backend=rdp-backend.so', '--shell=kiosk-shell.so', ...place, ...security];
    return { args, env: { XDG_RUNTIME_DIR: folder, HOME: folder } };
  });
}

export interface Display {
  /** Such as `:7`. */
  readonly name: string;
  stop(): Promise<void>;
}

/** An X server without a screen, on the first display that is free. */
export async function startDisplay(): Promise<Display> {
  return await inFolder(async (folder) => {
    const said: string[] = [];
    // SEEN: without -noreset, X.Org turns clients away for a moment after the last one has left.
    const args = ['-displayfd', '3', '-screen', '0', '1024x768x24', '-nolisten', 'tcp', '-noreset', '-ac'];
    const daemon = startDaemon('Xvfb', args, { cwd: folder, onThirdOutput: (text) => void said.push(text) });
    const number = () => /^(\d+)\n/.exec(said.join(''))?.[1];
    const name = await readyOrStopped(daemon, async () => number());
    return { name: `:${name}`, stop: () => daemon.stop() };
  });
}

type Launch = (
  endpoint: Endpoint,
  folder: string,
) => Promise<{
  readonly args: readonly string[];
  readonly env: NonNullable<DaemonOptions['env']>;
}>;

async function startPeer(program: Program, launch: Launch, port?: number): Promise<Peer> {
  return await inFolder(async (folder) => {
    const endpoint = await drawEndpoint(port);
    const { args, env } = await launch(endpoint, folder);
    const daemon = startDaemon(program, args, { cwd: folder, env });
    await readyOrStopped(daemon, () => isListening(endpoint));
    const { log, stop } = daemon;
    return { ...endpoint, target: `${endpoint.address}:${endpoint.port}`, folder, log, stop: () => stop() };
  });
}
