/**
 * A hex dump as Wireshark, xxd, hexdump, od or PowerShell print it: an offset, bytes, and mostly a text column that can
 * look like bytes itself. How many bytes a line holds is known from the offset of the next, and the lines are held to it.
 */
import type { Pasted, PastedProblem } from './pasted.ts';
import { badCharacter, placeOf } from './text-place.ts';

interface Line {
  /** As written. */
  readonly offset: string;
  /** Index in the text of the line, and of what follows its offset. */
  readonly at: number;
  readonly bytesAt: number;
  readonly end: number;
  /** A line of `*` stands before it: the one above it goes on up to this offset. */
  readonly repeats: boolean;
}

/** An offset, and a colon or two blanks before the bytes; od has one blank, and six digits or more. */
const BEGINNING = /^[ \t]*(?:0x)?([0-9a-fA-F]{4,16})(?::[ \t]*|[ \t]{2,}|(?<=[0-9a-fA-F]{6})[ \t])(?=[0-9a-fA-F]{2})/;
/** The last line of some dumps: where it ends. */
const END = /^[ \t]*([0-9a-fA-F]{4,16}):?[ \t]*$/;
/** What PowerShell writes above its dump. */
const HEADING = /^\s*(?:Label:.*|Path:.*|Offset\b.*|-+[ -]*|00 01 02 03\b.*)?\s*$/;
/** One byte, or several without a blank. */
const GROUP = /^(?:[0-9a-fA-F]{2})+(?=[\s|-]|$)/;
const USUAL_WIDTH = 16;
/** As much as `*` may stand for; more is no token. */
const MOST = 1 << 20;
/** od counts in octal, with seven digits, unless it is asked for another base. */
const DIGITS_OF_OCTAL = 7;

/** True when the first line of bytes begins with the offset 0, or the second can continue it. */
export function isHexDump(text: string): boolean {
  const offsets = text.split('\n').flatMap((line) => BEGINNING.exec(line)?.[1] ?? []);
  const [first, second] = offsets;
  if (first === undefined) return false;
  if (/^0+$/.test(first)) return true;
  const step = second === undefined ? 0 : Number.parseInt(second, 16) - Number.parseInt(first, 16);
  return step > 0 && step <= 2 * USUAL_WIDTH;
}

export function readHexDump(text: string): Pasted {
  const lines = linesOf(text);
  if (!Array.isArray(lines)) return lines as PastedProblem;
  const radixes = lines[0]?.offset.length === DIGITS_OF_OCTAL ? [8, 16] : [16];
  const readings = radixes.map((radix) => readLines(text, lines, radix));
  return readings.find(({ kind }) => kind === 'bytes') ?? (readings[0] as Pasted);
}

function linesOf(text: string): readonly Line[] | PastedProblem {
  const lines: Line[] = [];
  let at = 0;
  let repeats = false;
  for (const written of text.split('\n')) {
    const beginning = BEGINNING.exec(written) ?? END.exec(written);
    if (beginning) {
      const offset = beginning[1] as string;
      lines.push({ offset, at, bytesAt: at + beginning[0].length, end: at + written.length, repeats });
      repeats = false;
    } else if (written.trim() === '*' && lines.length > 0) repeats = true;
    else if (!HEADING.test(written)) return badCharacter(text, at + written.search(/\S/), 'hexDump');
    at += written.length + 1;
  }
  return lines;
}

function readLines(text: string, lines: readonly Line[], radix: number): Pasted {
  const offsetOf = ({ offset }: Line): number => Number.parseInt(offset, radix);
  const start = lines[0] ? offsetOf(lines[0]) : 0;
  const bytes: number[] = [];
  let before: readonly number[] = [];
  for (const [i, line] of lines.entries()) {
    const begins = offsetOf(line) - start;
    if (line.repeats && begins <= MOST) while (before.length > 0 && bytes.length < begins) bytes.push(...before);
    if (begins !== bytes.length) {
      return { kind: 'dumpOffset', expected: bytes.length, found: begins, at: placeOf(text, line.at) };
    }
    const next = lines[i + 1];
    const width = next && !next.repeats ? offsetOf(next) - start - begins : undefined;
    const read = bytesOf(text, line, width, before.length || USUAL_WIDTH);
    if ('kind' in read) return read;
    bytes.push(...read.bytes);
    before = read.bytes;
  }
  return bytes.length === 0 ? { kind: 'empty' } : { kind: 'bytes', dress: 'hexDump', bytes: Uint8Array.from(bytes) };
}

/** The bytes of one line: exactly `width` where that is known, else as many as there are, up to `most`. */
function bytesOf(
  text: string,
  { bytesAt, end }: Line,
  width: number | undefined,
  most: number,
): { readonly bytes: readonly number[] } | PastedProblem {
  const bytes: number[] = [];
  let at = bytesAt;
  while (at < end && bytes.length < (width ?? most)) {
    const rest = text.slice(at, end);
    const gap = /^[ \t-]*/.exec(rest)?.[0].length ?? 0;
    const group = GROUP.exec(rest.slice(gap))?.[0];
    // The text column stands apart; only the middle of a line has two blanks within the bytes.
    const isColumn = gap >= 3 || (gap === 2 && group !== undefined && bytes.length !== 8) || rest[gap] === '|';
    if (group === undefined || isColumn) {
      const isEnd = width === undefined ? gap >= 2 || rest[gap] === '|' || rest.trim() === '' : false;
      return isEnd ? { bytes } : badCharacter(text, Math.min(at + gap, end - 1), 'hexDump');
    }
    for (let i = 0; i < group.length; i += 2) bytes.push(Number.parseInt(group.slice(i, i + 2), 16));
    at += gap + group.length;
  }
  return { bytes };
}
