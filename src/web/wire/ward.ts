/** Hosts that were examined: `GET /api/ward` (rows), `GET /api/ward/ID` (history), `DELETE /api/ward/ID`. */
import type { AilmentCode } from '../../diagnosis/ailment.ts';
import type { Severity } from '../../diagnosis/finding.ts';
import type { Examination } from '../../observation/examination.ts';

/** One host, as it was seen last. */
export interface WardRow {
  /** Of the host and port; safe within an address. */
  readonly id: string;
  readonly host: string;
  readonly port: number;
  /** ISO 8601, UTC. */
  readonly examinedAt: string;
  readonly verdict: WardVerdict;
  /** How often it was examined. */
  readonly times: number;
  /** The last verdict that was another one; null when there was none. */
  readonly before: WardVerdict | null;
}

/** The finding that leads, with what its sentence needs. */
export interface WardVerdict {
  readonly code: AilmentCode | 'nothing-wrong';
  readonly severity: Severity;
  readonly params: Readonly<Record<string, unknown>>;
  /** Windows releases or another stack, as a report names it; empty when unknown. */
  readonly releases: readonly string[];
  /** `10.0.14393`; null when unknown. */
  readonly build: string | null;
  /** As the server gave it; null without one. */
  readonly credsspVersion: number | null;
}

/** What one host went through, the latest first. */
export interface WardHistory {
  readonly id: string;
  readonly examinations: readonly Examination[];
}
