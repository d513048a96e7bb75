/**
 * Reads examinations back from a file: what `--save` wrote, or a report from `--json`, one or several. The file may come
 * from anyone, so every field is checked before it is judged, and the place of the first mistake is told.
 */
import { createReadStream } from 'node:fs';
import type { Examination } from '../observation/examination.ts';
import { SCHEMA_VERSION } from '../observation/examination.ts';
import { EXAMINATION } from './examination-schema.ts';

/** What is wrong with the file. */
export type SavedProblemKind = 'unreadableFile' | 'fileTooLarge' | 'notJson' | 'notAnExamination' | 'newerSchema';

/** Why a file is no saved examination. */
export class SavedProblem extends Error {
  override readonly name = 'SavedProblem';
  readonly problem: SavedProblemKind;
  /** An error code, an offset, a path within the JSON or a version, as fits. */
  readonly detail: string;

  constructor(problem: SavedProblemKind, detail: string) {
    super(`${problem}: ${detail}`);
    this.problem = problem;
    this.detail = detail;
  }
}

/** Some hundreds of examinations; a single one stays below half a megabyte. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** `-` is standard input. Throws `SavedProblem`. */
export async function readSaved(file: string): Promise<readonly Examination[]> {
  return parseSaved(await readText(file === '-' ? process.stdin : createReadStream(file)));
}

export function parseSaved(text: string): readonly Examination[] {
  const value = parseJson(text);
  const items = Array.isArray(value) ? value : [value];
  if (items.length === 0) throw new SavedProblem('notAnExamination', '[]');
  return items.map(readOne);
}

function readOne(item: unknown): Examination {
  const inner = field(item, 'observations') ?? item;
  const version = field(inner, 'schemaVersion');
  if (typeof version === 'number' && version > SCHEMA_VERSION) throw new SavedProblem('newerSchema', String(version));
  const result = EXAMINATION.safeParse(inner);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.map(String).join('.') ?? '';
  throw new SavedProblem('notAnExamination', path === '' ? 'schemaVersion' : path);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    throw new SavedProblem('notJson', position === undefined ? '' : ` (@${position})`);
  }
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

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
