/** What a person wants decoded, from a file or from standard input: text in any encoding of the day, or bytes. */
import { createReadStream } from 'node:fs';
import { addAbortSignal, type Readable } from 'node:stream';
import { textOf } from '../bytes/pasted/text-of.ts';
import { LONGEST_MESSAGE } from '../diagnosis/symptom/symptom.ts';

export type InputProblemKind = 'unreadableFile' | 'tooLarge';

export class InputProblem extends Error {
  override readonly name = 'InputProblem';
  readonly problem: InputProblemKind;
  /** The error code of the system. */
  readonly code: string;

  constructor(problem: InputProblemKind, code: string) {
    super(`${problem}: ${code}`);
    this.problem = problem;
    this.code = code;
  }
}

/** A token has at most 64 KiB, which as a dump with a text column are some 300. */
const LARGEST_BYTES = 1 << 20;

/** `-` is standard input. Throws `InputProblem`; what is aborted is as if it were empty. */
export async function readPastedInput(file: string, signal: AbortSignal): Promise<string | Uint8Array> {
  const bytes = await readBytes(file, signal, LARGEST_BYTES);
  return textOf(bytes) ?? bytes;
}

/** The same for what is text in any case, such as a log that an older Windows has written in its own encoding. */
export async function readPastedMessage(file: string, signal: AbortSignal): Promise<string> {
  return messageOf(await readBytes(file, signal, LONGEST_MESSAGE));
}

async function readBytes(file: string, signal: AbortSignal, largest: number): Promise<Uint8Array> {
  const stream: Readable = file === '-' ? process.stdin : createReadStream(file);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of addAbortSignal(signal, stream)) {
      size += (chunk as Buffer).length;
      if (size > largest) throw new InputProblem('tooLarge', 'EFBIG');
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    if (signal.aborted) return new Uint8Array();
    if (error instanceof InputProblem) throw error;
    throw new InputProblem('unreadableFile', (error as NodeJS.ErrnoException).code ?? 'UNKNOWN');
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8, UTF-16 with or without its mark, or what a Japanese Windows writes where nobody asked for Unicode. */
export function messageOf(bytes: Uint8Array): string {
  const zeros = bytes.subarray(0, 1024).filter((byte, at) => at % 2 === 1 && byte === 0).length;
  const isUtf16 = zeros * 8 > Math.min(bytes.length, 1024);
  return isUtf16
    ? new TextDecoder('utf-16le').decode(bytes)
    : (decodeText(bytes) ?? new TextDecoder('shift_jis').decode(bytes));
}
