/** The security token of a server's first TSRequest: read where it can be, told as a problem where not, and never thrown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Malformed } from '../../src/bytes/malformed.ts';
import { readServerToken } from '../../src/dialogue/server-token.ts';
import { encodeNegTokenResp } from '../../src/protocol/index.ts';
import { CHALLENGE_OF_DOMAIN_MEMBER } from '../vectors/ntlm.ts';

const CHALLENGE = CHALLENGE_OF_DOMAIN_MEMBER.bytes;
const RULES = { tolerate: () => undefined };
const read = (token?: Uint8Array) => readServerToken(token, RULES);

describe('readServerToken', () => {
  it('reads a challenge, bare or wrapped, to the same names', () => {
    const wrapped = read(encodeNegTokenResp({ negState: 1, responseToken: CHALLENGE }));
    expect(read(CHALLENGE)).toMatchObject({ wrapping: 'ntlm', challenge: { targetName: 'EXAMPLE' } });
    expect(wrapped).toMatchObject({ wrapping: 'spnego', negState: 1, challenge: read(CHALLENGE).challenge });
  });

  it.each([
    ['no token', undefined, { wrapping: 'none' }],
    ['a rejection', encodeNegTokenResp({ negState: 2 }), { wrapping: 'spnego', negState: 2 }],
  ])('tells %s', (_, token, told) => {
    expect(read(token)).toEqual(told);
  });

  it.each([
    ['an empty token', new Uint8Array(), 'unknown'],
    ['zeros', new Uint8Array(40), 'unknown'],
    ['half a challenge', CHALLENGE.subarray(0, 30), 'ntlm'],
    ['half a challenge in SPNEGO', encodeNegTokenResp({ responseToken: CHALLENGE.subarray(0, 30) }), 'spnego'],
    ['a NegTokenInit', Uint8Array.of(0x60, 0), 'spnego'],
  ])('tells why %s holds no challenge', (_, token, wrapping) => {
    const told = read(token);
    expect(told).toMatchObject({ wrapping, problem: expect.any(Malformed) });
    expect(told.challenge).toBeUndefined();
  });

  it('tells something of any bytes', () => {
    const anyToken = fc
      .tuple(fc.constantFrom([], [0xa1], [0x60], [0xa0], [...CHALLENGE.subarray(0, 12)]), fc.uint8Array())
      .map(([start, rest]) => Uint8Array.of(...start, ...rest));
    fc.assert(
      fc.property(anyToken, (token) => {
        const { challenge, problem, negState, wrapping } = read(token);
        expect(challenge ?? problem ?? negState ?? (wrapping === 'spnego' ? 'empty' : undefined)).toBeDefined();
      }),
      { numRuns: 1_000 },
    );
  });
});
