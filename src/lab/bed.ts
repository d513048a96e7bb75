/** What all connections of one patient share, and what each of them gets that is new. */
import { randomBytes } from 'node:crypto';
import type { Accounts } from '../dialogue/accounts.ts';
import type { CredsspSession } from '../dialogue/credssp-server-state.ts';
import type { ServerOutcome } from '../dialogue/server.ts';
import { NODE_HASHES } from '../nla/node-hashes.ts';
import { toFiletime } from '../protocol/index.ts';
import type { RdpServer } from './behaviour.ts';
import type { TlsIdentity } from './secure-contexts.ts';

export interface Bed {
  readonly server: RdpServer;
  /** Present for TLS by the library. */
  readonly identity?: TlsIdentity;
  readonly accounts: Accounts;
  /** A fresh acceptor, where the lab takes Kerberos. */
  readonly kerberos?: CredsspSession['kerberos'];
  readonly onKeylog?: (line: Buffer) => void;
  /** Told how each conversation of the dialogue ended; credentials are wiped afterwards. */
  readonly onOutcome?: (outcome: ServerOutcome) => void;
}

export function sessionOf({ server: { credssp }, identity, accounts, kerberos }: Bed): CredsspSession {
  const now = Date.now() + 1_000 * (credssp?.clockOffsetSeconds ?? 0);
  return {
    serverChallenge: randomBytes(8),
    filetime: toFiletime(now),
    ...(credssp?.sendsNonce && { nonce: randomBytes(32) }),
    subjectPublicKey: identity?.subjectPublicKey ?? new Uint8Array(),
    accounts,
    mayUseRemoteDesktop: ({ user, domain }) => accounts.find(user, domain)?.mayUseRemoteDesktop ?? true,
    hashes: NODE_HASHES,
    ...(kerberos && { kerberos }),
  };
}
