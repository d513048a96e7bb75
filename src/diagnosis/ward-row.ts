/** One row of the ward: a host as it was seen last, with the verdict of that look. */

import type { AilmentCode } from './ailment.ts';
import type { Judged } from './diagnosis.ts';
import type { Severity } from './finding.ts';

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

export function verdictOf({ examination, diagnosis }: Judged): WardVerdict {
  const { code, severity } = diagnosis.inShort;
  const { releases, build } = diagnosis.stack;
  const credssp = examination.connections[0]?.credssp;
  const leading = diagnosis.findings.find((finding) => finding.code === code);
  return {
    code,
    severity,
    params: { ...leading?.params },
    releases,
    build,
    credsspVersion: credssp?.outcome === 'answered' ? credssp.version : null,
  };
}
