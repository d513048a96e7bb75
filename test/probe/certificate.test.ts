/** Certificates as OpenSSL makes them, against what Node reads in them with a reader of its own. */
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { observeCertificate } from '../../src/probe/certificate.ts';
import { makeScratch, removeScratch } from '../scratch.ts';

const folder = await makeScratch();
afterAll(() => removeScratch(folder));

const RSA_2048 = ['-algorithm', 'rsa', '-pkeyopt', 'rsa_keygen_bits:2048'];
const P256 = ['-algorithm', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];

/** Self-signed, with this key, subject and subjectAltName section. */
function make(key: readonly string[], subject = '/CN=SV-KEIRI01', names = '', days = '30'): X509Certificate {
  const file = (name: string) => join(folder, name);
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const san = names === '' ? '' : `subjectAltName=@names\n[names]\n${names}\n`;
  writeFileSync(file('req.cnf'), `[req]\ndistinguished_name=dn\nx509_extensions=ext\n[dn]\n[ext]\n${san}`);
  openssl('genpkey', ...key, '-out', file('key.pem'));
  const how = ['-x509', '-new', '-utf8', '-multivalue-rdn', '-config', file('req.cnf'), '-key', file('key.pem')];
  return new X509Certificate(openssl('req', ...how, '-subj', subject, '-days', days));
}

describe('observeCertificate', () => {
  it.each([
    ['rsa 1024', ['-algorithm', 'rsa', '-pkeyopt', 'rsa_keygen_bits:1024'], null, '1.2.840.113549.1.1.11'],
    ['rsa 2048', RSA_2048, null, '1.2.840.113549.1.1.11'],
    ['ec 256', P256, 256, '1.2.840.10045.4.3.2'],
    ['ec 384', ['-algorithm', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], 384, '1.2.840.10045.4.3.2'],
    ['ed25519', ['-algorithm', 'ed25519'], 256, '1.3.101.112'],
    ['rsa-pss', ['-algorithm', 'rsa-pss', '-pkeyopt', 'rsa_keygen_bits:2048'], null, '1.2.840.113549.1.1.10'],
  ])('agrees with Node on %s', (_, key, curveBits, signatureAlgorithm) => {
    const certificate = make(key);
    const { asymmetricKeyType, asymmetricKeyDetails: details } = certificate.publicKey;
    const seen = observeCertificate(certificate);
    expect(seen).toMatchObject({
      commonName: 'SV-KEIRI01',
      keyType: asymmetricKeyType,
      curve: details?.namedCurve ?? null,
      signatureAlgorithm,
      selfSigned: true,
      serialNumber: certificate.serialNumber,
      sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    });
    expect(seen.keyBits).toBe(details?.modulusLength ?? curveBits);
    expect([seen.validFrom, seen.validTo].map((time) => Date.parse(time ?? ''))).toEqual(
      [certificate.validFrom, certificate.validTo].map((time) => Date.parse(time)),
    );
  });

  it('reads a date after 2049, which is written in another form', () => {
    const certificate = make(P256, undefined, '', '20000');
    const { validTo } = observeCertificate(certificate);
    expect(Number(validTo?.slice(0, 4))).toBeGreaterThan(2049);
    expect(Date.parse(validTo ?? '')).toBe(Date.parse(certificate.validTo));
  });

  it.each([
    ['/O=株式会社山田/CN=経理サーバー', '経理サーバー'],
    ['/CN=山田, 太郎', '山田, 太郎'],
    ['/CN=𠮷野 "花子" <b>', '𠮷野 "花子" <b>'],
    ['/O=x CN=no/OU=a+CN=sv01', 'sv01'],
    ['/CN=a\u001bb', 'a\u001bb'],
    ['/O=CN=no', null],
  ])('takes the common name of %j', (subject, commonName) => {
    expect(observeCertificate(make(P256, subject)).commonName).toBe(commonName);
  });

  it('takes the names of the server, and none from within a URI', () => {
    const names = ['DNS.1=sv01.example', 'URI.1=http://x/,DNS:', 'DNS.2=経理.example', 'IP.1=192.0.2.1'];
    const uri = 'URI.2=http://y/, DNS:evil.example';
    const { alternativeNames } = observeCertificate(make(P256, undefined, [...names, uri].join('\n')));
    expect(alternativeNames.filter((name) => !name.includes('evil'))).toEqual([
      'sv01.example',
      '経理.example',
      '192.0.2.1',
    ]);
    expect(alternativeNames).toHaveLength(3);
  });

  it('reads whatever text stands for the names, and whatever bytes for the rest', () => {
    const certificate = make(P256);
    const pieces = fc.constantFrom(
      'DNS:',
      'URI:',
      'IP Address:',
      '"',
      '\\',
      ', ',
      '\\u00e7',
      '\\uZZ',
      'a',
      'CN=',
      '\n',
    );
    const text = fc.array(pieces, { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, fc.uint8Array({ maxLength: 80 }), (subjectAltName, subject, bytes) => {
        const { issuer, serialNumber, fingerprint256 } = certificate;
        const raw = Buffer.from(bytes);
        const strange = { subject, subjectAltName, issuer, serialNumber, fingerprint256, raw } as X509Certificate;
        expect(observeCertificate(strange)).toMatchObject({ keyType: 'unknown', der: raw.toString('hex') });
      }),
      { numRuns: 1_000 },
    );
  });
});
