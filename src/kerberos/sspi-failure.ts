/** Why SSPI gave up: [MS-ERREF] 2.1, the HRESULTs of its facility. Which of them Windows gives when was never seen. */
import type { KerberosProblem } from '../dialogue/security-context.ts';
import type { KerberosFailure } from './kerberos.ts';

/** By HRESULT, with its name. */
export const SSPI_PROBLEMS: Readonly<Record<number, readonly [name: string, problem: KerberosProblem]>> = {
  2148074243: ['SEC_E_TARGET_UNKNOWN', 'unknownServer'],
  2148074245: ['SEC_E_SECPKG_NOT_FOUND', 'libraryMissing'],
  2148074248: ['SEC_E_INVALID_TOKEN', 'badToken'],
  2148074252: ['SEC_E_LOGON_DENIED', 'wrongPassword'],
  2148074253: ['SEC_E_UNKNOWN_CREDENTIALS', 'noCredentials'],
  2148074254: ['SEC_E_NO_CREDENTIALS', 'noCredentials'],
  2148074255: ['SEC_E_MESSAGE_ALTERED', 'badToken'],
  2148074257: ['SEC_E_NO_AUTHENTICATING_AUTHORITY', 'kdcUnreachable'],
  2148074263: ['SEC_E_CONTEXT_EXPIRED', 'ticketExpired'],
  2148074274: ['SEC_E_WRONG_PRINCIPAL', 'wrongPrincipal'],
  2148074276: ['SEC_E_TIME_SKEW', 'clockSkew'],
  2148074310: ['SEC_E_BAD_BINDINGS', 'badBindings'],
  2148074312: ['SEC_E_NO_KERB_KEY', 'wrongPrincipal'],
};

/** `major` is the HRESULT without a sign. */
export function sspiFailure(status: number): KerberosFailure {
  const major = status >>> 0;
  return { kind: 'kerberosFailed', problem: SSPI_PROBLEMS[major]?.[1] ?? 'other', major, minor: 0 };
}
