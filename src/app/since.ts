/** Use case: what has changed since an earlier examination of the same server. */
import { judge } from '../diagnosis/judge.ts';
import { type Comparison, compareExaminations } from '../diagnosis/since.ts';
import type { Examination } from '../observation/examination.ts';
import type { CheckReport } from '../report/check-report.ts';

/** `earlier`: of one server or of many. Undefined when none of them is of this server. */
export function compareSince(report: CheckReport, earlier: readonly Examination[]): Comparison | undefined {
  const { host, port } = report.examination.target;
  const isSame = ({ target }: Examination) => target.host === host && target.port === port;
  const before = earlier.findLast(isSame) ?? (earlier.length === 1 ? earlier[0] : undefined);
  return before && compareExaminations({ examination: before, diagnosis: judge(before) }, report);
}
