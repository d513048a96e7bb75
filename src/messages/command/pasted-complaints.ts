/** What can be wrong with what a person pasted, for `decode` and for `explain`. */
import type { Complaint } from './command-words.ts';

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

/** What can be wrong with a message that should be explained. */
export interface ExplainComplaints {
  readonly empty: Complaint;
  readonly tooLarge: (file: string) => Complaint;
}

/** Why there are no facts of a machine. A line of 0 is none. */
export interface FactsComplaints {
  readonly notWindows: Complaint;
  readonly oneFile: Complaint;
  readonly unwritable: (file: string, code: string) => Complaint;
  readonly record: Readonly<
    Record<
      | 'unreadableFile'
      | 'fileTooLarge'
      | 'unknownFormat'
      | 'eventLogFile'
      | 'notJson'
      | 'notFacts'
      | 'newerSchema'
      | 'newerScript'
      | 'cutShort'
      | 'sectionTwice'
      | 'xmlSyntax'
      | 'xmlDoctype'
      | 'xmlEntity'
      | 'xmlTooDeep'
      | 'csvQuote'
      | 'noEvents'
      | 'tooManyServers',
      (file: string, where: string, line: number) => Complaint
    >
  >;
}
