/** The sections of a page about updates, each empty where it has nothing to say. */
import type { KbWords } from '../../messages/kb/kb-words.ts';
import type { KbAnswer } from '../../remedy/kb-answer.ts';
import type { Evidence } from '../../remedy/kb-evidence.ts';
import type { InstallUpdate, NeverExisted, NoPackage, NothingToInstall } from '../../remedy/update-answer.ts';
import { bullet, heading, INDENT, type Ink, indented, MARGIN, type Paint } from '../page.ts';
import { table } from '../table.ts';
import { conflictTexts, installRows, newestText, supportText, updateCells } from './rows.ts';

export interface KbPage {
  readonly words: KbWords;
  readonly width: number;
  readonly paint: Paint;
}

type Section = readonly string[];

export function joinSections(sections: readonly Section[]): string {
  const full = sections.filter((section) => section.length > 0);
  return `${full.map((section) => section.join('\n')).join('\n\n')}\n`;
}

export function listed(title: string, texts: readonly string[], mark: string, ink: Ink, page: KbPage): Section {
  if (texts.length === 0) return [];
  const { width, paint } = page;
  const lines = texts.flatMap((text) => bullet(mark, text, width, plain));
  return [...heading(title, width, paint.bold), ...lines.map((line) => line.replace(mark, ink(mark)))];
}

export function updates({ updates: rows, offered, products }: Evidence, { words, width, paint }: KbPage): Section {
  if (rows.length === 0) return [];
  const { columns } = words;
  const headings = [columns.update, columns.month, columns.kind, columns.carries, columns.remarks];
  const cells = rows.map((row) => {
    const build = products.find(({ product }) => product.id === row.product)?.product.builds.at(-1)?.[2] ?? 0;
    const isOffered = offered.includes(row.kb);
    const ink = isOffered ? paint.bold : row.carriesFix === 'yes' ? plain : paint.bad;
    return updateCells(row, build, isOffered, words).map((text) => ({ text, paint: ink }));
  });
  return [
    ...heading(words.headings.updates, width, paint.bold),
    ...table(
      headings.map((text) => ({ text, paint: paint.dim })),
      cells,
      INDENT,
      width,
    ),
    ...(rows.length > 1 ? bullet('–', words.otherPackages, width, paint.dim) : []),
  ];
}

export function newest({ newest: rows }: InstallUpdate | NothingToInstall, page: KbPage): Section {
  const { words, paint } = page;
  return listed(
    words.headings.newest,
    rows.map((row) => newestText(row, words)),
    '–',
    paint.dim,
    page,
  );
}

export function support({ releases }: InstallUpdate | NothingToInstall | NoPackage, page: KbPage): Section {
  const { words, paint } = page;
  return listed(
    words.headings.support,
    releases.map((release) => supportText(release, words)),
    '–',
    paint.dim,
    page,
  );
}

export function conflicts(choice: InstallUpdate | NothingToInstall, page: KbPage): Section {
  const { words, paint } = page;
  return listed(words.headings.conflicts, conflictTexts(choice, words), '?', paint.note, page);
}

/** Commands stay on one line, however long: a copy of half a command would be another command. */
export function install(choice: InstallUpdate, { words, width, paint }: KbPage): Section {
  const rows = installRows(choice, words).flatMap((row) =>
    'command' in row ? [' '.repeat(INDENT + 2) + paint.bold(row.command)] : indented(row.text, INDENT, width, plain),
  );
  return [...heading(words.headings.install, width, paint.bold), ...rows];
}

export function choices(
  names: Extract<KbAnswer, { kind: 'ambiguous' }>['choices'],
  { words, width, paint }: KbPage,
): Section {
  const rows = names.map(({ name, version }) => [{ text: name }, { text: version.join('.'), paint: paint.dim }]);
  return [...heading(words.headings.choices, width, paint.bold), ...table([], rows, INDENT, width)];
}

export function near(builds: NeverExisted['nearest'], { words, width, paint }: KbPage): Section {
  const rows = builds.map(({ major, minor, build, releases }) => [
    { text: `${major}.${minor}.${build}` },
    { text: releases.map(({ name }) => name).join(', ') },
  ]);
  return [...heading(words.answer.didYouMean, width, paint.bold), ...table([], rows, INDENT, width)];
}

/** The releases that an update is for. */
export function isFor({ releases }: Evidence, page: KbPage): Section {
  const { words, paint } = page;
  return releases.length === 0 ? [] : listed(words.identity.isFor, [releases.join(', ')], '–', paint.dim, page);
}

export function grounds({ titles, checkedOn, isStale }: Evidence, { words, width, paint }: KbPage): Section {
  if (checkedOn === null) return [];
  return [
    ...indented(words.sources(titles.join('; '), checkedOn), MARGIN, width, paint.dim),
    ...(isStale ? indented(words.stale, MARGIN, width, paint.warn) : []),
  ];
}

function plain(text: string): string {
  return text;
}
