/**
 * `rdp-doctor facts [FILE]`: what a Windows machine says of itself, this one or the one a file is of; the script that gathers the
 * same where nothing may be installed; and exported events 6041.
 */

import type { MachineFacts } from '../observation/machine-facts.ts';
import { RecordProblem } from '../records/record-problem.ts';
import type { ReadFacts } from '../saved/machine-facts.ts';
import type { Run } from './main.ts';
import { type Given, lastValue } from './parse.ts';
import { writeWhole } from './save.ts';
import type { Terminal } from './terminal.ts';
import { typed } from './typed.ts';
import { EXIT, UsageProblem } from './usage-problem.ts';

export const runFacts: Run = async ({ positionals, given }, terminal) => {
  const [file, more] = positionals;
  if (more !== undefined) throw new UsageProblem(({ facts }) => facts.oneFile);
  if (given.collectScript) return await writeScript(file, given, terminal);
  const facts = await gather(file, imported(given), terminal);
  await deliver(given.json ? await toJson(facts) : await toPage(facts, terminal), given, terminal);
  return EXIT.healthy;
};

async function writeScript(file: string | undefined, given: Given, terminal: Terminal) {
  if (file !== undefined) throw new UsageProblem(({ conflict }) => conflict('FILE', '--collect-script'));
  const { writeCollectScript } = await import('../records/collect-script.ts');
  await deliver(writeCollectScript(), given, terminal);
  terminal.note(terminal.words.facts.howToCollect(typed(lastValue(given, 'out') ?? 'collect.cmd')));
  return EXIT.healthy;
}

function imported({ import: files = [] }: Given): readonly string[] {
  return files.filter((file) => typeof file === 'string');
}

/** Events of an export alone are shown alone: they need not be of this computer. */
async function gather(file: string | undefined, exports: readonly string[], terminal: Terminal): Promise<MachineFacts> {
  const { mergeFacts } = await import('../saved/machine-facts.ts');
  const [first, ...others] = file === undefined ? exports : [file, ...exports];
  if (first === undefined) return await thisMachine();
  let { facts } = await read(first, terminal);
  for (const other of others) {
    const added = (await read(other, terminal)).facts;
    tellOtherComputer(other, facts, added, terminal);
    facts = mergeFacts(facts, added);
  }
  return facts;
}

async function thisMachine(): Promise<MachineFacts> {
  if (process.platform !== 'win32') throw new UsageProblem(({ facts }) => facts.notWindows, EXIT.notExamined);
  const { readThisMachine } = await import('../machine/this-machine.ts');
  return await readThisMachine();
}

async function read(file: string, terminal: Terminal): Promise<ReadFacts> {
  const { readMachineFacts } = await import('../app/machine-facts.ts');
  try {
    const facts = await readMachineFacts(file);
    if (facts.unreadEvents > 0) terminal.note(terminal.words.facts.unreadEvents(typed(file), facts.unreadEvents));
    return facts;
  } catch (error) {
    if (error instanceof RecordProblem) throw complaintAboutFacts(file, error);
    throw error;
  }
}

/** What a file of facts has wrong with it, for any command that takes one. */
export function complaintAboutFacts(file: string, { problem, where, line }: RecordProblem): UsageProblem {
  const exitCode = problem === 'unreadableFile' ? EXIT.notExamined : EXIT.usage;
  return new UsageProblem(({ facts }) => facts.record[problem](typed(file), typed(where), line), exitCode);
}

/** A short name and the same with its domain are one computer. */
function tellOtherComputer(file: string, facts: MachineFacts, added: MachineFacts, { note, words }: Terminal): void {
  if (facts.computer === null || added.computer === null) return;
  const short = (name: string) => name.split('.')[0]?.toLowerCase();
  if (short(facts.computer) === short(added.computer)) return;
  note(words.facts.otherComputer(typed(file), typed(added.computer), typed(facts.computer)));
}

async function toJson(facts: MachineFacts): Promise<string> {
  const { stringifyJson } = await import('../report/json.ts');
  const { clientStateOf, serverStateOf } = await import('../remedy/machine-state.ts');
  return `${stringifyJson({ ...facts, judged: { asClient: clientStateOf(facts), asServer: serverStateOf(facts) } })}\n`;
}

async function toPage(facts: MachineFacts, { words, width, color }: Terminal): Promise<string> {
  const { loadFactsWords } = await import('../messages/facts/facts-words.ts');
  const { renderMachineFacts } = await import('../report/machine-page.ts');
  return renderMachineFacts(facts, await loadFactsWords(words.language), { width, color });
}

async function deliver(text: string, given: Given, terminal: Terminal): Promise<void> {
  const file = lastValue(given, 'out');
  if (file === undefined) return terminal.print(text);
  try {
    await writeWhole(file, text);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
    throw new UsageProblem(({ facts }) => facts.unwritable(typed(file), code), EXIT.notExamined);
  }
  terminal.note(terminal.words.saved(typed(file)));
}
