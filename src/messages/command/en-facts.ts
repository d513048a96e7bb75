/** What the command line says when there are no facts of a machine to show. */
import type { CommandWords } from './command-words.ts';
import type { FactsComplaints } from './pasted-complaints.ts';

export const facts: CommandWords['facts'] = {
  unreadEvents: (file, count) =>
    `${file}: in ${count === 1 ? 'one event' : `${count} events`} 6041, no server and version were found`,
  otherComputer: (file, computer, other) =>
    `${file} is of ${computer}, the facts are of ${other}; both are shown together.`,
  howToCollect: (file) =>
    `Run ${file} on the other computer, then: rdp-doctor facts FILE with the text file that it writes`,
};

const FORMS = 'give the file that collect.cmd wrote, facts --json, or events exported as XML or CSV';
const EXPORT = 'export the events again; the file may be cut off or edited';
const at = (line: number): string => (line > 0 ? ` (line ${line})` : '');
const inside = (where: string): string => (where === '' ? '' : ` in ${where}`);

export const factsComplaints: FactsComplaints = {
  notWindows: {
    error: 'this computer does not run Windows, so it has no such facts.',
    hint: 'rdp-doctor facts --collect-script --out collect.cmd writes a script to run there; then: rdp-doctor facts FILE',
  },
  oneFile: {
    error: 'facts are shown of one computer at a time.',
    hint: 'name one file; add exported events with --import',
  },
  unwritable: (file, code) => ({
    error: `${file} cannot be written (${code}).`,
    hint: 'choose another path for --out',
  }),
  record: {
    unreadableFile: (file, code) => ({
      error: `${file} cannot be read (${code}).`,
      hint: 'check the path and the permissions',
    }),
    fileTooLarge: (file) => ({
      error: `${file} is larger than any facts.`,
      hint: 'export only the events 6041 of LsaSrv',
    }),
    unknownFormat: (file) => ({ error: `${file} holds no facts of a computer.`, hint: FORMS }),
    eventLogFile: (file) => ({
      error: `${file} is an event log, which only Windows can read.`,
      hint: 'on Windows: wevtutil qe FILE.evtx /lf:true /f:xml > events.xml',
    }),
    notJson: (file, _, line) => ({ error: `${file} is not JSON${at(line)}.`, hint: FORMS }),
    notFacts: (file, where) => ({
      error: `${file} is JSON, but not of facts of a computer${where === '' ? '' : `: ${where}`}.`,
      hint: 'give a file that rdp-doctor facts --json wrote',
    }),
    newerSchema: (file, version) => ({
      error: `${file} was written by a newer rdp-doctor (schema version ${version}).`,
      hint: 'update rdp-doctor',
    }),
    newerScript: (file, version) => ({
      error: `${file} was written by a newer collect.cmd (version ${version}).`,
      hint: 'update rdp-doctor',
    }),
    cutShort: (file, where, line) => ({
      error: `${file} is cut off${inside(where)}${at(line)}.`,
      hint: 'let collect.cmd or the export run to its end, and copy the whole file',
    }),
    sectionTwice: (file, where, line) => ({
      error: `${file} has the section ${where} twice${at(line)}.`,
      hint: 'give one file of collect.cmd, as it was written',
    }),
    xmlSyntax: (file, where, line) => ({
      error: `${file} is not well-formed XML${inside(where)}${at(line)}.`,
      hint: EXPORT,
    }),
    xmlDoctype: (file, _, line) => ({
      error: `${file} has a document type, which no export of Windows has${at(line)}.`,
      hint: 'do not trust this file; export the events again',
    }),
    xmlEntity: (file, where, line) => ({
      error: `${file} refers to an unknown character${inside(where)}${at(line)}.`,
      hint: EXPORT,
    }),
    xmlTooDeep: (file, _, line) => ({
      error: `${file} is nested deeper than any export of events${at(line)}.`,
      hint: 'do not trust this file; export the events again',
    }),
    csvQuote: (file, _, line) => ({
      error: `${file} has a quotation mark that is not closed${at(line)}.`,
      hint: EXPORT,
    }),
    noEvents: (file) => ({ error: `${file} holds no events.`, hint: FORMS }),
    tooManyServers: (file) => ({
      error: `${file} names more servers than can be shown.`,
      hint: 'export fewer events, such as those of the last month',
    }),
  },
};
