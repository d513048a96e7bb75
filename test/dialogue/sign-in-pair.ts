/** Our client and our server in memory, clock, nonces and keys fixed: what the dialogue's tests play through. */
import { PORTABLE_HASHES } from '../../src/crypto/hashes.ts';
import { Secret } from '../../src/crypto/secret.ts';
import type { Account, Accounts } from '../../src/dialogue/accounts.ts';
import type { CredsspPlan, CredsspSession } from '../../src/dialogue/credssp-server-state.ts';
import { NtlmInitiator, type NtlmInitiatorPlan } from '../../src/dialogue/ntlm-initiator.ts';
import type { SecurityContext } from '../../src/dialogue/security-context.ts';
import {
  abandonServer,
  beginServer,
  receiveAsServer,
  type ServerState,
  tlsAccepted,
} from '../../src/dialogue/server.ts';
import {
  beginSignIn,
  nothingCameBack,
  receiveInSignIn,
  type SignInPlan,
  type SignInState,
  tlsSecured,
} from '../../src/dialogue/sign-in-client.ts';
import { SpnegoInitiator } from '../../src/dialogue/spnego-initiator.ts';
import { encodeTsCredentials } from '../../src/protocol/credssp/ts-credentials.ts';
import { OID } from '../../src/protocol/index.ts';
import { ntHashOf } from '../../src/protocol/ntlm/keys.ts';
import { RUN_PASSWORD } from '../canary/run-password.ts';
import { DOMAIN_MEMBER, FRESH_OF_DOMAIN_MEMBER, NLA_REQUIRED } from './server-plans.ts';

export const USER = 'alice';
export const DOMAIN = 'EXAMPLE';
export const PASSWORD = RUN_PASSWORD;

/** Only hashed and sealed: begins like an RSA key. */
export const SERVER_KEY = Uint8Array.from({ length: 270 }, (_, i) => (i === 0 ? 0x30 : (i * 7) & 0xff));

const NONCE = Uint8Array.from({ length: 32 }, (_, i) => i);

export function accountsOf(account: Partial<Account> = {}, password = PASSWORD): Accounts {
  const known: Account = { ntHash: ntHashOf(Secret.ofText(password)), ...account };
  return { find: (user, domain) => (user === USER && domain === DOMAIN ? known : undefined) };
}

export interface Settings {
  readonly client?: Partial<SignInPlan>;
  readonly server?: Partial<CredsspPlan>;
  readonly session?: Partial<CredsspSession>;
  readonly wrapping?: 'bare' | 'spnego';
  readonly ntlm?: Partial<NtlmInitiatorPlan>;
  readonly password?: string;
  readonly selects?: readonly number[];
  readonly clientKey?: Uint8Array;
  readonly nonce?: Uint8Array;
  readonly context?: SecurityContext;
  /** The DER of TSCredentials; of the password unless told. */
  readonly credentials?: () => Uint8Array;
}

export function initiatorOf({ ntlm, password = PASSWORD, wrapping }: Settings): SecurityContext {
  const context = new NtlmInitiator(
    {
      user: USER,
      domain: DOMAIN,
      ntHash: ntHashOf(Secret.ofText(password)),
      workstation: 'CLIENT1',
      targetName: 'TERMSRV/server.example.test',
      version: { major: 10, minor: 0, build: 19_045, revision: 15 },
      hashes: PORTABLE_HASHES,
      ...ntlm,
    },
    {
      clientChallenge: new Uint8Array(8).fill(0xaa),
      exportedSessionKey: new Uint8Array(16).fill(0x55),
      filetime: FRESH_OF_DOMAIN_MEMBER.filetime,
    },
  );
  return wrapping === 'spnego' ? new SpnegoInitiator([{ oid: OID.NTLM, context }]) : context;
}

function credentialsOf(password: string): Uint8Array {
  const bytes = Secret.ofText(password).reveal((plain) => plain.slice());
  return encodeTsCredentials({ kind: 'password', domain: DOMAIN, user: USER, password: bytes });
}

export interface Pair {
  client: SignInState;
  server: ServerState;
  /** Messages on their way to the server and to the client, in order. */
  toServer: Uint8Array[];
  toClient: Uint8Array[];
}

/** Both sides with TLS between them; the client's first TSRequest is on its way. */
export function secured(settings: Settings = {}): Pair {
  const { client, server, session, password = PASSWORD, selects = [8, 2], clientKey = SERVER_KEY, nonce } = settings;
  const credssp: CredsspPlan = { ...DOMAIN_MEMBER, ...server };
  const negotiation = { ...NLA_REQUIRED, accepts: selects };
  const plan: SignInPlan = {
    version: 6,
    lowestServerVersion: 2,
    pubKeyAuth: 'together',
    asksForVerdict: true,
    hashes: PORTABLE_HASHES,
    ...client,
  };
  const begun = beginSignIn(plan);
  const confirmed = receiveAsServer(beginServer({ negotiation, credssp }), begun.send as Uint8Array);
  const selected = receiveInSignIn(begun.state, confirmed.send as Uint8Array);
  const turn = tlsSecured(selected.state, {
    subjectPublicKey: clientKey,
    nonce: nonce ?? NONCE,
    context: settings.context ?? initiatorOf(settings),
    credentials: settings.credentials ?? (() => credentialsOf(password)),
  });
  return {
    client: turn.state,
    server: tlsAccepted(confirmed.state, {
      ...FRESH_OF_DOMAIN_MEMBER,
      subjectPublicKey: SERVER_KEY,
      accounts: session?.accounts ?? accountsOf(),
      hashes: PORTABLE_HASHES,
      ...session,
    }),
    toServer: turn.send ? [turn.send] : [],
    toClient: [],
  };
}

export function serverTakes(pair: Pair): void {
  const message = pair.toServer.shift();
  if (!message) throw new Error('nothing is on its way to the server');
  const { state, send, sendNext } = receiveAsServer(pair.server, message);
  pair.server = state;
  pair.toClient.push(...[send, sendNext].filter((one) => one !== undefined));
}

export function clientTakes(pair: Pair): void {
  const message = pair.toClient.shift();
  if (!message) throw new Error('nothing is on its way to the client');
  const { state, send, sendNext } = receiveInSignIn(pair.client, message);
  pair.client = state;
  pair.toServer.push(...[send, sendNext].filter((one) => one !== undefined));
}

/** Plays on until neither side has anything to say, and then says so to a client that may take silence for a yes. */
export function playOut(pair: Pair): Pair {
  for (let move = 0; move < 20; move++) {
    if (pair.toServer.length > 0 && pair.server.kind !== 'ended') serverTakes(pair);
    else if (pair.toClient.length > 0 && pair.client.kind !== 'ended') clientTakes(pair);
    else break;
  }
  if (pair.client.kind === 'expectVerdict' && !pair.client.plan.expectsVerdict) {
    pair.client = nothingCameBack(pair.client).state;
  }
  abandonServer(pair.server);
  return pair;
}

export function outcomes({ client, server }: Pair) {
  return {
    client: client.kind === 'ended' ? client.outcome : client.kind,
    server: server.kind === 'ended' ? server.outcome : server.kind,
  };
}
