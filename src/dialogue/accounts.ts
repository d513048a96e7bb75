/**
 * Whom a server knows. An account is found by the name as the client wrote it; what is stored is the NT hash and never a
 * password.
 */
import type { Secret } from '../crypto/secret.ts';

/** One who may sign in. */
export interface Account {
  /** NTOWFv1 of the password. */
  readonly ntHash: Secret;
  /** NTSTATUS ([MS-ERREF] 2.3) that keeps the account out although its password is right: expired, locked, disabled … */
  readonly restriction?: number;
  /** False: may not sign in through Remote Desktop, which early user authorization tells. */
  readonly mayUseRemoteDesktop?: boolean;
}

/** Everybody who may: a table, a file, a directory. */
export interface Accounts {
  /** Undefined for nobody. Called once a logon; should take the same time for a name that exists and one that does not. */
  find(user: string, domain: string): Account | undefined;
}

/** NTSTATUS ([MS-ERREF] 2.3) with which a logon is refused. */
export const STATUS = {
  NO_LOGON_SERVERS: 0xc000005e,
  LOGON_FAILURE: 0xc000006d,
  ACCOUNT_RESTRICTION: 0xc000006e,
  INVALID_LOGON_HOURS: 0xc000006f,
  INVALID_WORKSTATION: 0xc0000070,
  PASSWORD_EXPIRED: 0xc0000071,
  ACCOUNT_DISABLED: 0xc0000072,
  NOT_SUPPORTED: 0xc00000bb,
  TIME_DIFFERENCE_AT_DC: 0xc0000133,
  LOGON_TYPE_NOT_GRANTED: 0xc000015b,
  ACCOUNT_EXPIRED: 0xc0000193,
  PASSWORD_MUST_CHANGE: 0xc0000224,
  ACCOUNT_LOCKED_OUT: 0xc0000234,
  SMARTCARD_LOGON_REQUIRED: 0xc00002fa,
} as const;
