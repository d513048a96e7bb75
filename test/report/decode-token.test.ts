/** Decoding what was pasted: any dress leads to the same, and nothing that is pasted can throw. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/bytes/pasted/text-of.ts';
import { decodeToken } from '../../src/report/decode-token.ts';
import { VECTORS } from '../protocol/dissected.ts';
import { mutated } from '../protocol/mutations.ts';

describe('a token', () => {
  it('is the same in every dress', () => {
    for (const { bytes } of VECTORS) {
      const buffer = Buffer.from(bytes);
      const bare = decodeToken(bytes);
      const results = [buffer.toString('hex'), `0x${buffer.toString('hex')}`].map((text) => decodeToken(text));
      if (bare.kind !== 'decoded') throw new Error(bare.kind);
      for (const result of results) {
        expect(result).toEqual({ kind: 'decoded', decoded: { ...bare.decoded, readAs: 'hex' } });
      }
    }
  });

  it('can be told as JSON and stays what it was', () => {
    for (const { bytes } of VECTORS) {
      const decoding = decodeToken(bytes);
      expect(JSON.parse(JSON.stringify(decoding))).toEqual(decoding);
    }
  });

  it('has the names of its status codes', () => {
    const decoding = decodeToken('300da003020106a4060204c000006d');
    expect(JSON.stringify(decoding)).toContain('"code":3221225581,"name":"STATUS_LOGON_FAILURE"');
  });

  it.each(VECTORS)('never throws, however it is damaged: $name', ({ bytes }) => {
    fc.assert(
      fc.property(mutated(fc.constant(bytes)), (spoilt) => {
        const decoding = decodeToken(Buffer.from(spoilt).toString('hex'));
        if (decoding.kind !== 'decoded') return spoilt.length === 0;
        return decoding.decoded.problems.every(({ offset }) => offset >= 0 && offset <= spoilt.length);
      }),
      { numRuns: 60 },
    );
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => typeof decodeToken(text).kind === 'string'),
      { numRuns: 1000 },
    );
  });
});

describe('what comes from a file', () => {
  it('is text in UTF-8 or in UTF-16 as Windows PowerShell writes it', () => {
    expect(textOf(Buffer.from('30 37\r\n\ta0'))).toBe('30 37\r\n\ta0');
    expect(textOf(Buffer.from('\ufeff30 37', 'utf16le'))?.trim()).toBe('30 37');
  });

  it('is bytes where it can be no text', () => {
    for (const { bytes } of VECTORS) expect(textOf(bytes)).toBeUndefined();
    expect(textOf(Uint8Array.of(0x30, 0x37, 0xa0))).toBeUndefined();
  });
});
