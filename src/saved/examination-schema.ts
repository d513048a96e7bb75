/** The shape of an examination, checked at run time: the twin of the types in `observation/`, held to them by the compiler. */
import * as z from 'zod/mini';
import type { Examination } from '../observation/examination.ts';
import { count, hex, interruption, maybeText, ms, text, u32 } from './schema-parts.ts';
import { signIn } from './sign-in-schema.ts';

const span = z.object({ frame: count, offset: count, length: count });

const frame = z.object({
  direction: z.enum(['sent', 'received']),
  layer: z.enum(['tcp', 'tls']),
  atMs: ms,
  hex,
  complete: z.boolean(),
});

const interrupted = { outcome: z.literal('interrupted'), interruption, durationMs: ms };

const negotiation = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('selected'),
    selectedProtocol: u32,
    flags: count,
    sourceReference: count,
    span,
    durationMs: ms,
  }),
  z.object({
    outcome: z.literal('refused'),
    failureCode: u32,
    flags: count,
    sourceReference: count,
    span,
    durationMs: ms,
  }),
  z.object({ outcome: z.literal('silent'), sourceReference: count, durationMs: ms }),
  z.object(interrupted),
]);

const certificate = z.object({
  subject: text,
  issuer: text,
  commonName: maybeText,
  alternativeNames: z.array(text),
  serialNumber: text,
  validFrom: maybeText,
  validTo: maybeText,
  keyType: text,
  keyBits: z.nullable(count),
  curve: maybeText,
  signatureAlgorithm: maybeText,
  sha256: hex,
  selfSigned: z.boolean(),
  der: hex,
});

const tls = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('established'),
    protocol: text,
    cipherSuite: text,
    certificate,
    durationMs: ms,
  }),
  z.object(interrupted),
]);

const challenge = z.object({
  flags: u32,
  targetName: text,
  netbiosComputer: maybeText,
  netbiosDomain: maybeText,
  dnsComputer: maybeText,
  dnsDomain: maybeText,
  dnsForest: maybeText,
  version: z.nullable(z.object({ major: count, minor: count, build: count, revision: count })),
  clock: z.nullable(
    z.object({
      filetime: z.string().check(z.regex(/^\d{1,20}$/)),
      serverTime: maybeText,
      skewSeconds: z.number(),
    }),
  ),
});

const credssp = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('answered'),
    announcedVersion: count,
    version: count,
    versionSpan: span,
    token: z.enum(['ntlm', 'spnego', 'none', 'unknown']),
    errorCode: z.nullable(u32),
    negState: z.nullable(count),
    hasClientNonce: z.boolean(),
    unexpectedFields: z.array(text),
    tolerated: z.array(z.object({ structure: text, field: text, offset: count, deviation: text })),
    challenge: z.nullable(challenge),
    tokenProblem: maybeText,
    durationMs: ms,
  }),
  z.object({ ...interrupted, announcedVersion: count }),
]);

const connection = z.object({
  purpose: z.enum(['main', 'offerRdp', 'offerTls', 'offerNla', 'offerTlsNla', 'offerNlaEarlyAuth', 'secondLook']),
  address: text,
  port: count,
  requestedProtocols: u32,
  connectMs: ms,
  connectFailure: z.exactOptional(interruption),
  negotiation: z.exactOptional(negotiation),
  tls: z.exactOptional(tls),
  credssp: z.exactOptional(credssp),
  exchange: z.array(frame),
});

const resolution = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('notNeeded') }),
  z.object({ outcome: z.literal('resolved'), addresses: z.array(text), durationMs: ms }),
  z.object({ outcome: z.enum(['notFound', 'failed', 'timedOut']), code: text, durationMs: ms }),
]);

const helloLook = z.object({
  offeredVersion: count,
  offeredSuites: z.array(count),
  answer: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('accepted'), version: count, cipherSuite: count, cipherSuiteName: text }),
    z.object({ outcome: z.literal('alert'), description: text }),
    z.object({ outcome: z.literal('interrupted'), interruption }),
  ]),
  exchange: z.array(frame),
});

export const EXAMINATION = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal('rdp-doctor'), version: text }),
  startedAt: z.iso.datetime(),
  durationMs: ms,
  mode: z.enum(['full', 'quick']),
  target: z.object({
    asGiven: text,
    host: text,
    hostKind: z.enum(['name', 'ipv4', 'ipv6']),
    asciiHost: text,
    port: count,
  }),
  resolution,
  attempts: z.array(
    z.object({
      address: text,
      durationMs: ms,
      failure: z.exactOptional(
        z.discriminatedUnion('kind', [interruption, z.object({ kind: z.literal('abandoned') })]),
      ),
    }),
  ),
  connections: z.array(connection),
  helloLooks: z.array(helloLook),
  signIn: z.exactOptional(signIn),
  cutShort: z.boolean(),
}) satisfies z.ZodMiniType<Examination>;
