/** A host of the ward as people would type it: the usual port is left out. */
import type { WardRow } from '../../../diagnosis/ward-row.ts';

const USUAL_PORT = 3389;

export function targetOf({ host, port }: Pick<WardRow, 'host' | 'port'>): string {
  const isAddress6 = host.includes(':');
  if (port === USUAL_PORT) return host;
  return isAddress6 ? `[${host}]:${port}` : `${host}:${port}`;
}
