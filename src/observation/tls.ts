/** The TLS layer as the server showed it. Nothing is verified while looking; every fact is kept for the judgement. */
import type { Frame } from './examination.ts';
import type { Interruption } from './interruption.ts';

/** How the handshake went. */
export type TlsObservation =
  | {
      readonly outcome: 'established';
      /** `TLSv1`, `TLSv1.1`, `TLSv1.2` or `TLSv1.3`. */
      readonly protocol: string;
      /** Name in the IANA registry. */
      readonly cipherSuite: string;
      readonly certificate: CertificateObservation;
      readonly durationMs: number;
    }
  | { readonly outcome: 'interrupted'; readonly interruption: Interruption; readonly durationMs: number };

/** What the server's certificate says. */
export interface CertificateObservation {
  /** Distinguished names, one part a line. */
  readonly subject: string;
  readonly issuer: string;
  readonly commonName: string | null;
  /** DNS names and addresses of subjectAltName. */
  readonly alternativeNames: readonly string[];
  readonly serialNumber: string;
  /** ISO 8601, UTC; null when the date can not be read. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly keyType: string;
  /** Modulus or curve size; null when unknown. */
  readonly keyBits: number | null;
  readonly curve: string | null;
  /** Dotted object identifier; null when it can not be read. */
  readonly signatureAlgorithm: string | null;
  /** Fingerprint: 64 hexadecimal digits. */
  readonly sha256: string;
  readonly selfSigned: boolean;
  /** The certificate itself, DER. */
  readonly der: string;
}

/** One ClientHello of our own, and what came back ([RFC8446] 4.1). */
export interface HelloLook {
  /** Highest version offered, such as 0x0301. */
  readonly offeredVersion: number;
  readonly offeredSuites: readonly number[];
  readonly answer:
    | {
        readonly outcome: 'accepted';
        readonly version: number;
        readonly cipherSuite: number;
        readonly cipherSuiteName: string;
      }
    | { readonly outcome: 'alert'; readonly description: string }
    | { readonly outcome: 'interrupted'; readonly interruption: Interruption };
  readonly exchange: readonly Frame[];
}
