/**
 * How many columns a text takes on a terminal: two for wide East Asian characters ([UAX11]), none for marks that sit on
 * another character; ambiguous characters are taken as narrow.
 */
import { eastAsianWidth } from 'get-east-asian-width';

/**
 * What nearly all text is made of, so that the tables of Unicode are seldom asked: ASCII and our own marks, one column each;
 * kana, common kanji and their punctuation, two.
 */
const PLAIN =
  /^[\x20-\x7e\u00b7\u2013\u2026\u25b3\u25cb\u25cf\u2715\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff]*$/;
const FIRST_WIDE = 0x3000;
/** Text in which a reader's character is not always one code point: marks, flags, skin tones, letters of Korean. */
const CLUSTERED = /[\p{M}\p{Regional_Indicator}\p{Emoji_Modifier}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7fb]/u;
const NON_SPACING = /[\p{Mn}\p{Me}]/u;
/** Vowels and final consonants, which join the Korean syllable before them. */
const JOINING_JAMO = /[\u1160-\u11ff\ud7b0-\ud7fb]/;
const KOREAN_SYLLABLE = /^[\u1100-\u115f\ua960-\ua97c\uac00-\ud7a3]/;

let segmenter: Intl.Segmenter | undefined;

/** True for text without marks, controls or anything else that needs a closer look. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** What a reader takes for one character each. */
export function clusters(text: string): readonly string[] {
  if (isPlain(text) || !CLUSTERED.test(text)) return [...text];
  // Made when first needed: loading it takes as long as the rest of a quick look.
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** In columns of a terminal. */
export function displayWidth(text: string): number {
  if (isPlain(text)) return columnsOfPlain(text);
  if (!CLUSTERED.test(text)) return columnsOf(text);
  return clusters(text).reduce((columns, cluster) => columns + columnsOfCluster(cluster), 0);
}

/** Fills up with spaces on the right; longer text stays as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function columnsOfPlain(text: string): number {
  let columns = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= FIRST_WIDE) columns += 1;
  return columns;
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += eastAsianWidth(character.codePointAt(0) ?? 0);
  return columns;
}

function columnsOfCluster(cluster: string): number {
  const joined = KOREAN_SYLLABLE.test(cluster);
  let columns = 0;
  for (const character of cluster) {
    if (NON_SPACING.test(character) || (joined && JOINING_JAMO.test(character))) continue;
    columns += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return columns;
}
