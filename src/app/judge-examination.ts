/** Use case: judge what was seen, now or on another day, perhaps with newer knowledge. */
import { judge } from '../diagnosis/judge.ts';
import type { ClientState } from '../diagnosis/prediction.ts';
import type { Examination } from '../observation/examination.ts';
import type { CheckReport } from '../report/check-report.ts';

/** `client`: show the prediction for this client alone. */
export function judgeExamination(examination: Examination, client?: ClientState): CheckReport {
  return { examination, diagnosis: judge(examination), ...(client && { clientFilter: client }) };
}
