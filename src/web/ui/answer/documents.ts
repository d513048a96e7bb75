/** What can be taken away of an answer: Markdown, JSON, the examination, and a few lines for the helpdesk; as the command line writes them. */
import { consultedSections } from '../../../report/consulted-markdown.ts';
import { stringifyJson, toJson } from '../../../report/json.ts';
import { renderMarkdown } from '../../../report/markdown.ts';
import { endpoint } from '../../../report/outcome.ts';
import { renderPlanMarkdown } from '../../../report/plan-markdown.ts';
import { planRows } from '../../../report/plan-rows.ts';
import { foundOnes, sayFound } from '../../../report/sentences.ts';
import { visible, visibleReport } from '../../../report/visible.ts';
import type { Case } from '../case/case.ts';
import type { CaseConsulted } from '../case/consulted.ts';
import type { AllWords } from '../frame/words.ts';
import { changeSince } from './change-since.ts';
import { consultedPart, sayAnswer } from './say-answer.ts';

/** The report of `check --markdown`, then the plan of `cure --markdown`. */
export function markdownOf(all: Case, consulted: CaseConsulted, words: AllWords): string {
  const { judged, plan } = consulted;
  const comparison = changeSince(all, consulted);
  const heard = {
    consulted: consultedPart(consulted, words),
    ...(comparison && { since: { comparison, words: words.consult } }),
  };
  const report =
    judged === null
      ? `${consultedSections(heard, words.report).join('\n\n')}\n`
      : renderMarkdown(judged, words.report, heard);
  return `${report}\n${renderPlanMarkdown(plan, words.remedy)}`;
}

/** As `check --json` prints it; null where nothing was examined. */
export function jsonOf(all: Case, consulted: CaseConsulted): string | null {
  const { judged, consultation, plan } = consulted;
  if (judged === null) return null;
  const comparison = changeSince(all, consulted);
  return `${stringifyJson(toJson(judged, { consultation, plan, ...(comparison && { comparison }) }))}\n`;
}

/** As `--save` writes it. */
export function examinationOf({ examination }: Case): string | null {
  return examination === null ? null : `${stringifyJson(examination)}\n`;
}

/** For a mail or a ticket: what everybody asks first, in a few lines. */
export function helpdeskText(all: Case, consulted: CaseConsulted, words: AllWords): string {
  const { judged, plan } = consulted;
  const say = words.page.answer.takeAway;
  const { answer, cure } = sayAnswer(all, consulted, words);
  const report = judged === null ? null : visibleReport(judged, words.report);
  const server = report?.examination.target;
  const named = server ? endpoint(server.host, server.port) : visible(all.host);
  const found = report === null ? [] : foundOnes(report.diagnosis.findings);
  const rows = planRows(plan, words.remedy);
  return [
    answer,
    ...(cure === null ? [] : [cure]),
    '',
    ...(named === '' ? [] : [`${say.server}: ${named}`]),
    `${say.examinedAt}: ${report === null ? say.notExamined : report.examination.startedAt}`,
    ...listed(
      say.found,
      found.map((finding) => `- ${sayFound(finding, words.report)} (${finding.code})`),
    ),
    ...listed(
      say.cures,
      rows.map(({ rank, title, danger }) => `${rank}. ${title}${danger === '' ? '' : ` (${danger})`}`),
    ),
    '',
  ].join('\n');
}

/** `rdp-doctor-HOST`, of letters that every disk takes. */
export function documentName(all: Case, ending: string): string {
  const host = (all.examination?.target.host ?? all.host)
    .replace(/[^\p{L}\p{N}.-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return host === '' ? `rdp-doctor.${ending}` : `rdp-doctor-${host.slice(0, 60)}.${ending}`;
}

function listed(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${heading}:`, ...lines];
}
