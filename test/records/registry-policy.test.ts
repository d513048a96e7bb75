/** Policy files: what was written is read, and everything else is Malformed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Malformed } from '../../src/bytes/malformed.ts';
import { decodeRegistryPolicy, setsValue } from '../../src/records/registry-policy.ts';
import { registryPolicy } from './policy-file.ts';

const KEY = 'Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\CredSSP\\Parameters';

describe('a policy file', () => {
  it('tells which values it sets, without regard to case', () => {
    const entries = decodeRegistryPolicy(registryPolicy([{ key: KEY, value: 'AllowEncryptionOracle', data: 2 }]));
    expect(entries).toHaveLength(1);
    expect(setsValue(entries, KEY.toUpperCase(), 'allowencryptionoracle')).toBe(true);
    expect(setsValue(entries, KEY, 'AllowEncryption')).toBe(false);
    expect(setsValue(entries, 'Software', 'AllowEncryptionOracle')).toBe(false);
  });

  it('may be empty', () => expect(decodeRegistryPolicy(registryPolicy([]))).toEqual([]));

  it('keeps brackets and semicolons that stand in data', () => {
    const entries = decodeRegistryPolicy(
      registryPolicy([
        { key: 'A', value: 'x', data: 0x5d003b00 },
        { key: 'B', value: 'y', data: 1 },
      ]),
    );
    expect(entries.map(({ key }) => key)).toEqual(['A', 'B']);
  });

  it('fails as Malformed, whatever is changed', () => {
    const whole = registryPolicy([
      { key: KEY, value: 'AllowEncryptionOracle', data: 2 },
      { key: 'B', value: 'y', data: 1 },
    ]);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), (length, at, to) => {
        const bytes = whole.slice(0, length);
        bytes[at] = to;
        try {
          decodeRegistryPolicy(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(Malformed);
          expect((error as Malformed).offset).toBeLessThanOrEqual(bytes.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
