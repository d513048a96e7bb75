/**
 * `rdp-doctor kb [WINDOWS...]`: which update contains the fix for CVE-2018-0886, for a build or a Windows by name; what an update's
 * number is; all of them without an argument. Looks nothing up on a network.
 */
import { loadKbWords } from '../messages/kb/kb-words.ts';
import { answerAbout, type KbAnswer } from '../remedy/kb-answer.ts';
import { everyProduct, evidenceFor, staleKnowledge } from '../remedy/kb-evidence.ts';
import { NAMED_WINDOWS } from '../remedy/windows-names.ts';
import { stringifyJson } from '../report/json.ts';
import { kbOverviewToJson, kbToJson } from '../report/kb/json.ts';
import { renderKbOverview } from '../report/kb/overview.ts';
import { renderKb } from '../report/kb/page.ts';
import type { Run } from './main.ts';
import { nearest } from './nearest.ts';
import type { Terminal } from './terminal.ts';
import { typed } from './typed.ts';
import { EXIT, type ExitCode, UsageProblem } from './usage-problem.ts';

export const runKb: Run = async ({ positionals, given }, terminal) => {
  const asked = positionals.join(' ').trim();
  const isJson = given.json !== undefined;
  if (positionals.length === 0) return overview(isJson, terminal);
  const answer = answerAbout(asked);
  if (answer === undefined) throw notUnderstood(asked);
  await show(asked, answer, isJson, terminal);
  return answer.kind === 'ambiguous' ? EXIT.usage : EXIT.healthy;
};

async function overview(isJson: boolean, { words, width, color, print }: Terminal): Promise<ExitCode> {
  const lines = everyProduct();
  const stale = staleKnowledge(today());
  if (isJson) print(`${stringifyJson(kbOverviewToJson(lines, stale))}\n`);
  else print(renderKbOverview(lines, stale, await loadKbWords(words.language), { width, color }));
  return EXIT.healthy;
}

async function show(
  asked: string,
  answer: KbAnswer,
  isJson: boolean,
  { words, width, color, print }: Terminal,
): Promise<void> {
  const evidence = evidenceFor(answer, today());
  if (isJson) return print(`${stringifyJson(kbToJson(asked, answer, evidence))}\n`);
  const report = { text: typed(asked), answer, evidence };
  print(renderKb(report, await loadKbWords(words.language), { width, color }));
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function notUnderstood(asked: string): UsageProblem {
  const names = NAMED_WINDOWS.map(({ name }) => name.toLowerCase());
  const at = names.indexOf(nearest(asked, names) ?? '');
  return new UsageProblem(({ unknownWindows }) => unknownWindows(typed(asked), NAMED_WINDOWS[at]?.name));
}
