/** Hosts that were examined: `GET /api/ward` (an array of `WardRow`), `GET /api/ward/ID` (history), `DELETE /api/ward/ID`. */
import type { Examination } from '../../observation/examination.ts';

/** What one host went through, the latest first. */
export interface WardHistory {
  readonly id: string;
  readonly examinations: readonly Examination[];
}
