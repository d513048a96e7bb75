/** Certificates as OpenSSL's command line makes them, reads them, and sees them on a connection. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CertificateObservation } from '../../src/observation/tls.ts';
import { runWell } from './programs.ts';

export interface OpenSslCertificate {
  readonly certificateFile: string;
  readonly keyFile: string;
}

const KEYS = {
  rsa: ['-newkey', 'rsa:2048'],
  p256: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
} as const;

export interface CertificateWish {
  readonly folder: string;
  readonly key: keyof typeof KEYS;
  readonly subject: string;
  readonly names: readonly string[];
}

export async function makeCertificate({ folder, key, subject, names }: CertificateWish): Promise<OpenSslCertificate> {
  const stem = join(folder, randomUUID());
  const made = { certificateFile: `${stem}.crt`, keyFile: `${stem}.key` };
  const files = ['-keyout', made.keyFile, '-out', made.certificateFile];
  const said = ['-utf8', '-subj', subject, '-addext', `subjectAltName=${names.join(',')}`, '-days', '30', '-sha256'];
  await runWell('openssl', ['req', '-x509', '-noenc', ...KEYS[key], ...files, ...said]);
  return made;
}

/** What OpenSSL reads in a certificate, in the words of an observation. */
export type CertificateReading = Omit<CertificateObservation, 'commonName' | 'curve' | 'selfSigned'>;

export async function readCertificateFile({ certificateFile }: OpenSslCertificate): Promise<CertificateReading> {
  return await readCertificate(await readFile(certificateFile, 'utf8'));
}

export async function readCertificate(pem: string): Promise<CertificateReading> {
  const ask = async (...args: readonly string[]) => (await runWell('openssl', [...args], { input: pem })).stdout;
  const x509 = (...args: readonly string[]) => ask('x509', '-noout', ...args);
  const names = ['-subject', '-issuer', '-nameopt', 'esc_2253,esc_ctrl,utf8,sep_multiline,sname'];
  const facts = ['-serial', '-startdate', '-enddate', '-dateopt', 'iso_8601', '-fingerprint', '-sha256'];
  const [said, text, alternatives, structure] = await Promise.all([
    x509(...facts, ...names),
    x509('-text', '-certopt', 'no_header,no_version,no_serial,no_signame,no_validity,no_subject,no_issuer'),
    x509('-ext', 'subjectAltName'),
    ask('asn1parse'),
  ]);
  return {
    subject: distinguishedName(said, 'subject'),
    issuer: distinguishedName(said, 'issuer'),
    alternativeNames: [...alternatives.matchAll(/(?:DNS|IP Address):([^,\n]+)/g)].map(([, name = '']) => name),
    serialNumber: field(said, 'serial'),
    validFrom: isoTime(field(said, 'notBefore')),
    validTo: isoTime(field(said, 'notAfter')),
    keyType: text.includes('id-ecPublicKey') ? 'ec' : 'rsa',
    keyBits: Number(/Public-Key: \((\d+) bit\)/.exec(text)?.[1]),
    signatureAlgorithm: signatureAlgorithm(structure),
    sha256: field(said, 'sha256 Fingerprint').replaceAll(':', '').toLowerCase(),
    der: derOf(pem),
  };
}

function field(said: string, name: string): string {
  return (
    said
      .split('\n')
      .find((line) => line.startsWith(`${name}=`))
      ?.slice(name.length + 1) ?? ''
  );
}

/** One part a line, indented, under its title. */
function distinguishedName(said: string, title: string): string {
  const [, parts = ''] = new RegExp(`^${title}=\\n((?: +.*\\n)*)`, 'm').exec(said) ?? [];
  return parts
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
}

function isoTime(text: string): string {
  return new Date(text.replace(' ', 'T')).toISOString();
}

/** [RFC5280] 4.1: the last object identifier of a certificate is the algorithm of its signature. */
const SIGNATURE_ALGORITHMS: Readonly<Record<string, string>> = {
  sha256WithRSAEncryption: '1.2.840.113549.1.1.11',
  'ecdsa-with-SHA256': '1.2.840.10045.4.3.2',
};

function signatureAlgorithm(structure: string): string {
  const last = [...structure.matchAll(/OBJECT +:(\S+)/g)].at(-1)?.[1] ?? '';
  return SIGNATURE_ALGORITHMS[last] ?? last;
}

function derOf(pem: string): string {
  const [, body = ''] = /-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/.exec(pem) ?? [];
  return Buffer.from(body, 'base64').toString('hex');
}
