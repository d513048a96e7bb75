/** DER has one form for each value: the strict reading refuses every other, the tolerant one reads it and tells of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Malformed } from '../../src/bytes/malformed.ts';
import { decodeTsCredentials, encodeTsCredentials } from '../../src/protocol/credssp/ts-credentials.ts';
import { decodeTsRequest, encodeTsRequest } from '../../src/protocol/credssp/ts-request.ts';
import type { DerRules, Tolerated } from '../../src/protocol/der/rules.ts';
import { decodeNegTokenInit, encodeNegTokenInit } from '../../src/protocol/spnego/neg-token-init.ts';
import { decodeNegTokenResp, encodeNegTokenResp } from '../../src/protocol/spnego/neg-token-resp.ts';
import { type Loosening, loosened } from './loosened.ts';
import { anyNegTokenInit, anyNegTokenResp, anyTsCredentials, anyTsRequest } from './messages.ts';

interface Strict {
  readonly name: string;
  readonly valid: fc.Arbitrary<Uint8Array>;
  readonly decode: (bytes: Uint8Array, rules?: DerRules) => unknown;
  readonly encode: (bytes: Uint8Array, rules: DerRules) => Uint8Array;
}

const STRUCTURES: readonly Strict[] = [
  {
    name: 'TSRequest',
    valid: anyTsRequest.map(encodeTsRequest),
    decode: decodeTsRequest,
    encode: (bytes, rules) => encodeTsRequest(decodeTsRequest(bytes, rules)),
  },
  {
    name: 'TSCredentials',
    valid: anyTsCredentials.map(encodeTsCredentials),
    decode: decodeTsCredentials,
    encode: (bytes, rules) => encodeTsCredentials(decodeTsCredentials(bytes, rules)),
  },
  {
    name: 'NegTokenInit',
    valid: anyNegTokenInit.filter(({ hasHints }) => !hasHints).map(encodeNegTokenInit),
    decode: decodeNegTokenInit,
    encode: (bytes, rules) => encodeNegTokenInit(decodeNegTokenInit(bytes, rules)),
  },
  {
    name: 'NegTokenResp',
    valid: anyNegTokenResp.map(encodeNegTokenResp),
    decode: decodeNegTokenResp,
    encode: (bytes, rules) => encodeNegTokenResp(decodeNegTokenResp(bytes, rules)),
  },
];

const LOOSENINGS: readonly Loosening[] = ['longLength', 'paddedInteger', 'appended'];

describe.each(STRUCTURES)('$name', ({ valid, decode, encode }) => {
  it.each(LOOSENINGS)('is refused by the strict reading: %s', (kind) => {
    fc.assert(
      fc.property(loosened(valid, kind), (bytes) => {
        if (bytes !== undefined) expect(() => decode(bytes)).toThrow(Malformed);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['longLength', 'nonMinimalLength'],
    ['paddedInteger', 'nonMinimalInteger'],
  ] as const)('is read by the tolerant one, which tells of it: %s', (kind, deviation) => {
    fc.assert(
      fc.property(loosened(valid, kind), (bytes) => {
        if (bytes === undefined) return;
        const told: Tolerated[] = [];
        const tight = encode(bytes, { tolerate: (tolerated) => told.push(tolerated) });
        expect(told.map((tolerated) => tolerated.deviation)).toEqual([deviation]);
        expect(encode(tight, {})).toEqual(tight);
        expect(tight.length).toBeLessThan(bytes.length);
      }),
      { numRuns: 300 },
    );
  });
});
