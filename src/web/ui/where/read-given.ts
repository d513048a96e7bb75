/**
 * What a person brings in a file, read by what it is and not by its name: facts of a machine, saved examinations, a connection file.
 * Loaded when the first file comes; everything happens in this browser.
 */

import { complainOfSaved, loadGivenComplaints } from '../../../messages/command/given-complaints.ts';
import type { Told } from '../../../messages/page/where-words.ts';
import type { Language } from '../../../messages/words.ts';
import type { Examination } from '../../../observation/examination.ts';
import type { MachineFacts } from '../../../observation/machine-facts.ts';
import { RecordProblem } from '../../../records/record-problem.ts';
import { decodeWindowsTextWith } from '../../../records/windows-text.ts';
import { visible } from '../../../report/visible.ts';
import { parseSaved, SavedProblem } from '../../../saved/examinations.ts';
import { mergeFacts, parseMachineFacts } from '../../../saved/machine-facts.ts';
import { decodeByLabel } from '../parts/decode-by-label.ts';
import { hostInText } from './host-in-text.ts';

export type Given =
  | { readonly kind: 'host'; readonly host: string }
  | {
      readonly kind: 'facts';
      readonly facts: MachineFacts;
      readonly unreadEvents: number;
      /** Together with what was read before of the same machine. */
      readonly joinedTo: (before: MachineFacts | null) => MachineFacts;
    }
  | { readonly kind: 'examinations'; readonly examinations: readonly Examination[] }
  /** `todo` begins in the middle of a sentence. */
  | { readonly kind: 'refused'; readonly told: Told };

/** As much as the command line takes; a browser has to hold all of it. */
const LARGEST_BYTES = 64 * 1024 * 1024;
const LONGEST_NAME = 60;

export async function readGiven(file: File, language: Language): Promise<Given> {
  try {
    if (file.size > LARGEST_BYTES) throw new RecordProblem('fileTooLarge');
    return understand(await bytesOf(file));
  } catch (error) {
    return { kind: 'refused', told: await complain(error, visible(file.name, LONGEST_NAME), language) };
  }
}

/** Events of the same computer are added to its facts; anything else takes their place. */
function joinFacts(before: MachineFacts | null, given: MachineFacts): MachineFacts {
  if (before === null || given.takenBy !== 'eventExport' || before.takenBy === 'eventExport') return given;
  const short = (name: string | null) => name?.split('.')[0]?.toLowerCase() ?? '';
  return short(before.computer) === short(given.computer) ? mergeFacts(before, given) : given;
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // The file was moved, or is a folder.
    throw new RecordProblem('unreadableFile', error instanceof DOMException ? error.name : '');
  }
}

function understand(bytes: Uint8Array): Given {
  const text = decodeWindowsTextWith(decodeByLabel, bytes.subarray(0, MOST_OF_A_LOOK)).replace(/^\ufeff/, '');
  if (isExamination(bytes, text)) return { kind: 'examinations', examinations: parseSaved(wholeText(bytes)) };
  const host = hostInText(text);
  if (host !== null) return { kind: 'host', host };
  const { facts, unreadEvents } = parseMachineFacts(bytes, decodeByLabel);
  return { kind: 'facts', facts, unreadEvents, joinedTo: (before) => joinFacts(before, facts) };
}

const MOST_OF_A_LOOK = 100_000;

/** Facts are one object that says so; examinations are JSON too, alone, in a list, or within a report. */
function isExamination(bytes: Uint8Array, text: string): boolean {
  if (/^\s*\[/.test(text)) return true;
  if (!/^\s*\{/.test(text)) return false;
  try {
    const value = JSON.parse(wholeText(bytes)) as object;
    return 'observations' in value || 'target' in value;
  } catch {
    return false;
  }
}

function wholeText(bytes: Uint8Array): string {
  return decodeWindowsTextWith(decodeByLabel, bytes);
}

async function complain(error: unknown, file: string, language: Language): Promise<Told> {
  const { record, saved } = await loadGivenComplaints(language);
  if (error instanceof RecordProblem) {
    const { error: what, hint: todo } = record[error.problem](file, visible(error.where), error.line);
    return { what, todo };
  }
  if (!(error instanceof SavedProblem)) throw error;
  const { error: what, hint: todo } = complainOfSaved(error.problem, saved, file, visible(error.detail));
  return { what, todo };
}
