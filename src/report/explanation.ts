/**
 * What an error text can mean, for a terminal: first the likeliest cause and its machine, then all causes with how to tell each, then
 * what to do, the next question, and the look at the server that decides.
 */
import type { CauseWords, ExplainWords, Frequency } from '../messages/cause-words.ts';
import type { RemedyTitles } from '../messages/remedy-words.ts';
import type { TerminalOptions } from './check-report.ts';
import type { Explained } from './explanation-json.ts';
import { bullet, heading, INDENT, indented, labelled, MARGIN, type Paint, paintFor } from './page.ts';
import { type KnownReading, readingInShort } from './reading-in-short.ts';
import { table } from './table.ts';
import { displayWidth } from './width.ts';

type Words = CauseWords & { readonly titles: RemedyTitles };
type Reading = Explained['reading'];
type Known = KnownReading;

interface Page<R extends Reading> {
  readonly reading: R;
  readonly answers: Explained['answers'];
  readonly words: Words;
  readonly width: number;
  readonly paint: Paint;
}

/** How to tell is said for so many causes; of further ones the name is enough. */
const MOST_TOLD = 3;
const MOST_DISTINCTIONS = 4;
/** How to tell a cause says the same. */
const SAID_WITH_CAUSES: ReadonlySet<string> = new Set(['wire-version', 'event-6041']);

/** Lines that end in a line feed. Nothing of the pasted text is repeated. */
export function renderExplanation(
  { reading, answers }: Explained,
  words: Words,
  { width, color }: Pick<TerminalOptions, 'width' | 'color'>,
): string {
  const frame = { answers, words, width, paint: paintFor(color) };
  const sections =
    reading.kind === 'unknown' ? unknownSections({ reading, ...frame }) : knownSections({ reading, ...frame });
  return `${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n')}\n`;
}

function knownSections(page: Page<Known>): readonly (readonly string[])[] {
  return [answer(page), causes(page), distinctions(page), remedies(page), question(page), look(page)];
}

function answer({ reading, answers, words, width, paint }: Page<Known>): readonly string[] {
  const { explain } = words;
  const { inShort, verdict, recognised } = readingInShort(reading, words);
  const style = { margin: MARGIN, column: labelColumn(explain), width, label: paint.dim, ink: paint.bold };
  const plain = { ...style, ink: (line: string) => line };
  return [
    ...(inShort === null ? [] : labelled(explain.labels.inShort, inShort, style)),
    ...labelled('', verdict, plain),
    ...recognised.flatMap((text, i) => labelled(i === 0 ? explain.labels.recognisedAs : '', text, plain)),
    ...answers.flatMap(({ question: code, answer: given }) =>
      labelled('', explain.answered(explain.questions[code], answersTo(explain, code)[given] ?? given), plain),
    ),
  ];
}

function causes({ reading, words, width, paint }: Page<Known>): readonly string[] {
  const { explain } = words;
  return [
    ...heading(explain.headings.causes, width, paint.bold),
    ...reading.causes.flatMap(({ code, weight, machine }, i) => [
      ...indented(`${i + 1} ${words.causes[code].title}`, INDENT, width, i === 0 ? paint.bold : (line) => line),
      ...indented(
        [explain.frequencies[frequencyOf(weight)], explain.machines[machine], code].join(' · '),
        INDENT + 2,
        width,
        paint.note,
      ),
      ...(i < MOST_TOLD
        ? indented(`${explain.labels.tellApart}: ${words.causes[code].tellApart}`, INDENT + 2, width, paint.dim)
        : []),
    ]),
  ];
}

function frequencyOf(weight: number): Frequency {
  if (weight >= 60) return 'often';
  if (weight >= 25) return 'sometimes';
  return weight >= 12 ? 'seldom' : 'rarely';
}

function distinctions({ reading, words, width, paint }: Page<Known>): readonly string[] {
  const further = reading.tellApart.filter((code) => !SAID_WITH_CAUSES.has(code));
  if (further.length === 0) return [];
  return [
    ...heading(words.explain.headings.distinctions, width, paint.bold),
    ...further.slice(0, MOST_DISTINCTIONS).flatMap((code) => bullet('○', words.distinctions[code], width, paint.dim)),
  ];
}

function remedies({ reading, words, width, paint }: Page<Known>): readonly string[] {
  const { explain, titles } = words;
  if (reading.remedies.length === 0) return [];
  const rows = reading.remedies.map(({ name, machine, restart, weakens }, i) => [
    { text: `${i + 1} ${titles[name]}` },
    {
      text: [explain.machines[machine], explain.restarts[restart], ...(weakens ? [explain.weakens] : [])].join(' · '),
      paint: weakens ? paint.warn : paint.dim,
    },
  ]);
  return [
    ...heading(explain.headings.remedies, width, paint.bold),
    ...table([], rows, INDENT, width),
    ...(reading.remedies.some(({ weakens }) => weakens) ? bullet('△', explain.weakened, width, paint.warn) : []),
  ];
}

function question({ reading, words, width, paint }: Page<Known>): readonly string[] {
  const { explain } = words;
  if (reading.question === null) return [];
  const { code, answers } = reading.question;
  const rows = answers.map(({ answer: each }) => [
    { text: `--answer ${code}=${each}`, paint: paint.note },
    { text: answersTo(explain, code)[each] ?? each },
  ]);
  return [
    ...labelled(explain.labels.question, explain.questions[code], {
      margin: MARGIN,
      column: labelColumn(explain),
      width,
      label: paint.dim,
      ink: paint.bold,
    }),
    ...table([], rows, INDENT, width),
  ];
}

function look<R extends Reading>({ words: { explain }, width, paint }: Page<R>): readonly string[] {
  const style = { margin: MARGIN, column: labelColumn(explain), width, label: paint.dim, ink: paint.note };
  return labelled(explain.labels.check, explain.checkCommand, style);
}

function unknownSections(page: Page<Extract<Reading, { kind: 'unknown' }>>): readonly (readonly string[])[] {
  const { reading, words, width, paint } = page;
  const { explain } = words;
  const isElsewhere = reading.elsewhere === 'oracleDatabase';
  const style = { margin: MARGIN, column: labelColumn(explain), width, label: paint.dim, ink: paint.bold };
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? []
      : [...heading(title, width, paint.bold), ...lines.flatMap((line) => bullet('○', line, width, paint.dim))];
  const short = labelled(explain.labels.inShort, isElsewhere ? explain.unknownOracle : explain.unknown, style);
  if (isElsewhere) return [short];
  return [
    short,
    list(
      explain.headings.nearest,
      reading.nearest.map(({ text }) => words.texts[text]),
    ),
    list(
      explain.headings.send,
      reading.send.map((what) => explain.send[what]),
    ),
    look(page),
  ];
}

/** By the answer, whatever the question. */
function answersTo(
  { answers }: ExplainWords,
  code: Explained['answers'][number]['question'],
): Readonly<Record<string, string>> {
  return answers[code];
}

function labelColumn({ labels: { inShort, recognisedAs, question: next, check } }: ExplainWords): number {
  return Math.max(...[inShort, recognisedAs, next, check].map(displayWidth)) + 3;
}
