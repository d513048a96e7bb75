/** Reading of registry policy files, whole, odd and broken. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ENCRYPTION_ORACLE } from '../../src/remedy/registry-change.ts';
import { policyIn } from '../../src/treatment/registry-pol.ts';

const HEADER = Buffer.from('5052656701000000', 'hex');

function entry(key: string, name: string, type: number, data: Buffer): Buffer {
  const text = (value: string) => Buffer.from(value, 'utf16le');
  const number = Buffer.alloc(4);
  const size = Buffer.alloc(4);
  number.writeUInt32LE(type);
  size.writeUInt32LE(data.length);
  const parts = [text(`[${key}\0;${name}\0;`), number, text(';'), size, text(';'), data, text(']')];
  return Buffer.concat(parts);
}

const dword = (value: number) => Buffer.from([value, 0, 0, 0]);
const { key, name } = ENCRYPTION_ORACLE;
const other = entry('Software\\Policies\\X', 'Text', 1, Buffer.from('a];[b\0', 'utf16le'));
const file = (...entries: readonly Buffer[]) => Buffer.concat([HEADER, ...entries]);

it('finds the value, whatever stands before it and however it is spelt', () => {
  expect(policyIn(file(other, entry(key.toUpperCase(), name.toLowerCase(), 4, dword(2))), ENCRYPTION_ORACLE)).toBe(2);
  expect(policyIn(file(other), ENCRYPTION_ORACLE)).toBeUndefined();
  expect(policyIn(file(entry(key, 'Other', 4, dword(2))), ENCRYPTION_ORACLE)).toBeUndefined();
});

it('the last entry counts, also one that deletes', () => {
  const set = entry(key, name, 4, dword(1));
  const deleted = entry(key, `**del.${name}`, 1, Buffer.from(' \0', 'utf16le'));
  expect(policyIn(file(set, deleted), ENCRYPTION_ORACLE)).toBeNull();
  expect(policyIn(file(deleted, set), ENCRYPTION_ORACLE)).toBe(1);
  expect(policyIn(file(set, entry(key, '**delvals.', 1, Buffer.alloc(0))), ENCRYPTION_ORACLE)).toBeNull();
});

it('tells a text from a number', () => {
  expect(policyIn(file(entry(key, name, 1, Buffer.from('2\0', 'utf16le'))), ENCRYPTION_ORACLE)).toBe('otherType');
});

it('a file that is anything else tells nothing, and none makes it fail', () => {
  expect(policyIn(Buffer.alloc(0), ENCRYPTION_ORACLE)).toBeUndefined();
  const whole = file(other, entry(key, name, 4, dword(2)));
  for (let length = 0; length < whole.length; length++) {
    expect(policyIn(whole.subarray(0, length), ENCRYPTION_ORACLE)).toBeUndefined();
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      policyIn(Buffer.concat([HEADER, bytes]), ENCRYPTION_ORACLE);
    }),
  );
});
