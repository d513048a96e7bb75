/**
 * What the patients' TLS needs, made once a lab: a key of each kind that is wanted, and for every behaviour its certificate
 * and context.
 */
import { generateKeyPair } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import { promisify } from 'node:util';
import { SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS, SSL_OP_NO_TICKET } from '../nla/tls-settings.ts';
import { decodeCertificate } from '../protocol/x509/certificate.ts';
import type { KeyKind, TlsBehaviour } from './behaviour.ts';
import { type KeyPair, selfSign, toPem } from './certificate.ts';
import { craftKey } from './crafted-key.ts';

export type LibraryTls = Extract<TlsBehaviour, { kind: 'library' }>;

export interface TlsIdentity {
  readonly context: SecureContext;
  /** What CredSSP binds to. */
  readonly subjectPublicKey: Uint8Array;
}

export interface SecureContexts {
  /** Patients of the same behaviour share one. */
  identityFor(tls: LibraryTls): Promise<TlsIdentity>;
}

const DAY_MS = 86_400_000;

const generate = promisify(generateKeyPair);

export function prepareContexts(nowMs: number): SecureContexts {
  const keys = new Map<KeyKind, Promise<KeyPair>>();
  const identities = new Map<string, Promise<TlsIdentity>>();
  const keyFor = (kind: KeyKind) => remember(keys, kind, () => generateKey(kind));
  const make = async (tls: LibraryTls) => makeIdentity(tls, await keyFor(tls.certificate.key), nowMs);
  return { identityFor: (tls) => remember(identities, JSON.stringify(tls), () => make(tls)) };
}

function makeIdentity(tls: LibraryTls, key: KeyPair, nowMs: number): TlsIdentity {
  const { fromDays, toDays, ...contents } = tls.certificate;
  const validFrom = new Date(nowMs + fromDays * DAY_MS);
  const validTo = new Date(nowMs + toDays * DAY_MS);
  const certificate = selfSign({ ...contents, validFrom, validTo }, key);
  const { subjectPublicKey } = decodeCertificate(certificate).key;
  return { context: makeContext(tls, certificate, key), subjectPublicKey };
}

function makeContext({ minVersion, maxVersion }: LibraryTls, certificate: Uint8Array, key: KeyPair): SecureContext {
  return createSecureContext({
    key: key.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: toPem(certificate),
    minVersion,
    maxVersion,
    // Level 0 lets TLS 1.0, 1024 bits and SHA-1 through, which is what some patients are here for.
    ciphers: 'DEFAULT:@SECLEVEL=0',
    honorCipherOrder: true,
    secureOptions: SSL_OP_NO_TICKET | SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS,
  });
}

async function generateKey(kind: KeyKind): Promise<KeyPair> {
  switch (kind) {
    case 'rsa2048':
      return await generate('rsa', { modulusLength: 2048 });
    case 'rsa1024':
      return await generate('rsa', { modulusLength: 1024 });
    case 'p256':
      return await generate('ec', { namedCurve: 'P-256' });
    case 'crafted':
      return await craftKey();
    default:
      return kind satisfies never;
  }
}

function remember<K, V>(memory: Map<K, V>, key: K, make: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
