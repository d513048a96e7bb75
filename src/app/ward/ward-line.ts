/** A line of the ward's file: the verdict and what a row needs of the examination, then the examination itself, which is read later. */
import { SEVERITIES } from '../../diagnosis/finding.ts';
import { AILMENT_CODES } from '../../diagnosis/rules.ts';
import type { WardVerdict } from '../../diagnosis/ward-row.ts';
import type { Examination } from '../../observation/examination.ts';
import { parseSaved, SavedProblem } from '../../saved/examinations.ts';
import type { Seen } from './ward-row.ts';

export interface LineHead {
  readonly verdict: WardVerdict;
  readonly seen: Seen;
}

const SEAM = ',"examination":';

export function writeLine(verdict: WardVerdict, examination: Examination): string {
  const { target, startedAt } = examination;
  return JSON.stringify({ verdict, seen: { target, startedAt }, examination });
}

/** Without reading the examination: ten thousand of them are read in a moment. Undefined for what is no such line. */
export function readHead(line: string): LineHead | undefined {
  const seam = line.indexOf(SEAM);
  if (seam < 0 || !line.endsWith('}}')) return undefined;
  try {
    const head: unknown = JSON.parse(`${line.slice(0, seam)}}`);
    return isHead(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

/** What became unreadable since is left out: the others are still worth a look. */
export function readExamination(line: string | undefined): readonly Examination[] {
  if (line === undefined) return [];
  try {
    return parseSaved(JSON.stringify(JSON.parse(line).examination));
  } catch (error) {
    if (error instanceof SavedProblem || error instanceof SyntaxError) return [];
    throw error;
  }
}

function isHead(value: unknown): value is LineHead {
  return isRecord(value) && isVerdict(value.verdict) && isSeen(value.seen);
}

function isVerdict(value: unknown): value is WardVerdict {
  if (!isRecord(value)) return false;
  const { code, severity, params, releases, build, credsspVersion } = value;
  return (
    (code === 'nothing-wrong' || AILMENT_CODES.some((known) => known === code)) &&
    SEVERITIES.some((known) => known === severity) &&
    isRecord(params) &&
    Array.isArray(releases) &&
    releases.every((release) => typeof release === 'string') &&
    (build === null || typeof build === 'string') &&
    (credsspVersion === null || typeof credsspVersion === 'number')
  );
}

function isSeen(value: unknown): value is Seen {
  if (!isRecord(value) || !isRecord(value.target)) return false;
  const { startedAt, target } = value;
  const { host, asciiHost, port } = target;
  const isTime = typeof startedAt === 'string' && !Number.isNaN(Date.parse(startedAt));
  return isTime && typeof host === 'string' && typeof asciiHost === 'string' && typeof port === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
