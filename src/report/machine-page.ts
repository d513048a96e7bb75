/** The facts of a machine on a terminal: how it acts as a client and as a server, then what that rests on, then what is missing. */

import type { FactsWords } from '../messages/facts/facts-words.ts';
import { grouped } from '../messages/figures.ts';
import type { MachineFacts, OracleRefusal } from '../observation/machine-facts.ts';
import { machineRows, machineVerdicts } from './machine-rows.ts';
import { moment } from './outcome.ts';
import { bullet, heading, INDENT, labelled, MARGIN, type Paint, paintFor } from './page.ts';
import { table } from './table.ts';
import { visibleCopy } from './visible.ts';
import { displayWidth } from './width.ts';

const LONGEST = 120;
const MOST_SERVERS = 20;
const GAP = 3;

export interface MachinePageOptions {
  /** In columns. */
  readonly width: number;
  readonly color: boolean;
}

export function renderMachineFacts(given: MachineFacts, words: FactsWords, options: MachinePageOptions): string {
  const facts = visibleCopy(given, LONGEST, (characters) => words.shortened(grouped(characters)));
  const paint = paintFor(options.color);
  const { width } = options;
  const lines = [
    ...heading(titleOf(facts, words), width, paint.bold),
    '',
    ...verdicts(facts, words, width, paint),
    ...section(words.headings.facts, factLines(facts, words, width, paint), paint),
    ...section(words.headings.refused, refusalLines(facts.refusals, words, width), paint),
    ...section(words.headings.notRead, notReadLines(facts, words, width, paint), paint),
  ];
  return `${lines.join('\n')}\n`;
}

function titleOf({ computer, takenAt, takenBy }: MachineFacts, words: FactsWords): string {
  return [computer ?? words.unnamed, takenAt === null ? null : moment(takenAt), words.takenBy[takenBy]]
    .filter((part) => part !== null)
    .join('   ');
}

function verdicts(facts: MachineFacts, words: FactsWords, width: number, paint: Paint): readonly string[] {
  const said = machineVerdicts(facts, words);
  if (said.length === 0) return bullet('○', words.eventsOnly, width, (text) => text);
  const column = Math.max(displayWidth(words.asClient), displayWidth(words.asServer)) + GAP;
  const style = { margin: MARGIN, column, width, label: paint.bold, ink: (text: string) => text };
  return said.flatMap(([role, sentence]) => labelled(words[role], sentence, style));
}

function section(title: string, lines: readonly string[], paint: Paint): readonly string[] {
  return lines.length === 0 ? [] : ['', `${' '.repeat(MARGIN)}${paint.bold(title)}`, ...lines];
}

/** What was not read stands below, not here. */
function factLines(facts: MachineFacts, words: FactsWords, width: number, paint: Paint): readonly string[] {
  const told = machineRows(facts, words);
  const column = Math.max(0, ...told.map(([label]) => displayWidth(words.labels[label]))) + GAP;
  const style = { margin: INDENT, column, width, label: paint.dim, ink: (text: string) => text };
  return told.flatMap(([label, text]) => labelled(words.labels[label], text, style));
}

function refusalLines(refusals: readonly OracleRefusal[] | null, words: FactsWords, width: number): readonly string[] {
  if (refusals === null) return [];
  if (refusals.length === 0) return [`${' '.repeat(INDENT)}${words.noRefusals}`];
  const rows = refusals
    .slice(0, MOST_SERVERS)
    .map((refusal) => [
      { text: refusal.service.toUpperCase() === 'TERMSRV' ? refusal.server : `${refusal.service}/${refusal.server}` },
      { text: words.offered(refusal.offeredVersion) },
      { text: words.times(refusal.count) },
      { text: spanText(refusal) },
    ]);
  const rest = refusals.length - MOST_SERVERS;
  return [...table([], rows, INDENT, width), ...(rest > 0 ? [`${' '.repeat(INDENT)}${words.moreServers(rest)}`] : [])];
}

function spanText({ firstAt, lastAt }: OracleRefusal): string {
  const moments = [firstAt, lastAt].filter((at) => at !== null).map((at) => moment(at).replace('T', ' '));
  return [...new Set(moments)].join(' – ');
}

function notReadLines(facts: MachineFacts, words: FactsWords, width: number, paint: Paint): readonly string[] {
  const told = facts.takenBy === 'eventExport' ? [] : facts.notRead;
  const rows = told.map(({ what, why }) => [{ text: what, paint: paint.dim }, { text: words.reasons[why] }]);
  return rows.length === 0 ? [] : table([], rows, INDENT, width);
}
