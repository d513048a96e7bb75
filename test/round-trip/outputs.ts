/** Everything that a reader may get to see of one report, and the sentences that have to be in it. */
import type { AilmentCode } from '../../src/diagnosis/ailment.ts';
import type { Words } from '../../src/messages/words.ts';
import {
  type CheckReport,
  renderMarkdown,
  renderTerminal,
  renderWhy,
  stringifyJson,
  toJson,
  visible,
} from '../../src/report/index.ts';

export interface Outputs {
  /** As most see it: 80 columns, no colour. */
  readonly terminal: string;
  /** With every detail, no line broken. */
  readonly wide: string;
  readonly coloured: string;
  readonly markdown: string;
  /** The reasons for what was found, no line broken. */
  readonly why: readonly string[];
}

const UNBROKEN = 4_000;

export function outputsOf(report: CheckReport, words: Words): Outputs {
  const found = report.diagnosis.findings.filter(({ verdict }) => verdict === 'found');
  return {
    terminal: renderTerminal(report, words, { width: 80, color: false, details: false }),
    wide: renderTerminal(report, words, { width: UNBROKEN, color: false, details: true }),
    coloured: renderTerminal(report, words, { width: 80, color: true, details: false }),
    markdown: renderMarkdown(report, words),
    why: found.map(({ code }) => renderWhy(report, code, words, { width: UNBROKEN, color: false })),
  };
}

export function jsonOf(report: CheckReport): string {
  return stringifyJson(toJson(report));
}

/** The line that says what was found, with the server's words made safe to show. */
export function sentenceOf(
  { code, params }: { readonly code: AilmentCode; readonly params: object },
  words: Words,
): string {
  const say = words.ailments[code].finding as (facts: object) => string;
  return say(shown(params) as object);
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, shown(field)]));
}

/** Text in columns is broken at spaces, and Japanese anywhere. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Markdown as it is read: without the backslashes of escapes. */
export function unescaped(markdown: string): string {
  return markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}
