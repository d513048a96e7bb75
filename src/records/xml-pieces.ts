/**
 * As much XML as Windows writes of events: elements, attributes, text, character references. A document type is refused, and with it
 * every entity that could grow; the depth is bounded; several roots may follow each other, as `wevtutil` prints them.
 */
import { RecordProblem, type RecordProblemKind } from './record-problem.ts';

export type XmlPiece =
  /** Names are without their prefix. */
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const DEEPEST = 32;
const LONGEST_TAG = 16_384;

const NAME = String.raw`[\p{L}_][\p{L}\p{N}._-]*`;
const OPENING = new RegExp(`<(?:${NAME}:)?(${NAME})`, 'uy');
const ATTRIBUTE = new RegExp(String.raw`\s+(?:${NAME}:)?(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'uy');
const CLOSING = new RegExp(String.raw`^</(?:${NAME}:)?(${NAME})\s*>$`, 'u');
const ENTITIES = new Map(Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }));

/** Throws `RecordProblem`; every element that is opened is closed. */
export function* xmlPieces(text: string): Generator<XmlPiece> {
  const open: string[] = [];
  const fail = (problem: RecordProblemKind, at: number): never => {
    throw new RecordProblem(problem, open.at(-1) ?? '', lineOf(text, at));
  };
  for (let at = 0; at < text.length; ) {
    const start = at;
    const tag = text.indexOf('<', at);
    const end = tag < 0 ? text.length : tag;
    if (end > at) {
      const plain = unescapeText(text.slice(at, end), () => fail('xmlEntity', start));
      if (open.length === 0 && /[^\s\ufeff\0]/.test(plain)) fail('xmlSyntax', at);
      if (open.length > 0) yield { kind: 'text', text: plain };
      at = end;
      continue;
    }
    const skipped = skipMarkup(text, at, fail);
    if (skipped.cdata !== undefined) yield { kind: 'text', text: skipped.cdata };
    if (skipped.to > at) {
      at = skipped.to;
      continue;
    }
    const close = tagEnd(text, at, fail);
    for (const piece of readTag(
      text.slice(at, close),
      () => fail('xmlSyntax', start),
      () => fail('xmlEntity', start),
    )) {
      if (piece.kind === 'open') open.push(piece.name);
      if (open.length > DEEPEST) fail('xmlTooDeep', at);
      if (piece.kind === 'close' && open.at(-1) !== piece.name) fail('xmlSyntax', at);
      if (piece.kind === 'close') open.pop();
      yield piece;
    }
    at = close;
  }
  if (open.length > 0) fail('cutShort', text.length);
}

type Fail = (problem: RecordProblemKind, at: number) => never;

/** Comments, instructions and CDATA. */
function skipMarkup(text: string, at: number, fail: Fail): { readonly to: number; readonly cdata?: string } {
  const past = (end: string) => {
    const found = text.indexOf(end, at);
    return found < 0 ? fail('cutShort', at) : found + end.length;
  };
  if (text.startsWith('<!--', at)) return { to: past('-->') };
  if (text.startsWith('<?', at)) return { to: past('?>') };
  if (text.startsWith('<![CDATA[', at)) {
    const to = past(']]>');
    return { to, cdata: text.slice(at + 9, to - 3) };
  }
  return text.startsWith('<!', at) ? fail('xmlDoctype', at) : { to: at };
}

function tagEnd(text: string, at: number, fail: Fail): number {
  const close = text.indexOf('>', at);
  if (close < 0) return fail('cutShort', at);
  return close - at > LONGEST_TAG ? fail('xmlSyntax', at) : close + 1;
}

function readTag(tag: string, badSyntax: () => never, badEntity: () => never): readonly XmlPiece[] {
  const closing = CLOSING.exec(tag)?.[1];
  if (closing !== undefined) return [{ kind: 'close', name: closing }];
  const name = matchAt(OPENING, tag, 0)?.[1];
  if (name === undefined) return badSyntax();
  const attributes = new Map<string, string>();
  let end = OPENING.lastIndex;
  for (let match = matchAt(ATTRIBUTE, tag, end); match; match = matchAt(ATTRIBUTE, tag, end)) {
    const [, key = '', double, single = ''] = match;
    attributes.set(key, unescapeText(double ?? single, badEntity));
    end = ATTRIBUTE.lastIndex;
  }
  const opened = { kind: 'open', name, attributes } as const;
  const rest = tag.slice(end).trim();
  if (rest === '>') return [opened];
  return rest === '/>' ? [opened, { kind: 'close', name }] : badSyntax();
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function unescapeText(text: string, badEntity: () => never): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,10};?)/g, (_, reference: string) => {
    const name = reference.endsWith(';') ? reference.slice(0, -1) : badEntity();
    return ENTITIES.get(name) ?? characterOf(name) ?? badEntity();
  });
}

function characterOf(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const point = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++;
  return line;
}
