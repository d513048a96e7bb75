/** Reads kept examinations from a file or from standard input; see `saved/examinations.ts`. */
import { createReadStream } from 'node:fs';
import type { Examination } from '../observation/examination.ts';
import { parseSaved, SavedProblem } from '../saved/examinations.ts';

/** Some hundreds of examinations; a single one stays below half a megabyte. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** `-` is standard input. Throws `SavedProblem`. */
export async function readSaved(file: string): Promise<readonly Examination[]> {
  return parseSaved(await readText(file === '-' ? process.stdin : createReadStream(file)));
}

/** The size is counted while reading: what a device or a pipe will give, nobody can tell before. */
async function readText(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > LARGEST_BYTES) throw new SavedProblem('fileTooLarge', String(size));
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof SavedProblem) throw error;
    throw new SavedProblem('unreadableFile', (error as NodeJS.ErrnoException).code ?? 'UNKNOWN');
  }
  return decodeText(Buffer.concat(chunks));
}

/** SEEN: Windows PowerShell 5.1 writes UTF-16 with a byte order mark when output is redirected with `>`. */
function decodeText(bytes: Buffer): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8');
}
