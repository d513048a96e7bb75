/** Each message of a sign-in by its kind, the names of its fields and its length. Nothing of its contents stays. */
import { Malformed } from '../bytes/malformed.ts';
import type { SignInObservation, SignInStep } from '../observation/sign-in.ts';
import { TOLERANT } from '../protocol/der/rules.ts';
import { decodeTsRequest, EARLY_USER_AUTHORIZATION_LENGTH, type TsRequest } from '../protocol/index.ts';

/** With the version number that stood in it, which is told once for all messages. */
export type DescribedStep = SignInStep & { readonly version?: number };

export function describeStep(direction: SignInStep['direction'], bytes: Uint8Array, sinceMs: number): DescribedStep {
  const place = { direction, length: bytes.length, atMs: Math.round(sinceMs * 100) / 100 };
  if (bytes[0] === TPKT_VERSION) {
    const message = direction === 'sent' ? 'connectionRequest' : 'connectionConfirm';
    return { ...place, message, fields: [] };
  }
  const request = readTsRequest(bytes);
  if (request) {
    const { version, ...fields } = request;
    return { ...place, message: 'tsRequest', fields: Object.keys(fields), version };
  }
  const isVerdict = direction === 'received' && bytes.length === EARLY_USER_AUTHORIZATION_LENGTH;
  return { ...place, message: isVerdict ? 'earlyUserAuthorization' : 'unreadable', fields: [] };
}

/** The first message of NTLM says nothing of a password; with Kerberos, the first already is made with the ticket. */
export function sentBy(
  steps: readonly SignInStep[],
  mechanism: SignInObservation['mechanism'],
): SignInObservation['sent'] {
  const sent = steps.filter(({ direction }) => direction === 'sent');
  const count = (field: string) => sent.filter(({ fields }) => fields.includes(field)).length;
  return {
    authenticate: count('negoTokens') > (mechanism === 'ntlm' ? 1 : 0),
    pubKeyAuth: count('pubKeyAuth') > 0,
    credentials: count('authInfo') > 0,
  };
}

/** The number in the server's first TSRequest. */
export function serverVersionIn(steps: readonly DescribedStep[]): number | null {
  return steps.find(({ direction, version }) => direction === 'received' && version !== undefined)?.version ?? null;
}

const TPKT_VERSION = 0x03;

function readTsRequest(bytes: Uint8Array): TsRequest | undefined {
  try {
    return decodeTsRequest(bytes, TOLERANT);
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}
