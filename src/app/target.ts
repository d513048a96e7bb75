/** Targets as people type them; see `probe/target.ts`. */
export { parseTarget, TargetProblem } from '../probe/target.ts';
