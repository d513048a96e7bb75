import { describe, expect, it } from 'vitest';
import { parseTarget, TargetProblem } from '../../src/probe/target.ts';

function problemOf(text: string): string {
  try {
    const target = parseTarget(text);
    return `accepted ${target.host}:${target.port}`;
  } catch (error) {
    if (!(error instanceof TargetProblem)) throw error;
    return error.suggestion === undefined ? error.problem : `${error.problem} -> ${error.suggestion}`;
  }
}

describe('parseTarget', () => {
  it.each([
    ['server01', 'name', 'server01', 3389],
    ['  server01  ', 'name', 'server01', 3389],
    ['SV_KEIRI01:13389', 'name', 'sv_keiri01', 13389],
    ['sv.example.co.jp.', 'name', 'sv.example.co.jp.', 3389],
    ['経理サーバー.example.jp', 'name', 'xn--vckucxgb0296f7vl.example.jp', 3389],
    ['10.0.0.1', 'ipv4', '10.0.0.1', 3389],
    ['10.0.0.1:3390', 'ipv4', '10.0.0.1', 3390],
    ['::1', 'ipv6', '::1', 3389],
    ['[::1]', 'ipv6', '::1', 3389],
    ['[2001:db8::10]:3390', 'ipv6', '2001:db8::10', 3390],
    ['[fe80::1%eth0]:3390', 'ipv6', 'fe80::1%eth0', 3390],
  ])('%s is a target', (text, hostKind, asciiHost, port) => {
    expect(parseTarget(text)).toMatchObject({ hostKind, asciiHost, port, asGiven: text.trim() });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    [':3389', 'empty'],
    ['server:0', 'portOutOfRange'],
    ['server:65536', 'portOutOfRange'],
    ['server:', 'portNotANumber'],
    ['server:rdp', 'portNotANumber'],
    ['server:-1', 'portNotANumber'],
    ['server: 3389', 'portNotANumber'],
    ['010.0.0.1', 'leadingZero -> 10.0.0.1'],
    ['10.0.0.01:3389', 'leadingZero -> 10.0.0.1'],
    ['10.0.1', 'badIpv4'],
    ['0x7f.0.0.1', 'badIpv4'],
    ['2130706433', 'badIpv4'],
    ['256.1.1.1', 'badIpv4'],
    ['１０.0.0.1', 'badIpv4 -> 10.0.0.1'],
    ['rdp://server01', 'url -> server01'],
    ['https://user:x@server01:3389/path?q', 'url -> server01:3389'],
    ['server01/path', 'url -> server01'],
    ['\\\\server01\\share', 'url -> server01'],
    ['user@server01', 'url -> server01'],
    ['[server01]:3389', 'badIpv6'],
    ['[::1', 'badIpv6'],
    ['2001:db8::10:99999', 'unbracketedIpv6 -> [2001:db8::10]:99999'],
    ['gg::1', 'badIpv6'],
    ['a..b', 'notAName'],
    ['server 01', 'notAName'],
    ['server\u0007', 'notAName'],
    ['ser\r\nver', 'notAName'],
    ['ser\u00adver', 'notAName'],
    ['ser\u200bver', 'notAName'],
    [`${'a'.repeat(64)}.example`, 'tooLong'],
    [`${'a.'.repeat(130)}b`, 'tooLong'],
  ])('%j is refused', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });
});
