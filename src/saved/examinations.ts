/**
 * Examinations as they were kept: what `--save` wrote, or a report from `--json`, one or several. The text may come from anyone, so
 * every field is checked before it is judged, and the place of the first mistake is told.
 */
import type { Examination } from '../observation/examination.ts';
import { SCHEMA_VERSION } from '../observation/examination.ts';
import { EXAMINATION } from './examination-schema.ts';

/** What is wrong with the file. */
export type SavedProblemKind = 'unreadableFile' | 'fileTooLarge' | 'notJson' | 'notAnExamination' | 'newerSchema';

/** Why a file is no saved examination. */
export class SavedProblem extends Error {
  override readonly name = 'SavedProblem';
  readonly problem: SavedProblemKind;
  /** An error code, an offset, a path within the JSON or a version, as fits. */
  readonly detail: string;

  constructor(problem: SavedProblemKind, detail: string) {
    super(`${problem}: ${detail}`);
    this.problem = problem;
    this.detail = detail;
  }
}

/** Throws `SavedProblem`. */
export function parseSaved(text: string): readonly Examination[] {
  const value = parseJson(text);
  const items = Array.isArray(value) ? value : [value];
  if (items.length === 0) throw new SavedProblem('notAnExamination', '[]');
  return items.map(readOne);
}

function readOne(item: unknown): Examination {
  const inner = field(item, 'observations') ?? item;
  const version = field(inner, 'schemaVersion');
  if (typeof version === 'number' && version > SCHEMA_VERSION) throw new SavedProblem('newerSchema', String(version));
  const result = EXAMINATION.safeParse(inner);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.map(String).join('.') ?? '';
  throw new SavedProblem('notAnExamination', path === '' ? 'schemaVersion' : path);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    throw new SavedProblem('notJson', position === undefined ? '' : ` (@${position})`);
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
