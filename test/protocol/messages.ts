/** Arbitrary messages of every kind this project writes, as fast-check gives them: each is one its codec can write. */
import fc from 'fast-check';
import { concat, u16be } from '../../src/bytes/writer.ts';
import type { TsCredentials } from '../../src/protocol/credssp/ts-credentials.ts';
import type { TsRequest } from '../../src/protocol/credssp/ts-request.ts';
import { type GssToken, TOKEN_ID } from '../../src/protocol/kerberos/gss-token.ts';
import type { ConnectionConfirm, NegotiationAnswer } from '../../src/protocol/negotiation/connection-confirm.ts';
import type { ConnectionRequest } from '../../src/protocol/negotiation/connection-request.ts';
import type { NtlmAuthenticate } from '../../src/protocol/ntlm/authenticate.ts';
import type { AvPair } from '../../src/protocol/ntlm/av-pairs.ts';
import type { NtlmChallenge } from '../../src/protocol/ntlm/challenge.ts';
import type { NtlmClientChallenge } from '../../src/protocol/ntlm/client-challenge.ts';
import { NEGOTIATE_FLAG } from '../../src/protocol/ntlm/constants.ts';
import type { NtlmNegotiate } from '../../src/protocol/ntlm/negotiate.ts';
import type { NtlmVersion } from '../../src/protocol/ntlm/version.ts';
import type { NegTokenInit } from '../../src/protocol/spnego/neg-token-init.ts';
import type { NegTokenResp } from '../../src/protocol/spnego/neg-token-resp.ts';
import type { ClientHello } from '../../src/protocol/tls/client-hello.ts';

const u8 = fc.nat(0xff);
const u16 = fc.nat(0xffff);
const u32 = fc.integer({ min: 0, max: 0xffffffff });
const octets = (length: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: length, maxLength: length });

/** Mostly short, now and then past every form of DER length. */
const blob: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 8, arbitrary: fc.uint8Array({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(127, 128, 255, 256, 4000).map((length) => new Uint8Array(length).fill(7)) },
);

/** Any string of UTF-16 code units: 山田太郎, surrogate pairs, lone surrogates, names over 255 octets. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', '山田太郎', '経理サーバー', '𠮷野家', 'サ'.repeat(200)),
  fc.array(u16, { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
);

const withoutCr = fc.uint8Array({ maxLength: 60 }).map((bytes) => bytes.filter((byte) => byte !== 0x0d));
const cookie = fc
  .string({ unit: fc.constantFrom(...'abc ABC019_\\@=;'), maxLength: 60 })
  .map((name) => ({ cookie: name }));
const routingToken = withoutCr
  .filter((token) => token[0] !== 1 && !String.fromCharCode(...token).startsWith('Cookie: mstshash='))
  .map((token) => ({ routingToken: token }));

const correlationId = octets(16)
  .map((id) => id.map((byte) => (byte === 0x0d ? 0x0e : byte)))
  .filter((id) => id[0] !== 0 && id[0] !== 0xf4);

const negotiation = fc.oneof(
  fc.constant({}),
  fc.record({ negotiation: fc.record({ flags: u8.map((flags) => flags & ~8), requestedProtocols: u32 }) }),
  fc.record({
    negotiation: fc.record({ flags: u8.map((flags) => flags | 8), requestedProtocols: u32 }),
    correlationId,
  }),
);

export const anyConnectionRequest: fc.Arbitrary<ConnectionRequest> = fc
  .tuple(fc.oneof(fc.constant({}), cookie, routingToken), negotiation)
  .map(([token, rest]) => ({ ...token, ...rest }));

const anyAnswer: fc.Arbitrary<NegotiationAnswer> = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  fc.record({ kind: fc.constant('response' as const), flags: u8, selectedProtocol: u32 }),
  fc.record({ kind: fc.constant('failure' as const), flags: u8, failureCode: u32 }),
);

export const anyConnectionConfirm: fc.Arbitrary<ConnectionConfirm> = fc.record({
  destinationReference: u16,
  sourceReference: u16,
  answer: anyAnswer,
});

export const anyTsRequest: fc.Arbitrary<TsRequest> = fc.record(
  {
    version: fc.oneof(fc.integer({ min: 2, max: 6 }), fc.nat(0x7fffffff)),
    negoTokens: fc.array(blob, { maxLength: 3 }),
    authInfo: blob,
    pubKeyAuth: blob,
    errorCode: fc.oneof(u32, fc.constantFrom(0, 0x7f, 0x80, 0xff, 0x7fffffff, 0x80000000, 0xc000006d, 0xffffffff)),
    clientNonce: blob,
  },
  { requiredKeys: ['version'] },
);

const anyPackageCred = fc.record({ packageName: anyName, credBuffer: blob });

export const anyTsCredentials: fc.Arbitrary<TsCredentials> = fc.oneof(
  fc.record({ kind: fc.constant('password' as const), domain: anyName, user: anyName, password: blob }),
  fc.record(
    {
      kind: fc.constant('smartCard' as const),
      pin: blob,
      cspData: fc.record(
        {
          keySpec: fc.nat(0x7fffffff),
          cardName: anyName,
          readerName: anyName,
          containerName: anyName,
          cspName: anyName,
        },
        { requiredKeys: ['keySpec'] },
      ),
      userHint: anyName,
      domainHint: anyName,
    },
    { requiredKeys: ['kind', 'pin', 'cspData'] },
  ),
  fc.record(
    {
      kind: fc.constant('remoteGuard' as const),
      logonCred: anyPackageCred,
      supplementalCreds: fc.array(anyPackageCred, { maxLength: 3 }),
    },
    { requiredKeys: ['kind', 'logonCred'] },
  ),
  fc.record({
    kind: fc.constant('unknown' as const),
    credType: fc.oneof(fc.constantFrom(0, 3, 4, 5), fc.integer({ min: 7, max: 0x7fffffff })),
    credentials: blob,
  }),
);

const bigArc = fc.bigInt(0n, 2n ** 128n - 1n).map(String);
/** Dotted object identifiers under all three roots, with arcs up to a UUID's 128 bits. */
export const anyObjectIdentifier: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.constantFrom('0', '1'), fc.nat(39).map(String)),
      fc.tuple(fc.constant('2'), fc.oneof(fc.nat(200).map(String), bigArc)),
    ),
    fc.array(fc.oneof(fc.nat(300).map(String), bigArc), { maxLength: 5 }),
  )
  .map(([[root, second], others]) => [root, second, ...others].join('.'));

export const anyNegTokenInit: fc.Arbitrary<NegTokenInit> = fc.record(
  {
    mechTypes: fc.array(anyObjectIdentifier, { minLength: 1, maxLength: 4 }),
    mechToken: blob,
    mechListMic: blob,
    hasHints: fc.constant(true as const),
  },
  { requiredKeys: ['mechTypes'] },
);

export const anyNegTokenResp: fc.Arbitrary<NegTokenResp> = fc.record(
  {
    negState: fc.oneof(fc.nat(3), fc.nat(0x7fffffff)),
    supportedMech: anyObjectIdentifier,
    responseToken: blob,
    mechListMic: blob,
  },
  { requiredKeys: [] },
);

export const anyGssToken: fc.Arbitrary<GssToken> = fc.record({
  mechanism: fc.constantFrom('1.2.840.113554.1.2.2', '1.2.840.48018.1.2.2', '1.2.840.113554.1.2.2.3'),
  tokenId: fc.oneof(fc.constantFrom(...Object.values(TOKEN_ID)), u16),
  message: blob,
});

/** Header and sealed octets, which nobody here has to open. */
export const anyWrapToken: fc.Arbitrary<Uint8Array> = fc
  .tuple(u8, u16, fc.oneof(fc.nat(40), u16), octets(8), blob)
  .map(([flags, ec, rrc, sequence, data]) =>
    concat(Uint8Array.of(5, 4, flags, 0xff), u16be(ec), u16be(rrc), sequence, data),
  );

export const anyMicToken: fc.Arbitrary<Uint8Array> = fc
  .tuple(u8, octets(8), blob)
  .map(([flags, sequence, checksum]) =>
    concat(Uint8Array.of(4, 4, flags), new Uint8Array(5).fill(0xff), sequence, checksum),
  );

const ntlmVersion: fc.Arbitrary<NtlmVersion> = fc.record({ major: u8, minor: u8, build: u16, revision: u8 });
const withoutVersionFlag = u32.map((flags) => (flags & ~NEGOTIATE_FLAG.VERSION) >>> 0);

/** The version field goes with its flag, in both directions. */
const flagsAndVersion: fc.Arbitrary<{ readonly flags: number; readonly version?: NtlmVersion }> = fc.oneof(
  fc.record({ flags: withoutVersionFlag }),
  fc.record({ flags: u32.map((flags) => (flags | NEGOTIATE_FLAG.VERSION) >>> 0), version: ntlmVersion }),
);

const SUPPLIED = NEGOTIATE_FLAG.OEM_DOMAIN_SUPPLIED | NEGOTIATE_FLAG.OEM_WORKSTATION_SUPPLIED;
const suppliedName = fc.uint8Array({ minLength: 1, maxLength: 20 });

export const anyNtlmNegotiate: fc.Arbitrary<NtlmNegotiate> = fc
  .tuple(flagsAndVersion, fc.record({ domain: suppliedName, workstation: suppliedName }, { requiredKeys: [] }))
  .map(([{ flags, ...rest }, names]) => ({
    flags:
      ((flags & ~SUPPLIED) |
        (names.domain ? NEGOTIATE_FLAG.OEM_DOMAIN_SUPPLIED : 0) |
        (names.workstation ? NEGOTIATE_FLAG.OEM_WORKSTATION_SUPPLIED : 0)) >>>
      0,
    ...rest,
    ...names,
  }));

export const anyAvPairs: fc.Arbitrary<readonly AvPair[]> = fc.array(
  fc.record({ id: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 0xffff })), value: blob }),
  { maxLength: 8 },
);

export const anyNtlmChallenge: fc.Arbitrary<NtlmChallenge> = fc
  .record({ head: flagsAndVersion, serverChallenge: octets(8), name: anyName, targetInfo: anyAvPairs })
  .map(({ head, name, ...rest }) => {
    const isUnicode = (head.flags & NEGOTIATE_FLAG.UNICODE) !== 0;
    const targetName = isUnicode ? name : name.replace(/[^\x00-\xff]/gu, '?');
    return { ...head, ...rest, targetName };
  });

/** As our encoder writes it: names in Unicode, room for a MIC. */
export const anyNtlmAuthenticate: fc.Arbitrary<NtlmAuthenticate> = fc
  .record({
    head: flagsAndVersion,
    lmResponse: blob,
    ntResponse: blob,
    domain: anyName,
    user: anyName,
    workstation: anyName,
    encryptedSessionKey: blob,
    mic: octets(16),
  })
  .map(({ head, ...rest }) => ({ ...head, ...rest, flags: (head.flags | NEGOTIATE_FLAG.UNICODE) >>> 0 }));

export const anyNtlmClientChallenge: fc.Arbitrary<NtlmClientChallenge> = fc.record({
  filetime: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  clientChallenge: octets(8),
  targetInfo: anyAvPairs,
});

export const anyClientHello: fc.Arbitrary<ClientHello> = fc.record({
  version: fc.integer({ min: 0x0300, max: 0x0304 }),
  random: octets(32),
  cipherSuites: fc.array(u16, { maxLength: 40 }),
});

export const anyServerHello = fc.record({
  version: fc.integer({ min: 0x0300, max: 0x03ff }),
  random: octets(32),
  cipherSuite: u16,
});
