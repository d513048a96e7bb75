/**
 * What the patients' TLS needs, made once a lab: a key of each kind that is wanted, and for every behaviour its certificate
 * and context.
 */
import { generateKeyPair } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import { promisify } from 'node:util';
import type { KeyKind, TlsBehaviour } from './behaviour.ts';
import { type KeyPair, selfSign, toPem } from './certificate.ts';

export type LibraryTls = Extract<TlsBehaviour, { kind: 'library' }>;

export interface SecureContexts {
  /** Patients of the same behaviour share one context. */
  contextFor(tls: LibraryTls): Promise<SecureContext>;
}

const SSL_OP_NO_TICKET = 0x4000;
/** SEEN: Windows' RDP client does not tolerate the empty fragment that OpenSSL puts before data in TLS 1.0. */
const SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS = 0x800;
const DAY_MS = 86_400_000;

const generate = promisify(generateKeyPair);

export function prepareContexts(nowMs: number): SecureContexts {
  const keys = new Map<KeyKind, Promise<KeyPair>>();
  const contexts = new Map<string, Promise<SecureContext>>();
  const keyFor = (kind: KeyKind) => remember(keys, kind, () => generateKey(kind));
  const make = async (tls: LibraryTls) => makeContext(tls, await keyFor(tls.certificate.key), nowMs);
  return { contextFor: (tls) => remember(contexts, JSON.stringify(tls), () => make(tls)) };
}

function makeContext({ certificate, minVersion, maxVersion }: LibraryTls, key: KeyPair, nowMs: number): SecureContext {
  const { fromDays, toDays, ...contents } = certificate;
  const validFrom = new Date(nowMs + fromDays * DAY_MS);
  const validTo = new Date(nowMs + toDays * DAY_MS);
  return createSecureContext({
    key: key.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: toPem(selfSign({ ...contents, validFrom, validTo }, key)),
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
