/** An answer about updates for a terminal: the answer first, then the updates, whether they are there, and what to mind. */
import type { KbWords } from '../../messages/kb/kb-words.ts';
import type { KbAnswer } from '../../remedy/kb-answer.ts';
import type { Evidence } from '../../remedy/kb-evidence.ts';
import type { InstallUpdate, UpdateChoice } from '../../remedy/update-answer.ts';
import { indented, labelled, MARGIN, paintFor } from '../page.ts';
import { displayWidth } from '../width.ts';
import { type AnswerLines, answerLines, buildText } from './answer-lines.ts';
import { cautionTexts, checkTexts, prerequisiteTexts } from './rows.ts';
import {
  choices,
  conflicts,
  grounds,
  install,
  isFor,
  joinSections,
  type KbPage,
  listed,
  near,
  newest,
  support,
  updates,
} from './sections.ts';

export interface KbStyle {
  readonly width: number;
  readonly color: boolean;
}

/** An answer with what it rests on. */
export interface KbReport {
  /** As asked, made safe to show. */
  readonly text: string;
  readonly answer: KbAnswer;
  readonly evidence: Evidence;
}

type Section = readonly string[];

export function renderKb(report: KbReport, words: KbWords, { width, color }: KbStyle): string {
  const page: KbPage = { words, width, paint: paintFor(color) };
  const { answer, text } = report;
  return joinSections([title(report, page), inShort(answerLines(answer, text, words), page), ...body(report, page)]);
}

function title({ answer, text }: KbReport, { width, paint }: KbPage): Section {
  if (answer.kind !== 'windows') return indented(text, 0, width, paint.bold);
  const { choice } = answer;
  const releases = 'releases' in choice ? choice.releases.map(({ name }) => name) : [];
  const build = buildText(answer.asked);
  const parts =
    answer.names.length > 0
      ? [answer.names.join(', '), ...(answer.isFamily ? [] : [build])]
      : [build, releases.join(', ')];
  return indented(parts.filter((part) => part !== '').join('   '), 0, width, paint.bold);
}

function inShort({ first, further, tone }: AnswerLines, { words, width, paint }: KbPage): Section {
  const column = displayWidth(words.inShort) + 3;
  const say = (label: string, text: string, ink: (line: string) => string) =>
    labelled(label, text, { margin: MARGIN, column, width, label: paint.dim, ink });
  return [
    ...say(words.inShort, first, (line) => paint.bold(paint[tone](line))),
    ...further.flatMap((text) => say('', text, (line) => line)),
  ];
}

function body({ answer, evidence }: KbReport, page: KbPage): readonly Section[] {
  switch (answer.kind) {
    case 'windows':
      return [...ofChoice(answer.choice, answer.asked.build, evidence, page), grounds(evidence, page)];
    case 'update':
    case 'tspkg':
      return [updates(evidence, page), isFor(evidence, page), grounds(evidence, page)];
    case 'ambiguous':
      return [choices(answer.choices, page)];
    default:
      return answer satisfies never;
  }
}

function ofChoice(choice: UpdateChoice, build: number, evidence: Evidence, page: KbPage): readonly Section[] {
  switch (choice.kind) {
    case 'install':
      return ofInstall(choice, build, evidence, page);
    case 'nothingToInstall':
      return [updates(evidence, page), newest(choice, page), support(choice, page), conflicts(choice, page)];
    case 'noPackage':
      return [updates(evidence, page), support(choice, page)];
    case 'neverExisted':
    case 'unknown':
      return [near(choice.nearest, page)];
    default:
      return choice satisfies never;
  }
}

function ofInstall(choice: InstallUpdate, build: number, evidence: Evidence, page: KbPage): readonly Section[] {
  const { words, paint } = page;
  const { headings } = words;
  const kin = choice.kin.map(({ how, name }) => words.kin[how](name));
  return [
    updates(evidence, page),
    newest(choice, page),
    listed(headings.isItThere, checkTexts(choice, build, words), '○', paint.note, page),
    listed(headings.before, prerequisiteTexts(choice, words), '–', paint.dim, page),
    listed(headings.care, cautionTexts(choice, words), '△', paint.warn, page),
    install(choice, page),
    listed(headings.sameUpdates, kin, '–', paint.dim, page),
    support(choice, page),
    conflicts(choice, page),
  ];
}
