/** Where screenshots are read one after another, by one reader: it takes seconds to load and stays until it is closed. */
import { openPicture } from './open-picture.ts';
import { OcrProblem, withinTime } from './problem.ts';
import { readPicture } from './read-picture.ts';
import { openReader, type Reader } from './reader.ts';

export type OcrStage = 'opening' | 'loading' | 'reading' | 'readingAgain';

/** How far a stage has come, from 0 to 1. */
export type TellStage = (stage: OcrStage, share: number) => void;

export interface Desk {
  /** `address`: of the same file, as the page shows it. Fails with `OcrProblem`. */
  read(file: Blob, address: string, tell: TellStage): Promise<string>;
  /** What is under way ends as cancelled; the next picture begins anew. */
  close(): void;
}

const LONGEST_LOAD_MS = 60_000;
/** The picture is to blame for these, not the reader. */
const OF_THE_PICTURE: ReadonlySet<string> = new Set([
  'notPicture',
  'tooLarge',
  'tooManyPixels',
  'damaged',
  'nothingRead',
]);

export function openDesk(): Desk {
  let ending = new AbortController();
  let reader: Promise<Reader> | null = null;
  const close = () => {
    ending.abort();
    ending = new AbortController();
    reader = null;
  };
  return {
    close,
    async read(file, address, tell) {
      tell('opening', 0);
      try {
        const picture = await openPicture(file, address);
        reader ??= openReader(ending.signal, (share) => tell('loading', share));
        return await readPicture(picture, await withinTime(reader, LONGEST_LOAD_MS, 'notLoaded'), tell);
      } catch (error) {
        const problem = error instanceof OcrProblem ? error : new OcrProblem('broken');
        if (!OF_THE_PICTURE.has(problem.problem) && problem.problem !== 'cancelled') close();
        throw problem;
      }
    },
  };
}
