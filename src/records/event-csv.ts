/**
 * Events 6041 in a table, as the Event Viewer saves them (CSV, or text with tabs) and PowerShell exports them. Its headings and
 * sentences are in the language of that Windows, so that columns are known by what stands in them: the number 6041, a date, and a
 * sentence with the name of a server.
 */
import { type DelimitedRow, delimitedRows } from './delimited.ts';
import type { EventExport } from './event-xml.ts';
import { type DateOrder, dateOrderOf, readLocalDate } from './local-date.ts';
import { EVENT_ID, gatherRefusals, PROVIDER, type RefusalEvent, refusalFromMessage } from './refusal.ts';

type Refusal = NonNullable<ReturnType<typeof refusalFromMessage>>;

/** Throws `RecordProblem`. */
export function readEventCsv(text: string): EventExport {
  const dates: string[] = [];
  let events = 0;
  let unread = 0;
  const refused: { readonly refusal: Refusal; readonly date: string }[] = [];
  for (const row of delimitedRows(text)) {
    const date = row.fields.find(isDate);
    if (date === undefined) continue;
    events++;
    dates.push(date);
    if (!isOracleEvent(row)) continue;
    const refusal = row.fields.map(refusalIn).find((each) => each !== undefined);
    if (refusal === undefined) unread++;
    else refused.push({ refusal, date });
  }
  const order = dateOrderOf(dates);
  return { computer: null, refusals: gatherRefusals(refused.map((each) => eventOf(each, order))), unread, events };
}

function eventOf({ refusal, date }: { refusal: Refusal; date: string }, order: DateOrder): RefusalEvent {
  return { ...refusal, at: readLocalDate(date, order) };
}

/** Numbers may be written with a separator of thousands. */
function isOracleEvent({ fields }: DelimitedRow): boolean {
  const hasId = fields.some((field) => field.trim().replace(/[.,\s\u202f]/g, '') === String(EVENT_ID));
  return hasId && fields.some((field) => field.toLowerCase().includes(PROVIDER.toLowerCase()));
}

/** Short fields with a slash are dates and addresses. */
function refusalIn(field: string): Refusal | undefined {
  return isDate(field) ? undefined : refusalFromMessage(field);
}

function isDate(field: string): boolean {
  return field.length < 60 && /\d{1,4}\D{1,3}\d{1,2}\D{1,3}\d{1,4}.*\d{1,2}[:.]\d\d/.test(field);
}
