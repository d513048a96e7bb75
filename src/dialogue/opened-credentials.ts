/** The credentials a client delegated ([MS-CSSP] 2.2.1.2), with what is secret in them kept as `Secret`. */
import { Malformed } from '../bytes/malformed.ts';
import { Secret } from '../crypto/secret.ts';
import { decodeTsCredentials, type TsCredentials } from '../protocol/credssp/ts-credentials.ts';
import { TOLERANT } from '../protocol/der/rules.ts';
import type { SecurityContext } from './security-context.ts';

type Password = Extract<TsCredentials, { kind: 'password' }>;
type SmartCard = Extract<TsCredentials, { kind: 'smartCard' }>;

/** What came in authInfo; of Remote Credential Guard the packages' names only. */
export type OpenedCredentials =
  | (Omit<Password, 'password'> & { readonly password: Secret })
  | (Omit<SmartCard, 'pin'> & { readonly pin: Secret })
  | { readonly kind: 'remoteGuard'; readonly packages: readonly string[] }
  | { readonly kind: 'unknown'; readonly credType: number };

/** Opens authInfo. `problem` is undefined where it does not even unseal. The unsealed bytes are overwritten. */
export function openCredentials(
  context: SecurityContext,
  authInfo: Uint8Array | undefined,
): OpenedCredentials | { readonly problem: Malformed | undefined } {
  const plain = authInfo && context.unseal(authInfo);
  if (!plain) return { problem: undefined };
  try {
    return keepSecret(decodeTsCredentials(plain, TOLERANT));
  } catch (error) {
    if (error instanceof Malformed) return { problem: error };
    throw error;
  } finally {
    plain.fill(0);
  }
}

/** Overwrites what is secret in them. Safe to call twice. */
export function wipeCredentials(credentials: OpenedCredentials): void {
  if (credentials.kind === 'password') credentials.password.wipe();
  if (credentials.kind === 'smartCard') credentials.pin.wipe();
}

/** What a decoder gives is a view of its input, which is about to be overwritten. */
function keepSecret(credentials: TsCredentials): OpenedCredentials {
  switch (credentials.kind) {
    case 'password':
      return { ...credentials, password: new Secret(new Uint8Array(credentials.password)) };
    case 'smartCard':
      return { ...credentials, pin: new Secret(new Uint8Array(credentials.pin)) };
    case 'remoteGuard': {
      const { logonCred, supplementalCreds } = credentials;
      return {
        kind: 'remoteGuard',
        packages: [logonCred, ...(supplementalCreds ?? [])].map(({ packageName }) => packageName),
      };
    }
    case 'unknown':
      return { kind: 'unknown', credType: credentials.credType };
    default:
      return credentials satisfies never;
  }
}
