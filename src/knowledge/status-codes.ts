/**
 * Status codes that a server may put into errorCode of a TSRequest ([MS-CSSP] 2.2.1): NTSTATUS by the specification, and now
 * and then an HRESULT of the security interface ([MS-ERREF] 2.1 and 2.3). Also those that a client's dialog or log shows.
 */
import type { Sourced } from './sources.ts';

export interface StatusCode extends Sourced {
  /** Unsigned. */
  readonly code: number;
  readonly name: string;
  readonly kind: 'NTSTATUS' | 'HRESULT';
}

const NTSTATUS = { kind: 'NTSTATUS', source: 'msErref', checkedOn: '2026-08-22' } as const;
const HRESULT = { kind: 'HRESULT', source: 'msErref', checkedOn: '2026-08-22' } as const;

/** Those that a sign-in is met with. */
export const STATUS_CODES: readonly StatusCode[] = [
  { code: 0xc0000022, name: 'STATUS_ACCESS_DENIED', ...NTSTATUS },
  { code: 0xc000005e, name: 'STATUS_NO_LOGON_SERVERS', ...NTSTATUS },
  { code: 0xc0000064, name: 'STATUS_NO_SUCH_USER', ...NTSTATUS },
  { code: 0xc000006a, name: 'STATUS_WRONG_PASSWORD', ...NTSTATUS },
  { code: 0xc000006d, name: 'STATUS_LOGON_FAILURE', ...NTSTATUS },
  { code: 0xc000006e, name: 'STATUS_ACCOUNT_RESTRICTION', ...NTSTATUS },
  { code: 0xc000006f, name: 'STATUS_INVALID_LOGON_HOURS', ...NTSTATUS },
  { code: 0xc0000070, name: 'STATUS_INVALID_WORKSTATION', ...NTSTATUS },
  { code: 0xc0000071, name: 'STATUS_PASSWORD_EXPIRED', ...NTSTATUS },
  { code: 0xc0000072, name: 'STATUS_ACCOUNT_DISABLED', ...NTSTATUS },
  { code: 0xc00000bb, name: 'STATUS_NOT_SUPPORTED', ...NTSTATUS },
  { code: 0xc0000133, name: 'STATUS_TIME_DIFFERENCE_AT_DC', ...NTSTATUS },
  { code: 0xc0000155, name: 'STATUS_LOGON_NOT_GRANTED', ...NTSTATUS },
  { code: 0xc000015b, name: 'STATUS_LOGON_TYPE_NOT_GRANTED', ...NTSTATUS },
  { code: 0xc000018c, name: 'STATUS_TRUSTED_DOMAIN_FAILURE', ...NTSTATUS },
  { code: 0xc000018d, name: 'STATUS_TRUSTED_RELATIONSHIP_FAILURE', ...NTSTATUS },
  { code: 0xc0000193, name: 'STATUS_ACCOUNT_EXPIRED', ...NTSTATUS },
  { code: 0xc0000224, name: 'STATUS_PASSWORD_MUST_CHANGE', ...NTSTATUS },
  { code: 0xc0000234, name: 'STATUS_ACCOUNT_LOCKED_OUT', ...NTSTATUS },
  { code: 0xc0000250, name: 'STATUS_INSUFFICIENT_LOGON_INFO', ...NTSTATUS },
  { code: 0xc00002fa, name: 'STATUS_SMARTCARD_LOGON_REQUIRED', ...NTSTATUS },
  { code: 0xc000035b, name: 'STATUS_BAD_BINDINGS', ...NTSTATUS },
  { code: 0xc0000413, name: 'STATUS_AUTHENTICATION_FIREWALL_FAILED', ...NTSTATUS },
  { code: 0xc0000418, name: 'STATUS_NTLM_BLOCKED', ...NTSTATUS },
  { code: 0xc00a0037, name: 'STATUS_CTX_LOGON_DISABLED', ...NTSTATUS },
  { code: 0x80004005, name: 'E_FAIL', ...HRESULT },
  { code: 0x80070032, name: 'ERROR_NOT_SUPPORTED', ...HRESULT },
  { code: 0x80080005, name: 'CO_E_SERVER_EXEC_FAILURE', ...HRESULT },
  { code: 0x80090302, name: 'SEC_E_UNSUPPORTED_FUNCTION', ...HRESULT },
  { code: 0x80090303, name: 'SEC_E_TARGET_UNKNOWN', ...HRESULT },
  { code: 0x80090304, name: 'SEC_E_INTERNAL_ERROR', ...HRESULT },
  { code: 0x80090305, name: 'SEC_E_SECPKG_NOT_FOUND', ...HRESULT },
  { code: 0x80090308, name: 'SEC_E_INVALID_TOKEN', ...HRESULT },
  { code: 0x8009030c, name: 'SEC_E_LOGON_DENIED', ...HRESULT },
  { code: 0x8009030d, name: 'SEC_E_UNKNOWN_CREDENTIALS', ...HRESULT },
  { code: 0x8009030e, name: 'SEC_E_NO_CREDENTIALS', ...HRESULT },
  { code: 0x8009030f, name: 'SEC_E_MESSAGE_ALTERED', ...HRESULT },
  { code: 0x80090310, name: 'SEC_E_OUT_OF_SEQUENCE', ...HRESULT },
  { code: 0x80090311, name: 'SEC_E_NO_AUTHENTICATING_AUTHORITY', ...HRESULT },
  { code: 0x80090317, name: 'SEC_E_CONTEXT_EXPIRED', ...HRESULT },
  { code: 0x80090318, name: 'SEC_E_INCOMPLETE_MESSAGE', ...HRESULT },
  { code: 0x80090322, name: 'SEC_E_WRONG_PRINCIPAL', ...HRESULT },
  { code: 0x80090324, name: 'SEC_E_TIME_SKEW', ...HRESULT },
  { code: 0x80090325, name: 'SEC_E_UNTRUSTED_ROOT', ...HRESULT },
  { code: 0x80090328, name: 'SEC_E_CERT_EXPIRED', ...HRESULT },
  { code: 0x80090330, name: 'SEC_E_DECRYPT_FAILURE', ...HRESULT },
  { code: 0x80090331, name: 'SEC_E_ALGORITHM_MISMATCH', ...HRESULT },
  { code: 0x80090346, name: 'SEC_E_BAD_BINDINGS', ...HRESULT },
  { code: 0x80090350, name: 'SEC_E_DOWNGRADE_DETECTED', ...HRESULT },
  { code: 0x8009035e, name: 'SEC_E_DELEGATION_POLICY', ...HRESULT },
  // The letters are in this order in the platform's header.
  { code: 0x8009035f, name: 'SEC_E_POLICY_NLTM_ONLY', ...HRESULT },
  { code: 0x80090363, name: 'SEC_E_MUTUAL_AUTH_FAILED', ...HRESULT },
];

/** By the unsigned 32-bit number. */
export function findStatusCode(code: number): StatusCode | undefined {
  return STATUS_CODES.find((row) => row.code === code);
}
