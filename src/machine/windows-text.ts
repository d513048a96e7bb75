/**
 * Text of Windows, in whatever encoding it came: UTF-16 with or without a mark, UTF-8, or the code page of a console, which has to be
 * told. What a code page has no character for is replaced, and so seen.
 */

/** By their number; those of Asia and the Cyrillic ones are known to every platform. */
const LABELS: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [65001, 'utf-8'],
  ...Array.from({ length: 9 }, (_, i) => [1250 + i, `windows-${1250 + i}`] as const),
]);

const ACCENTED = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ';
/** The upper halves of the code pages of consoles in America and Western Europe, which no platform decodes. */
const UPPER_HALVES: ReadonlyMap<number, string> = new Map([
  [
    437,
    `${ACCENTED}¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0`,
  ],
  [
    850,
    `${ACCENTED}ø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0`,
  ],
]);

/** `codePage` is believed only of what is neither UTF-16 nor UTF-8. */
export function decodeWindowsText(bytes: Uint8Array, codePage?: number): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes) ?? '';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes) ?? '';
  if (looksLikeUtf16(bytes)) return decode('utf-16le', bytes) ?? '';
  const utf8 = decode('utf-8', bytes, true);
  if (utf8 !== undefined) return utf8;
  return decodeCodePage(bytes, codePage) ?? decode('shift_jis', bytes, true) ?? decode('windows-1252', bytes) ?? '';
}

/** What `chcp` says, in any language: the one number. */
export function readCodePage(text: string): number | undefined {
  const number = /(?<!\d)(\d{3,5})(?!\d)/.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
}

function decodeCodePage(bytes: Uint8Array, codePage = 0): string | undefined {
  const label = LABELS.get(codePage);
  if (label !== undefined) return decode(label, bytes);
  const upper = UPPER_HALVES.get(codePage);
  if (upper === undefined) return undefined;
  let text = '';
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : upper[byte - 0x80];
  return text;
}

function decode(label: string, bytes: Uint8Array, fatal = false): string | undefined {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Every second byte of its beginning is zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 64);
  if (head.length < 8) return false;
  const zeros = head.filter((byte, i) => i % 2 === 1 && byte === 0).length;
  return zeros > head.length / 3;
}
