/**
 * Breaks text into lines of a given width: Latin words and runs of katakana stay whole, and Japanese punctuation stands
 * neither at the wrong end of a line nor at the wrong beginning ([JIS X 4051], in its simplest form).
 */
import { clusters, displayWidth, isPlain } from './width.ts';

/** May not begin a line. */
const CLOSING = /^[、。，．・：；？！ー〜～々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ）」』】〕〉》\])}…]/u;
/** May not end a line. */
const OPENING = /[（「『【〔〈《[({]$/u;
/** Pieces that can stay together: spaces, katakana words, other single wide characters, everything narrow up to a space. */
const PIECES =
  /[ \u3000]+|[\u30a1-\u30fa\u30fc]+|[\u2e80-\u30a0\u30fb\u30fd-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}]|[^ \u3000\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}]+/gu;
const MARKS_ONLY = /^\p{M}/u;

export function wrap(text: string, width: number): readonly string[] {
  const room = Math.max(1, width);
  if (displayWidth(text) <= room) return [text];
  const lines: string[] = [];
  let line = '';
  let gap = '';
  for (const piece of pieces(text)) {
    if (isSpace(piece)) {
      gap = line === '' ? '' : piece;
      continue;
    }
    if (line !== '' && displayWidth(line) + displayWidth(gap) + displayWidth(piece) > room) {
      lines.push(line);
      line = '';
      gap = '';
    }
    const broken = breakHard(piece, room);
    lines.push(...broken.slice(0, -1));
    line += gap + (broken.at(-1) ?? '');
    gap = '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Pieces between which a line may end. */
function pieces(text: string): readonly string[] {
  const joined: string[] = [];
  for (const [piece] of text.matchAll(PIECES)) {
    const before = joined.at(-1);
    if (before !== undefined && !isSpace(before) && !isSpace(piece) && staysWith(before, piece)) {
      joined[joined.length - 1] = before + piece;
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

function staysWith(before: string, piece: string): boolean {
  return CLOSING.test(piece) || OPENING.test(before) || (!isPlain(piece) && MARKS_ONLY.test(piece));
}

function isSpace(piece: string): boolean {
  return piece[0] === ' ' || piece[0] === '\u3000';
}

/** Characters after which a long piece is best cut: those between the parts of names, paths and fingerprints. */
const JOINTS = /[:/,;.&=_-]/;

/** A piece longer than a whole line has to be cut somewhere; after a joint in the second half of the line, if there is one. */
function breakHard(piece: string, width: number): readonly string[] {
  if (displayWidth(piece) <= width) return [piece];
  const lines: string[] = [];
  let line: string[] = [];
  for (const cluster of clusters(piece)) {
    if (line.length > 0 && displayWidth(line.join('')) + displayWidth(cluster) > width) {
      const joint = line.findLastIndex((each) => JOINTS.test(each));
      const end = joint > line.length / 2 ? joint + 1 : line.length;
      lines.push(line.slice(0, end).join(''));
      line = line.slice(end);
    }
    line.push(cluster);
  }
  return [...lines, line.join('')];
}
