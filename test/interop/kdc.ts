/**
 * A Kerberos key server from Debian's packages, MIT's, with a realm of its own: accounts that fall ill in one way each, and services
 * with their keys. Programs and libraries are told of it by `environment`, and of nothing else on the machine.
 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { makeScratch, removeScratch } from '../scratch.ts';
import { startDaemon, untilReady } from './daemon.ts';
import { drawEndpoint, type Endpoint, isListening } from './loopback.ts';
import { type Program, runWell } from './programs.ts';

export const KDC_PROGRAMS: readonly Program[] = [
  'krb5kdc',
  'kdb5_util',
  'kadmin.local',
  'kinit',
  'kvno',
  'setpriv',
  'stdbuf',
];

export const REALM = 'DOCTOR.TEST';
export const HOST = 'ts1.doctor.test';
/** A second service, whose key the first one has not. */
export const OTHER_HOST = 'ts2.doctor.test';

/** All with the password that the key server was started with. */
export const USERS = {
  well: 'alice',
  japanese: '山田太郎',
  /** By the form `user@domain`. */
  enterprise: 'alice@doctor.test',
  /** Has to prove the password before anything is sent to it. */
  careful: 'carol',
  passwordExpired: 'erika',
  locked: 'louis',
  accountExpired: 'old-tom',
} as const;

export interface Kdc extends Endpoint {
  readonly folder: string;
  /** KRB5_CONFIG and the like. */
  readonly environment: Readonly<Record<string, string>>;
  /** `FILE:…`, with the keys of that service. */
  keytab(host: typeof HOST | typeof OTHER_HOST): string;
  /** A new ticket cache, `FILE:…`, with tickets for these services already in it. */
  tickets(user: string, hosts?: readonly string[]): Promise<string>;
  log(): Promise<string>;
  stop(): Promise<void>;
}

export async function startKdc(password: string): Promise<Kdc> {
  const folder = await makeScratch({ foreign: true });
  try {
    const endpoint = await drawEndpoint();
    const environment = await writeSettings(folder, endpoint);
    await fillDatabase(folder, environment, password);
    const daemon = startDaemon('krb5kdc', ['-n'], { cwd: folder, env: environment });
    const stop = async () => {
      await daemon.stop();
      await removeScratch(folder);
    };
    await untilReady(daemon, () => isListening(endpoint)).catch(async (problem: unknown) => {
      await daemon.stop();
      throw problem;
    });
    const tickets = ticketMaker(folder, environment, password);
    const log = () => readFile(join(folder, 'kdc.log'), 'utf8');
    return { ...endpoint, folder, environment, keytab: (host) => keytabOf(folder, host), tickets, log, stop };
  } catch (error) {
    await removeScratch(folder);
    throw error;
  }
}

/** The same realm, as somebody sees it whose key server is at another place: nobody there, or somebody who says nothing. */
export async function pointElsewhere({ folder }: Kdc, { address, port }: Endpoint): Promise<string> {
  const file = join(folder, `elsewhere-${port}.conf`);
  await writeFile(file, clientSettings({ address, port }));
  return file;
}

async function writeSettings(folder: string, endpoint: Endpoint): Promise<Kdc['environment']> {
  const environment = {
    KRB5_CONFIG: join(folder, 'krb5.conf'),
    KRB5_KDC_PROFILE: join(folder, 'kdc.conf'),
    KRB5CCNAME: `FILE:${join(folder, 'none.cc')}`,
    KRB5_KTNAME: `FILE:${join(folder, 'none.keytab')}`,
    KRB5RCACHENAME: `file2:${join(folder, 'replays')}`,
  };
  await writeFile(environment.KRB5_CONFIG, clientSettings(endpoint));
  await writeFile(environment.KRB5_KDC_PROFILE, serverSettings(folder, endpoint));
  return environment;
}

function clientSettings({ address, port }: Endpoint): string {
  return `[libdefaults]
    default_realm = ${REALM}
    dns_lookup_kdc = false
    dns_lookup_realm = false
[realms]
    ${REALM} = {
        kdc = ${address}:${port}
    }
`;
}

function serverSettings(folder: string, { address, port }: Endpoint): string {
  return `[kdcdefaults]
    kdc_listen = ${address}:${port}
    kdc_tcp_listen = ${address}:${port}
[realms]
    ${REALM} = {
        database_name = ${join(folder, 'principals')}
        key_stash_file = ${join(folder, 'stash')}
    }
[logging]
    kdc = FILE:${join(folder, 'kdc.log')}
`;
}

async function fillDatabase(folder: string, env: Kdc['environment'], password: string): Promise<void> {
  await runWell('kdb5_util', ['create', '-s', '-r', REALM, '-P', 'master'], { env });
  const add = (user: string, ...wishes: readonly string[]) =>
    ['addprinc', '-clearpolicy', '-pw', password, ...wishes, `"${user.replace('@', '\\@')}"`].join(' ');
  const addService = (host: string) => [
    `addprinc -randkey -clearpolicy TERMSRV/${host}`,
    `ktadd -k ${keytabOf(folder, host)} TERMSRV/${host}`,
  ];
  const commands = [
    add(USERS.well),
    add(USERS.japanese),
    add(USERS.enterprise),
    add(USERS.careful, '+requires_preauth'),
    add(USERS.passwordExpired, '-pwexpire', 'yesterday'),
    add(USERS.locked, '-allow_tix'),
    add(USERS.accountExpired, '-expire', 'yesterday'),
    ...addService(HOST),
    ...addService(OTHER_HOST),
  ];
  const { stderr } = await runWell('kadmin.local', ['-r', REALM], { env, input: `${commands.join('\n')}\n` });
  if (stderr.trim() !== '') throw new Error(`kadmin.local: ${stderr}`);
}

function keytabOf(folder: string, host: string): string {
  return `FILE:${join(folder, `${host}.keytab`)}`;
}

function ticketMaker(folder: string, env: Kdc['environment'], password: string): Kdc['tickets'] {
  let made = 0;
  return async (user, hosts = []) => {
    const cache = `FILE:${join(folder, `tickets-${made++}.cc`)}`;
    await runWell('kinit', ['-c', cache, `${user}@${REALM}`], { env, input: `${password}\n` });
    for (const host of hosts) await runWell('kvno', ['-c', cache, `TERMSRV/${host}@${REALM}`], { env });
    return cache;
  };
}

/**
 * Sets the clock of whoever uses a cache: the library corrects its own clock by what the cache says it differs from the key
 * server's (MIT's file format, version 4: a header of tagged fields, tag 1 with seconds and microseconds).
 */
export async function shiftClock(cache: string, seconds: number): Promise<void> {
  const file = cache.replace(/^FILE:/, '');
  const bytes = await readFile(file);
  if (bytes.readUInt16BE(0) !== 0x0504)
    throw new Error('another format of ticket cache than the one that is known here');
  const header = Buffer.alloc(2 + 12);
  header.writeUInt16BE(12, 0);
  header.writeUInt16BE(1, 2);
  header.writeUInt16BE(8, 4);
  header.writeInt32BE(seconds, 6);
  await writeFile(file, Buffer.concat([bytes.subarray(0, 2), header, bytes.subarray(4 + bytes.readUInt16BE(2))]));
}

export interface Silence extends Endpoint {
  /** When somebody asks for the first time. */
  readonly asked: Promise<unknown>;
  stop(): Promise<void>;
}

/** A key server that hears and says nothing. */
export async function startSilence(): Promise<Silence> {
  const { address, port } = await drawEndpoint();
  const datagrams = createSocket('udp4');
  const streams = createServer((socket) => socket.on('error', () => undefined).unref());
  datagrams.bind(port, address);
  streams.listen(port, address);
  const asked = Promise.race([once(datagrams, 'message'), once(streams, 'connection')]);
  await Promise.all([once(datagrams, 'listening'), once(streams, 'listening')]);
  const stop = async () => {
    datagrams.close();
    streams.close();
  };
  return { address, port, asked, stop };
}
