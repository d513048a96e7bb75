/**
 * `rdp-doctor`: examine a server, judge what was seen, and read saved examinations.
 *
 * @module rdp-doctor
 */
export type * from '../diagnosis/ailment.ts';
export type * from '../diagnosis/diagnosis.ts';
export type * from '../diagnosis/finding.ts';
export { judge } from '../diagnosis/judge.ts';
export type { PasswordKnown } from '../diagnosis/logon/password.ts';
export type * from '../diagnosis/logon-ailment.ts';
export type { ClientState, DialogText, Prediction } from '../diagnosis/prediction.ts';
export type * from '../observation/credssp.ts';
export type * from '../observation/examination.ts';
export type * from '../observation/interruption.ts';
export type * from '../observation/negotiation.ts';
export type * from '../observation/sign-in.ts';
export type * from '../observation/stage-notice.ts';
export type * from '../observation/tls.ts';
export { type ExamineOptions, examine } from '../probe/examine.ts';
export { parseTarget, TargetProblem, type TargetProblemKind } from '../probe/target.ts';
export { SavedProblem, type SavedProblemKind } from '../saved/examinations.ts';
export { type CheckOptions, checkTarget } from './check.ts';
export { judgeExamination } from './judge-examination.ts';
export { readSaved } from './saved-examination.ts';
export type { SignInRequest } from './sign-in.ts';
export { VERSION } from './version.ts';
