/** The protocol versions of CredSSP ([MS-CSSP] 2.2.1) and whether each carries the fix for CVE-2018-0886. */
import type { Sourced } from './sources.ts';

export interface CredsspVersion extends Sourced {
  readonly version: number;
  readonly hasFix: boolean;
  /** A server of this version says in errorCode why it refuses. */
  readonly reportsErrorCode: boolean;
  /** What the client seals to bind itself to the TLS channel: the server's key as it is, or a hash with a nonce. */
  readonly binding: 'publicKey' | 'publicKeyHash';
}

const MS_CSSP = { source: 'msCssp', checkedOn: '2026-08-22' } as const;

/** By version. */
export const CREDSSP_VERSIONS: readonly CredsspVersion[] = [
  { version: 2, hasFix: false, reportsErrorCode: false, binding: 'publicKey', ...MS_CSSP },
  { version: 3, hasFix: false, reportsErrorCode: true, binding: 'publicKey', ...MS_CSSP },
  { version: 4, hasFix: false, reportsErrorCode: true, binding: 'publicKey', ...MS_CSSP },
  { version: 5, hasFix: true, reportsErrorCode: false, binding: 'publicKeyHash', ...MS_CSSP },
  { version: 6, hasFix: true, reportsErrorCode: true, binding: 'publicKeyHash', ...MS_CSSP },
];

const HIGHEST = CREDSSP_VERSIONS.at(-1);

/** A number above the highest known stands for the highest ([MS-CSSP] 2.2.1); undefined below the lowest. */
export function findCredsspVersion(version: number): CredsspVersion | undefined {
  if (HIGHEST !== undefined && version > HIGHEST.version) return HIGHEST;
  return CREDSSP_VERSIONS.find((row) => row.version === version);
}
