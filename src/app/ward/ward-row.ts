/** One row of the ward: a host as it was seen last. What the verdict is, the diagnosis has said; here it is only put down. */
import { createHash } from 'node:crypto';
import type { AilmentCode } from '../../diagnosis/ailment.ts';
import type { Severity } from '../../diagnosis/finding.ts';
import type { Target } from '../../observation/examination.ts';
import type { CheckReport } from '../../report/check-report.ts';

/** A host, as it was seen last. */
export interface WardRow {
  /** Of the host and port; letters, digits, hyphens and underscores only. */
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
  readonly releases: readonly string[];
  readonly build: string | null;
  readonly credsspVersion: number | null;
}

/** The same for the same host however it was written. */
export function idOf({ asciiHost, port }: Target): string {
  const key = `${asciiHost.toLowerCase().replace(/\.$/, '')} ${port}`;
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}

export function verdictOf({ examination, diagnosis }: CheckReport): WardVerdict {
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

/** The row after one more look. */
export function rowAfter(row: WardRow | undefined, { target, startedAt }: Seen, verdict: WardVerdict): WardRow {
  const isOther = row !== undefined && row.verdict.code !== verdict.code;
  return {
    id: idOf(target),
    host: target.host,
    port: target.port,
    examinedAt: startedAt,
    verdict,
    times: (row?.times ?? 0) + 1,
    before: isOther ? row.verdict : (row?.before ?? null),
  };
}

/** What of an examination a row needs. */
export interface Seen {
  readonly target: Target;
  readonly startedAt: string;
}
