/**
 * Everything a patient of the lab does, as plain data: which protocols it selects, what TLS and certificate it shows, who it
 * says it is, and where it falls ill. The drivers carry it out and decide nothing themselves.
 */
import type { SecureVersion } from 'node:tls';
import type { CredsspPlan } from '../dialogue/credssp-server-state.ts';
import type { NegotiationPolicy } from '../dialogue/server-negotiation.ts';

/** What a patient does. */
export type Behaviour =
  /** The port is held, and nothing listens there. */
  | { readonly kind: 'nobodyHome' }
  /** Connecting meets silence. */
  | { readonly kind: 'nobodyAnswers' }
  | Stranger
  | RdpServer;

/** Something else that has taken the port. */
export interface Stranger {
  readonly kind: 'stranger';
  /** Whether it speaks as soon as it is called, or only when spoken to. */
  readonly speaks: 'first' | 'second';
  readonly words: Uint8Array;
  readonly afterwards: 'closes' | 'stays';
}

export interface RdpServer {
  readonly kind: 'rdp';
  readonly negotiation: NegotiationPolicy;
  /** Absent in a server that never selects TLS. */
  readonly tls?: TlsBehaviour;
  /** Absent in a server that never selects NLA. */
  readonly credssp?: CredsspBehaviour;
  readonly fault?: Fault;
}

export type TlsBehaviour =
  | {
      readonly kind: 'library';
      readonly minVersion: SecureVersion;
      readonly maxVersion: SecureVersion;
      readonly certificate: CertificateBehaviour;
    }
  /** Versions and suites that today's libraries refuse: answers a ClientHello that offers them, and then closes. */
  | { readonly kind: 'antique'; readonly versions: readonly number[]; readonly cipherSuites: readonly number[] }
  /** The same fatal alert to every ClientHello. */
  | { readonly kind: 'refusing'; readonly alert: number }
  /** Selects TLS and then goes on without it. */
  | { readonly kind: 'plainRdp' };

export type KeyKind =
  | 'rsa2048'
  | 'rsa1024'
  | 'p256'
  /** RSA, with a modulus that begins with a sentence; see `crafted-key.ts`. */
  | 'crafted';

/** Self-signed, as the certificates of Remote Desktop are. */
export interface CertificateBehaviour {
  readonly commonName: string;
  readonly country?: string;
  readonly key: KeyKind;
  readonly digest: 'sha256' | 'sha1';
  /** Days from the start of the lab; negative ones lie before it. */
  readonly fromDays: number;
  readonly toDays: number;
}

export interface CredsspBehaviour extends CredsspPlan {
  /** Its clock minus this machine's. */
  readonly clockOffsetSeconds: number;
  readonly twist?: CredsspTwist;
}

/** What it does with the right reply to NEGOTIATE before it goes out. */
export type CredsspTwist =
  | { readonly kind: 'errorCode'; readonly errorCode: number }
  | { readonly kind: 'noToken' }
  /** SEEN: FreeRDP 2.11 answers SPNEGO, which it can not read, with zeros and an error. */
  | {
      readonly kind: 'zeroToken';
      readonly length: number;
      readonly errorCode: number;
      readonly when: 'always' | 'spnego';
    }
  /** SEEN: gnome-remote-desktop 43 writes plain RDP into TLS when it gives up. */
  | { readonly kind: 'plainRdp' }
  | { readonly kind: 'spnegoReject' }
  /** The challenge in SPNEGO, although NTLM was offered bare. */
  | { readonly kind: 'spnegoChallenge' }
  /** Only the first bytes of the challenge, in a TSRequest that is whole. */
  | { readonly kind: 'shortChallenge'; readonly length: number }
  /** Another version number to clients that announce less than `below`. */
  | { readonly kind: 'otherVersion'; readonly below: number; readonly version: number };

/** Where it falls ill. */
export type Stage = 'connect' | 'negotiation' | 'tls' | 'credssp';

/** What it does at that stage in place of the right answer. */
export interface Fault {
  readonly stage: Stage;
  readonly kind: FaultKind;
}

/** How it falls ill. */
export type FaultKind =
  /** Says nothing more and keeps the connection. */
  | 'stall'
  | 'close'
  | 'reset'
  /** Half of the right answer, and then closes. */
  | 'truncate'
  | 'truncateAndStall'
  /** Claims more than is allowed and sends without end. */
  | 'oversize'
  /** Bytes of no protocol. */
  | 'garbage'
  /** Begins like the right answer and breaks its grammar. */
  | 'broken'
  /** A message that never ends, byte by byte. */
  | 'drip';
