/** The ward as it is kept between two runs. Where it can not be kept, it is there all the same, for this run, and says why. */
import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { keepInFile } from './file-keeping.ts';
import { keepInMemory } from './keeping.ts';
import { becomeTheWriter } from './one-writer.ts';
import { type KeptLine, openWard, USUAL_BOUNDS, type Ward, type WardBounds } from './ward.ts';
import { readHead } from './ward-line.ts';

export interface KeptWard {
  readonly ward: Ward;
  readonly file: string;
  /** Left out; what is in them is gone with the next tidying. */
  readonly damagedLines: number;
  /** Why nothing of this run is kept. */
  readonly unkept: { readonly kind: 'busy' } | { readonly kind: 'unwritable'; readonly code: string } | null;
}

/** Longer than any examination. */
const LONGEST_LINE = 4 * 1024 * 1024;

/** `folder`: made when it is not there. */
export async function openKeptWard(folder: string, bounds: WardBounds = USUAL_BOUNDS): Promise<KeptWard> {
  const file = join(folder, 'ward.jsonl');
  const inMemory = (unkept: KeptWard['unkept']) => ({
    ward: openWard(keepInMemory(), bounds),
    file,
    damagedLines: 0,
    unkept,
  });
  let leave: (() => Promise<void>) | undefined;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    leave = await becomeTheWriter(join(folder, 'ward.lock'));
    if (!leave) return inMemory({ kind: 'busy' });
    const keeping = await keepInFile(file);
    const { kept, damagedLines, damagedBytes } = await readLines(file);
    const ward = openWard(keeping, bounds, kept, damagedBytes);
    return { ward: withEnd(ward, leave), file, damagedLines, unkept: null };
  } catch (error) {
    await leave?.().catch(() => undefined);
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return inMemory({ kind: 'unwritable', code });
  }
}

function withEnd(ward: Ward, leave: () => Promise<void>): Ward {
  return {
    ...ward,
    async close() {
      await ward.close();
      await leave();
    },
  };
}

interface ReadLines {
  readonly kept: readonly KeptLine[];
  readonly damagedLines: number;
  readonly damagedBytes: number;
}

async function readLines(file: string): Promise<ReadLines> {
  const kept: KeptLine[] = [];
  let damagedLines = 0;
  let damagedBytes = 0;
  for await (const { at, bytes } of linesOf(file)) {
    const head = bytes.length <= LONGEST_LINE ? readHead(bytes.toString('utf8')) : undefined;
    if (head) kept.push({ place: { at, length: bytes.length }, ...head });
    else if (bytes.length > 0) {
      damagedLines += 1;
      damagedBytes += bytes.length;
    }
  }
  return { kept, damagedLines, damagedBytes };
}

const NEWLINE = 0x0a;

/** With where they begin. */
async function* linesOf(file: string): AsyncGenerator<{ readonly at: number; readonly bytes: Buffer }> {
  let pieces: Buffer[] = [];
  let at = 0;
  let length = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      const bytes = Buffer.concat([...pieces, chunk.subarray(from, end)]);
      yield { at, bytes };
      at += bytes.length + 1;
      pieces = [];
      length = 0;
      from = end + 1;
    }
    pieces.push(chunk.subarray(from));
    length += chunk.length - from;
  }
  if (length > 0) yield { at, bytes: Buffer.concat(pieces) };
}
