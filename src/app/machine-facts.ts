/**
 * The facts of a machine from a file, whichever of the ways it came: our own JSON, the file of `collect.cmd`, an export of events in
 * XML or as a table. What it is, it says itself; its name says nothing. The file may come from anyone.
 */
import { createReadStream } from 'node:fs';
import { decodeWindowsText, readCodePage } from '../machine/windows-text.ts';
import type { MachineFacts } from '../observation/machine-facts.ts';
import { isCollected, readCollected } from '../records/collected.ts';
import { readEventCsv } from '../records/event-csv.ts';
import { type EventExport, readEventXml } from '../records/event-xml.ts';
import { factsOfExport } from '../records/readings.ts';
import { RecordProblem } from '../records/record-problem.ts';
import { mergeRefusals } from '../records/refusal.ts';
import { MACHINE_FACTS } from './machine-facts-schema.ts';

const LARGEST_BYTES = 64 * 1024 * 1024;
const SCHEMA_VERSION = 1;

export interface ReadFacts {
  readonly facts: MachineFacts;
  /** Events 6041 of an export that could not be told; 0 otherwise. */
  readonly unreadEvents: number;
}

/** `-` is standard input. Throws `RecordProblem`. */
export async function readMachineFacts(file: string): Promise<ReadFacts> {
  return parseMachineFacts(await readBytes(file === '-' ? process.stdin : createReadStream(file)));
}

/** Throws `RecordProblem`. */
export function parseMachineFacts(bytes: Uint8Array): ReadFacts {
  if (startsWith(bytes, 'ElfFile\0')) throw new RecordProblem('eventLogFile');
  const text = decodeWindowsText(bytes, codePageOf(bytes)).replace(/^\ufeff/, '');
  if (isCollected(text)) return { facts: readCollected(text), unreadEvents: 0 };
  const first = /\S/.exec(text)?.[0];
  if (first === '{') return { facts: parseJson(text), unreadEvents: 0 };
  if (first === undefined) throw new RecordProblem('unknownFormat');
  if (first === '<') return factsFromEvents(readEventXml(text), 'noEvents');
  return factsFromEvents(readEventCsv(text), 'unknownFormat');
}

/** What both tell of; the rest as the first has it. */
export function mergeFacts(facts: MachineFacts, imported: MachineFacts): MachineFacts {
  if (imported.refusals === null) return facts;
  const refusals = mergeRefusals(facts.refusals ?? [], imported.refusals);
  return { ...facts, refusals, notRead: facts.notRead.filter(({ what }) => what !== 'refusals') };
}

function factsFromEvents(
  { computer, refusals, unread, events }: EventExport,
  without: 'noEvents' | 'unknownFormat',
): ReadFacts {
  if (events === 0) throw new RecordProblem(without);
  return { facts: factsOfExport(computer, refusals), unreadEvents: unread };
}

/** What `collect.cmd` says of it, in letters that are the same in every code page. */
function codePageOf(bytes: Uint8Array): number | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 400));
  const told = /== codepage\r?\n([^\n]*)/.exec(head)?.[1];
  return told === undefined ? undefined : readCodePage(told);
}

function parseJson(text: string): MachineFacts {
  const value = jsonOf(text);
  const version = typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : 0;
  if (typeof version === 'number' && version > SCHEMA_VERSION) throw new RecordProblem('newerSchema', String(version));
  const result = MACHINE_FACTS.safeParse(value);
  if (result.success) return result.data;
  throw new RecordProblem('notFacts', result.error.issues[0]?.path.map(String).join('.') ?? '');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? text.length);
    throw new RecordProblem('notJson', '', text.slice(0, at).split('\n').length);
  }
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((letter, i) => bytes[i] === letter.charCodeAt(0));
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
