/**
 * Reads the file that `collect.cmd` wrote: sections that begin with `== name`, hold what a command printed, and end with `-- ` and its
 * exit code. A file that was cut off, or put together by somebody else, is refused with the section and line.
 */
import type { FileVersion, MachineFacts, OracleRefusal } from '../observation/machine-facts.ts';
import { COLLECTED_TITLE, COLLECTED_VERSION } from './collect-script.ts';
import { readEventXml } from './event-xml.ts';
import { machineFactsOf, type Reading } from './readings.ts';
import { RecordProblem } from './record-problem.ts';
import { absenceSentences, type CommandOutput, readKeyPresence, readRegistryValue } from './registry-output.ts';
import {
  QUERY_NAMES,
  type QueryName,
  REGISTRY_QUERIES,
  RESTART_KEY_NAMES,
  type RestartKeyName,
} from './registry-queries.ts';

interface Section extends CommandOutput {
  /** Where its text begins. */
  readonly line: number;
}

type Sections = ReadonlyMap<string, Section>;

const TITLE = new RegExp(`^\\ufeff?${COLLECTED_TITLE} (\\d{1,6})\\s*$`);
const MOST_SECTIONS = 200;

/** Whether a text is one, or wants to be. */
export function isCollected(text: string): boolean {
  return TITLE.test(firstLine(text));
}

/** Throws `RecordProblem`. What the script could not read is named in the facts. */
export function readCollected(text: string): MachineFacts {
  const version = TITLE.exec(firstLine(text))?.[1];
  if (version === undefined) throw new RecordProblem('unknownFormat', '', 1);
  if (Number(version) > COLLECTED_VERSION) throw new RecordProblem('newerScript', version, 1);
  const sections = sectionsOf(text);
  const absent = absenceSentences([output(sections, 'key absentKey'), output(sections, 'value absentValue')]);
  const value = (name: QueryName) =>
    readRegistryValue(output(sections, `value ${name}`), REGISTRY_QUERIES[name].name, absent);
  const presence = (name: RestartKeyName) => readKeyPresence(output(sections, `key ${name}`), absent);
  return machineFactsOf({
    takenAt: clockOf(output(sections, 'clock')),
    takenBy: 'collect.cmd',
    values: recordOf(QUERY_NAMES, value),
    restartKeys: recordOf(RESTART_KEY_NAMES, presence),
    tspkg: versionOf(output(sections, 'file tspkg')),
    mstsc: versionOf(output(sections, 'file mstsc')),
    inGroupPolicy: policyOf([output(sections, 'policy localPolicy'), output(sections, 'policy appliedPolicy')]),
    refusals: refusalsOf(sections.get('events')),
  });
}

function firstLine(text: string): string {
  return text.slice(0, 80).split(/\r?\n/, 1)[0] ?? '';
}

function sectionsOf(text: string): Sections {
  const sections = new Map<string, Section>();
  let open: { readonly name: string; readonly line: number; readonly lines: string[] } | undefined;
  let isComplete = false;
  let number = 0;
  for (const written of text.split('\n')) {
    number++;
    const line = written.trimEnd();
    const begun = /^== (\S+(?: \S+)?)$/.exec(line)?.[1];
    const ended = open === undefined ? undefined : /^-- (-?\d{1,10})$/.exec(line)?.[1];
    if (begun !== undefined && open !== undefined) throw new RecordProblem('cutShort', open.name, number);
    if (begun === 'end') isComplete = true;
    else if (begun !== undefined) open = beginSection(sections, begun, number);
    else if (open !== undefined && ended !== undefined) {
      sections.set(open.name, { text: open.lines.join('\n'), exitCode: Number(ended), line: open.line });
      open = undefined;
    } else open?.lines.push(line);
  }
  if (!isComplete) throw new RecordProblem('cutShort', open?.name ?? [...sections.keys()].at(-1) ?? '', number);
  return sections;
}

function beginSection(sections: Sections, name: string, line: number) {
  if (sections.has(name)) throw new RecordProblem('sectionTwice', name, line);
  if (sections.size === MOST_SECTIONS) throw new RecordProblem('unknownFormat', name, line);
  return { name, line: line + 1, lines: [] };
}

/** A section that is not there is a command that was not run. */
function output(sections: Sections, name: string): CommandOutput {
  return sections.get(name) ?? { text: '', exitCode: null };
}

function recordOf<K extends string, V>(names: readonly K[], read: (name: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<K, V>;
}

function clockOf({ text }: CommandOutput): string | null {
  const ms = /^\s*(\d{12,14})\s*$/.exec(text)?.[1];
  return ms === undefined ? null : new Date(Number(ms)).toISOString();
}

/** Whichever of the script's ways printed it. */
function versionOf({ text, exitCode }: CommandOutput): Reading<FileVersion> {
  for (const line of text.split('\n')) {
    const numbers = /^\s*(\d{1,5})\.(\d{1,5})\.(\d{1,5})\.(\d{1,5})\s*$/.exec(line)?.slice(1).map(Number);
    if (numbers?.every((number) => number <= 0xffff)) {
      return { state: 'read', value: numbers as [number, number, number, number] };
    }
  }
  if (text.trim() === 'absent') return { state: 'failed', why: 'notFound' };
  return { state: 'failed', why: exitCode === 0 ? 'unreadable' : 'commandFailed' };
}

/** No is said only when every policy file was read, or is not there. */
function policyOf(outputs: readonly CommandOutput[]): Reading<boolean> {
  const answers = outputs.map(({ text }) => text.trim());
  if (answers.includes('named')) return { state: 'read', value: true };
  const isNo = answers.every((answer) => answer === 'not named' || answer === 'absent');
  return isNo ? { state: 'read', value: false } : { state: 'failed', why: 'unreadable' };
}

/** `wevtutil` prints nothing where there are none; without the right to read the log it fails. */
function refusalsOf(section: Section | undefined): Reading<readonly OracleRefusal[]> {
  if (section === undefined || section.exitCode !== 0) return { state: 'failed', why: 'commandFailed' };
  try {
    return { state: 'read', value: readEventXml(section.text).refusals };
  } catch (error) {
    if (!(error instanceof RecordProblem) || error.line === 0) throw error;
    throw new RecordProblem(error.problem, 'events', section.line + error.line - 1);
  }
}
