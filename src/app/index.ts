/** `rdp-doctor`: examine a server, judge what was seen, and read saved examinations. */
export type { AilmentCode, Ailments } from '../diagnosis/ailment.ts';
export type { Diagnosis } from '../diagnosis/diagnosis.ts';
export type { Finding, Severity } from '../diagnosis/finding.ts';
export { judge } from '../diagnosis/judge.ts';
export type { ClientState, Prediction } from '../diagnosis/prediction.ts';
export type { Examination, Target } from '../observation/examination.ts';
export { type ExamineOptions, examine } from '../probe/examine.ts';
export { parseTarget, TargetProblem } from '../probe/target.ts';
export { type CheckOptions, checkTarget } from './check.ts';
export { judgeExamination } from './judge-examination.ts';
export { readSaved, SavedProblem } from './saved-examination.ts';
export { VERSION } from './version.ts';
