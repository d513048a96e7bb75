/**
 * Which addresses may be connected to. It is asked about addresses and not about names, after the name was resolved, and the same
 * address is then connected to: so a name can not lead elsewhere between the question and the connection.
 */
import type { ConnectAttempt } from '../observation/examination.ts';

export type Permits = (address: string) => boolean;

/** In the place of the platform's code, in an attempt that was not made. */
const NOT_PERMITTED = 'NOT_PERMITTED';

export interface CrossedOff {
  readonly allowed: readonly string[];
  readonly refused: readonly ConnectAttempt[];
}

export function crossOff(addresses: readonly string[], permits: Permits | undefined): CrossedOff {
  if (!permits) return { allowed: addresses, refused: [] };
  const refused = addresses.filter((address) => !permits(address));
  return {
    allowed: addresses.filter((address) => !refused.includes(address)),
    refused: refused.map((address) => ({
      address,
      durationMs: 0,
      failure: { kind: 'forbidden', code: NOT_PERMITTED },
    })),
  };
}
