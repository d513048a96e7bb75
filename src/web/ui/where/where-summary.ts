/** Step 2 in one line: the host and what was found, or what else is known of the server. */
import type { Judged } from '../../../diagnosis/diagnosis.ts';
import { foundOnes, sayFound } from '../../../report/sentences.ts';
import { visible, visibleCopy } from '../../../report/visible.ts';
import type { Case } from '../case/case.ts';
import type { AllWords } from '../frame/words.ts';

const LONGEST = 60;

interface Known {
  readonly all: Case;
  readonly judged: Judged | null;
  readonly words: AllWords;
}

/** Null where nothing is known. */
export function whereSummary({ all: { host, serverFacts }, judged, words }: Known): string | null {
  const { summary } = words.page.where;
  if (judged !== null) {
    return `${visible(judged.examination.target.asGiven, LONGEST)} — ${verdictPhrase(judged, words)}`;
  }
  if (serverFacts !== null) return summary.facts(visible(serverFacts.computer ?? host, LONGEST));
  return host.trim() === '' ? null : summary.notExamined(visible(host.trim(), LONGEST));
}

/** What leads, as the list of findings has it. */
export function verdictPhrase({ diagnosis }: Judged, { report }: AllWords): string {
  const leading = foundOnes(diagnosis.findings).find(({ code }) => code === diagnosis.inShort.code);
  if (leading === undefined) return report.nothingWrong.inShort;
  return sayFound(visibleCopy(leading, LONGEST, String), report);
}
