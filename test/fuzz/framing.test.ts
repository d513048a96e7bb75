/** TCP keeps no edges: however a stream of messages is split or merged on its way, the same messages come out of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { Malformed } from '../../src/bytes/malformed.ts';
import { concat } from '../../src/bytes/writer.ts';
import { encodeTsRequest, measureTsRequest } from '../../src/protocol/credssp/ts-request.ts';
import { measureElement } from '../../src/protocol/der/decode.ts';
import { derSequence, encodeDer } from '../../src/protocol/der/encode.ts';
import { encodeConnectionConfirm } from '../../src/protocol/negotiation/connection-confirm.ts';
import { encodeTpkt, measureTpkt } from '../../src/protocol/negotiation/tpkt.ts';
import { encodeFatalAlert, encodeServerHello, measureRecord } from '../../src/protocol/tls/server-hello.ts';
import { anyConnectionConfirm, anyServerHello, anyTsRequest } from '../protocol/messages.ts';
import { mutated } from '../protocol/mutations.ts';

type Measure = (bytes: Uint8Array) => number | undefined;

interface Framing {
  readonly name: string;
  readonly measure: Measure;
  readonly messages: fc.Arbitrary<Uint8Array>;
}

const FRAMINGS: readonly Framing[] = [
  {
    name: 'measureTpkt',
    measure: measureTpkt,
    messages: fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map(encodeTpkt),
      anyConnectionConfirm.map(encodeConnectionConfirm),
    ),
  },
  { name: 'measureTsRequest', measure: measureTsRequest, messages: anyTsRequest.map(encodeTsRequest) },
  {
    name: 'measureRecord',
    measure: measureRecord,
    messages: fc.oneof(
      anyServerHello.map(({ version, random, cipherSuite }) => encodeServerHello(version, random, cipherSuite)),
      fc.nat(0xff).map((description) => encodeFatalAlert(0x0303, description)),
    ),
  },
  {
    name: 'measureElement',
    measure: (bytes) => measureElement(bytes, 'Test', 0x30, 400),
    messages: fc.uint8Array({ maxLength: 300 }).map((contents) => encodeDer(derSequence(contents))),
  },
];

/** What a receiver makes of a stream that comes in these pieces. */
interface Received {
  readonly messages: readonly string[];
  /** Why it stopped reading, if it did. */
  readonly problem: string | undefined;
  /** What waits for the rest of its message. */
  readonly waiting: string;
}

function receive(measure: Measure, pieces: readonly Uint8Array[]): Received {
  const messages: string[] = [];
  let waiting = new Uint8Array();
  for (const piece of pieces) {
    waiting = concat(waiting, piece) as typeof waiting;
    try {
      for (let length = measure(waiting); length !== undefined && length <= waiting.length; length = measure(waiting)) {
        messages.push(toHex(waiting.subarray(0, length)));
        waiting = waiting.slice(length);
      }
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      // From here on nothing is read, so what waits depends on the pieces and means nothing.
      return { messages, problem: error.message, waiting: '' };
    }
  }
  return { messages, problem: undefined, waiting: toHex(waiting) };
}

/** The stream cut at any places, empty pieces among them. */
function split(stream: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const cuts = [
    0,
    ...places.map((place) => Math.floor(place * (stream.length + 1))).sort((a, b) => a - b),
    stream.length,
  ];
  return cuts.slice(1).map((end, i) => stream.subarray(cuts[i], end));
}

const anyPlaces = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 12 });

describe.each(FRAMINGS)('$name', ({ measure, messages }) => {
  it('gives every message back, however the stream is split', () => {
    fc.assert(
      fc.property(fc.array(messages, { maxLength: 5 }), anyPlaces, (sent, places) => {
        const received = receive(measure, split(concat(...sent), places));
        expect(received).toEqual({ messages: sent.map(toHex), problem: undefined, waiting: '' });
      }),
    );
  });

  it('gives every message back octet by octet', () => {
    fc.assert(
      fc.property(fc.array(messages, { maxLength: 2 }), (sent) => {
        const octets = Array.from(concat(...sent), (octet) => Uint8Array.of(octet));
        expect(receive(measure, octets).messages).toEqual(sent.map(toHex));
      }),
      { numRuns: 30 },
    );
  });

  it('says the same of a spoilt stream, however it is split', () => {
    const stream = fc.oneof(
      fc.array(mutated(messages), { maxLength: 4 }).map((s) => concat(...s)),
      fc.uint8Array(),
    );
    fc.assert(
      fc.property(stream, anyPlaces, (bytes, places) => {
        expect(receive(measure, split(bytes, places))).toEqual(receive(measure, [bytes]));
      }),
      { numRuns: 500 },
    );
  });

  it('never takes more bytes to change its mind', () => {
    fc.assert(
      fc.property(mutated(messages), fc.uint8Array(), (bytes, more) => {
        const length = lengthOrProblem(measure, bytes);
        if (length !== undefined) expect(lengthOrProblem(measure, concat(bytes, more))).toBe(length);
      }),
      { numRuns: 500 },
    );
  });
});

function lengthOrProblem(measure: Measure, bytes: Uint8Array): number | string | undefined {
  try {
    return measure(bytes);
  } catch (error) {
    if (error instanceof Malformed) return error.message;
    throw error;
  }
}
