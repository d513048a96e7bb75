/** Plans for the usual cases, with the policy of CVE-2018-0886 in each; every field can be set otherwise. */

import { createSecureContext, type SecureContext } from 'node:tls';
import type { Secret } from '../crypto/secret.ts';
import type { Account, Accounts } from '../dialogue/accounts.ts';
import { lowestForClient, lowestForServer, type PatchLevel, type RemediationPolicy } from '../dialogue/remediation.ts';
import type { ServerPlan } from '../dialogue/server.ts';
import type { SignInPlan } from '../dialogue/sign-in-client.ts';
import { TOLERANT } from '../protocol/der/rules.ts';
import { PROTOCOL } from '../protocol/index.ts';
import { ntHashOf } from '../protocol/ntlm/keys.ts';
import { decodeCertificate } from '../protocol/x509/certificate.ts';
import { NODE_HASHES } from './node-hashes.ts';
import { SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS, SSL_OP_NO_TICKET } from './tls-settings.ts';

/** A client that announces 6 and, but for `vulnerable`, leaves a server below 5 before anything of the password is sent. */
export function clientPlan(policy: RemediationPolicy = 'mitigated'): SignInPlan {
  const level: PatchLevel = { patched: true, version: 6, policy };
  return {
    version: level.version,
    lowestServerVersion: lowestForClient(level),
    pubKeyAuth: 'together',
    asksForVerdict: true,
    hashes: NODE_HASHES,
  };
}

/** A server that takes nothing but NLA and says version 6; with `forceUpdatedClients` it refuses clients below 5. */
export function serverPlan(name: string, policy: RemediationPolicy = 'mitigated'): ServerPlan {
  const level: PatchLevel = { patched: true, version: 6, policy };
  return {
    negotiation: {
      accepts: [PROTOCOL.HYBRID_EX, PROTOCOL.HYBRID],
      responseFlags: 0x01,
      otherwise: { kind: 'failure', flags: 0, failureCode: 5 },
    },
    credssp: {
      version: level.version,
      lowestClientVersion: lowestForServer(level),
      sendsNonce: false,
      ntlm: {
        flags: STANDALONE_FLAGS,
        names: { netbiosComputer: name, netbiosDomain: name, dnsComputer: name, dnsDomain: name },
        version: { major: 10, minor: 0, build: 20_348, revision: 0x0f },
      },
    },
  };
}

/**
 * TLS for a server of Remote Desktop: CredSSP knows no resumption ([MS-CSSP] 3.1.5), so no tickets are made out. `cert` and `key`
 * are PEM.
 */
export function serverContext(cert: string | Buffer, key: string | Buffer): SecureContext {
  return createSecureContext({
    cert,
    key,
    honorCipherOrder: true,
    secureOptions: SSL_OP_NO_TICKET | SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS,
  });
}

/** NegotiateFlags of a machine outside any domain. */
const STANDALONE_FLAGS = 0xe28a8235;

/** Accounts of the machine itself, found in either case and under any domain. The passwords stay the caller's to wipe. */
export function localAccounts(users: readonly { readonly user: string; readonly password: Secret }[]): Accounts {
  const known = new Map<string, Account>(
    users.map(({ user, password }) => [user.toLowerCase(), { ntHash: ntHashOf(password) }]),
  );
  return { find: (user) => known.get(user.toLowerCase()) };
}

/** What CredSSP binds to: the key in a certificate, given as DER. Throws `Malformed`. */
export function subjectPublicKeyOf(certificate: Uint8Array): Uint8Array {
  return decodeCertificate(certificate, TOLERANT).key.subjectPublicKey;
}
