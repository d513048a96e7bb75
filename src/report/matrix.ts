/** The interoperability matrix for a terminal, as Markdown and as JSON; with what was observed, where it was run. */
import type { MatrixCell, ProvedCell } from '../diagnosis/matrix.ts';
import type { Words } from '../messages/words.ts';
import { markdownTable, markdownText } from './markdown-text.ts';
import { groupsOf, isProved, type MatrixGroup, type MatrixRow, notesOn } from './matrix-rows.ts';
import { heading, INDENT, indented, MARGIN, type Paint, paintFor } from './page.ts';
import { type Cell, table } from './table.ts';

export interface MatrixStyle {
  readonly width: number;
  readonly color: boolean;
}

type Cells = readonly (MatrixCell | ProvedCell)[];

export function renderMatrix(cells: Cells, words: Words, { width, color }: MatrixStyle): string {
  const paint = paintFor(color);
  const groups = groupsOf(cells, words);
  const lines = [
    ...indented(words.matrix.title, 0, width, paint.bold),
    '',
    ...groups.flatMap((group) => [...linesOf(group, words, width, paint), '']),
    ...notesOn(cells, words).flatMap((note) => indented(note, MARGIN, width, (line) => line)),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf({ client, rows }: MatrixGroup, words: Words, width: number, paint: Paint): readonly string[] {
  const { columns, client: named, sees } = words.matrix;
  const isRun = rows.some(({ observed }) => observed !== undefined);
  const headings = [columns.server, isRun ? columns.computed : words.report.columns.result];
  const all = [...headings, ...(isRun ? [columns.observed] : [])].map((text) => ({ text, paint: paint.dim }));
  const cells = rows.map((row) => cellsOf(row, paint));
  const dialogs = [...new Set(rows.map(({ dialog }) => dialog).filter((dialog) => dialog !== ''))];
  return [
    ...heading(named(client), width, paint.bold),
    ...table(all, cells, INDENT, width),
    ...dialogs.flatMap((dialog) => indented(sees(dialog), INDENT, width, paint.bad)),
  ];
}

function cellsOf({ server, danger, computed, observed, agrees }: MatrixRow, paint: Paint): readonly Cell[] {
  const paints = { none: paint.good, some: paint.warn, blocked: paint.bad };
  const left = [{ text: server }, { text: computed, paint: paints[danger] }];
  return observed === undefined ? left : [...left, { text: observed, paint: agrees ? paint.good : paint.bad }];
}

export function renderMatrixMarkdown(cells: Cells, words: Words): string {
  const { title, columns } = words.matrix;
  const isRun = cells.some(isProved);
  const named = [
    columns.client,
    columns.server,
    isRun ? columns.computed : words.report.columns.result,
    ...(isRun ? [columns.observed] : []),
    columns.dialog,
  ];
  const rows = groupsOf(cells, words).flatMap((group) =>
    group.rows.map(({ server, computed, observed, dialog }) => [
      group.client,
      server,
      computed,
      ...(isRun ? [observed ?? ''] : []),
      dialog,
    ]),
  );
  const notes = notesOn(cells, words).map(markdownText);
  return `${[`# ${markdownText(title)}`, markdownTable(named, rows), ...notes].join('\n\n')}\n`;
}

/** Codes only, the same in every language; null for what only a run can tell. */
export function matrixToJson(cells: Cells) {
  return {
    proved: cells.every(isProved),
    agreeing: cells.every(isProved) ? cells.filter((cell) => isProved(cell) && cell.agrees).length : null,
    cells: cells.map(({ client, server, computed, security, dialog, ...run }) => ({
      ...{ client, server, computed, security, dialog },
      ...NOT_RUN,
      ...run,
    })),
  };
}

const NOT_RUN = {
  observed: null,
  blockedBy: null,
  binding: null,
  authenticateSent: null,
  credentialsSent: null,
  agrees: null,
  attempts: [],
};
