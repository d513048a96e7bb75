/**
 * Whether the CredSSP number is the server's own. The second look announces another version: a server that gives the same
 * number again speaks for itself, one that gives back whatever it was told says nothing ([MS-CSSP] 2.2.1).
 */
import type { Examination } from '../observation/examination.ts';
import { type Answered, findConnection } from './facts.ts';

export type NumberOrigin =
  /** The same number again, whatever we announced. */
  | { readonly kind: 'own'; readonly second: SecondAnswer }
  /** Ours, both times. */
  | { readonly kind: 'mirrored'; readonly second: SecondAnswer }
  /** Two numbers, and not simply ours. */
  | { readonly kind: 'unsteady'; readonly second: SecondAnswer }
  /** Nobody asked, or nobody answered. */
  | { readonly kind: 'unknown' };

export interface SecondAnswer {
  /** Index of the connection. */
  readonly index: number;
  readonly credssp: Answered;
}

export function originOfNumber(examination: Examination, first: Answered): NumberOrigin {
  const second = secondAnswer(examination);
  if (!second || second.credssp.announcedVersion === first.announcedVersion) return { kind: 'unknown' };
  const { credssp } = second;
  if (credssp.version === first.version) return { kind: 'own', second };
  const repeats = first.version === first.announcedVersion && credssp.version === credssp.announcedVersion;
  return { kind: repeats ? 'mirrored' : 'unsteady', second };
}

function secondAnswer(examination: Examination): SecondAnswer | undefined {
  const placed = findConnection(examination, 'secondLook');
  const credssp = placed?.connection.credssp;
  return placed && credssp?.outcome === 'answered' ? { index: placed.index, credssp } : undefined;
}
