/** The remedies of a plan as a table for a terminal: columns where there is room, two lines each where there is not. */
import type { PlanWords } from '../messages/remedy-words.ts';
import { heading, INDENT, indented, type Paint } from './page.ts';
import type { PlanRow } from './plan-rows.ts';
import { displayWidth, padEnd } from './width.ts';

const GAP = 3;

export function planTable(rows: readonly PlanRow[], say: PlanWords, width: number, paint: Paint): readonly string[] {
  if (rows.length === 0) return [];
  const title = heading(say.headings.remedies, width, paint.bold);
  const columns = columnsOf(rows, say);
  const widths = columns.map((cells) => Math.max(...cells.map(displayWidth)));
  const whole = widths.reduce((sum, each) => sum + each + GAP, INDENT - GAP);
  if (whole > width) return [...title, ...rows.flatMap((row) => twoLines(row, say, width, paint))];
  const line = (index: number) => columns.map((cells, column) => padEnd(cells[index] ?? '', widths[column] ?? 0));
  const indent = ' '.repeat(INDENT);
  const lines = rows.map((row, index) => {
    const [first = '', ...rest] = line(index + 1);
    return (indent + tone(row, paint)([first, ...rest].join(' '.repeat(GAP)))).trimEnd();
  });
  return [...title, indent + paint.dim(line(0).join(' '.repeat(GAP)).trimEnd()), ...lines];
}

/** Each with its heading; what is dangerous has a column only where something is. */
function columnsOf(rows: readonly PlanRow[], { columns }: PlanWords): readonly (readonly string[])[] {
  const dangers = rows.map(({ danger }) => danger);
  return [
    [columns.remedy, ...rows.map(({ rank, title }) => `${rank} ${title}`)],
    ...(dangers.some((danger) => danger !== '') ? [['', ...dangers]] : []),
    [columns.restart, ...rows.map(({ restart }) => restart)],
    [columns.impact, ...rows.map(({ impact }) => impact)],
  ];
}

function twoLines(row: PlanRow, { columns }: PlanWords, width: number, paint: Paint): readonly string[] {
  const { rank, title, danger, restart, impact } = row;
  const below = [danger, `${columns.restart}: ${restart}`, impact].filter((part) => part !== '').join(' · ');
  return [
    ...indented(`${rank} ${title}`, INDENT, width, tone(row, paint)),
    ...indented(below, INDENT + 2, width, paint.dim),
  ];
}

function tone({ weakens }: PlanRow, paint: Paint): (text: string) => string {
  return weakens ? paint.warn : (text) => text;
}
