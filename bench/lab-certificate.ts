/** A certificate and key of the same kind as the lab's healthy patients have, for the bare TLS server beside them. */
import { generateKeyPairSync } from 'node:crypto';
import { selfSign, toPem } from '../src/lab/certificate.ts';

export function labCertificate(): { readonly key: string; readonly cert: string } {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const day = 86_400_000;
  const certificate = selfSign(
    {
      commonName: 'bare.example.jp',
      digest: 'sha256',
      validFrom: new Date(Date.now() - day),
      validTo: new Date(Date.now() + 180 * day),
    },
    pair,
  );
  return { key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: toPem(certificate) };
}
