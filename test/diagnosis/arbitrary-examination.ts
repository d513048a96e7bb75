/** Any examination that the types allow, sensible or not: what a saved file may hold. */
import fc from 'fast-check';
import type { ChallengeObservation, CredsspObservation } from '../../src/observation/credssp.ts';
import type {
  Connection,
  ConnectionPurpose,
  Examination,
  Frame,
  Resolution,
  Target,
} from '../../src/observation/examination.ts';
import type { NegotiationObservation } from '../../src/observation/negotiation.ts';
import type { CertificateObservation, HelloLook, TlsObservation } from '../../src/observation/tls.ts';
import { count, interruption, ms, orNull, text, u32 } from './arbitrary-parts.ts';
import { arbitrarySignIn } from './arbitrary-sign-in.ts';

const iso = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  text,
);
const span = fc.record({ frame: fc.nat(3), offset: fc.nat(40), length: fc.nat(40) });

const frame: fc.Arbitrary<Frame> = fc.record({
  direction: fc.constantFrom('sent' as const, 'received' as const),
  layer: fc.constantFrom('tcp' as const, 'tls' as const),
  atMs: ms,
  hex: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('hex')),
  complete: fc.boolean(),
});

const interrupted = { outcome: fc.constant('interrupted' as const), interruption, durationMs: ms };

const negotiation: fc.Arbitrary<NegotiationObservation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      outcome: fc.constant('selected' as const),
      selectedProtocol: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(2, 8) }, u32),
      flags: fc.integer({ min: 0, max: 255 }),
      sourceReference: count,
      span,
      durationMs: ms,
    }),
  },
  fc.record({
    outcome: fc.constant('refused' as const),
    failureCode: fc.integer({ min: 0, max: 9 }),
    flags: fc.constant(0),
    sourceReference: count,
    span,
    durationMs: ms,
  }),
  fc.record({ outcome: fc.constant('silent' as const), sourceReference: count, durationMs: ms }),
  fc.record(interrupted),
);

const certificate: fc.Arbitrary<CertificateObservation> = fc.record({
  subject: text,
  issuer: text,
  commonName: orNull(text),
  alternativeNames: fc.array(text, { maxLength: 3 }),
  serialNumber: text,
  validFrom: orNull(iso),
  validTo: orNull(iso),
  keyType: fc.constantFrom('rsa', 'ec', 'ed25519', 'dsa', 'unknown', ''),
  keyBits: orNull(fc.constantFrom(0, 192, 256, 1024, 2048)),
  curve: orNull(text),
  signatureAlgorithm: orNull(fc.constantFrom('1.2.840.113549.1.1.5', '1.2.840.113549.1.1.11', '1.2.3')),
  sha256: fc.constant('00'.repeat(32)),
  selfSigned: fc.boolean(),
  der: fc.constant('3000'),
});

const tls: fc.Arbitrary<TlsObservation> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      outcome: fc.constant('established' as const),
      protocol: fc.constantFrom('TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3', 'unknown'),
      cipherSuite: text,
      certificate,
      durationMs: ms,
    }),
  },
  fc.record(interrupted),
);

const windowsVersion = fc.constantFrom(
  { major: 6, minor: 1, build: 7601, revision: 15 },
  { major: 6, minor: 3, build: 9600, revision: 15 },
  { major: 10, minor: 0, build: 14393, revision: 15 },
  { major: 10, minor: 0, build: 19041, revision: 15 },
  { major: 10, minor: 0, build: 31000, revision: 15 },
);
const anyVersion = fc.record({ major: fc.nat(255), minor: fc.nat(255), build: fc.nat(65535), revision: fc.nat(255) });

const names = {
  targetName: text,
  netbiosComputer: orNull(text),
  netbiosDomain: orNull(text),
  dnsComputer: orNull(text),
  dnsDomain: orNull(text),
  dnsForest: orNull(text),
  clock: orNull(
    fc.record({
      filetime: fc.constant('0'),
      serverTime: orNull(iso),
      skewSeconds: fc.integer({ min: -1e9, max: 1e9 }),
    }),
  ),
};

/** As a Windows says it, or anything. */
const challenge: fc.Arbitrary<ChallengeObservation> = fc.oneof(
  fc.record({ flags: fc.constantFrom(0xe2898235, 0xe28a8235), version: windowsVersion, ...names }),
  fc.record({ flags: fc.oneof(fc.constant(0xe28882b7), u32), version: orNull(anyVersion), ...names }),
);

const credssp: fc.Arbitrary<CredsspObservation> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      outcome: fc.constant('answered' as const),
      announcedVersion: fc.constantFrom(2, 6),
      version: fc.oneof(fc.constantFrom(2, 6), fc.integer({ min: 0, max: 8 }), fc.constantFrom(96, 0xffffffff)),
      versionSpan: span,
      token: fc.constantFrom('ntlm' as const, 'spnego' as const, 'none' as const, 'unknown' as const),
      errorCode: orNull(u32),
      negState: orNull(fc.nat(3)),
      hasClientNonce: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
      unexpectedFields: fc.array(text, { maxLength: 2 }),
      tolerated: fc.constant([]),
      challenge: fc.option(challenge, { nil: null, freq: 5 }),
      tokenProblem: orNull(text),
      durationMs: ms,
    }),
  },
  fc.record({ announcedVersion: fc.constantFrom(2, 6), ...interrupted }),
);

const connection: fc.Arbitrary<Connection> = fc.record(
  {
    purpose: fc.constantFrom(
      'main',
      'offerRdp',
      'offerTls',
      'offerNla',
      'offerTlsNla',
      'offerNlaEarlyAuth',
      'secondLook',
    ),
    address: text,
    port: fc.integer({ min: 1, max: 65535 }),
    requestedProtocols: fc.constantFrom(0, 1, 2, 3, 8, 11),
    connectMs: ms,
    connectFailure: interruption,
    negotiation,
    tls,
    credssp,
    exchange: fc.array(frame, { maxLength: 4 }),
  },
  { requiredKeys: ['purpose', 'address', 'port', 'requestedProtocols', 'connectMs', 'exchange'] },
);

/** A connection of this purpose that stands and got somewhere; the arbitrary above seldom does. */
function standing(purpose: ConnectionPurpose, announcedVersion: number): fc.Arbitrary<Connection> {
  return fc.tuple(connection, negotiation, tls, credssp).map(([{ connectFailure: _, ...rest }, ...stages]) => ({
    ...rest,
    purpose,
    negotiation: stages[0],
    tls: stages[1],
    credssp: { ...stages[2], announcedVersion },
  }));
}

const besides = fc.tuple(standing('offerRdp', 6), standing('offerTls', 6), standing('secondLook', 2));

const connections = fc
  .tuple(
    standing('main', 6),
    besides.chain((all) => fc.subarray(all)),
  )
  .map(([main, others]) => [main, ...others]);

const helloLook: fc.Arbitrary<HelloLook> = fc.record({
  offeredVersion: fc.constantFrom(0x0300, 0x0301, 0x0303),
  offeredSuites: fc.array(count, { maxLength: 3 }),
  answer: fc.oneof(
    fc.record({
      outcome: fc.constant('accepted' as const),
      version: fc.constantFrom(0x0300, 0x0301, 0x0303, 0x0304, 0xffff),
      cipherSuite: fc.constantFrom(0x000a, 0x0005, 0x002f, 0x1301),
      cipherSuiteName: text,
    }),
    fc.record({ outcome: fc.constant('alert' as const), description: text }),
    fc.record({ outcome: fc.constant('interrupted' as const), interruption }),
  ),
  exchange: fc.array(frame, { maxLength: 2 }),
});

const target: fc.Arbitrary<Target> = fc.record({
  asGiven: text,
  host: text,
  hostKind: fc.constantFrom('name', 'ipv4', 'ipv6'),
  asciiHost: text,
  port: fc.integer({ min: 1, max: 65535 }),
});

const resolution = fc.oneof(
  fc.constant({ outcome: 'notNeeded' }),
  fc.record({ outcome: fc.constant('resolved'), addresses: fc.array(text, { maxLength: 3 }), durationMs: ms }),
  fc.record({ outcome: fc.constantFrom('notFound', 'failed', 'timedOut'), code: text, durationMs: ms }),
) as fc.Arbitrary<Resolution>;

const withoutSignIn: fc.Arbitrary<Examination> = fc.record({
  schemaVersion: fc.constant(1),
  tool: fc.constant({ name: 'rdp-doctor', version: '0.1.0' } as const),
  startedAt: iso,
  durationMs: ms,
  mode: fc.constantFrom('full', 'quick'),
  target,
  resolution,
  attempts: fc.array(
    fc.record(
      {
        address: text,
        durationMs: ms,
        failure: fc.oneof(interruption, fc.constant({ kind: 'abandoned' } as const)),
      },
      { requiredKeys: ['address', 'durationMs'] },
    ),
    { maxLength: 3 },
  ),
  connections: fc.oneof(
    { weight: 4, arbitrary: connections },
    { weight: 1, arbitrary: fc.array(connection, { maxLength: 3 }) },
  ),
  helloLooks: fc.array(helloLook, { maxLength: 3 }),
  cutShort: fc.boolean(),
});

export const arbitraryExamination: fc.Arbitrary<Examination> = fc
  .tuple(withoutSignIn, fc.option(arbitrarySignIn, { nil: undefined }))
  .map(([examination, signIn]) => (signIn ? { ...examination, signIn } : examination));
