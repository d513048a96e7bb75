/**
 * What the person may do, as far as it changes the order of the remedies: nobody can see it from outside, so it is asked. Each
 * answer may be unknown, and then the careful one is assumed.
 */

export interface Situation {
  /** May the server be changed at all? */
  readonly serverTouch: 'yes' | 'settingsOnly' | 'no' | 'unknown';
  readonly serverRestart: 'now' | 'tonight' | 'rarely' | 'never' | 'unknown';
  /** How well the server was kept up: a long-neglected one makes a big jump. */
  readonly serverCare: 'maintained' | 'neglected' | 'unknown';
  /** Ways into the server that do not need the broken Remote Desktop. */
  readonly waysIn: readonly WayIn[];
  /** Client computers that are affected; null when unknown. */
  readonly clients: number | null;
  readonly clientDomain: 'joined' | 'workgroup' | 'unknown';
  /** Home editions have no group policy editor. */
  readonly clientEdition: 'home' | 'other' | 'unknown';
  /** Whether the server can be reached from the internet. */
  readonly exposed: 'internet' | 'internal' | 'unknown';
}

export type WayIn = 'console' | 'hypervisor' | 'winrm' | 'remoteRegistry' | 'azure' | 'aws' | 'otherClient' | 'none';

/** Nothing is known: the careful answers are assumed. */
export const NOTHING_KNOWN: Situation = {
  serverTouch: 'unknown',
  serverRestart: 'unknown',
  serverCare: 'unknown',
  waysIn: [],
  clients: null,
  clientDomain: 'unknown',
  clientEdition: 'unknown',
  exposed: 'unknown',
};
