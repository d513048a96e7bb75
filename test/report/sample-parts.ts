/** Parts of examinations with real bytes: what each message says and where it stands agree with its hexadecimal text. */
import { toHex } from '../../src/bytes/hex.ts';
import type { CredsspObservation } from '../../src/observation/credssp.ts';
import type { Connection, ConnectionPurpose, Frame } from '../../src/observation/examination.ts';
import type { NegotiationObservation } from '../../src/observation/negotiation.ts';
import type { CertificateObservation, TlsObservation } from '../../src/observation/tls.ts';
import {
  AV,
  avText,
  avTimestamp,
  encodeConnectionConfirm,
  encodeConnectionRequest,
  encodeNtlmChallenge,
  encodeNtlmNegotiate,
  encodeTsRequest,
  locateVersion,
  NEGOTIATE_FLAG,
  NEGOTIATION_BLOCK,
  type NtlmVersion,
  PROTOCOL,
  toFiletime,
} from '../../src/protocol/index.ts';

export const EVERYTHING = PROTOCOL.SSL | PROTOCOL.HYBRID | PROTOCOL.HYBRID_EX;

/** The moment all samples were taken at. */
export const NOW = '2026-11-23T02:30:00.000Z';

export function sent(layer: Frame['layer'], bytes: Uint8Array, atMs: number): Frame {
  return { direction: 'sent', layer, atMs, hex: toHex(bytes), complete: true };
}

export function received(layer: Frame['layer'], bytes: Uint8Array, atMs: number, complete = true): Frame {
  return { direction: 'received', layer, atMs, hex: toHex(bytes), complete };
}

export interface Reply {
  readonly negotiation: NegotiationObservation;
  readonly exchange: readonly Frame[];
}

const SPAN = { frame: 1, ...NEGOTIATION_BLOCK };

export function selected(requestedProtocols: number, selectedProtocol: number, flags = 0x1f): Reply {
  const answer = { kind: 'response', selectedProtocol, flags } as const;
  return {
    negotiation: { outcome: 'selected', selectedProtocol, flags, sourceReference: 0x1234, span: SPAN, durationMs: 3.1 },
    exchange: [
      requestFrame(requestedProtocols),
      received('tcp', encodeConnectionConfirm({ sourceReference: 0x1234, destinationReference: 0, answer }), 6),
    ],
  };
}

export function refused(requestedProtocols: number, failureCode: number): Reply {
  const answer = { kind: 'failure', failureCode, flags: 0 } as const;
  return {
    negotiation: { outcome: 'refused', failureCode, flags: 0, sourceReference: 0x1234, span: SPAN, durationMs: 2.8 },
    exchange: [
      requestFrame(requestedProtocols),
      received('tcp', encodeConnectionConfirm({ sourceReference: 0x1234, destinationReference: 0, answer }), 6),
    ],
  };
}

export function requestFrame(requestedProtocols: number): Frame {
  return sent('tcp', encodeConnectionRequest({ negotiation: { flags: 0, requestedProtocols } }), 2);
}

/** A side question: one offer, and what came of it. */
export function offer(
  purpose: ConnectionPurpose,
  requestedProtocols: number,
  reply: Reply,
  address: string,
): Connection {
  return { purpose, address, port: 3389, requestedProtocols, connectMs: 1.2, ...reply };
}

/** How a server that requires NLA answers the five further offers. */
export function nlaRequiredOffers(address: string): readonly Connection[] {
  return [
    offer('offerRdp', PROTOCOL.RDP, refused(PROTOCOL.RDP, 5), address),
    offer('offerTls', PROTOCOL.SSL, refused(PROTOCOL.SSL, 5), address),
    offer('offerNla', PROTOCOL.HYBRID, selected(PROTOCOL.HYBRID, PROTOCOL.HYBRID), address),
    offer(
      'offerTlsNla',
      PROTOCOL.SSL | PROTOCOL.HYBRID,
      selected(PROTOCOL.SSL | PROTOCOL.HYBRID, PROTOCOL.HYBRID),
      address,
    ),
    offer('offerNlaEarlyAuth', PROTOCOL.HYBRID_EX, selected(PROTOCOL.HYBRID_EX, PROTOCOL.HYBRID_EX), address),
  ];
}

export function certificate(commonName: string, parts: Partial<CertificateObservation> = {}): CertificateObservation {
  return {
    subject: `CN=${commonName}`,
    issuer: `CN=${commonName}`,
    commonName,
    alternativeNames: [],
    serialNumber: '5AAC5A870575D4A15CD05C6CBD9AAB81',
    validFrom: '2026-08-30T15:00:00.000Z',
    validTo: '2027-03-01T15:00:00.000Z',
    keyType: 'rsa',
    keyBits: 2048,
    curve: null,
    signatureAlgorithm: '1.2.840.113549.1.1.11',
    sha256: '3fa1c05e77d2149b8a6630f1d9e2b47c5508ad913e60c2f7417bb8e95d0a263c',
    selfSigned: true,
    der: '30820125',
    ...parts,
  };
}

export function established(certificateShown: CertificateObservation, protocol = 'TLSv1.2'): TlsObservation {
  const cipherSuite = protocol === 'TLSv1.3' ? 'TLS_AES_256_GCM_SHA384' : 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384';
  return { outcome: 'established', protocol, cipherSuite, certificate: certificateShown, durationMs: 41.7 };
}

export interface Machine {
  readonly version: number;
  readonly ntlm: NtlmVersion;
  readonly flags: number;
  readonly targetName: string;
  readonly netbiosComputer: string;
  readonly netbiosDomain: string;
  readonly dnsComputer: string;
  readonly dnsDomain: string;
  readonly dnsForest: string | null;
  readonly serverTime: string;
  readonly nonce?: boolean;
}

/** What Windows sends: the names of a domain, or of a server of its own. */
export const DOMAIN_MEMBER =
  NEGOTIATE_FLAG.UNICODE |
  NEGOTIATE_FLAG.REQUEST_TARGET |
  NEGOTIATE_FLAG.NTLM |
  NEGOTIATE_FLAG.ALWAYS_SIGN |
  NEGOTIATE_FLAG.TARGET_TYPE_DOMAIN |
  NEGOTIATE_FLAG.EXTENDED_SESSIONSECURITY |
  NEGOTIATE_FLAG.TARGET_INFO |
  NEGOTIATE_FLAG.VERSION |
  NEGOTIATE_FLAG.KEY_128 |
  NEGOTIATE_FLAG.KEY_EXCH;

/** SEEN: FreeRDP 2.11.7, CHALLENGE flags. */
export const FREERDP_FLAGS = 0xe28882b7;

/** One TSRequest each way, and what was read from the reply; the frames follow those of the negotiation. */
export function challenged(machine: Machine, announcedVersion = 6): Pick<Connection, 'credssp' | 'exchange'> {
  const reply = encodeTsRequest({
    version: machine.version,
    negoTokens: [challengeOf(machine)],
    ...(machine.nonce && { clientNonce: new Uint8Array(32).fill(0x5a) }),
  });
  return {
    credssp: answered(machine, reply, announcedVersion),
    exchange: [sent('tls', firstTsRequest(announcedVersion), 52), received('tls', reply, 55)],
  };
}

export function firstTsRequest(version: number): Uint8Array {
  const flags = 0xe20882b7;
  return encodeTsRequest({
    version,
    negoTokens: [
      encodeNtlmNegotiate({
        flags,
        version: { major: 10, minor: 0, build: 19041, revision: 15 },
      }),
    ],
  });
}

function challengeOf(machine: Machine): Uint8Array {
  return encodeNtlmChallenge({
    flags: machine.flags >>> 0,
    serverChallenge: new Uint8Array([1, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef]),
    targetName: machine.targetName,
    targetInfo: [
      avText(AV.NB_DOMAIN_NAME, machine.netbiosDomain),
      avText(AV.NB_COMPUTER_NAME, machine.netbiosComputer),
      avText(AV.DNS_DOMAIN_NAME, machine.dnsDomain),
      avText(AV.DNS_COMPUTER_NAME, machine.dnsComputer),
      ...(machine.dnsForest === null ? [] : [avText(AV.DNS_TREE_NAME, machine.dnsForest)]),
      avTimestamp(toFiletime(Date.parse(machine.serverTime))),
    ],
    version: machine.ntlm,
  });
}

function answered(machine: Machine, reply: Uint8Array, announcedVersion: number): CredsspObservation {
  const { version, flags, targetName, netbiosComputer, netbiosDomain, dnsComputer, dnsDomain, dnsForest } = machine;
  return {
    outcome: 'answered',
    announcedVersion,
    version,
    versionSpan: { frame: 3, ...locateVersion(reply) },
    token: 'ntlm',
    errorCode: null,
    negState: null,
    hasClientNonce: machine.nonce ?? false,
    unexpectedFields: [],
    tolerated: [],
    challenge: {
      flags: flags >>> 0,
      targetName,
      netbiosComputer,
      netbiosDomain,
      dnsComputer,
      dnsDomain,
      dnsForest,
      version: machine.ntlm,
      clock: {
        filetime: toFiletime(Date.parse(machine.serverTime)).toString(),
        serverTime: machine.serverTime,
        skewSeconds: Math.round((Date.parse(machine.serverTime) - Date.parse(NOW)) / 1000),
      },
    },
    tokenProblem: null,
    durationMs: 3.4,
  };
}
