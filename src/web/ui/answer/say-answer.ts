/** The one sentence, what to do, and the parts they are made of, as the screen, paper and every export say them. Pure. */
import type { CheckReport } from '../../../report/check-report.ts';
import { type ConsultedPart, consultedInShort } from '../../../report/consulted.ts';
import { planInShort } from '../../../report/plan-sentences.ts';
import { inShort, signInShort } from '../../../report/sentences.ts';
import { visibleReport } from '../../../report/visible.ts';
import type { Case } from '../case/case.ts';
import type { CaseConsulted } from '../case/consulted.ts';
import type { AllWords } from '../frame/words.ts';

export interface Said {
  readonly answer: string;
  /** Only where somebody signed in, and something else leads. */
  readonly signIn: string | null;
  /** What to do; null where the sentence says it all. */
  readonly cure: string | null;
}

export function sayAnswer(all: Case, consulted: CaseConsulted, words: AllWords): Said {
  const { judged, plan } = consulted;
  const report = judged === null ? null : visibleReport(judged, words.report);
  return {
    answer: sentenceOf(report, all, consulted, words),
    signIn: report === null ? null : (signInShort(report, words.report) ?? null),
    cure: plan.remedies.length > 0 ? planInShort(plan, words.remedy) : adviceIn(report, words),
  };
}

function sentenceOf(report: CheckReport | null, all: Case, consulted: CaseConsulted, words: AllWords): string {
  if (report !== null && !isHeardTogether(all)) return inShort(report, words.report).answer;
  const { reading, causes } = consulted.consultation;
  const { explain } = words.causes;
  if (report === null && reading?.kind === 'unknown' && causes.length === 0) {
    return reading.elsewhere === 'oracleDatabase' ? explain.unknownOracle : explain.unknown;
  }
  return consultedInShort(consultedPart(consulted, words));
}

/** Where there is nothing to cure, what the report says of the next step. */
function adviceIn(report: CheckReport | null, words: AllWords): string | null {
  return report === null ? null : inShort(report, words.report).advice;
}

/** As the command line has it: then the answer is that of all together, not of the wire alone. */
function isHeardTogether({ symptom, client, serverFacts }: Case): boolean {
  return symptom.trim() !== '' || client !== null || serverFacts !== null;
}

export function consultedPart({ consultation }: CaseConsulted, { consult, causes }: AllWords): ConsultedPart {
  return { consultation, words: consult, causes };
}

/** Whether there is anything to answer. */
export function isAnswerable(all: Case): boolean {
  return all.examination !== null || isHeardTogether(all);
}
