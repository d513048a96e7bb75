/** What has changed since an earlier examination, for a terminal: the verdict first, then number, findings and clients. */
import type { Comparison } from '../diagnosis/since.ts';
import type { ConsultWords } from '../messages/consult-words.ts';
import type { Words } from '../messages/words.ts';
import { bullet, labelled, MARGIN, type Paint } from './page.ts';
import { visible } from './visible.ts';
import { displayWidth } from './width.ts';

export interface SincePart {
  readonly comparison: Comparison;
  readonly words: ConsultWords;
}

export function sinceSection(part: SincePart, report: Words, width: number, paint: Paint): readonly string[] {
  const { comparison, words } = part;
  const column = displayWidth(words.labels.since) + 3;
  const ink = { cured: paint.good, better: paint.warn, same: paint.bold, worse: paint.bad, incomparable: paint.bold };
  const style = { margin: MARGIN, column, width, label: paint.dim, ink: ink[comparison.verdict] };
  const lines = sinceLines(part, report);
  return [
    ...labelled(words.labels.since, words.since.verdicts[comparison.verdict], style),
    ...bullet('–', words.since.between(day(comparison.before), day(comparison.after)), width, paint.dim),
    ...(lines.length === 0 ? [words.since.nothing] : lines).flatMap((line) => bullet('●', line, width, (text) => text)),
  ];
}

/** One line a change, without its mark. */
export function sinceLines({ comparison, words }: SincePart, report: Words): readonly string[] {
  const { since } = words;
  const { sameServer, credssp, build, gone, come, clients } = comparison;
  return [
    ...(sameServer === 'yes' ? [] : [since.sameServer[sameServer]]),
    ...(credssp.before === credssp.after ? [] : [since.credssp(credssp.before, credssp.after)]),
    ...(build.before === build.after || build.before === null || build.after === null
      ? []
      : [since.build(build.before, build.after)]),
    ...gone.map((code) => since.gone(code)),
    ...come.map((code) => since.come(code)),
    ...clients.map(({ client, after }) => since.client(report.terms.clients[client], after)),
  ];
}

/** To the minute, in UTC; a saved file may hold anything. */
function day(startedAt: string): string {
  return visible(startedAt.slice(0, 16).replace('T', ' '));
}
