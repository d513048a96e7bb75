/**
 * Examinations for tests: a sketched server is looked at as the probe does it, and what would have been noted is put together,
 * with the bytes that such a server sends.
 */
import { toHex } from '../../src/bytes/hex.ts';
import type { ChallengeObservation, CredsspObservation } from '../../src/observation/credssp.ts';
import type {
  ByteSpan,
  ConnectAttempt,
  Connection,
  ConnectionPurpose,
  Examination,
  Frame,
  Target,
} from '../../src/observation/examination.ts';
import type { Interruption } from '../../src/observation/interruption.ts';
import type { NegotiationObservation } from '../../src/observation/negotiation.ts';
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
  NEGOTIATION_BLOCK,
  type NegotiationAnswer,
} from '../../src/protocol/index.ts';
import { type Answer, MS, type Reply, type ReplySketch, type Sketch, STARTED_AT, windows } from './servers.ts';

export interface LookOptions {
  readonly mode?: Examination['mode'];
  readonly startedAt?: string;
  readonly target?: Partial<Target>;
  readonly cutShort?: boolean;
  /** Only these connections beside the main one; all of the mode unless told. */
  readonly only?: readonly ConnectionPurpose[];
}

const ADDRESS = '192.168.10.21';
const EVERYTHING = 0x0b;

const TARGET: Target = {
  asGiven: ADDRESS,
  host: ADDRESS,
  hostKind: 'ipv4',
  asciiHost: ADDRESS,
  port: 3389,
};

/** A target asked for by name. */
export function named(host: string, asciiHost = host): Partial<Target> {
  return { asGiven: host, host, asciiHost, hostKind: 'name' };
}

/** Looks at a sketched server as the probe does. */
export function lookAt(sketch: Sketch, options: LookOptions = {}): Examination {
  const { mode = 'full', startedAt = STARTED_AT, cutShort = false } = options;
  const target = { ...TARGET, ...options.target };
  const purposes = options.only ?? (mode === 'full' ? SIDE_QUESTIONS : []);
  return {
    schemaVersion: 1,
    tool: { name: 'rdp-doctor', version: '0.1.0' },
    startedAt,
    durationMs: 42,
    mode,
    target,
    resolution:
      target.hostKind === 'name'
        ? { outcome: 'resolved', addresses: [ADDRESS], durationMs: MS }
        : { outcome: 'notNeeded' },
    attempts: [{ address: ADDRESS, durationMs: MS }],
    connections: (['main', ...purposes] as const).map((purpose) => connect(sketch, purpose)),
    helloLooks: sketch.helloLooks,
    cutShort,
  };
}

/** An examination that ended before any server spoke. */
export function unreached(
  attempts: readonly ConnectAttempt[],
  resolution: Examination['resolution'] = { outcome: 'notNeeded' },
  changes: Partial<Examination> = {},
): Examination {
  const reached = lookAt(windows());
  return { ...reached, resolution, attempts, connections: [], ...changes };
}

export function attempt(address: string, failure: NonNullable<ConnectAttempt['failure']>): ConnectAttempt {
  return { address, durationMs: MS, failure };
}

const REQUESTS: Readonly<Record<ConnectionPurpose, number>> = {
  main: EVERYTHING,
  offerRdp: 0,
  offerTls: 1,
  offerNla: 2,
  offerTlsNla: 3,
  offerNlaEarlyAuth: 8,
  secondLook: EVERYTHING,
};

const SIDE_QUESTIONS: readonly ConnectionPurpose[] = [
  'offerRdp',
  'offerTls',
  'offerNla',
  'offerTlsNla',
  'offerNlaEarlyAuth',
  'secondLook',
];

function connect(sketch: Sketch, purpose: ConnectionPurpose): Connection {
  const requestedProtocols = REQUESTS[purpose];
  const answer = sketch.negotiate(requestedProtocols);
  const exchange: Frame[] = [
    frame('sent', 'tcp', encodeConnectionRequest({ negotiation: { flags: 0, requestedProtocols } })),
  ];
  const negotiation = observeAnswer(answer, exchange);
  const beyond = purpose === 'main' || purpose === 'secondLook' ? observeBeyond(sketch, purpose, answer, exchange) : {};
  return {
    purpose,
    address: ADDRESS,
    port: 3389,
    requestedProtocols,
    connectMs: MS,
    negotiation,
    ...beyond,
    exchange,
  };
}

function observeAnswer(answer: Answer, exchange: Frame[]): NegotiationObservation {
  if ('interruption' in answer) {
    return { outcome: 'interrupted', interruption: answer.interruption, durationMs: MS };
  }
  const confirm = { destinationReference: 0, sourceReference: 0x1234, answer: blockOf(answer) };
  exchange.push(frame('received', 'tcp', encodeConnectionConfirm(confirm)));
  const seen = { sourceReference: 0x1234, durationMs: MS };
  const span: ByteSpan = { frame: exchange.length - 1, ...NEGOTIATION_BLOCK };
  if ('silent' in answer) return { outcome: 'silent', ...seen };
  if ('refused' in answer) return { outcome: 'refused', failureCode: answer.refused, flags: 0, span, ...seen };
  return { outcome: 'selected', selectedProtocol: answer.selected, flags: answer.flags ?? 0, span, ...seen };
}

function blockOf(answer: Exclude<Answer, { readonly interruption: Interruption }>): NegotiationAnswer {
  if ('silent' in answer) return { kind: 'none' };
  if ('refused' in answer) return { kind: 'failure', flags: 0, failureCode: answer.refused };
  return { kind: 'response', flags: answer.flags ?? 0, selectedProtocol: answer.selected };
}

function observeBeyond(
  sketch: Sketch,
  purpose: 'main' | 'secondLook',
  answer: Answer,
  exchange: Frame[],
): Pick<Connection, 'tls' | 'credssp'> {
  if (!('selected' in answer) || (answer.selected & EVERYTHING) === 0) return {};
  const { tls } = sketch;
  if (tls.outcome === 'interrupted' || answer.selected === 1) return { tls };
  const announced = purpose === 'main' ? 6 : 2;
  return { tls, credssp: observeReply(sketch.credssp(announced), announced, exchange) };
}

function observeReply(reply: Reply, announcedVersion: number, exchange: Frame[]): CredsspObservation {
  const negotiate = encodeNtlmNegotiate({ flags: 0xe20882b7 });
  exchange.push(frame('sent', 'tls', encodeTsRequest({ version: announcedVersion, negoTokens: [negotiate] })));
  if ('interruption' in reply) {
    return { outcome: 'interrupted', announcedVersion, interruption: reply.interruption, durationMs: MS };
  }
  const message = encodeReply(reply);
  exchange.push(frame('received', 'tls', message));
  return {
    outcome: 'answered',
    announcedVersion,
    version: reply.version,
    versionSpan: { frame: exchange.length - 1, ...locateVersion(message) },
    token: reply.token ?? (reply.challenge ? 'ntlm' : 'none'),
    errorCode: reply.errorCode ?? null,
    negState: reply.negState ?? null,
    hasClientNonce: reply.nonce ?? false,
    unexpectedFields: [],
    tolerated: [],
    challenge: reply.challenge,
    tokenProblem: reply.tokenProblem ?? null,
    durationMs: MS,
  };
}

function encodeReply({ version, challenge, errorCode, nonce }: ReplySketch): Uint8Array {
  return encodeTsRequest({
    version,
    ...(challenge && { negoTokens: [encodeChallenge(challenge)] }),
    ...(errorCode !== undefined && { errorCode }),
    ...(nonce && { clientNonce: new Uint8Array(32).fill(7) }),
  });
}

function encodeChallenge(challenge: ChallengeObservation): Uint8Array {
  const texts: readonly (readonly [number, string | null])[] = [
    [AV.NB_DOMAIN_NAME, challenge.netbiosDomain],
    [AV.NB_COMPUTER_NAME, challenge.netbiosComputer],
    [AV.DNS_DOMAIN_NAME, challenge.dnsDomain],
    [AV.DNS_COMPUTER_NAME, challenge.dnsComputer],
    [AV.DNS_TREE_NAME, challenge.dnsForest],
  ];
  const names = texts.flatMap(([id, text]) => (text === null ? [] : [avText(id, text)]));
  const clock = challenge.clock ? [avTimestamp(BigInt(challenge.clock.filetime))] : [];
  return encodeNtlmChallenge({
    flags: challenge.flags,
    serverChallenge: new Uint8Array(8).fill(0xc5),
    targetName: challenge.targetName,
    targetInfo: [...names, ...clock],
    ...(challenge.version && { version: challenge.version }),
  });
}

function frame(direction: Frame['direction'], layer: Frame['layer'], bytes: Uint8Array): Frame {
  return { direction, layer, atMs: MS, hex: toHex(bytes), complete: true };
}
