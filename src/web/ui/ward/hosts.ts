/** A host of the ward as people would type it: the usual port is left out. */
import type { WardRow } from '../../../diagnosis/ward-row.ts';
import { endpoint } from '../../../report/outcome.ts';

const USUAL_PORT = 3389;

export function targetOf({ host, port }: Pick<WardRow, 'host' | 'port'>): string {
  return port === USUAL_PORT ? host : endpoint(host, port);
}
