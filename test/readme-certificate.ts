/** A certificate as `openssl req -x509` would make it, in PEM. */
import { generateKeyPairSync } from 'node:crypto';
import { selfSign, toPem } from '../src/lab/certificate.ts';

export function makeCertificate(): { readonly cert: string; readonly key: string } {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const now = Date.now();
  const contents = {
    commonName: 'SERVER1',
    digest: 'sha256',
    validFrom: new Date(now - 86_400_000),
    validTo: new Date(now + 86_400_000),
  } as const;
  return {
    cert: toPem(selfSign(contents, pair)),
    key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
