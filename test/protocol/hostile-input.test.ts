/** Whatever bytes come: a decoder gives a value or throws `Malformed`, at an offset within them, and nothing else. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Malformed } from '../../src/bytes/malformed.ts';
import { DECODERS, type Decoder } from './decoders.ts';
import { mutated } from './mutations.ts';

const PROTOCOL = fileURLToPath(new URL('../../src/protocol/', import.meta.url));

/** Anything, but often beginning like a message and often with telling octets. */
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 120 }),
  fc
    .tuple(fc.constantFrom([0x30], [0x03, 0x00], [0x16, 0x03, 0x03], [0x60], [0xa1]), fc.uint8Array({ maxLength: 60 }))
    .map(([head, tail]) => Uint8Array.from([...head, ...tail])),
  fc
    .array(fc.constantFrom(0, 1, 2, 4, 0x30, 0x80, 0x82, 0xa0, 0xa1, 0xff), { maxLength: 60 })
    .map((b) => Uint8Array.from(b)),
);

/** False, or another error thrown, is a failure. */
function survives(run: Decoder['run'], bytes: Uint8Array): boolean {
  try {
    run(bytes);
    return true;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return error.offset >= 0 && error.offset <= bytes.length && error.problem.length < 200;
  }
}

describe('any bytes', () => {
  it.each(DECODERS)('to $name', ({ run }) => {
    fc.assert(
      fc.property(anyBytes, (bytes) => survives(run, bytes)),
      { numRuns: 1000 },
    );
  });
});

describe('spoilt messages', () => {
  it.each(DECODERS)('to $name', ({ run, valid }) => {
    fc.assert(
      fc.property(mutated(valid), (bytes) => survives(run, bytes)),
      { numRuns: 1000 },
    );
  });
});

/** Functions that take apart what came from outside, by their verbs; those of `der/decode` are all of that kind. */
const TAKES_BYTES = /^(?:decode|measure|locate|find|read)[A-Z]/;
/** They take pairs that a decoder gave; `decodeAvPairs` tries them on every list. */
const NOT_DECODERS = new Set(['ntlm/av-pairs findText', 'ntlm/av-pairs findTimestamp']);

describe('every decoder under src/protocol', () => {
  const modules = readdirSync(PROTOCOL, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && path !== 'index.ts')
    .map((path) => path.replaceAll('\\', '/').replace(/\.ts$/, ''));

  it.each(modules)('is tried here: %s', async (module) => {
    const exports: Readonly<Record<string, unknown>> = await import(`${PROTOCOL}${module}.ts`);
    const names = Object.keys(exports).filter(
      (name) =>
        typeof exports[name] === 'function' &&
        (TAKES_BYTES.test(name) || module === 'der/decode' || module === 'der/object-identifier'),
    );
    const tried = new Set(DECODERS.map(({ name }) => name));
    const missing = names.map((name) => `${module} ${name}`).filter((n) => !tried.has(n) && !NOT_DECODERS.has(n));
    expect(missing).toEqual([]);
  });

  it('is found at all', () => expect(modules).toContain('credssp/ts-request'));
});
