/**
 * Servers as sketches: what each answers, part by part. They start from a healthy Windows Server 2019, and a test changes what
 * it is about. `examinations.ts` looks at them.
 */
import type { ChallengeObservation } from '../../src/observation/credssp.ts';
import type { Interruption } from '../../src/observation/interruption.ts';
import type { CertificateObservation, HelloLook, TlsObservation } from '../../src/observation/tls.ts';
import { toFiletime } from '../../src/protocol/index.ts';

/** When every sketched server is looked at, unless told. */
export const STARTED_AT = '2026-08-22T09:00:00.000Z';
/** How long everything takes. */
export const MS = 3;

/** What a server does; every part can be changed on its own. */
export interface Sketch {
  /** Asked with requestedProtocols. */
  readonly negotiate: (requestedProtocols: number) => Answer;
  readonly tls: TlsObservation;
  /** Asked with the version we announce. */
  readonly credssp: (announced: number) => Reply;
  readonly helloLooks: readonly HelloLook[];
}

export type Answer =
  | { readonly selected: number; readonly flags?: number }
  | { readonly refused: number }
  | { readonly silent: true }
  | { readonly interruption: Interruption };

export type Reply = ReplySketch | { readonly interruption: Interruption };

export interface ReplySketch {
  readonly version: number;
  readonly challenge: ChallengeObservation | null;
  readonly errorCode?: number;
  readonly negState?: number;
  readonly token?: 'ntlm' | 'spnego' | 'none' | 'unknown';
  readonly tokenProblem?: string;
  readonly nonce?: boolean;
}

export interface WindowsSketch {
  readonly build?: readonly [major: number, minor: number, build: number];
  readonly version?: number;
  readonly name?: string;
  readonly certificate?: Partial<CertificateObservation>;
  readonly challenge?: Partial<ChallengeObservation>;
}

/** NLA required, sound in every respect; Windows Server 2019 unless told. */
export function windows(change: WindowsSketch = {}, parts: Partial<Sketch> = {}): Sketch {
  const name = change.name ?? 'SV-KEIRI01';
  const version = change.version ?? 6;
  return {
    negotiate: requireNla,
    tls: established({ commonName: name, ...change.certificate }),
    credssp: () => ({ version, challenge: windowsChallenge(name, change) }),
    helloLooks: [],
    ...parts,
  };
}

/** SEEN: FreeRDP 2.11.7 shadow server with /sec:nla. */
export function freerdp(parts: Partial<Sketch> = {}): Sketch {
  return {
    ...windows(),
    negotiate: (requested) => ((requested & 2) === 0 ? { refused: 5 } : { selected: 2, flags: 0x03 }),
    tls: established({ commonName: 'vm' }),
    credssp: () => ({ version: 6, nonce: true, challenge: FREERDP_CHALLENGE }),
    ...parts,
  };
}

/** SEEN: xrdp 0.9.21 with security_layer=negotiate. */
export function xrdp(parts: Partial<Sketch> = {}): Sketch {
  return {
    ...windows(),
    negotiate: (requested) => ({ selected: requested & 1, flags: 0x01 }),
    tls: established({ commonName: 'vm' }),
    ...parts,
  };
}

/** SEEN: weston 10 with its RDP backend. */
export function weston(): Sketch {
  return xrdp({
    negotiate: (requested) =>
      requested === 0 || (requested & 1) !== 0 ? { selected: requested & 1, flags: 0x01 } : { refused: 2 },
  });
}

/** A server that answers every connection request the same. */
export function answering(answer: Answer, parts: Partial<Sketch> = {}): Sketch {
  return windows({}, { negotiate: () => answer, ...parts });
}

/** A server whose TLS handshake ends so. */
export function tlsEnding(interruption: Interruption, helloLooks: readonly HelloLook[] = []): Sketch {
  return windows({}, { tls: { outcome: 'interrupted', interruption, durationMs: MS }, helloLooks });
}

/** A server that answers the NTLM NEGOTIATE so. */
export function replying(reply: Reply): Sketch {
  return windows({}, { credssp: () => reply });
}

function requireNla(requested: number): Answer {
  if ((requested & 8) !== 0) return { selected: 8, flags: 0x1f };
  return (requested & 2) !== 0 ? { selected: 2, flags: 0x1f } : { refused: 5 };
}

/** NLA first, and `others` as well. */
export function offerNla(others: 'rdp' | 'tls' | 'both'): Sketch['negotiate'] {
  return (requested) => {
    if ((requested & 0x0a) !== 0) return requireNla(requested);
    const accepts = requested === 0 ? others !== 'tls' : others !== 'rdp';
    return accepts ? { selected: requested & 1, flags: 0x1f } : { refused: 5 };
  };
}

function certificate(change: Partial<CertificateObservation> = {}): CertificateObservation {
  const commonName = change.commonName === undefined ? 'SV-KEIRI01' : change.commonName;
  return {
    subject: `CN=${commonName}`,
    issuer: `CN=${commonName}`,
    alternativeNames: [],
    serialNumber: '5A01',
    validFrom: '2026-06-01T00:00:00.000Z',
    validTo: '2026-12-01T00:00:00.000Z',
    keyType: 'rsa',
    keyBits: 2048,
    curve: null,
    signatureAlgorithm: '1.2.840.113549.1.1.11',
    sha256: '3f'.repeat(32),
    selfSigned: true,
    der: '3000',
    ...change,
    commonName,
  };
}

export function established(change: Partial<CertificateObservation> = {}, protocol = 'TLSv1.2'): TlsObservation {
  return {
    outcome: 'established',
    protocol,
    cipherSuite: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    certificate: certificate(change),
    durationMs: MS,
  };
}

export function accepted(version: number, cipherSuite: number, cipherSuiteName: string): HelloLook {
  return hello(version, { outcome: 'accepted', version, cipherSuite, cipherSuiteName });
}

export function hello(offeredVersion: number, answer: HelloLook['answer']): HelloLook {
  return { offeredVersion, offeredSuites: [0x000a, 0x002f], answer, exchange: [] };
}

export function windowsChallenge(name: string, { build, challenge }: WindowsSketch): ChallengeObservation {
  const [major, minor, number] = build ?? [10, 0, 17763];
  return {
    flags: 0xe2898235,
    targetName: 'CORP',
    netbiosComputer: name.split('.')[0]?.slice(0, 15) ?? name,
    netbiosDomain: 'CORP',
    dnsComputer: `${name.toLowerCase()}.corp.example`,
    dnsDomain: 'corp.example',
    dnsForest: 'corp.example',
    version: { major, minor, build: number, revision: 0x0f },
    clock: clockAt(0),
    ...challenge,
  };
}

export function clockAt(skewSeconds: number): NonNullable<ChallengeObservation['clock']> {
  const serverMs = Date.parse(STARTED_AT) + 1000 * skewSeconds;
  return {
    filetime: toFiletime(serverMs).toString(),
    serverTime: new Date(serverMs).toISOString(),
    skewSeconds,
  };
}

export const FREERDP_CHALLENGE: ChallengeObservation = {
  flags: 0xe28882b7,
  targetName: 'VM',
  netbiosComputer: 'VM',
  netbiosDomain: 'VM',
  dnsComputer: 'vm',
  dnsDomain: 'vm',
  dnsForest: null,
  version: { major: 6, minor: 1, build: 7601, revision: 0x0f },
  clock: clockAt(0),
};
