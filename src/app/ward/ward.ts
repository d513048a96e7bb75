/**
 * The ward: the hosts that were examined so far, each with its last verdict and what it went through. Bounded on every side: hosts,
 * examinations of a host, and bytes altogether; the longest unseen go first.
 */

import { verdictOf, type WardRow, type WardVerdict } from '../../diagnosis/ward-row.ts';
import type { Examination } from '../../observation/examination.ts';
import type { CheckReport } from '../../report/check-report.ts';
import type { Keeping, Place } from './keeping.ts';
import { readExamination, writeLine } from './ward-line.ts';
import { idOf, rowAfter, type Seen } from './ward-row.ts';

export interface Ward {
  /** The one examined last comes first. */
  rows(): readonly WardRow[];
  remember(report: CheckReport): Promise<WardRow>;
  /** The latest first; undefined for a host that nobody examined. */
  history(id: string): Promise<readonly Examination[] | undefined>;
  /** False for a host that nobody examined. */
  forget(id: string): Promise<boolean>;
  close(): Promise<void>;
}

export interface WardBounds {
  readonly hosts: number;
  readonly examinationsOfHost: number;
  readonly bytes: number;
}

export const USUAL_BOUNDS: WardBounds = { hosts: 20_000, examinationsOfHost: 50, bytes: 256 * 1024 * 1024 };

/** A line as it is kept, read and checked. */
export interface KeptLine {
  readonly place: Place;
  readonly seen: Seen;
  readonly verdict: WardVerdict;
}

interface Bed {
  readonly row: WardRow;
  /** The earliest first. */
  readonly places: readonly Place[];
}

/** `kept`: what was kept before, the earliest first; `deadBytes`: what stands between and is of no use. */
export function openWard(
  keeping: Keeping,
  bounds: WardBounds = USUAL_BOUNDS,
  kept: readonly KeptLine[] = [],
  deadBytes = 0,
): Ward {
  // In the order of the last look: what is set again is taken out before.
  const beds = new Map<string, Bed>();
  const size = { live: 0, dead: deadBytes };
  let turn: Promise<unknown> = Promise.resolve();

  const drop = (places: readonly Place[]) => {
    const bytes = lengthOf(places);
    size.live -= bytes;
    size.dead += bytes;
  };
  const lay = ({ place, seen, verdict }: KeptLine): WardRow => {
    const id = idOf(seen.target);
    const before = beds.get(id);
    const row = rowAfter(before?.row, seen, verdict);
    const places = [...(before?.places ?? []), place];
    drop(places.slice(0, -bounds.examinationsOfHost));
    beds.delete(id);
    beds.set(id, { row, places: places.slice(-bounds.examinationsOfHost) });
    size.live += place.length;
    for (const [eldest, bed] of beds) {
      if (eldest === id || (beds.size <= bounds.hosts && size.live <= bounds.bytes)) break;
      beds.delete(eldest);
      drop(bed.places);
    }
    return row;
  };
  const sweep = async () => {
    const all = [...beds.values()];
    const places = [...(await keeping.keepOnly(all.flatMap((bed) => bed.places)))];
    for (const bed of all) beds.set(bed.row.id, { ...bed, places: places.splice(0, bed.places.length) });
    size.dead = 0;
  };
  /** One after the other: a place is true only until the lines are moved. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
  for (const line of kept) lay(line);
  return {
    rows: () => [...beds.values()].reverse().map(({ row }) => row),
    remember: (report) =>
      inTurn(async () => {
        const verdict = verdictOf(report);
        const place = await keeping.append(writeLine(verdict, report.examination));
        const row = lay({ place, seen: report.examination, verdict });
        if (size.dead >= LEAST_TO_SWEEP && size.dead >= size.live) await sweep();
        return row;
      }),
    history: (id) =>
      inTurn(async () => {
        const bed = beds.get(id);
        if (!bed) return undefined;
        const texts = await Promise.all(bed.places.toReversed().map((place) => keeping.read(place)));
        return texts.flatMap(readExamination);
      }),
    forget: (id) =>
      inTurn(async () => {
        const bed = beds.get(id);
        if (!bed) return false;
        beds.delete(id);
        drop(bed.places);
        // Whoever takes a host out wants it gone from the disk as well.
        await sweep();
        return true;
      }),
    close: () => inTurn(() => keeping.close()),
  };
}

/** Below that, moving everything is not worth it. */
const LEAST_TO_SWEEP = 1024 * 1024;

function lengthOf(places: readonly Place[]): number {
  return places.reduce((sum, { length }) => sum + length, 0);
}
