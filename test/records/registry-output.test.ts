/** What reg.exe prints, in the languages it was seen in. */
import { describe, expect, it } from 'vitest';
import { absenceSentences, dwordOf, readKeyPresence, readRegistryValue } from '../../src/records/registry-output.ts';

const ENGLISH = 'ERROR: The system was unable to find the specified registry key or value.';
const JAPANESE = 'エラー: 指定されたレジストリ キーまたは値が見つかりませんでした。';
const found = (line: string) => ({
  text: `\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\r\n${line}\r\n\r\n`,
  exitCode: 0,
});
const none: ReadonlySet<string> = new Set();

describe('a value', () => {
  it.each([
    ['    UBR    REG_DWORD    0x1a2b', 'UBR', 'REG_DWORD', '0x1a2b'],
    ['    ubr\tREG_DWORD\t0x0', 'UBR', 'REG_DWORD', '0x0'],
    ['    ProductName    REG_SZ    Windows 10 Pro', 'ProductName', 'REG_SZ', 'Windows 10 Pro'],
    ['    Domain    REG_SZ    ', 'Domain', 'REG_SZ', ''],
    ['    ComputerName    REG_SZ    経理-07', 'ComputerName', 'REG_SZ', '経理-07'],
  ])('is read from %j', (line, name, type, data) => {
    expect(readRegistryValue(found(line), name, none)).toEqual({ state: 'set', type, data });
  });

  it.each([ENGLISH, JAPANESE])('is absent when it is said so as of what is known to be absent: %s', (sentence) => {
    const absent = absenceSentences([{ text: `${sentence}\r\n`, exitCode: 1 }]);
    expect(readRegistryValue({ text: `\r\n\r\n${sentence}\r\n`, exitCode: 1 }, 'UBR', absent)).toEqual({
      state: 'absent',
    });
    expect(readKeyPresence({ text: sentence, exitCode: 1 }, absent)).toEqual({ state: 'absent' });
  });

  it.each([
    ['access denied', { text: 'ERROR: Access is denied.', exitCode: 1 }],
    ['not run', { text: '', exitCode: null }],
    ['silent', { text: '', exitCode: 1 }],
  ])('is not taken for absent: %s', (_, output) => {
    const absent = absenceSentences([
      { text: ENGLISH, exitCode: 1 },
      { text: '', exitCode: 1 },
      { text: '', exitCode: null },
    ]);
    expect(readRegistryValue(output, 'UBR', absent)).toEqual({ state: 'failed', why: 'commandFailed' });
  });

  it('is unreadable when another one was printed', () => {
    const reading = readRegistryValue(found('    Other    REG_DWORD    0x1'), 'UBR', none);
    expect(reading).toEqual({ state: 'failed', why: 'unreadable' });
  });
});

describe('a number', () => {
  it.each([
    ['REG_DWORD', '0x2', { state: 'set', value: 2 }],
    ['REG_DWORD', '0xffffffff', { state: 'set', value: 0xffff_ffff }],
    ['REG_DWORD', '0x1ffffffff', undefined],
    ['REG_DWORD', '2', undefined],
    ['REG_SZ', '0x2', undefined],
  ])('is %s %s', (type, data, expected) => expect(dwordOf({ state: 'set', type, data })).toEqual(expected));
});
