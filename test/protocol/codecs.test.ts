/** Every codec, both ways: a message written and read is the same message, and what is read strictly is written the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Malformed } from '../../src/bytes/malformed.ts';
import { Reader } from '../../src/bytes/reader.ts';
import { concat } from '../../src/bytes/writer.ts';
import { decodeTsCredentials, encodeTsCredentials } from '../../src/protocol/credssp/ts-credentials.ts';
import {
  decodeTsRequest,
  encodeTsRequest,
  locateVersion,
  measureTsRequest,
} from '../../src/protocol/credssp/ts-request.ts';
import { decodeGssToken, encodeGssToken } from '../../src/protocol/kerberos/gss-token.ts';
import { decodeConnectionConfirm, encodeConnectionConfirm } from '../../src/protocol/negotiation/connection-confirm.ts';
import { decodeConnectionRequest, encodeConnectionRequest } from '../../src/protocol/negotiation/connection-request.ts';
import {
  decodeEarlyUserAuthorization,
  encodeEarlyUserAuthorization,
} from '../../src/protocol/negotiation/early-user-authorization.ts';
import { decodeTpkt, encodeTpkt, measureTpkt } from '../../src/protocol/negotiation/tpkt.ts';
import { decodeNtlmAuthenticate, encodeNtlmAuthenticate } from '../../src/protocol/ntlm/authenticate.ts';
import {
  avText,
  avTimestamp,
  decodeAvPairs,
  encodeAvPairs,
  findText,
  findTimestamp,
} from '../../src/protocol/ntlm/av-pairs.ts';
import { decodeNtlmChallenge, encodeNtlmChallenge } from '../../src/protocol/ntlm/challenge.ts';
import { decodeNtlmV2Response, encodeNtlmClientChallenge } from '../../src/protocol/ntlm/client-challenge.ts';
import { NEGOTIATE_FLAG } from '../../src/protocol/ntlm/constants.ts';
import { fromFiletime, toFiletime } from '../../src/protocol/ntlm/filetime.ts';
import { decodeNtlmNegotiate, encodeNtlmNegotiate, type NtlmNegotiate } from '../../src/protocol/ntlm/negotiate.ts';
import { decodeNegTokenInit, encodeNegTokenInit } from '../../src/protocol/spnego/neg-token-init.ts';
import { decodeNegTokenResp, encodeNegTokenResp } from '../../src/protocol/spnego/neg-token-resp.ts';
import { decodeClientHello, encodeClientHello } from '../../src/protocol/tls/client-hello.ts';
import { TLS_VERSION } from '../../src/protocol/tls/constants.ts';
import {
  decodeServerFlight,
  encodeFatalAlert,
  encodeServerHello,
  measureRecord,
} from '../../src/protocol/tls/server-hello.ts';
import * as any from './messages.ts';
import { mutated } from './mutations.ts';

interface Codec<M> {
  readonly name: string;
  readonly messages: fc.Arbitrary<M>;
  readonly encode: (message: M) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => M;
  /** False for messages that are read and never written. */
  readonly writes: (message: M) => boolean;
}

const codec = <M>(
  name: string,
  messages: fc.Arbitrary<M>,
  encode: Codec<M>['encode'],
  decode: Codec<M>['decode'],
  writes: Codec<M>['writes'] = () => true,
): Codec<unknown> => ({ name, messages, encode, decode, writes }) as Codec<unknown>;

/** A NEGOTIATE may end before the version it announces; written, it always has one. */
const hasVersion = ({ flags, version }: NtlmNegotiate): boolean =>
  version !== undefined || (flags & NEGOTIATE_FLAG.VERSION) === 0;

const CODECS: readonly Codec<unknown>[] = [
  codec('ConnectionRequest', any.anyConnectionRequest, encodeConnectionRequest, (bytes) =>
    decodeConnectionRequest(bytes),
  ),
  codec('ConnectionConfirm', any.anyConnectionConfirm, encodeConnectionConfirm, (bytes) =>
    decodeConnectionConfirm(bytes),
  ),
  codec('EarlyUserAuthorization', fc.integer({ min: 0, max: 0xffffffff }), encodeEarlyUserAuthorization, (bytes) =>
    decodeEarlyUserAuthorization(bytes),
  ),
  codec('TSRequest', any.anyTsRequest, encodeTsRequest, (bytes) => decodeTsRequest(bytes)),
  codec('TSCredentials', any.anyTsCredentials, encodeTsCredentials, (bytes) => decodeTsCredentials(bytes)),
  codec('NegTokenInit', any.anyNegTokenInit, encodeNegTokenInit, (bytes) => decodeNegTokenInit(bytes)),
  codec('NegTokenResp', any.anyNegTokenResp, encodeNegTokenResp, (bytes) => decodeNegTokenResp(bytes)),
  codec('GssToken', any.anyGssToken, encodeGssToken, (bytes) => decodeGssToken(bytes)),
  codec(
    'NEGOTIATE_MESSAGE',
    any.anyNtlmNegotiate,
    encodeNtlmNegotiate,
    (bytes) => decodeNtlmNegotiate(bytes),
    hasVersion,
  ),
  codec('CHALLENGE_MESSAGE', any.anyNtlmChallenge, encodeNtlmChallenge, (bytes) => decodeNtlmChallenge(bytes)),
  codec(
    'AUTHENTICATE_MESSAGE',
    any.anyNtlmAuthenticate,
    encodeNtlmAuthenticate,
    (bytes) => decodeNtlmAuthenticate(bytes),
    // Names in OEM octets, and messages without room for a MIC, are read and not written.
    ({ flags, mic }) => (flags & NEGOTIATE_FLAG.UNICODE) !== 0 && mic !== undefined,
  ),
  codec('NTLMv2_CLIENT_CHALLENGE', any.anyNtlmClientChallenge, encodeNtlmClientChallenge, (bytes) =>
    decodeNtlmV2Response(concat(new Uint8Array(16), bytes)),
  ),
  codec('AV_PAIRs', any.anyAvPairs, encodeAvPairs, (bytes) => decodeAvPairs(new Reader(bytes, 'AV_PAIR'))),
  codec(
    'ClientHello',
    any.anyClientHello,
    encodeClientHello,
    (bytes) => decodeClientHello(bytes),
    ({ version }) => version <= TLS_VERSION.TLS1_3,
  ),
];

describe('a message written and read', () => {
  it.each(CODECS)('is the same: $name', ({ messages, encode, decode }) => {
    fc.assert(
      fc.property(messages, (message) => {
        expect(decode(encode(message))).toEqual(message);
      }),
    );
  });

  it.each(CODECS)('is read without its input being changed: $name', ({ messages, encode, decode }) => {
    fc.assert(
      fc.property(messages, (message) => {
        const bytes = encode(message);
        const before = bytes.slice();
        decode(bytes);
        expect(bytes).toEqual(before);
      }),
    );
  });
});

describe('bytes that are read', () => {
  it.each(CODECS)('give a message that is written and read the same: $name', ({ messages, encode, decode, writes }) => {
    fc.assert(
      fc.property(mutated(messages.map(encode)), (bytes) => {
        const message = accepted(() => decode(bytes));
        if (message !== undefined && writes(message)) expect(decode(encode(message))).toEqual(message);
      }),
      { numRuns: 500 },
    );
  });

  // DER has one form for each value. Left out: the five-byte form of an errorCode, which is read and not written.
  it.each(CODECS.filter(({ name }) => ['TSRequest', 'TSCredentials', 'NegTokenResp', 'GssToken'].includes(name)))(
    'strictly are written octet by octet the same: $name',
    ({ messages, encode, decode }) => {
      fc.assert(
        fc.property(mutated(messages.map(encode)), (bytes) => {
          const message = accepted(() => decode(bytes));
          const hasErrorCode = message instanceof Object && 'errorCode' in message;
          if (message !== undefined && !hasErrorCode) expect(encode(message)).toEqual(bytes);
        }),
        { numRuns: 1000 },
      );
    },
  );
});

function accepted<M>(decode: () => M): M | undefined {
  try {
    return decode();
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

describe('TLS records', () => {
  it('carry a ServerHello', () => {
    fc.assert(
      fc.property(any.anyServerHello, ({ version, random, cipherSuite }) => {
        const record = encodeServerHello(version, random, cipherSuite);
        expect(decodeServerFlight(record)).toEqual({ kind: 'serverHello', version, cipherSuite });
        expect(measureRecord(record)).toBe(record.length);
      }),
    );
  });

  it('carry an alert', () => {
    fc.assert(
      fc.property(fc.nat(0xff), (description) => {
        const record = encodeFatalAlert(0x0301, description);
        expect(decodeServerFlight(record)).toEqual({ kind: 'alert', level: 2, description });
      }),
    );
  });
});

describe('TPKT', () => {
  it('wraps any payload up to its limit', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (payload) => {
        const message = encodeTpkt(payload);
        expect(decodeTpkt(message, 'Payload').rest('payload')).toEqual(payload);
        expect(measureTpkt(message)).toBe(message.length);
      }),
    );
    expect(measureTpkt(encodeTpkt(new Uint8Array(65_531)))).toBe(65_535);
    expect(() => encodeTpkt(new Uint8Array(65_532))).toThrow(TypeError);
  });
});

describe('TSRequest', () => {
  it('tells its own length, and where its version stands', () => {
    fc.assert(
      fc.property(any.anyTsRequest, (request) => {
        const bytes = encodeTsRequest(request);
        const { offset, length } = locateVersion(bytes);
        const versionField = bytes.subarray(offset, offset + length);
        expect(measureTsRequest(bytes)).toBe(bytes.length);
        expect([versionField[0], versionField[1]]).toEqual([0xa0, length - 2]);
        expect(encodeTsRequest({ version: request.version }).subarray(2)).toEqual(versionField);
      }),
    );
  });
});

describe('AV_PAIRs', () => {
  it('hold texts and times', () => {
    fc.assert(
      fc.property(any.anyName, fc.bigInt(0n, 2n ** 64n - 1n), (name, filetime) => {
        const pairs = decodeAvPairs(new Reader(encodeAvPairs([avText(3, name), avTimestamp(filetime)]), 'AV_PAIR'));
        expect(findText(pairs, 3)).toBe(name);
        expect(findTimestamp(pairs)).toBe(filetime);
      }),
    );
  });

  it('have no time when it is not eight octets long', () => {
    expect(findTimestamp([{ id: 7, value: new Uint8Array(7) }])).toBeUndefined();
    expect(findTimestamp([])).toBeUndefined();
  });
});

describe('FILETIME', () => {
  it('is exact in milliseconds, before 1970 too', () => {
    const times = fc.integer({ min: Date.UTC(1601, 0, 1), max: Date.UTC(9999, 11, 31) });
    fc.assert(fc.property(times, (unixMs) => fromFiletime(toFiletime(unixMs)) === unixMs));
  });

  it('rounds down to the millisecond', () => {
    const filetimes = fc.bigInt(0n, 2n ** 64n - 1n);
    fc.assert(
      fc.property(filetimes, (filetime) => filetime - toFiletime(fromFiletime(filetime)) === filetime % 10_000n),
    );
  });

  it('always fits a date', () => {
    expect(new Date(fromFiletime(2n ** 64n - 1n)).getUTCFullYear()).toBe(60056);
    expect(new Date(fromFiletime(0n)).toISOString()).toBe('1601-01-01T00:00:00.000Z');
  });
});
