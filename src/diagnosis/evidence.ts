/**
 * Evidence: a JSON Pointer (RFC 6901) into the examination, the value that stands there and, for what came straight off the
 * wire, the bytes. The value is looked up by the pointer itself, so the two can not disagree.
 */
import type { ByteSpan, Examination } from '../observation/examination.ts';
import type { Evidence } from './finding.ts';

/** Names and indexes from the examination down to a fact. */
export type Path = readonly (string | number)[];

/** Longer texts are not repeated: the pointer is enough. */
const LONGEST_VALUE = 120;

export function cite(examination: Examination, ...path: Path): Evidence {
  let at = '';
  let here: unknown = examination;
  for (const step of path) {
    at += typeof step === 'number' ? `/${step}` : `/${escapeStep(step)}`;
    here = isContainer(here) ? here[step] : undefined;
  }
  return isShort(here) ? { at, value: here } : { at };
}

/** With the bytes at `span`, a place within the exchange of the connection with this index. */
export function citeBytes(examination: Examination, connection: number, span: ByteSpan, ...path: Path): Evidence {
  const evidence = cite(examination, ...path);
  const { frame, offset, length } = span;
  const hex = examination.connections[connection]?.exchange[frame]?.hex.slice(2 * offset, 2 * (offset + length));
  if (hex === undefined || hex.length !== 2 * length) return evidence;
  return { ...evidence, bytes: { connection, frame, offset, length, hex } };
}

function escapeStep(step: string): string {
  return /[~/]/.test(step) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step;
}

function isContainer(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isShort(value: unknown): value is NonNullable<Evidence['value']> | null {
  if (typeof value === 'string') return value.length <= LONGEST_VALUE;
  return typeof value === 'number' || typeof value === 'boolean' || value === null;
}
