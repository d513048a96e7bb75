/** Versions of Windows files from their bytes: files of our own, and every way of damaging them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Malformed } from '../../src/bytes/malformed.ts';
import { readFileVersion } from '../../src/records/version-resource.ts';
import { portableExecutable } from './portable-executable.ts';

const VERSION = [10, 0, 14393, 2248] as const;

describe('the version of a file', () => {
  it.each([true, false])('is read, 32-bit: %s', (is32Bit) => {
    expect(readFileVersion(portableExecutable({ version: VERSION, is32Bit }))).toEqual(VERSION);
    expect(readFileVersion(portableExecutable({ version: [6, 1, 7601, 65535], is32Bit }))).toEqual([6, 1, 7601, 65535]);
  });

  it.each([
    ['no file of Windows', new TextEncoder().encode('#!/bin/sh'), /dosSignature/],
    ['nothing', new Uint8Array(), /dosSignature.*needs 2 bytes/],
    ['no version', portableExecutable({ version: VERSION, resourceType: 24 }), /type.*has no version resource/],
    ['cut off', portableExecutable({ version: VERSION }).subarray(0, 0x240), /beyond the end/],
  ])('is not read of %s', (_, bytes, problem) => expect(() => readFileVersion(bytes)).toThrow(problem));

  it('fails as Malformed, whatever byte is changed', () => {
    const whole = portableExecutable({ version: VERSION });
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(whole.length), (changes, length) => {
        const bytes = whole.slice(0, length);
        for (const { at, to } of changes) bytes[at] = to;
        expectVersionOrMalformed(bytes);
      }),
      { numRuns: 3000 },
    );
  });
});

function expectVersionOrMalformed(bytes: Uint8Array): void {
  try {
    expect(readFileVersion(bytes)).toHaveLength(4);
  } catch (error) {
    expect(error).toBeInstanceOf(Malformed);
    expect((error as Malformed).offset).toBeLessThanOrEqual(bytes.length);
  }
}
