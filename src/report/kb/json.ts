/** An answer about updates for programs: codes and rows without language. */
import type { KbAnswer } from '../../remedy/kb-answer.ts';
import type { Evidence, ProductLine } from '../../remedy/kb-evidence.ts';

/** Goes up when a program that reads it has to know. */
const KB_SCHEMA_VERSION = 1;

export interface KbJson {
  readonly schemaVersion: number;
  /** As asked. */
  readonly asked: string;
  readonly answer: KbAnswer;
  readonly updates: Evidence['updates'];
  readonly sources: Evidence['titles'];
  readonly checkedOn: Evidence['checkedOn'];
  readonly isStale: boolean;
}

export function kbToJson(asked: string, answer: KbAnswer, { updates, titles, checkedOn, isStale }: Evidence): KbJson {
  return { schemaVersion: KB_SCHEMA_VERSION, asked, answer, updates, sources: titles, checkedOn, isStale };
}

export function kbOverviewToJson(lines: readonly ProductLine[], stale: readonly string[]) {
  return {
    schemaVersion: KB_SCHEMA_VERSION,
    products: lines.map(({ product, releases }) => ({ ...product, releases })),
    stale,
  };
}
