/** Every Windows and which update it needs, on one page. */
import type { KbWords } from '../../messages/kb/kb-words.ts';
import type { ProductLine } from '../../remedy/kb-evidence.ts';
import { indented, MARGIN, paintFor } from '../page.ts';
import { table } from '../table.ts';
import type { KbStyle } from './page.ts';
import { joinSections } from './sections.ts';

/** `stale` are the names of what was checked too long ago. */
export function renderKbOverview(
  lines: readonly ProductLine[],
  stale: readonly string[],
  words: KbWords,
  { width, color }: KbStyle,
): string {
  const paint = paintFor(color);
  const { overview, columns } = words;
  const rows = lines.map(({ product, releases }) => [
    { text: answerOf(product, words), paint: product.fix === 'byRelease' ? paint.good : paint.warn },
    { text: releases.map(({ name }) => name).join(', ') },
  ]);
  const headings = [columns.answer, columns.windows].map((text) => ({ text, paint: paint.dim }));
  return joinSections([
    indented(overview.title, 0, width, paint.bold),
    table(headings, rows, MARGIN, width),
    stale.length === 0 ? [] : indented(overview.stale(stale.join(', ')), MARGIN, width, paint.warn),
    indented(overview.tryIt, MARGIN, width, paint.dim),
  ]);
}

function answerOf({ fix, offered, later }: ProductLine['product'], { overview }: KbWords): string {
  switch (fix) {
    case 'byUpdate':
      return overview.byUpdate(offered, later);
    case 'byRelease':
      return overview.shippedFixed;
    case 'none':
      return overview.noPackage;
    default:
      return fix satisfies never;
  }
}
