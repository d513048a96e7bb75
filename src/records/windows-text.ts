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

/**
 * The decoder of the platform, with a label of the Encoding Standard; `fatal`: bytes that are none of its characters are an error.
 * Undefined for such bytes, and where it does not know the label.
 */
export type DecodeText = (label: string, bytes: Uint8Array, fatal: boolean) => string | undefined;

/** `codePage` is believed only of what is neither UTF-16 nor UTF-8. */
export function decodeWindowsTextWith(platform: DecodeText, bytes: Uint8Array, codePage?: number): string {
  const decode = (label: string, fatal = false) => platform(label, bytes, fatal);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le') ?? '';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be') ?? '';
  if (looksLikeUtf16(bytes)) return decode('utf-16le') ?? '';
  const utf8 = decode('utf-8', true);
  if (utf8 !== undefined) return utf8;
  return decodeCodePage(platform, bytes, codePage) ?? decode('shift_jis', true) ?? decode('windows-1252') ?? '';
}

/** What `chcp` says, in any language: the one number. */
export function readCodePage(text: string): number | undefined {
  const number = /(?<!\d)(\d{3,5})(?!\d)/.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
}

function decodeCodePage(platform: DecodeText, bytes: Uint8Array, codePage = 0): string | undefined {
  const label = LABELS.get(codePage);
  if (label !== undefined) return platform(label, bytes, false);
  const upper = UPPER_HALVES.get(codePage);
  if (upper === undefined) return undefined;
  let text = '';
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : upper[byte - 0x80];
  return text;
}

/** Every second byte of its beginning is zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 64);
  if (head.length < 8) return false;
  const zeros = head.filter((byte, i) => i % 2 === 1 && byte === 0).length;
  return zeros > head.length / 3;
}
