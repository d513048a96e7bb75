/** The facts of a machine from a file or from standard input; see `saved/machine-facts.ts`. */
import { createReadStream } from 'node:fs';
import { decodeByLabel } from '../machine/windows-text.ts';
import { RecordProblem } from '../records/record-problem.ts';
import { parseMachineFacts, type ReadFacts } from '../saved/machine-facts.ts';

const LARGEST_BYTES = 64 * 1024 * 1024;

/** `-` is standard input. Throws `RecordProblem`. */
export async function readMachineFacts(file: string): Promise<ReadFacts> {
  return parseMachineFacts(await readBytes(file === '-' ? process.stdin : createReadStream(file)), decodeByLabel);
}

/** The size is counted while reading: what a device or a pipe will give, nobody can tell before. */
async function readBytes(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > LARGEST_BYTES) throw new RecordProblem('fileTooLarge');
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof RecordProblem) throw error;
    throw new RecordProblem('unreadableFile', (error as NodeJS.ErrnoException).code ?? 'UNKNOWN');
  }
  return Buffer.concat(chunks);
}
