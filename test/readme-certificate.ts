/** A certificate as `openssl req -x509` would make it, in PEM. */
import { generateKeyPairSync } from 'node:crypto';
import { selfSign, toPem } from '../src/lab/certificate.ts';

export function makeCertificate(): { readonly cert: string; readonly key: string; readonly der: Uint8Array } {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const now = Date.now();
  const contents = {
    commonName: 'SERVER1',
    digest: 'sha256',
    validFrom: new Date(now - 86_400_000),
    validTo: new Date(now + 86_400_000),
  } as const;
  const der = selfSign(contents, pair);
  return { cert: toPem(der), key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), der };
}
