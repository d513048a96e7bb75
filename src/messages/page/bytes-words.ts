/** Bytes beside the fields they are: of a message in the evidence, and of a pasted token. Loaded when one is opened. */
import { type DecodeWords, loadDecodeWords } from '../decode/decode-words.ts';
import type { Language } from '../words.ts';

export interface BytesWords {
  /** Of the two boxes, for those who hear the page. */
  readonly bytesLabel: string;
  readonly fieldsLabel: string;
  /** How to move about in them. */
  readonly howTo: string;
  readonly marksLabel: string;
  /** One byte; `byte` is two digits, or says that it is withheld. */
  readonly byteAt: (offset: number, byte: string, field: string) => string;
  readonly noField: string;
  readonly withheldByte: string;
  readonly endOfBytes: (offset: number) => string;
  /** Where a field stands; `last` is the offset of its last byte. */
  readonly range: (first: number, last: number, count: number) => string;
  readonly decides: (field: string, bytes: string) => string;
  readonly badges: Readonly<Record<'deciding' | 'problem' | 'tolerated' | 'withheld', string>>;
  readonly withheldWhy: string;
  readonly show: string;
  /** How many marks more than are listed. */
  readonly moreMarks: (count: number) => string;
}

/** All that is said around bytes. */
export interface AllBytesWords {
  readonly bytes: BytesWords;
  readonly decode: DecodeWords;
}

export async function loadBytesWords(language: Language): Promise<AllBytesWords> {
  const [bytes, decode] = await Promise.all([
    language === 'ja'
      ? import('./ja/bytes.ts').then(({ japaneseBytes }) => japaneseBytes)
      : import('./en/bytes.ts').then(({ englishBytes }) => englishBytes),
    loadDecodeWords(language),
  ]);
  return { bytes, decode };
}
