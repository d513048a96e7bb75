/**
 * Reads what a person typed as a server: a name, an IPv4 or IPv6 address, with or without a port. Strict where leniency
 * would look at another machine: `010.0.0.1` is refused, not read as octal.
 */
import { isIP, isIPv4, isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';
import type { Target } from '../observation/examination.ts';

const DEFAULT_PORT = 3389;

/** Why a text is no target. `suggestion` is what may have been meant, where that is clear. */
export class TargetProblem extends Error {
  override readonly name = 'TargetProblem';
  readonly problem: TargetProblemKind;
  readonly text: string;
  readonly suggestion: string | undefined;

  constructor(problem: TargetProblemKind, text: string, suggestion?: string) {
    super(`not a target: ${problem}`);
    this.problem = problem;
    this.text = text;
    this.suggestion = suggestion;
  }
}

/** What is wrong with the text. */
export type TargetProblemKind =
  | 'empty'
  | 'url'
  | 'portOutOfRange'
  | 'portNotANumber'
  | 'leadingZero'
  | 'badIpv4'
  | 'badIpv6'
  | 'unbracketedIpv6'
  | 'notAName'
  | 'tooLong';

/** Throws `TargetProblem`. */
export function parseTarget(text: string): Target {
  const asGiven = text.trim();
  if (asGiven === '') throw new TargetProblem('empty', text);
  refuseUrl(asGiven);
  const { host, port } = splitPort(asGiven);
  const family = isIP(host);
  if (family === 4) return { asGiven, host, hostKind: 'ipv4', asciiHost: host, port };
  if (family === 6) return { asGiven, host, hostKind: 'ipv6', asciiHost: host, port };
  return { asGiven, host, hostKind: 'name', asciiHost: asciiName(host, asGiven), port };
}

function refuseUrl(text: string): void {
  const match = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/?#]*)/i.exec(text);
  if (match) throw new TargetProblem('url', text, match[1] || undefined);
  if (!/[/\\?#@]/.test(text)) return;
  const parts = text.replace(/^[^/]*@/, '').split(/[/\\?#]/);
  throw new TargetProblem(
    'url',
    text,
    parts.find((part) => part !== ''),
  );
}

function splitPort(text: string): { host: string; port: number } {
  if (text.startsWith('[')) return splitBracketed(text);
  const colons = text.split(':').length - 1;
  if (colons === 0) return { host: text, port: DEFAULT_PORT };
  if (colons > 1) {
    if (isIPv6(text)) return { host: text, port: DEFAULT_PORT };
    const [, host, port] = /^(.*):(\d+)$/.exec(text) ?? [];
    const suggestion = host !== undefined && isIPv6(host) ? `[${host}]:${port}` : undefined;
    throw new TargetProblem(suggestion ? 'unbracketedIpv6' : 'badIpv6', text, suggestion);
  }
  const [host = '', port = ''] = text.split(':');
  if (host === '') throw new TargetProblem('empty', text);
  return { host, port: parsePort(port, text) };
}

function splitBracketed(text: string): { host: string; port: number } {
  const [, host = '', rest] = /^\[([^\]]*)\](?::(.*))?$/.exec(text) ?? [];
  if (!isIPv6(host)) throw new TargetProblem('badIpv6', text);
  return { host, port: rest === undefined ? DEFAULT_PORT : parsePort(rest, text) };
}

function parsePort(digits: string, text: string): number {
  if (!/^\d+$/.test(digits)) throw new TargetProblem('portNotANumber', text);
  const port = Number(digits);
  if (port < 1 || port > 65_535) throw new TargetProblem('portOutOfRange', text);
  return port;
}

function asciiName(host: string, text: string): string {
  refuseAlmostIpv4(host, text);
  // IDNA drops these without a word: what would be asked for is not what was typed.
  if (/[\p{C}\p{Default_Ignorable_Code_Point}]/u.test(host)) throw new TargetProblem('notAName', text);
  const ascii = domainToASCII(host);
  if (ascii === '' || ascii.split('.').some((label, i, all) => label === '' && i < all.length - 1)) {
    throw new TargetProblem('notAName', text);
  }
  // Full-width digits and the like become an address on the way through IDNA: say so, do not look there quietly.
  if (isIPv4(ascii)) throw new TargetProblem('badIpv4', text, ascii);
  if (ascii.length > 253 || ascii.split('.').some((label) => label.length > 63))
    throw new TargetProblem('tooLong', text);
  return ascii;
}

/** Anything that resolvers read as an IPv4 address in old notations: octal, hexadecimal, fewer than four parts. */
function refuseAlmostIpv4(host: string, text: string): void {
  const parts = host.replace(/\.$/, '').split('.');
  if (!parts.every((part) => /^(?:\d+|0x[0-9a-f]*)$/i.test(part))) return;
  const plain = parts.map((part) => part.replace(/^0+(?=\d)/, '')).join('.');
  if (parts.length === 4 && isIPv4(plain)) throw new TargetProblem('leadingZero', text, plain);
  throw new TargetProblem('badIpv4', text);
}
