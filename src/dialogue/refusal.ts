/**
 * How a server says no ([MS-CSSP] 2.2.1 errorCode, 3.1.5): versions 3, 4 and 6 name an NTSTATUS, 2 and 5 only close. Other
 * implementations have ways of their own, which a lab has to know as well.
 */
import { fromHex } from '../bytes/hex.ts';
import { effectiveVersion, reportsErrors } from '../protocol/credssp/version.ts';
import { encodeNegTokenResp, encodeTsRequest, NEG_STATE, type TsRequest } from '../protocol/index.ts';
import { STATUS } from './accounts.ts';
import type { SecurityFailure } from './security-context.ts';

/** How a server says that a logon failed. */
export type RefusalShape =
  | { readonly kind: 'byVersion' }
  /** SEEN: FreeRDP 2.11 closes without a word, whatever the version. */
  | { readonly kind: 'close' }
  /** This code for whatever went wrong; SEEN: some name the security interface's code in place of an NTSTATUS. */
  | { readonly kind: 'errorCode'; readonly errorCode: number }
  /** SEEN: gnome-remote-desktop 43 goes on with plain RDP inside TLS. */
  | { readonly kind: 'plainRdp' }
  /** SEEN: FreeRDP 3 sends the client's pubKeyAuth back, with the NTSTATUS where the version has one. */
  | { readonly kind: 'echo' };

/** MCS Disconnect Provider Ultimatum in a data TPDU. */
export const PLAIN_RDP = fromHex('0300000902f0802180');

/** The last message to a client whose logon failed, or undefined for closing without one. */
export function refuse(
  { refusal }: { readonly refusal?: RefusalShape },
  version: number,
  request: TsRequest,
  failure: SecurityFailure,
): Uint8Array | undefined {
  if (failure.kind === 'spnegoFailed' && failure.because === 'noCommonMechanism') return reject(version);
  const errorCode = statusOf(failure);
  const told = reportsErrors(effectiveVersion(version, request.version)) ? { errorCode } : undefined;
  switch (refusal?.kind) {
    case undefined:
    case 'byVersion':
      return told && encodeTsRequest({ version, ...told });
    case 'close':
      return undefined;
    case 'errorCode':
      return encodeTsRequest({ version, errorCode: refusal.errorCode });
    case 'plainRdp':
      return PLAIN_RDP;
    case 'echo':
      return encodeTsRequest({ version, ...(request.pubKeyAuth && { pubKeyAuth: request.pubKeyAuth }), ...told });
    default:
      return refusal satisfies never;
  }
}

/**
 * To a client whose version is below what the policy takes. DEVIATION: [MS-CSSP] 3.1.5 has STATUS_NOT_SUPPORTED where pubKeyAuth
 * would be answered; here it comes at the first message, before the client has proved anything. When a real Windows says it
 * is not known.
 */
export function refuseVersion(version: number, peerVersion: number): Uint8Array | undefined {
  if (!reportsErrors(effectiveVersion(version, peerVersion))) return undefined;
  return encodeTsRequest({ version, errorCode: STATUS.NOT_SUPPORTED });
}

/** Nothing in the offer is spoken here: SPNEGO has its own word for that (RFC 4178, section 4.2.2). */
function reject(version: number): Uint8Array {
  return encodeTsRequest({ version, negoTokens: [encodeNegTokenResp({ negState: NEG_STATE.REJECT })] });
}

function statusOf(failure: SecurityFailure): number {
  switch (failure.kind) {
    case 'logonDenied':
      return failure.status;
    case 'ntlmRefused':
      return failure.because === 'anonymous' || failure.because === 'badSessionKey'
        ? STATUS.LOGON_FAILURE
        : STATUS.NOT_SUPPORTED;
    case 'spnegoFailed':
    case 'kerberosFailed':
    case 'malformed':
      return STATUS.LOGON_FAILURE;
    default:
      return failure satisfies never;
  }
}
