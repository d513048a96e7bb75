/** Any sign-in that the types allow, sensible or not. */
import fc from 'fast-check';
import type { SignInObservation, SignInOutcome, SignInStep } from '../../src/observation/sign-in.ts';
import { count, interruption, ms, orNull, text, u32 } from './arbitrary-parts.ts';

const at = fc.constantFrom(
  'connect',
  'expectConnectionConfirm',
  'expectTls',
  'expectToken',
  'expectPubKeyAuth',
  'expectVerdict',
);

const step: fc.Arbitrary<SignInStep> = fc.record({
  direction: fc.constantFrom('sent', 'received'),
  message: fc.constantFrom(
    'connectionRequest',
    'connectionConfirm',
    'tsRequest',
    'earlyUserAuthorization',
    'unreadable',
  ),
  fields: fc.subarray(['negoTokens', 'authInfo', 'pubKeyAuth', 'errorCode', 'clientNonce']),
  length: count,
  atMs: ms,
});

/** Every code that says something of its own, and codes nobody knows. */
const errorCode = fc.oneof(
  fc.constantFrom(
    0xc000006d,
    0xc000006e,
    0xc0000071,
    0xc00000bb,
    0xc0000133,
    0xc0000155,
    0xc000005e,
    0x8009030c,
    0x80090302,
    0xc007030c,
  ),
  u32,
);

const fingerprint = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const version = fc.integer({ min: 0, max: 8 });

const outcome = fc.oneof(
  fc.record({ kind: fc.constant('accepted'), authorization: fc.constantFrom('granted', 'notAsked') }),
  fc.record({ kind: fc.constant('authorizationDenied'), result: u32 }),
  fc.record({ kind: fc.constant('errorCode'), errorCode, at }),
  fc.record({ kind: fc.constant('policyStop'), serverVersion: version, lowestAccepted: fc.constant(5) }),
  fc.record({
    kind: fc.constant('bindingMismatch'),
    how: fc.constantFrom('echoed', 'missing', 'unsealable', 'otherKey', 'oldBinding'),
  }),
  fc.record({ kind: fc.constant('versionChanged'), from: version, to: version }),
  fc.record({ kind: fc.constant('mechanismRejected'), negState: fc.nat(3) }),
  fc.record({
    kind: fc.constant('ntlmRefused'),
    because: fc.oneof(fc.constantFrom('no128Bit', 'noKeyExchange'), text),
  }),
  fc.record({
    kind: fc.constant('kerberosFailed'),
    problem: fc.oneof(fc.constantFrom('wrongPassword', 'clockSkew', 'kdcUnreachable', 'libraryMissing'), text),
    major: fc.integer(),
    minor: fc.integer(),
  }),
  fc.record({ kind: fc.constant('certificateRefused'), expected: fingerprint, presented: fingerprint }),
  fc.record({ kind: fc.constant('nlaRefused'), failureCode: orNull(u32), selectedProtocol: orNull(u32) }),
  fc.record({ kind: fc.constant('plainRdp'), at }),
  fc.record({ kind: fc.constant('unexpectedMessage'), at, problem: text }),
  fc.record({ kind: fc.constant('interrupted'), at, interruption }),
) as fc.Arbitrary<SignInOutcome>;

export const arbitrarySignIn: fc.Arbitrary<SignInObservation> = fc.record({
  user: text,
  domain: text,
  mechanism: fc.constantFrom('ntlm', 'kerberos'),
  wrapping: fc.constantFrom('bare', 'spnego'),
  policy: fc.constantFrom('forceUpdatedClients', 'mitigated', 'vulnerable'),
  address: text,
  port: fc.integer({ min: 1, max: 65535 }),
  selectedProtocol: orNull(u32),
  announcedVersion: fc.constantFrom(4, 6),
  serverVersion: orNull(version),
  certificateSha256: orNull(fingerprint),
  pinned: fc.boolean(),
  sent: fc.record({ authenticate: fc.boolean(), pubKeyAuth: fc.boolean(), credentials: fc.boolean() }),
  binding: fc.constantFrom('hash', 'key', null),
  steps: fc.array(step, { maxLength: 5 }),
  outcome,
  durationMs: ms,
});
