/** Step 1 of the consultation: what do you see? Loaded with the page. */
export interface SeeWords {
  readonly heading: string;
  readonly field: Readonly<Record<'label' | 'hint' | 'clear', string>> & {
    /** Of a long text only the beginning is shown; both are numbers of characters. */
    readonly held: (characters: string, shown: string) => string;
  };
  /** In the folded line. */
  readonly summary: {
    readonly recognised: (title: string) => string;
    readonly unknown: string;
    readonly tooLong: string;
    readonly none: string;
  };
  readonly reading: {
    readonly heading: string;
    /** Nothing was given yet. */
    readonly empty: string;
    readonly recognised: (titles: string) => string;
    /** The pasted text is longer than what is read. */
    readonly tooLong: string;
    readonly tooLongHint: string;
    readonly nearest: string;
    readonly takeNearest: string;
    readonly send: string;
    /** Behind what would help. */
    readonly goOnAnyway: string;
    readonly dontKnow: string;
  };
  readonly next: string;
  readonly noMessage: string;
  readonly pictures: Readonly<Record<'heading' | 'hint', string>>;
  readonly dialog: DialogWords;
  readonly file: FileWords;
  readonly ocr: OcrWords;
}

/** What stands in Windows' own windows around the messages. */
export interface DialogWords {
  readonly title: string;
  readonly security: string;
  readonly userName: string;
  readonly password: string;
  readonly ok: string;
  readonly cancel: string;
  readonly help: string;
  readonly yes: string;
  readonly no: string;
}

/** A file that was dropped, pasted or chosen, and can not be taken. */
export interface FileWords {
  readonly choose: string;
  readonly hint: string;
  /** What stood in the field before a file took its place. */
  readonly putBack: string;
  readonly notReadable: (name: string) => string;
  readonly notReadableHint: string;
  readonly textTooLarge: (name: string) => string;
  readonly textTooLargeHint: string;
}

/** Reading a screenshot. */
export interface OcrWords {
  readonly heading: string;
  readonly staysHere: string;
  readonly stages: Readonly<Record<'opening' | 'loading' | 'reading' | 'readingAgain', string>>;
  readonly progress: (stage: string, percent: string) => string;
  readonly cancel: string;
  readonly cancelled: string;
  /** The text stands in the field now. */
  readonly done: string;
  readonly picture: (name: string) => string;
  readonly remove: string;
  readonly problems: Readonly<Record<OcrProblemName, string>>;
  readonly hints: Readonly<Record<OcrProblemName, string>>;
}

export type OcrProblemName =
  | 'tooLarge'
  | 'tooManyPixels'
  | 'notPicture'
  | 'damaged'
  | 'fromFile'
  | 'notPossible'
  | 'notLoaded'
  | 'tooSlow'
  | 'nothingRead'
  | 'broken';
