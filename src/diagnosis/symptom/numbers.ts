/**
 * Numbers in a pasted text that can stand for an error: HRESULT and NTSTATUS in hexadecimal, decimal or as a negative number, or by
 * name ([MS-ERREF] 2.1, 2.3); reasons of a disconnection, which some clients show in decimal and others in hexadecimal; ids of events.
 */
import { STATUS_CODES } from '../../knowledge/status-codes.ts';
import { aroundLines, isNumberAlone } from './surroundings.ts';

export interface FoundNumber {
  readonly kind: 'status' | 'disconnect' | 'extended' | 'event';
  readonly value: number;
  /** As it is usually written. */
  readonly shown: string;
}

const NUMBER =
  /(?<![\p{L}\p{N}_.:-])(?:0x(?<hex>[0-9a-f]{1,8})|(?<bare>[8c]00[0-9a-f]{5})|(?<decimal>-?\d{1,10}))l?(?![\p{L}\p{N}_]|[.:]\d)/gu;
const NAME = /(?<![\p{L}\p{N}_])(?:sec_e|status|error|co_e|e)_[a-z_]{3,60}/gu;

const INTRODUCED_EXTENDED = /(?:extended\s(?:error\s)?(?:code|reason)|拡張\s?エラー\s?コード)[^\p{L}\p{N}]{0,6}$/u;
const INTRODUCED_EVENT =
  /(?:event(?:\s?(?:id|code))?|イベント(?:\s?id)?|(?<![\p{L}])id)(?:\squalifiers=.\d{1,6}.)?[^\p{L}\p{N}]{0,6}$/u;
const INTRODUCED =
  /(?:code|reason|disconnect(?:ed|ion)?|error|コード|理由|切断|エラー|fehler|erreur|código|codigo|codice|错误|代码|오류|코드)[^\p{L}\p{N}]{0,6}$/u;
const LOOK_BACK = 40;
/** More known numbers than this are a table, not a message. */
const MOST_NUMBERS = 200;

const BY_NAME: ReadonlyMap<string, number> = new Map(STATUS_CODES.map(({ name, code }) => [name.toLowerCase(), code]));

/** Those that stand for something, in a text that is composed and in lower case; `isKnown` is asked often and has to be quick. */
export function numbersIn(lines: string, isKnown: (value: number) => boolean): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  let looks = 0;
  for (const match of lines.matchAll(NUMBER)) {
    const value = unsignedValue(match);
    if (!isKnown(value)) continue;
    const number = readNumber(match, value, lines);
    if (isMeant(match, number, lines)) found.push(number);
    if (++looks === MOST_NUMBERS) break;
  }
  return [...found, ...namesIn(lines)];
}

function namesIn(lines: string): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  let looks = 0;
  for (const { 0: name, index } of lines.matchAll(NAME)) {
    const code = BY_NAME.get(name);
    if (code === undefined) continue;
    const around = aroundLines(lines, index, name.length);
    if (around.isOurs || isNumberAlone(around, name)) found.push(status(code));
    if (++looks === MOST_NUMBERS) break;
  }
  return found;
}

function unsignedValue({ groups: { hex, bare, decimal } = {} }: RegExpExecArray): number {
  const digits = hex ?? bare;
  const value = digits === undefined ? Number(decimal) : Number.parseInt(digits, 16);
  return value < 0 && value >= -0x80000000 ? value >>> 0 : value;
}

function readNumber(match: RegExpExecArray, value: number, lines: string): FoundNumber {
  if (value >= 0x80000000) return status(value);
  const shown = match.groups?.hex === undefined ? String(value) : `0x${value.toString(16).toUpperCase()}`;
  const before = textBefore(match, lines);
  if (INTRODUCED_EXTENDED.test(before)) return { kind: 'extended', value, shown };
  return { kind: INTRODUCED_EVENT.test(before) ? 'event' : 'disconnect', value, shown };
}

/** A short number means something only behind the word for it, or where nothing else stands. */
function isMeant(match: RegExpExecArray, { kind }: FoundNumber, lines: string): boolean {
  const around = aroundLines(lines, match.index, match[0].length);
  const isAlone = isNumberAlone(around, match[0]);
  if (!around.isOurs && !isAlone) return false;
  const isWholeText = isAlone && (around.isOurs || around.weight <= match[0].length);
  return kind !== 'disconnect' || isWholeText || INTRODUCED.test(textBefore(match, lines));
}

function textBefore(match: RegExpExecArray, lines: string): string {
  return lines.slice(Math.max(0, match.index - LOOK_BACK), match.index).replaceAll('\n', ' ');
}

function status(value: number): FoundNumber {
  return { kind: 'status', value, shown: `0x${value.toString(16).toUpperCase().padStart(8, '0')}` };
}
