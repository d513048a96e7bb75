/**
 * A certificate whose key is too short or whose signature rests on a broken hash: RSA and DSA below 2048 bits, elliptic curves
 * below 224, MD5 and SHA-1. What newer clients refuse, they refuse for one of these.
 */
import { findSignatureAlgorithm } from '../../knowledge/index.ts';
import type { CertificateObservation } from '../../observation/tls.ts';
import { cite } from '../evidence.ts';
import type { Severity } from '../finding.ts';
import { found, notJudged, type Rule, ruledOut } from '../rule.ts';

export const certificateWeak: Rule<'tls/certificate-weak'> = (facts) => {
  const { examination } = facts;
  const stage = facts.certificate;
  if (!stage.reached) return stage.answer;
  const { seen: certificate, at } = stage;
  const evidence = ['keyType', 'keyBits', 'signatureAlgorithm'].map((field) => cite(examination, ...at, field));
  const key = keyIsWeak(certificate);
  const signature = signatureIsWeak(certificate);
  if (key || signature) {
    const weakness = key && signature ? 'both' : key ? 'key' : 'signature';
    const params = { weakness, key: keyName(certificate), signature: signatureName(certificate) } as const;
    return found(severityOf(certificate, weakness), 'high', params, ...evidence);
  }
  if (key === undefined || signature === undefined) return notJudged('factMissing', ...evidence);
  return ruledOut('high', ...evidence);
};

/** Fewest bits by key type, in the terms of TLS libraries. */
const FEWEST_BITS: Readonly<Record<string, number>> = { rsa: 2048, 'rsa-pss': 2048, dsa: 2048, ec: 224 };
const ALWAYS_STRONG: readonly string[] = ['ed25519', 'ed448'];

/** Undefined where it can not be told. */
function keyIsWeak({ keyType, keyBits }: CertificateObservation): boolean | undefined {
  const type = keyType.toLowerCase();
  if (ALWAYS_STRONG.includes(type)) return false;
  const fewest = FEWEST_BITS[type];
  return fewest === undefined || keyBits === null ? undefined : keyBits < fewest;
}

function signatureIsWeak({ signatureAlgorithm }: CertificateObservation): boolean | undefined {
  return signatureAlgorithm === null ? undefined : findSignatureAlgorithm(signatureAlgorithm)?.weak;
}

/**
 * Nobody relies on the signature of a self-signed certificate, and Windows up to 2012 made its own with SHA-1: worth a word,
 * not more.
 */
function severityOf({ selfSigned, signatureAlgorithm }: CertificateObservation, weakness: string): Severity {
  const hash = findSignatureAlgorithm(signatureAlgorithm ?? '')?.hash;
  return weakness === 'signature' && selfSigned && hash === 'sha1' ? 'low' : 'medium';
}

function keyName({ keyType, keyBits }: CertificateObservation): string {
  return keyBits === null ? keyType.toUpperCase() : `${keyType.toUpperCase()} ${keyBits}`;
}

/** The dotted identifier where there is no name, a dash where there is neither. */
function signatureName({ signatureAlgorithm }: CertificateObservation): string {
  return findSignatureAlgorithm(signatureAlgorithm ?? '')?.name ?? signatureAlgorithm ?? '-';
}
