/**
 * The journal's lines: one JSON object each, with a checksum over the entry as it is written, so that a line which was torn by a
 * crash or a full disk is told from one that was written. Read as strictly as if a stranger had written them: the undo goes by them.
 */
import { createHash } from 'node:crypto';
import { MEASURES, type MeasureName } from '../remedy/measure.ts';
import type { RegistryValue, ReversibleChange } from '../remedy/registry-change.ts';
import type { Ending, Treatment } from '../remedy/treatment.ts';

export type JournalEntry =
  /** Before anything is changed. */
  | { readonly kind: 'begin'; readonly at: string; readonly treatment: Omit<Treatment, 'stage'> }
  | { readonly kind: 'on'; readonly at: string; readonly id: string }
  /** Before a treatment that is on is undone. */
  | { readonly kind: 'end'; readonly at: string; readonly id: string; readonly forced: boolean }
  | {
      readonly kind: 'over';
      readonly at: string;
      readonly id: string;
      readonly how: Ending;
      readonly leftAlone: readonly RegistryValue[];
    };

export function encodeLine(entry: JournalEntry): string {
  const text = JSON.stringify(entry);
  return `{"v":1,"check":"${checksum(text)}","entry":${text}}\n`;
}

/** Without its line break. `torn` is what a crash leaves; `foreign` was written whole, by another version or by somebody else. */
export function decodeLine(line: string): JournalEntry | 'torn' | 'foreign' {
  const parts = /^\{"v":(\d+),"check":"([0-9a-f]{16})","entry":(\{.*\})\}$/s.exec(line);
  const [, version, check, text] = parts ?? [];
  if (version === undefined || text === undefined || check !== checksum(text)) return 'torn';
  if (version !== '1') return 'foreign';
  const entry: unknown = JSON.parse(text);
  return isEntry(entry) ? entry : 'foreign';
}

/** Against accidents; whoever may write here may do worse. */
function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

type Loose<T> = { readonly [K in keyof T]?: unknown };

function isEntry(value: unknown): value is JournalEntry {
  if (!isRecord(value) || !isInstant(value.at)) return false;
  switch (value.kind) {
    case 'begin':
      return isTreatment(value.treatment);
    case 'on':
      return isId(value.id);
    case 'end':
      return isId(value.id) && typeof value.forced === 'boolean';
    case 'over':
      return isId(value.id) && isEnding(value.how) && isListOf(value.leftAlone, isKnownValue);
    default:
      return false;
  }
}

function isTreatment(value: unknown): boolean {
  if (!isRecord<Treatment>(value) || !isId(value.id) || !isInstant(value.begunAt)) return false;
  const { measure, changes, expiresAt, task } = value;
  const texts = [value.reason, value.by, value.computer].every((text) => typeof text === 'string');
  const ends = expiresAt === null ? task === null : isLocal(expiresAt) && task === taskName(measure, value.id);
  return texts && ends && isMeasure(measure) && isListOf(changes, isChange) && (changes as unknown[]).length > 0;
}

/** The name tells people what it is, and nothing else can be put in its place. */
export function taskName(measure: unknown, id: unknown): string {
  return `rdp-doctor undo ${measure} ${id}`;
}

function isChange(value: unknown): value is ReversibleChange {
  return (
    isKnownValue(value) && isDwordOrAbsent(Reflect.get(value, 'from')) && isDwordOrAbsent(Reflect.get(value, 'to'))
  );
}

/** No journal leads to a value that is none of ours. */
function isKnownValue(value: unknown): value is RegistryValue {
  const known = Object.values(MEASURES).flatMap(({ changes }): readonly RegistryValue[] => changes);
  return isRecord<RegistryValue>(value) && known.some(({ key, name }) => value.key === key && value.name === name);
}

const isRecord = <T = Record<string, unknown>>(value: unknown): value is Loose<T> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = (value: unknown, isOne: (each: unknown) => boolean) => Array.isArray(value) && value.every(isOne);
const isMeasure = (value: unknown): value is MeasureName => typeof value === 'string' && Object.hasOwn(MEASURES, value);
const isEnding = (value: unknown) => value === 'reverted' || value === 'expired' || value === 'cutOff';
const isId = (value: unknown) => typeof value === 'string' && /^\d{8}-\d{6}-\d{3}$/.test(value);
const isLocal = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value);
const isInstant = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
const isDwordOrAbsent = (value: unknown) =>
  value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff);
