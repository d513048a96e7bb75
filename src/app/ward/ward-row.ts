/** How the rows of the ward come about: which host is the same one, and what one more look makes of its row. */
import { createHash } from 'node:crypto';
import type { WardRow, WardVerdict } from '../../diagnosis/ward-row.ts';
import type { Target } from '../../observation/examination.ts';

/** The same for the same host however it was written. */
export function idOf({ asciiHost, port }: Target): string {
  const key = `${asciiHost.toLowerCase().replace(/\.$/, '')} ${port}`;
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
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
