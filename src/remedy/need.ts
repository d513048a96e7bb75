/**
 * What a cure is wanted for: causes, likeliest first, and what is known of the two machines. Taken from an examination, from a
 * text on the screen, or from both; what is not known stays unknown.
 */
import type { ClientState } from '../diagnosis/prediction.ts';
import type { CauseCode } from '../knowledge/index.ts';

export interface Need {
  /** Likeliest first; empty when nothing is wrong. */
  readonly causes: readonly CauseCode[];
  readonly server: ServerNeed;
  readonly client: ClientNeed;
  /** The day of the examination, YYYY-MM-DD: support ends are compared with it. Null when unknown. */
  readonly on: string | null;
}

export interface ServerNeed {
  /** As the person wrote it, or as a file tells: hostile. */
  readonly host: string | null;
  /** Null for the usual one. */
  readonly port: number | null;
  readonly stack: 'windows' | 'other' | 'unknown';
  readonly build: WindowsVersion | null;
  /** Version in the server's TSRequest; null when none came, or when it only repeated ours. */
  readonly credsspVersion: number | null;
  /** Whether the fix for CVE-2018-0886 works there, as far as the wire tells. */
  readonly fix: 'active' | 'missing' | 'unknown';
  readonly nla: 'required' | 'optional' | 'absent' | 'unknown';
  /** From facts read on the machine; null when nobody looked. */
  readonly restartPending: boolean | null;
}

export interface WindowsVersion {
  readonly major: number;
  readonly minor: number;
  readonly build: number;
  /** Update build revision; null where unknown, and before Windows 10. */
  readonly ubr: number | null;
}

export interface ClientNeed {
  readonly state: ClientState | null;
}

export const UNKNOWN_SERVER: ServerNeed = {
  host: null,
  port: null,
  stack: 'unknown',
  build: null,
  credsspVersion: null,
  fix: 'unknown',
  nla: 'unknown',
  restartPending: null,
};

export const UNKNOWN_CLIENT: ClientNeed = { state: null };
