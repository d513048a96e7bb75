/** The same TSRequest ([MS-CSSP] 2.2.1) through an ASN.1 library that nobody here wrote: equal octets, equal messages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTsRequest, encodeTsRequest, type TsRequest } from '../../src/protocol/credssp/ts-request.ts';
import { ASN1_TS_REQUEST } from './asn1-ts-request.ts';
import { anyTsRequest } from './messages.ts';

/** What asn1.js can say of a TSRequest: a negative INTEGER it takes only as octets, and gives back as if positive. */
const requests = anyTsRequest.filter(({ errorCode }) => errorCode === undefined || errorCode < 0xff800000);

describe('TSRequest and asn1.js', () => {
  it('write the same octets', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(new Uint8Array(ASN1_TS_REQUEST.encode(forOracle(request), 'der'))).toEqual(encodeTsRequest(request));
      }),
    );
  });

  it('read the same message', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const bytes = encodeTsRequest(request);
        expect(ofOracle(ASN1_TS_REQUEST.decode(Buffer.from(bytes), 'der'))).toEqual(decodeTsRequest(bytes));
      }),
    );
  });
});

/** The shortest two's complement form, computed apart from the code under test. */
function integer(value: number): Buffer {
  const signed = BigInt.asIntN(32, BigInt(value));
  const size = [1, 2, 3, 4].find((octets) => BigInt.asIntN(8 * octets, signed) === signed) ?? 5;
  const digits = BigInt.asUintN(8 * size, signed)
    .toString(16)
    .padStart(2 * size, '0');
  return Buffer.from(digits, 'hex');
}

function forOracle({ version, errorCode, negoTokens, ...octetStrings }: TsRequest): unknown {
  const buffers = Object.entries(octetStrings).map(([name, bytes]) => [name, Buffer.from(bytes)]);
  return {
    version: integer(version),
    ...(errorCode !== undefined && { errorCode: integer(errorCode) }),
    ...(negoTokens && { negoTokens: negoTokens.map((token) => ({ negoToken: Buffer.from(token) })) }),
    ...Object.fromEntries(buffers),
  };
}

function ofOracle(decoded: Record<string, unknown>): unknown {
  const present = Object.entries(decoded).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.map(([name, value]) => [name, plain(value)]));
}

function plain(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return new Uint8Array(value);
  if (Array.isArray(value)) return value.map(({ negoToken }) => plain(negoToken));
  return Number(String(value));
}
