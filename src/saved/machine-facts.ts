/**
 * The facts of a machine from the bytes of a file, whichever of the ways it came: our own JSON, the file of `collect.cmd`, an export of
 * events in XML or as a table. What it is, it says itself; its name says nothing. The file may come from anyone.
 */
import type { MachineFacts } from '../observation/machine-facts.ts';
import { isCollected, readCollected } from '../records/collected.ts';
import { readEventCsv } from '../records/event-csv.ts';
import { type EventExport, readEventXml } from '../records/event-xml.ts';
import { factsOfExport } from '../records/readings.ts';
import { RecordProblem } from '../records/record-problem.ts';
import { mergeRefusals } from '../records/refusal.ts';
import { type DecodeText, decodeWindowsTextWith, readCodePage } from '../records/windows-text.ts';
import { MACHINE_FACTS } from './machine-facts-schema.ts';

const SCHEMA_VERSION = 1;

export interface ReadFacts {
  readonly facts: MachineFacts;
  /** Events 6041 of an export that could not be told; 0 otherwise. */
  readonly unreadEvents: number;
}

/** Throws `RecordProblem`. */
export function parseMachineFacts(bytes: Uint8Array, decode: DecodeText): ReadFacts {
  if (startsWith(bytes, 'ElfFile\0')) throw new RecordProblem('eventLogFile');
  const text = decodeWindowsTextWith(decode, bytes, codePageOf(bytes)).replace(/^\ufeff/, '');
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
