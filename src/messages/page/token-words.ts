/** The token reader: a pasted message, taken apart. Loaded with the page. */
export interface TokenWords {
  readonly heading: string;
  readonly lead: string;
  readonly privacy: string;
  readonly inputLabel: string;
  readonly inputHint: string;
  readonly examplesLabel: string;
  readonly examples: Readonly<Record<'connectionRequest' | 'negotiate' | 'challenge' | 'damaged', string>>;
  readonly chooseFile: string;
  readonly clear: string;
  /** What was chosen, in place of a text. */
  readonly fileRead: (name: string, bytes: number) => string;
  readonly fileUnreadable: (name: string) => string;
  readonly fileTooLarge: (name: string, size: number, most: number) => string;
  readonly pasteTooLarge: (characters: number, most: number) => string;
  readonly tooLargeHint: string;
  readonly resultHeading: string;
  readonly emptyResult: string;
  readonly reading: string;
  readonly fieldsHeading: string;
  /** Said of bytes that were withheld. */
  readonly withheld: string;
  /** Only what can not give a password away outlives a reload. */
  readonly notKept: string;
  readonly copyText: string;
  readonly copyJson: string;
}
