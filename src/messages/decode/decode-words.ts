/** What `rdp-doctor decode` says around the fields of a message, whose names are those of the specifications. */
import type { Language } from '../words.ts';

export interface DecodeWords {
  readonly language: Language;
  /** What the input was taken for, as a part of the summary. */
  readonly dresses: Readonly<Record<'hex' | 'hexDump' | 'base64' | 'base64url' | 'binary', string>>;
  readonly summary: (bytes: number, dress: string, messages: number) => string;
  readonly columns: { readonly offset: string; readonly bytes: string; readonly field: string; readonly value: string };
  readonly byteCount: (bytes: number) => string;
  /** How many bytes more than are shown. */
  readonly moreBytes: (bytes: number) => string;
  readonly shortened: (characters: string) => string;
  /** A field of NTLM that names a stretch of its message. */
  readonly reference: (length: number, offset: number) => string;
  readonly sealed: (bytes: number) => string;
  /** Bytes that no field names. */
  readonly unread: string;
  readonly withheld: (bytes: number) => string;
  readonly healthy: string;
  /** Where something is wrong; the first place is the cause. */
  readonly problem: (place: string, offset: number, problem: string) => string;
  readonly furtherProblem: (place: string, offset: number, problem: string) => string;
  /** A problem as a codec words it, in this language. */
  readonly problemText: (problem: string) => string;
  readonly tolerated: (place: string, offset: number, deviation: string) => string;
  readonly deviations: Readonly<
    Record<'nonMinimalLength' | 'nonMinimalInteger' | 'unknownField' | 'trailingBytes', string>
  >;
  readonly cautions: Readonly<Record<'authenticate' | 'credentials' | 'ticket' | 'withheld', string>>;
}

export async function loadDecodeWords(language: Language): Promise<DecodeWords> {
  return language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en;
}
