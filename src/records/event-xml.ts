/**
 * Events 6041 in XML, as `wevtutil qe … /f:xml` prints them and the Event Viewer saves them. Read by the order of their parameters;
 * where an export has none, by the sentence, which may be in any language.
 */
import type { OracleRefusal } from '../observation/machine-facts.ts';
import {
  EVENT_ID,
  gatherRefusals,
  PROVIDER,
  type RefusalEvent,
  refusalFromMessage,
  refusalFromParameters,
} from './refusal.ts';
import { type XmlPiece, xmlPieces } from './xml-pieces.ts';

/** What an export of events tells. */
export interface EventExport {
  /** The computer that logged them, when the export says so and they are all of one. */
  readonly computer: string | null;
  readonly refusals: readonly OracleRefusal[];
  /** Events 6041 whose parameters could not be told. */
  readonly unread: number;
  /** Events of any kind. */
  readonly events: number;
}

interface OpenEvent {
  readonly parameters: string[];
  provider: string;
  id: string;
  at: string;
  computer: string;
  message: string;
}

const LONGEST_TEXT = 4000;
const MOST_PARAMETERS = 16;

/** Throws `RecordProblem`. An empty text, which is what `wevtutil` prints when there is none, is an export without events. */
export function readEventXml(text: string): EventExport {
  const computers = new Set<string>();
  let events = 0;
  let unread = 0;
  const refused = function* (): Generator<RefusalEvent> {
    for (const event of eventsOf(xmlPieces(text))) {
      events++;
      if (event.computer !== '') computers.add(event.computer);
      if (Number(event.id) !== EVENT_ID || event.provider.toLowerCase() !== PROVIDER.toLowerCase()) continue;
      const refusal = refusalFromParameters(event.parameters) ?? refusalFromMessage(event.message);
      if (refusal === undefined) unread++;
      else yield { ...refusal, at: instant(event.at) };
    }
  };
  const refusals = gatherRefusals(refused());
  const [computer = null] = computers.size === 1 ? computers : [];
  return { computer, refusals, unread, events };
}

function* eventsOf(pieces: Iterable<XmlPiece>): Generator<OpenEvent> {
  const path: string[] = [];
  let event: OpenEvent | undefined;
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      if (event !== undefined) takeText(event, path, piece.text);
      continue;
    }
    if (piece.kind === 'close') {
      path.pop();
      if (piece.name === 'Event' && event !== undefined) yield event;
      if (piece.name === 'Event') event = undefined;
      continue;
    }
    path.push(piece.name);
    if (piece.name === 'Event') event = { parameters: [], provider: '', id: '', at: '', computer: '', message: '' };
    else if (event !== undefined) takeElement(event, path, piece.attributes);
  }
}

function takeElement(event: OpenEvent, path: readonly string[], attributes: ReadonlyMap<string, string>): void {
  const name = path.at(-1);
  const inSystem = path.at(-2) === 'System';
  if (name === 'Provider' && inSystem)
    event.provider = attributes.get('Name') ?? attributes.get('EventSourceName') ?? '';
  if (name === 'TimeCreated' && inSystem) event.at = attributes.get('SystemTime') ?? '';
  if (path.at(-2) === 'EventData' && event.parameters.length < MOST_PARAMETERS) event.parameters.push('');
}

/** A text may come in several pieces. */
function takeText(event: OpenEvent, path: readonly string[], text: string): void {
  const name = path.at(-1);
  const joined = (before: string) => (before + text).slice(0, LONGEST_TEXT);
  if (path.at(-2) === 'EventData') {
    const last = event.parameters.pop();
    if (last !== undefined) event.parameters.push(joined(last));
  } else if (name === 'EventID') event.id = joined(event.id);
  else if (name === 'Computer') event.computer = joined(event.computer).trim();
  else if (name === 'Message') event.message = joined(event.message);
}

/** `2018-05-09T08:12:33.123456700Z`, to the second. */
function instant(text: string): string | null {
  const [, seconds] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?Z$/.exec(text) ?? [];
  return seconds === undefined || Number.isNaN(Date.parse(`${seconds}Z`)) ? null : `${seconds}Z`;
}
