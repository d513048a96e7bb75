/** Looking at TLS from outside: what is offered, what is read from the answer, and that the looking comes to an end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helloOf, measureHelloAnswer, nextLook, readHelloAnswer, type TlsLook } from '../../src/dialogue/tls-look.ts';
import { CIPHER_SUITES } from '../../src/protocol/tls/cipher-suites.ts';
import { decodeClientHello } from '../../src/protocol/tls/client-hello.ts';
import { encodeFatalAlert, encodeServerHello } from '../../src/protocol/tls/server-hello.ts';
import { anyServerHello } from '../protocol/messages.ts';
import { mutated } from '../protocol/mutations.ts';

const MOST_LOOKS = 12;
const RANDOM = new Uint8Array(32).fill(0x11);
const ALL_SUITES = CIPHER_SUITES.map(({ value }) => value);
const TRIPLE_DES = 0x000a;
const RC4_MD5 = 0x0004;

type Made = TlsLook & { readonly chosen?: number };
/** The suite a server takes of such an offer, or nothing. */
type Server = (look: TlsLook, place: number) => number | undefined;

function looksAt(server: Server): readonly Made[] {
  const made: Made[] = [];
  for (let look = nextLook(made); look; look = nextLook(made)) {
    const chosen = server(look, made.length);
    made.push(chosen === undefined ? look : { ...look, chosen });
    if (made.length > MOST_LOOKS) throw new Error('the looking does not end');
  }
  return made;
}

/** Speaks one version and a few suites, like a server of its time. */
function antique(version: number, suites: readonly number[]): Server {
  return (look) => (look.version === version ? suites.find((suite) => look.cipherSuites.includes(suite)) : undefined);
}

describe('the next look', () => {
  it('offers everything, the newest version first', () => {
    expect(nextLook([])).toEqual({ version: 0x0303, cipherSuites: ALL_SUITES });
  });

  it('goes down to SSL 3.0 and no further when nothing is accepted', () => {
    const made = looksAt(() => undefined);
    expect(made.map(({ version }) => version)).toEqual([0x0303, 0x0302, 0x0301, 0x0300]);
    expect(made.every(({ cipherSuites }) => cipherSuites.length === ALL_SUITES.length)).toBe(true);
  });

  it('learns the suites of an old server in its order, and stays with its version', () => {
    const made = looksAt(antique(0x0301, [TRIPLE_DES, RC4_MD5]));
    expect(made.map(({ version, chosen }) => [version, chosen])).toEqual([
      [0x0303, undefined],
      [0x0302, undefined],
      [0x0301, TRIPLE_DES],
      [0x0301, RC4_MD5],
      [0x0301, undefined],
    ]);
    expect(made[3]?.cipherSuites).not.toContain(TRIPLE_DES);
    expect(made[4]?.cipherSuites).not.toContain(RC4_MD5);
  });

  it('does not ask a server that takes everything for its whole list', () => {
    const made = looksAt(({ cipherSuites }) => cipherSuites[0]);
    expect(made).toHaveLength(8);
    expect(new Set(made.map(({ chosen }) => chosen)).size).toBe(8);
  });

  it.each([
    ['a suite that was not offered', 0xfafa],
    ['the same suite again', TRIPLE_DES],
  ])('ends when the server chooses %s', (_, suite) => {
    const made = looksAt(() => suite);
    expect(made.length).toBeLessThanOrEqual(2);
  });

  it('ends for any sequence of answers, after twelve looks at most', () => {
    const anyAnswer = fc.oneof(
      fc.constant(undefined),
      fc.constantFrom(...ALL_SUITES),
      fc.nat(0xffff),
      // Whichever of the suites offered: a place in that list.
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map((place) => ({ place })),
    );
    const answers = fc.array(anyAnswer, { minLength: MOST_LOOKS, maxLength: MOST_LOOKS, size: 'max' });
    fc.assert(
      fc.property(answers, (script) => {
        const made = looksAt(({ cipherSuites }, i) => {
          const answer = script[i];
          return typeof answer === 'object' ? cipherSuites[Math.floor(answer.place * cipherSuites.length)] : answer;
        });
        expect(made.length).toBeGreaterThan(0);
        expect(made.length).toBeLessThanOrEqual(MOST_LOOKS);
        for (const { cipherSuites } of made) expect(new Set(cipherSuites).size).toBe(cipherSuites.length);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the hello', () => {
  it.each([0x0300, 0x0301, 0x0302, 0x0303])('offers version %i and these suites, and nothing else', (version) => {
    const hello = helloOf({ version, cipherSuites: [TRIPLE_DES, RC4_MD5] }, RANDOM);
    expect(decodeClientHello(hello)).toEqual({ version, random: RANDOM, cipherSuites: [TRIPLE_DES, RC4_MD5] });
  });

  it('is one record for every look that can come up', () => {
    for (const look of looksAt(() => undefined)) {
      const hello = helloOf(look, RANDOM);
      expect(measureHelloAnswer(hello)).toBe(hello.length);
    }
  });
});

describe('the answer', () => {
  it('tells version and suite by name', () => {
    expect(readHelloAnswer(encodeServerHello(0x0301, RANDOM, TRIPLE_DES))).toEqual({
      kind: 'accepted',
      version: 0x0301,
      cipherSuite: TRIPLE_DES,
      name: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
    });
  });

  it('tells a suite without a name by its number', () => {
    expect(readHelloAnswer(encodeServerHello(0x0303, RANDOM, 0x00fa))).toMatchObject({ name: '0x00fa' });
  });

  it.each([
    [40, 'handshake_failure'],
    [70, 'protocol_version'],
    [233, 'alert 233'],
  ])('tells alert %i: %s', (description, name) => {
    expect(readHelloAnswer(encodeFatalAlert(0x0301, description))).toEqual({ kind: 'alert', description: name });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['half a ServerHello', encodeServerHello(0x0303, RANDOM, TRIPLE_DES).subarray(0, 30)],
    ['a ClientHello', helloOf({ version: 0x0303, cipherSuites: [TRIPLE_DES] }, RANDOM)],
    ['application data', Uint8Array.of(23, 3, 3, 0, 1, 0)],
    ['an alert without its description', Uint8Array.of(21, 3, 3, 0, 1, 2)],
  ])('tells %s as malformed', (_, record) => {
    expect(readHelloAnswer(record)).toMatchObject({ kind: 'malformed', problem: { name: 'Malformed' } });
  });

  it('is told for any bytes', () => {
    const valid = anyServerHello.map(({ version, random, cipherSuite }) =>
      encodeServerHello(version, random, cipherSuite),
    );
    fc.assert(
      fc.property(fc.oneof(mutated(valid), fc.uint8Array()), (record) => {
        expect(['accepted', 'alert', 'malformed']).toContain(readHelloAnswer(record).kind);
      }),
      { numRuns: 500 },
    );
  });
});
