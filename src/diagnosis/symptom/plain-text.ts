/**
 * A pasted text without its dress: width and composition of characters, case, quotation marks of mail, line breaks, punctuation and
 * invisible characters differ from one copy of a message to the next, its letters and digits do not.
 */

export interface PlainText {
  /** Lower case, line breaks kept: for numbers, which need what stands around them. */
  readonly lines: string;
  /** Letters and digits alone, in lower case; see `lettersOf`. */
  readonly letters: string;
}

export function toPlainText(text: string): PlainText {
  const lines = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/\r\n?/g, '\n');
  const unquoted = lines.replace(/^[ \t>|]{1,20}/gm, '');
  return { lines: unquoted, letters: keepLetters(unquoted) };
}

/**
 * Letters and digits of a text, so that a message is found however it was broken into lines or spelled apart. The long vowel mark of
 * katakana is left out as well: one writes コンピュータ, another コンピューター.
 */
export function lettersOf(text: string): string {
  return keepLetters(text.normalize('NFKC').toLowerCase());
}

/** Of a text that is composed and in lower case already. */
export function keepLetters(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+|ー/gu, '');
}

/** How much a text says: a character of Chinese, Japanese or Korean as much as two Latin letters. */
export function weigh(letters: string): number {
  return letters.length + (letters.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/g)?.length ?? 0);
}
