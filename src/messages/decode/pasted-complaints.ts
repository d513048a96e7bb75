/** What can be wrong with a pasted text that should be bytes, on the command line and on the page. */
import type { Complaint } from '../command/command-words.ts';
import type { Language } from '../words.ts';

/** Where in a pasted text something stands; both count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What can be wrong with a text that should be bytes. */
export interface PastedComplaints {
  readonly empty: Complaint;
  readonly badCharacter: (
    dress: 'hex' | 'hexDump' | 'base64' | 'base64url',
    character: string,
    at: TextPlace,
  ) => Complaint;
  readonly shortened: (at: TextPlace) => Complaint;
  readonly oddDigits: (digits: number, at: TextPlace) => Complaint;
  readonly base64Length: (characters: number) => Complaint;
  readonly dumpOffset: (expected: number, found: number, at: TextPlace) => Complaint;
  readonly tooLarge: (file: string) => Complaint;
}

export async function loadPastedComplaints(language: Language): Promise<PastedComplaints> {
  return (await (language === 'ja' ? import('./ja-pasted.ts') : import('./en-pasted.ts'))).pasted;
}
