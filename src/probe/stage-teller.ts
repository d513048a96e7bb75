/** Tells whoever watches an examination at which stage it is. Watching changes nothing: what the watcher throws is its own affair. */
import type { ExaminedStage, StageNotice } from '../observation/stage-notice.ts';
import type { Stopwatch } from './stopwatch.ts';

export type StageTeller = (stage: ExaminedStage, state: StageNotice['state']) => void;

export function tellStages(watch: Stopwatch, notice: ((notice: StageNotice) => void) | undefined): StageTeller {
  if (!notice) return () => undefined;
  return (stage, state) => notice({ stage, state, atMs: watch.elapsedMs() });
}
