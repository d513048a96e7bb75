/** Makes what was read easy to correct: no blanks within Japanese words, no lines without a word. */

const JAPANESE = '[\\u3000-\\u30ff\\u3400-\\u9fff\\uff00-\\uffef]';
const BLANKS_WITHIN = new RegExp(`(?<=${JAPANESE})[ \\t]+(?=${JAPANESE})`, 'gu');

export function tidy(text: string): string {
  return text
    .replace(BLANKS_WITHIN, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .join('\n');
}
