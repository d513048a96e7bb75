/**
 * How many columns a text takes on a terminal: two for wide East Asian characters ([UAX11]), none for marks that sit on
 * another character; ambiguous characters are taken as narrow.
 */
import { eastAsianWidth } from 'get-east-asian-width';

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
/** Text in which a reader's character is not always one code point: marks, flags, skin tones, letters of Korean. */
const CLUSTERED = /[\p{M}\p{Regional_Indicator}\p{Emoji_Modifier}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7fb]/u;
const NON_SPACING = /[\p{Mn}\p{Me}]/u;
/** Vowels and final consonants, which join the Korean syllable before them. */
const JOINING_JAMO = /[\u1160-\u11ff\ud7b0-\ud7fb]/;
const KOREAN_SYLLABLE = /^[\u1100-\u115f\ua960-\ua97c\uac00-\ud7a3]/;

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one character each. */
export function clusters(text: string): readonly string[] {
  if (!CLUSTERED.test(text)) return [...text];
  // Made when first needed: loading it takes as long as the rest of a quick look.
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

export function displayWidth(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length;
  if (!CLUSTERED.test(text)) return columnsOf(text);
  return clusters(text).reduce((columns, cluster) => columns + columnsOfCluster(cluster), 0);
}

/** Fills up with spaces on the right; longer text stays as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
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
