/**
 * Why a remedy stands where it stands. The four classic remedies have an order of their own; whatever departs from it, or is left
 * out, carries a reason here that says so. Codes with the facts their sentence needs.
 */
import type { CauseCode } from '../knowledge/index.ts';

export interface PlanReasons {
  /** One change on the server, and every client connects. */
  readonly reachesEveryClient: Nothing;
  readonly closesTheHole: Nothing;
  /** It lowers security as long as it lasts. */
  readonly weakens: Nothing;
  /** Nothing better is possible in this situation. */
  readonly nothingBetter: Nothing;
  /** Helps when it is this that is wrong. */
  readonly ifCause: { readonly cause: CauseCode };

  /** Many years of updates at once. */
  readonly bigJump: Nothing;
  /** Nobody said how well the server is kept. */
  readonly careUnknown: Nothing;
  /** A package with one month's fixes exists. */
  readonly smallStep: Nothing;
  /** On this build every package holds everything before it. */
  readonly cumulativeOnly: Nothing;
  readonly severalRestarts: Nothing;
  /** `endOfExtended`: where updates can be paid for. */
  readonly supportEnded: {
    readonly release: string;
    readonly endOfSupport: string;
    readonly endOfExtended: string | null;
  };
  readonly restartTonight: Nothing;
  readonly restartRare: Nothing;
  readonly restartUnknown: Nothing;
  readonly restartNever: Nothing;
  readonly serverUntouchable: Nothing;
  readonly settingsOnly: Nothing;
  /** The wire says 5 or 6. */
  readonly fixActive: { readonly version: number | null };
  readonly shippedFixed: { readonly build: string };
  /** By the revision of its build the fix is there already. */
  readonly revisionHasIt: { readonly build: string };
  /** The same, but the wire still gives an old number: a restart is missing. */
  readonly installedNotActive: { readonly build: string };
  /** For this service pack none was ever made. */
  readonly noPackage: Nothing;
  readonly notWindows: Nothing;
  /** Not Windows, but to be updated all the same. */
  readonly otherSoftware: Nothing;

  readonly restartPending: Nothing;
  readonly noRestartPending: Nothing;
  readonly perhapsInstalled: Nothing;
  readonly wayInByBridge: Nothing;

  readonly nlaRequired: Nothing;
  readonly nlaOptional: Nothing;
  readonly nlaNotRequired: Nothing;
  readonly nlaUnknown: Nothing;
  readonly internet: Nothing;
  readonly exposureUnknown: Nothing;

  readonly eachClient: { readonly clients: number };
  readonly jumpHost: Nothing;
  readonly homeEdition: Nothing;
  readonly distribute: Nothing;
  readonly clientUnpatched: Nothing;
  readonly alreadyVulnerable: Nothing;
}

export type ReasonCode = keyof PlanReasons;

/** What a reason does to the place of a remedy. */
export type ReasonEffect = 'raises' | 'lowers' | 'excludes' | 'explains';

/** All others only explain. */
const EFFECTS: Partial<Readonly<Record<ReasonCode, ReasonEffect>>> = {
  bigJump: 'lowers',
  severalRestarts: 'lowers',
  internet: 'lowers',
  ifCause: 'lowers',
  restartPending: 'raises',
  installedNotActive: 'raises',
  nlaOptional: 'raises',
  restartNever: 'excludes',
  serverUntouchable: 'excludes',
  settingsOnly: 'excludes',
  fixActive: 'excludes',
  shippedFixed: 'excludes',
  revisionHasIt: 'excludes',
  noPackage: 'excludes',
  notWindows: 'excludes',
  noRestartPending: 'excludes',
  nlaRequired: 'excludes',
  nlaNotRequired: 'excludes',
  clientUnpatched: 'excludes',
  alreadyVulnerable: 'excludes',
};

export type PlanReason = {
  readonly [C in ReasonCode]: { readonly code: C; readonly effect: ReasonEffect; readonly facts: PlanReasons[C] };
}[ReasonCode];

/** A reason without facts. */
export type PlainReason = { readonly [C in ReasonCode]: PlanReasons[C] extends Nothing ? C : never }[ReasonCode];

export function reason<C extends ReasonCode>(code: C, facts: PlanReasons[C]): PlanReason {
  return { code, effect: EFFECTS[code] ?? 'explains', facts } as PlanReason;
}

type Nothing = Record<never, never>;
