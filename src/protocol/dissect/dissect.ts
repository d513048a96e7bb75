/**
 * Takes bytes apart for a person to read: recognises what they are, reads them with the same decoders that a connection
 * uses, goes into tokens within tokens, and tells exactly where something is wrong instead of throwing.
 */
import { Malformed } from '../../bytes/malformed.ts';
import type { FieldSighting } from '../../bytes/reader.ts';
import type { DerRules, Tolerated } from '../der/rules.ts';
import { mergeAvPairs } from './av-pair-fields.ts';
import type { Dissected, Dissection, DissectionProblem } from './dissection.ts';
import { type Field, growFields } from './field-tree.ts';
import { extentOf, type MessageKind, read, structureOf } from './kinds.ts';
import { kindWithin } from './nesting.ts';
import { recognise } from './recognise.ts';
import { withUnread } from './unread.ts';
import { isSecret, meaningOf } from './values.ts';

interface Notes {
  readonly problems: DissectionProblem[];
  readonly tolerated: Tolerated[];
}

/** A message, and where it stands in the whole input. */
interface Place {
  readonly input: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** How many messages this one lies within. */
  readonly depth: number;
}

/** Tokens in tokens: five levels are real (TSRequest, SPNEGO, NTLM, its response); more is somebody's joke. */
const DEEPEST = 8;
/** More than any sign-in takes; the rest of a longer input is nothing a person would read. */
const MOST_MESSAGES = 1000;

/** Never throws, whatever bytes come. Offsets of problems lie within `input`, or directly behind it. */
export function dissect(input: Uint8Array): Dissection {
  const notes: Notes = { problems: [], tolerated: [] };
  const messages: Dissected[] = [];
  if (input.length === 0) notes.problems.push(nothingKnown(0, 'is empty'));
  for (let start = 0; start < input.length; ) {
    if (messages.length === MOST_MESSAGES) {
      notes.problems.push(nothingKnown(start, `comes after ${MOST_MESSAGES} messages, and is not read`));
      break;
    }
    const rest = input.subarray(start);
    const kind = recognise(rest);
    if (kind === undefined) {
      notes.problems.push(nothingKnown(start, 'begins like no message known here'));
      break;
    }
    const end = start + extentOf(kind, rest);
    messages.push(dissectMessage(kind, { input, start, end, depth: 0 }, notes));
    start = end;
  }
  return { messages, ...notes };
}

function nothingKnown(offset: number, problem: string): DissectionProblem {
  return { structure: 'Input', field: 'message', offset, problem };
}

function dissectMessage(kind: MessageKind, place: Place, notes: Notes): Dissected {
  const { input, start, end } = place;
  const structure = structureOf(kind);
  const before = notes.problems.length + notes.tolerated.length;
  const fields = mergeAvPairs(growFields(observe(kind, place, notes)));
  const isDamaged = notes.problems.length + notes.tolerated.length > before;
  const told = fields.map((field) => dissectField(field, place, notes));
  // In damaged credentials a name can reach into the password.
  const parts = isDamaged && kind === 'tsCredentials' ? told.map(guarded) : told;
  const [only] = parts;
  // DER has one element around all; its name is that of the message.
  const isWrapper = parts.length === 1 && only?.structure === structure && only.offset + only.length === end;
  if (only && isWrapper && only.parts.length > 0) return { ...withoutField(only) };
  const message = { structure, offset: start, length: end - start, bytes: input.subarray(start, start), parts };
  return withUnread(message, input, { start, end });
}

/** What the decoder tells, with offsets in the whole input; what is wrong goes into `notes`. */
function observe(kind: MessageKind, { input, start, end }: Place, notes: Notes): readonly FieldSighting[] {
  const sightings: FieldSighting[] = [];
  let overlong: Malformed | undefined;
  const blame = (problem: Malformed) => notes.problems.push(moved(problem, start));
  const rules: DerRules = {
    observe: (sighting) => sightings.push({ ...sighting, offset: sighting.offset + start }),
    tolerate: (tolerated) => notes.tolerated.push({ ...tolerated, offset: tolerated.offset + start }),
    // One length too long makes all within it too long for what there is: the outermost is told.
    salvage: (problem) => {
      if (overlong === undefined) blame(problem);
      overlong = problem;
    },
  };
  try {
    read(kind, input.subarray(start, end), rules);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    blame(error);
  }
  return sightings;
}

function moved({ structure, field, offset, problem }: Malformed, by: number): DissectionProblem {
  return { structure, field, offset: offset + by, problem };
}

function dissectField(field: Field, place: Place, notes: Notes): Dissected {
  if (field.parts.length > 0) {
    const parts = field.parts.map((part) => dissectField(part, place, notes));
    return enclosing(field, parts, place);
  }
  const kind = kindIn(field, place);
  if (kind === 'unknown') {
    const { structure, contents } = field;
    notes.problems.push({ structure, field: field.field, offset: contents.start, problem: 'holds nothing known here' });
  }
  if (kind === undefined || kind === 'unknown') return single(field, place);
  const inner = dissectMessage(kind, { ...place, ...field.contents, depth: place.depth + 1 }, notes);
  return enclosing(field, [inner], place);
}

/** A field with parts: its own bytes are the tags and lengths before them. */
function enclosing(field: Field, parts: readonly Dissected[], { input }: Place): Dissected {
  const { structure, offset, contents, end } = field;
  const bytes = input.subarray(offset, contents.start);
  return withUnread({ structure, field: field.field, offset, length: end - offset, bytes, parts }, input, contents);
}

function single(field: Field, { input, start, end }: Place): Dissected {
  const { structure, offset, contents } = field;
  const read = input.subarray(contents.start, contents.end);
  const value = meaningOf(structure, field.field, read, input.subarray(start, end));
  return {
    structure,
    field: field.field,
    offset,
    length: field.end - offset,
    bytes: input.subarray(offset, field.end),
    ...(value && { value }),
    ...(isSecret(structure, field.field, value) && read.some((byte) => byte !== 0) && { isSecret: true as const }),
    parts: [],
  };
}

/** The message within a field, where fields of this name hold one. */
function kindIn({ structure, field, contents }: Field, { input, depth }: Place): MessageKind | 'unknown' | undefined {
  const { start, end } = contents;
  return start === end || depth >= DEEPEST ? undefined : kindWithin(structure, field, input.subarray(start, end));
}

function guarded(field: Dissected): Dissected {
  const parts = field.parts.map(guarded);
  return { ...field, parts, ...(parts.length === 0 && { isSecret: true }) };
}

function withoutField({ field: _, ...message }: Dissected): Dissected {
  return message;
}
