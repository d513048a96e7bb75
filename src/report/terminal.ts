/**
 * The report a person reads on a terminal: first the answer, then which machine, what was seen, what will happen to whom,
 * and how to ask for the reasons.
 */
import type { Words } from '../messages/words.ts';
import type { CheckReport, TerminalOptions } from './check-report.ts';
import { consultedAnswer, consultedCauses } from './consulted.ts';
import { factsOf, mainConnection, offerRows } from './facts.ts';
import { type ForecastRow, forecastOf } from './forecast.ts';
import { foundLines } from './found-lines.ts';
import { endpoint, inSeconds } from './outcome.ts';
import { bullet, heading, INDENT, indented, labelled, MARGIN, type Paint, paintFor, paintSeverity } from './page.ts';
import { planRows } from './plan-rows.ts';
import { planTable } from './plan-table.ts';
import { foundOnes, inShort, openQuestions, ruledOutOnes, signInShort, stackInWords } from './sentences.ts';
import { sinceSection } from './since.ts';
import { table } from './table.ts';
import { visibleReport } from './visible.ts';
import { displayWidth } from './width.ts';
import { wrap } from './wrap.ts';

interface Page {
  readonly report: CheckReport;
  readonly words: Words;
  readonly width: number;
  readonly paint: Paint;
  readonly details: boolean;
  readonly plan: TerminalOptions['cures'];
}

/** More codes than this are only counted. */
const MOST_CODES = 3;
/** The whole plan has a command of its own. */
const MOST_CURES = 5;

/** Lines that end in a line feed; a server's text in them is escaped. */
export function renderTerminal(report: CheckReport, words: Words, options: TerminalOptions): string {
  const { width, color, details, cures: plan } = options;
  const page: Page = { report: visibleReport(report, words), words, width, paint: paintFor(color), details, plan };
  const { consulted, since } = options;
  const sections = [
    head(page),
    ...(since ? [sinceSection(since, words, width, page.paint)] : []),
    ...(consulted
      ? [consultedAnswer(consulted, width, page.paint), consultedCauses(consulted, width, page.paint)]
      : [answer(page)]),
    found(page),
    facts(page),
    offers(page),
    prediction(page),
    cures(page),
  ];
  if (details) sections.push(ruledOut(page), stackSigns(page));
  sections.push(hints(page));
  return `${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n')}\n`;
}

function head({ report, words, width, paint }: Page): readonly string[] {
  const { examination, diagnosis } = report;
  const where = endpoint(examination.target.host, examination.target.port);
  const address = mainConnection(examination)?.address;
  const rest = [address === examination.target.host ? undefined : address, stackInWords(diagnosis.stack, words)];
  const seconds = words.report.seconds(inSeconds(examination.durationMs));
  const tail = rest
    .filter((part) => part !== undefined)
    .map((part) => `   ${part}`)
    .join('');
  const room = width - displayWidth(where + tail) - displayWidth(seconds);
  if (room >= 3) return [paint.bold(where) + tail + ' '.repeat(room) + paint.dim(seconds)];
  const second = [...rest, seconds].filter((part) => part !== undefined).join('   ');
  return [...wrap(where, width).map(paint.bold), ...indented(second, MARGIN, width, paint.dim)];
}

function answer({ report, words, width, paint }: Page): readonly string[] {
  const { answer: first, advice } = inShort(report, words);
  const tone = paintSeverity(paint, report.diagnosis.inShort.severity);
  const signIn = signInShort(report, words);
  const labels = [words.report.inShort, words.report.next, ...(signIn === undefined ? [] : [words.signIn.heading])];
  const column = Math.max(...labels.map(displayWidth)) + 3;
  const lines = (label: string, text: string, ink: (text: string) => string) =>
    labelled(label, text, { margin: MARGIN, column, width, label: paint.dim, ink });
  return [
    ...lines(words.report.inShort, first, (line) => paint.bold(tone(line))),
    ...(signIn === undefined ? [] : lines(words.signIn.heading, signIn, paint.bold)),
    ...lines(words.report.next, advice, (line) => line),
  ];
}

function found(page: Page): readonly string[] {
  const { report, words, width, paint, details } = page;
  const findings = foundOnes(report.diagnosis.findings);
  const lines = [...heading(words.report.foundHeading, width, paint.bold)];
  if (findings.length === 0) lines.push(...bullet('○', words.report.nothingFound, width, paint.dim));
  if (findings.length > 0) lines.push(...foundLines(findings, words, width, paint));
  const others = ruledOutOnes(report.diagnosis.findings).length;
  if (others > 0) lines.push(...bullet('–', words.report.ruledOutCount(others), width, paint.dim));
  for (const { reason, codes: open } of openQuestions(report.diagnosis.findings)) {
    const named = details || open.length <= MOST_CODES ? open.join(', ') : words.report.notJudgedCount(open.length);
    lines.push(...bullet('?', `${words.terms.reasons[reason]}: ${named}`, width, paint.dim));
  }
  return lines;
}

function facts(page: Page): readonly string[] {
  const { report, words, width, paint, details } = page;
  const { labels } = words.report.facts;
  const lines = factsOf(report, words, details);
  const column = Math.max(0, ...lines.map(({ name }) => displayWidth(labels[name]))) + 5;
  return [
    ...heading(words.report.factsHeading, width, paint.bold),
    ...lines.flatMap(({ name, text }) =>
      labelled(`○ ${labels[name]}`, text, { margin: INDENT, column, width, label: paint.dim, ink: (line) => line }),
    ),
  ];
}

function offers(page: Page): readonly string[] {
  const { report, words, width, paint } = page;
  const rows = offerRows(report.examination, words);
  if (rows.length === 0) return [];
  const { columns } = words.report;
  const headings = [columns.offer, columns.answer].map((text) => ({ text, paint: paint.dim }));
  const cells = rows.map(({ offer, answer: chosen }) => [{ text: offer }, { text: chosen }]);
  return [...heading(words.report.offersHeading, width, paint.bold), ...table(headings, cells, INDENT, width)];
}

function prediction(page: Page): readonly string[] {
  const { report, words, width, paint } = page;
  const { rows, notes } = forecastOf(report, words);
  if (rows.length === 0 && notes.length === 0) return [];
  const { columns } = words.report;
  const withDialogs = rows.some(({ dialog }) => dialog !== '');
  const named = [columns.client, columns.result, ...(withDialogs ? [columns.dialog] : [])];
  const headings = named.map((text) => ({ text, paint: paint.dim }));
  const cells = rows.map(({ client, mark, result, dialog, danger }) => [
    { text: client },
    { text: `${mark} ${result}`, paint: dangerPaint(paint, danger) },
    ...(withDialogs ? [{ text: dialog }] : []),
  ]);
  return [
    ...heading(words.report.predictionHeading, width, paint.bold),
    ...(rows.length === 0 ? [] : table(headings, cells, INDENT, width)),
    ...notes.flatMap(({ mark, text }) =>
      mark === '' ? indented(text, INDENT, width, paint.dim) : bullet(mark, text, width, paint.dim),
    ),
  ];
}

/** The same table as `cure` begins with. */
function cures({ plan, width, paint }: Page): readonly string[] {
  return plan === undefined
    ? []
    : planTable(planRows(plan.plan, plan.words, MOST_CURES), plan.words.plan, width, paint);
}

function ruledOut(page: Page): readonly string[] {
  const { report, words, width, paint } = page;
  const ones = ruledOutOnes(report.diagnosis.findings);
  if (ones.length === 0) return [];
  const rows = ones.map(({ code }) => [{ text: code, paint: paint.dim }, { text: words.ailments[code].ruledOut }]);
  return [...heading(words.report.ruledOutHeading, width, paint.bold), ...table([], rows, INDENT, width)];
}

function stackSigns(page: Page): readonly string[] {
  const { report, words, width, paint } = page;
  const { signs } = report.diagnosis.stack;
  if (signs.length === 0) return [];
  const lines = signs.flatMap(({ sign }) => bullet('○', words.terms.stackSigns[sign], width, paint.dim));
  return [...heading(words.report.stackHeading, width, paint.bold), ...lines];
}

function hints({ report, words, width, paint, plan }: Page): readonly string[] {
  const { hints: say } = words.report;
  const { asGiven } = report.examination.target;
  // A saved examination may come from a stranger: no name goes into a command that a shell would take for more.
  const target = /^[\p{L}\p{N}.:[\]_-]+$/u.test(asGiven) && !asGiven.startsWith('-') ? asGiven : 'HOST';
  const { code } = report.diagnosis.inShort;
  // Examining again would sign in again, and accounts lock.
  const signedIn = report.examination.signIn !== undefined;
  const again = signedIn ? 'diagnose FILE' : `check ${target}`;
  const toCure = signedIn ? 'FILE' : target;
  const rows = [
    ...(plan?.plan.remedies.length ? [[plan.words.plan.toldBy.seeAll, `rdp-doctor cure ${toCure}`] as const] : []),
    ...(code === 'nothing-wrong' ? [] : [[say.why, `rdp-doctor ${again} --why ${code}`] as const]),
    [say.json, `rdp-doctor ${again} --json`] as const,
  ];
  const column = Math.max(...rows.map(([label]) => displayWidth(label))) + 2;
  const style = { margin: MARGIN, column, width, label: paint.dim, ink: paint.dim };
  return rows.flatMap(([label, command]) => labelled(label, command, style));
}

function dangerPaint(paint: Paint, danger: ForecastRow['danger']): (text: string) => string {
  const paints = { none: paint.good, some: paint.warn, blocked: paint.bad };
  return paints[danger];
}
