/** Two looks at the same server, compared. Pure. */
import { judge } from '../../../diagnosis/judge.ts';
import { type Comparison, compareExaminations } from '../../../diagnosis/since.ts';
import type { Case } from '../case/case.ts';
import type { CaseConsulted } from '../case/consulted.ts';

/** Undefined without a look before, of the same server. */
export function changeSince({ before }: Case, { judged }: CaseConsulted): Comparison | undefined {
  if (before === null || judged === null) return undefined;
  const [then, now] = [before, judged.examination];
  const isSame = then.target.host === now.target.host && then.target.port === now.target.port;
  if (!isSame || then.startedAt === now.startedAt) return undefined;
  return compareExaminations({ examination: before, diagnosis: judge(before) }, judged);
}
