/** Builds, names and numbers as people write them, and what they are taken for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WINDOWS_BUILDS } from '../../src/knowledge/windows-builds.ts';
import { readWindows } from '../../src/remedy/read-windows.ts';
import { NAMED_WINDOWS } from '../../src/remedy/windows-names.ts';

function taken(text: string): string {
  const question = readWindows(text);
  switch (question.kind) {
    case 'windows': {
      const { major, minor, build, ubr, release } = question.asked;
      return [`${major}.${minor}.${build}${ubr === null ? '' : `.${ubr}`}`, ...(release ? [release] : [])].join(' ');
    }
    case 'update':
      return question.kb;
    case 'tspkg':
      return `tspkg ${question.version.join('.')}`;
    case 'ambiguous':
      return `? ${question.choices.map(({ name }) => name.replace('Windows ', '')).join(', ')}`;
    case 'notUnderstood':
      return '-';
    default:
      return question satisfies never;
  }
}

it.each([
  ['14393', '10.0.14393'],
  ['10.0.14393', '10.0.14393'],
  ['10.0.14393.2100', '10.0.14393.2100'],
  ['14393.2100', '10.0.14393.2100'],
  ['１０．０．１４３９３', '10.0.14393'],
  ['Microsoft Windows [Version 6.1.7601]', '6.1.7601'],
  ['Microsoft Windows [Version 10.0.17763.1217]', '10.0.17763.1217'],
  ['バージョン 1607 (OS ビルド 14393.2248)', '10.0.14393.2248 Windows 10 1607'],
  ['Version 1607 (OS Build 14393.2248)', '10.0.14393.2248 Windows 10 1607'],
  ['6.3.9600 N/A Build 9600', '6.3.9600'],
  ['Windows Server 2012 (6.2.9200)', '6.2.9200 Windows Server 2012'],
  ['build 7601', '6.1.7601'],
  ['7602', '6.1.7602'],
  ['99999', '10.0.99999'],
])('build %s: %s', (text, expected) => expect(taken(text)).toBe(expected));

it.each([
  ['Windows Server 2016', '10.0.14393 Windows Server 2016'],
  ['windows server 2016 standard', '10.0.14393 Windows Server 2016'],
  ['Microsoft® Windows Server® 2012 R2 Datacenter', '6.3.9600 Windows Server 2012 R2'],
  ['2012 R2', '6.3.9600 Windows Server 2012 R2'],
  ['win2012r2', '6.3.9600 Windows Server 2012 R2'],
  ['W2K12R2', '6.3.9600 Windows Server 2012 R2'],
  ['サーバー２０１２Ｒ２', '6.3.9600 Windows Server 2012 R2'],
  ['ｳｨﾝﾄﾞｳｽﾞ 7', '6.1.7601 Windows 7 SP1'],
  ['2012', '6.2.9200 Windows Server 2012'],
  ['2k8', '6.0.6003 Windows Server 2008 SP2'],
  ['Server 2008 R2', '6.1.7601 Windows Server 2008 R2 SP1'],
  ['2008 R2 without SP1', '6.1.7600 Windows Server 2008 R2'],
  ['Windows 10 1607', '10.0.14393 Windows 10 1607'],
  ['1607', '10.0.14393 Windows 10 1607'],
  ['1709', '10.0.16299'],
  ['server 1709', '10.0.16299 Windows Server, version 1709'],
  ['win7', '6.1.7601 Windows 7 SP1'],
  ['Windows 7 RTM', '6.1.7600 Windows 7'],
  ['Windows7SP1なし', '6.1.7600 Windows 7'],
  ['windows 7 service pack 1 64-bit', '6.1.7601 Windows 7 SP1'],
  ['8', '6.2.9200 Windows 8'],
  ['Windows 8.1 Pro', '6.3.9600 Windows 8.1'],
  ['XP', '5.1.2600 Windows XP SP3'],
  ['Vista', '6.0.6002 Windows Vista SP2'],
  ['LTSB 2016', '10.0.14393 Windows 10 Enterprise LTSB 2016'],
  ['Windows 11', '10.0.22000'],
  ['22H2', '10.0.19045'],
  ['2019', '10.0.17763 Windows Server 2019'],
  ['POSReady 2009', '6.0.6002 Windows Embedded POSReady 2009'],
  ['RT 8.1', '6.3.9600 Windows RT 8.1'],
])('name %s: %s', (text, expected) => expect(taken(text)).toBe(expected));

it.each([
  ['KB4093115', 'KB4093115'],
  ['kb 4093115', 'KB4093115'],
  ['ＫＢ４０９３１１５', 'KB4093115'],
  ['4093115', 'KB4093115'],
  ['windows10.0-kb4103723-x64_2adf.msu', 'KB4103723'],
  ['KB974405', 'KB974405'],
  ['tspkg.dll 6.3.9600.18999', 'tspkg 6.3.9600.18999'],
  ['tspkg 6.1.7601.24000', 'tspkg 6.1.7601.24000'],
])('number %s: %s', (text, expected) => expect(taken(text)).toBe(expected));

it.each([
  ['R2', '? Server 2008 R2 SP1, Server 2012 R2'],
  ['LTSB', '? 10 Enterprise LTSB 2015, 10 Enterprise LTSB 2016'],
  ['8.1', '6.3.9600 Windows 8.1'],
])('several: %s', (text, expected) => expect(taken(text)).toBe(expected));

it('Windows 10 alone is many', () => {
  const question = readWindows('Windows 10');
  expect(question.kind === 'ambiguous' && question.choices.length).toBeGreaterThan(10);
});

it.each(['', '   ', 'Ubuntu 24.04', '2017', 'Windows Server 2012 R2 SP1', 'x'.repeat(100_000), '\u001b[2J', '🦊'])(
  'nothing known: %j',
  (text) => expect(taken(text.slice(0, 100_000))).toBe('-'),
);

describe('what is in the tables is found by its own name', () => {
  it.each(NAMED_WINDOWS.map(({ name }) => name))('%s', (name) => {
    const question = readWindows(name);
    const plain = /^Windows (?:7|Vista|Server 2008(?: R2)?)$/.test(name);
    if (plain)
      return expect(question).toMatchObject({ kind: 'windows', names: [expect.stringContaining(`${name} SP`)] });
    expect(question).toMatchObject({ kind: 'windows', names: [name] });
  });

  it.each(WINDOWS_BUILDS.map(({ build }) => build))('%i', (build) => {
    expect(readWindows(String(build))).toMatchObject({ kind: 'windows', asked: { build, ubr: null } });
  });
});

it('takes any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readWindows(text)));
  fc.assert(fc.property(fc.stringMatching(/^[\dkbrspwin .]{0,30}$/), (text) => void readWindows(text)));
});
