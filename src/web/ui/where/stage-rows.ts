/** What an examination has told so far, a row a stage, in the order in which they are gone through. */
import { EXAMINED_STAGES, type ExaminedStage, type StageNotice } from '../../../observation/stage-notice.ts';

export interface StageRow {
  readonly stage: ExaminedStage;
  readonly state: 'waiting' | StageNotice['state'];
  /** How long it took; null while it does. */
  readonly tookMs: number | null;
}

export function stageRows(notices: readonly StageNotice[]): readonly StageRow[] {
  return EXAMINED_STAGES.map((stage) => {
    const own = notices.filter((notice) => notice.stage === stage);
    const last = own.at(-1);
    if (last === undefined) return { stage, state: 'waiting', tookMs: null };
    const begun = own.find(({ state }) => state === 'begun');
    const tookMs = last.state === 'begun' || begun === undefined ? null : last.atMs - begun.atMs;
    return { stage, state: last.state, tookMs };
  });
}
