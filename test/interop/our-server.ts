/**
 * Our server, for clients that nobody here wrote: it says a version, knows some accounts, and keeps what was made of each
 * client, with the credentials it was given in the open. They are made up for the test.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import { decodeUtf16le } from '../../src/bytes/utf16.ts';
import { Secret } from '../../src/crypto/secret.ts';
import type { Accounts } from '../../src/dialogue/accounts.ts';
import type { CredsspPlan, CredsspSession } from '../../src/dialogue/credssp-server-state.ts';
import type { OpenedCredentials } from '../../src/dialogue/opened-credentials.ts';
import type { ServerPlan } from '../../src/dialogue/server.ts';
import { type Accepted, type AcceptOptions, accept } from '../../src/nla/accept.ts';
import { PROTOCOL } from '../../src/protocol/index.ts';
import { ntHashOf } from '../../src/protocol/ntlm/keys.ts';
import { decodeCertificate } from '../../src/protocol/x509/certificate.ts';
import type { OpenSslCertificate } from './certificates.ts';
import { drawEndpoint, type Endpoint } from './loopback.ts';
import type { Account } from './peers.ts';

/** What became of one connection. */
export type Visit = Accepted & { readonly given?: Given };

/** The credentials that were delegated. */
export interface Given {
  readonly user: string;
  readonly domain: string;
  readonly password: string;
}

export interface OurServer extends Endpoint {
  /** Those since the last time this was asked, in order, each at its end. */
  visits(): Promise<readonly Visit[]>;
  stop(): Promise<void>;
}

export interface OurServerWish extends Partial<Pick<CredsspPlan, 'version' | 'lowestClientVersion'>> {
  readonly accounts: readonly Account[];
  readonly certificate: OpenSslCertificate;
  /** The one it has to listen on. */
  readonly port?: number;
  readonly kerberos?: CredsspSession['kerberos'];
  readonly onKeylog?: (line: Buffer) => void;
}

const NAMES = {
  netbiosComputer: 'SV-KEIRI01',
  netbiosDomain: 'KEIRI',
  dnsComputer: 'sv-keiri01.corp.example',
  dnsDomain: 'corp.example',
  dnsForest: 'corp.example',
};

export async function startOurServer(wish: OurServerWish): Promise<OurServer> {
  const options = await acceptOptions(wish);
  const visits: Promise<Visit>[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    visits.push(accept(socket, options).then(takeLeave));
  });
  const endpoint = await drawEndpoint(wish.port);
  server.listen(endpoint.port, endpoint.address);
  await once(server, 'listening');
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { ...endpoint, visits: () => Promise.all(visits.splice(0)), stop };
}

async function acceptOptions(wish: OurServerWish): Promise<AcceptOptions> {
  const { accounts, certificate, kerberos, onKeylog } = wish;
  const [cert, key] = await Promise.all([readFile(certificate.certificateFile), readFile(certificate.keyFile)]);
  const { raw } = new X509Certificate(cert);
  return {
    plan: planOf(wish),
    secureContext: createSecureContext({ cert, key: createPrivateKey(key).export({ type: 'pkcs8', format: 'pem' }) }),
    subjectPublicKey: decodeCertificate(raw).key.subjectPublicKey,
    accounts: accountsOf(accounts),
    stageMs: 10_000,
    ...(kerberos && { kerberos }),
    ...(onKeylog && { onKeylog }),
  };
}

function planOf({ version = 6, lowestClientVersion }: OurServerWish): ServerPlan {
  return {
    negotiation: {
      accepts: [PROTOCOL.HYBRID_EX, PROTOCOL.HYBRID],
      responseFlags: 0x1f,
      otherwise: { kind: 'failure', flags: 0, failureCode: 5 },
    },
    credssp: {
      version,
      sendsNonce: false,
      ntlm: { flags: 0xe2898235, names: NAMES, version: { major: 10, minor: 0, build: 20_348, revision: 15 } },
      ...(lowestClientVersion !== undefined && { lowestClientVersion }),
    },
  };
}

export function accountsOf(accounts: readonly Account[]): Accounts {
  const known = accounts.map(({ user, domain = '', password }) => {
    return { user, domain, account: { ntHash: ntHashOf(Secret.ofText(password)) } };
  });
  return { find: (user, domain) => known.find((one) => one.user === user && one.domain === domain)?.account };
}

/** Where the session would begin, the connection ends: clients that want one do not say that they were let in. */
function takeLeave(accepted: Accepted): Visit {
  if (accepted.kind !== 'signedIn') return accepted;
  accepted.stream.resume().end();
  const given = openly(accepted.outcome.credentials);
  return { ...accepted, ...(given && { given }) };
}

function openly(credentials: OpenedCredentials): Given | undefined {
  if (credentials.kind !== 'password') return undefined;
  const { user, domain, password } = credentials;
  const given = { user, domain, password: password.reveal(decodeUtf16le) };
  password.wipe();
  return given;
}
