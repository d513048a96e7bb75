/**
 * Remedies that are a change of the registry, so that written forms can print them and a treatment can carry them out. Those that
 * lower security end at a time that is fixed when they are written.
 */
import { ENCRYPTION_ORACLE, type RegistryChange, SECURITY_LAYER, USER_AUTHENTICATION } from './registry-change.ts';

export interface Measure {
  readonly machine: 'server' | 'client';
  readonly changes: readonly RegistryChange[];
  /** It lowers security: written only with an expiry, unless the person asks for none in so many words. */
  readonly loosens: boolean;
}

/** A measure with the time it ends. */
export interface TimedMeasure extends Measure {
  readonly name: MeasureName;
  /** Local time of the machine, `YYYY-MM-DDTHH:MM`; null for one that stays. */
  readonly expiresAt: string | null;
}

/** By the name of the remedy it belongs to. */
export const MEASURES = {
  /** Patched clients accept the old binding, towards every server. */
  'client-vulnerable': { machine: 'client', changes: [{ ...ENCRYPTION_ORACLE, to: 2 }], loosens: true },
  /** A server that forced updated clients takes old ones again. */
  'server-mitigated': { machine: 'server', changes: [{ ...ENCRYPTION_ORACLE, to: 1 }], loosens: true },
  /** As Microsoft pairs them: while the layer can negotiate, a client that offers NLA still gets it, and refuses. */
  'server-nla-off': {
    machine: 'server',
    changes: [
      { ...USER_AUTHENTICATION, to: 0 },
      { ...SECURITY_LAYER, to: 0 },
    ],
    loosens: true,
  },
} as const satisfies Readonly<Record<string, Measure>>;

/** A key of `MEASURES`, which is the name of a remedy as well. */
export type MeasureName = keyof typeof MEASURES;

export const MEASURE_NAMES = Object.keys(MEASURES) as readonly MeasureName[];

export function isMeasureName(text: string): text is MeasureName {
  return Object.hasOwn(MEASURES, text);
}
