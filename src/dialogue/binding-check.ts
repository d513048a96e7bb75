/**
 * The server's half of the key binding ([MS-CSSP] 3.1.5): the client's pubKeyAuth has to be over our own certificate's key, by
 * hash or by the key itself as the version says; then we answer in the same way.
 */
import { concat } from '../bytes/writer.ts';
import { equalBytes } from '../crypto/equal.ts';
import type { Hashes } from '../crypto/hashes.ts';
import { clientBinding, type KeyBinding, NONCE_LENGTH, serverBinding } from '../protocol/credssp/key-binding.ts';
import { bindsByHash } from '../protocol/credssp/version.ts';
import type { TsRequest } from '../protocol/index.ts';
import type { SecurityContext } from './security-context.ts';

/** Why the client's pubKeyAuth proves nothing ([MS-CSSP] 3.1.5). */
export type ClientBindingFailure =
  | 'missing'
  /** No nonce of 32 bytes although the version binds by hash. */
  | 'nonceMissing'
  | 'unsealable'
  /** Over another key than ours: somebody stands in the middle, or the client binds another way than the version says. */
  | 'otherKey';

/** Servers that answer wrongly, for a lab and for tests; a client has to refuse each. */
export type Misbinding =
  /** Sends back what it got. */
  | 'echo'
  /** Bound to another key. */
  | 'otherKey'
  /** Not sealed with the session's key. */
  | 'garbage'
  | 'none'
  /** Takes and gives the old binding only, whatever the versions say. */
  | 'old';

interface Binder {
  readonly hashes: Hashes;
  readonly subjectPublicKey: Uint8Array;
}

export function checkBinding(
  { hashes, subjectPublicKey }: Binder,
  context: SecurityContext,
  effective: number,
  { pubKeyAuth, clientNonce }: TsRequest,
  misbinding?: Misbinding,
): KeyBinding | { readonly failure: ClientBindingFailure } {
  if (!pubKeyAuth) return { failure: 'missing' };
  const byHash = bindsByHash(effective) && misbinding !== 'old';
  if (byHash && clientNonce?.length !== NONCE_LENGTH) return { failure: 'nonceMissing' };
  const claimed = context.unseal(pubKeyAuth);
  if (!claimed) return { failure: 'unsealable' };
  const binding = { subjectPublicKey, nonce: byHash ? clientNonce : undefined };
  return equalBytes(claimed, clientBinding(hashes, binding)) ? binding : { failure: 'otherKey' };
}

/** Our own pubKeyAuth; undefined only from a server that leaves it out. */
export function answerBinding(
  { hashes }: Binder,
  context: SecurityContext,
  binding: KeyBinding,
  { pubKeyAuth }: TsRequest,
  misbinding?: Misbinding,
): Uint8Array | undefined {
  switch (misbinding) {
    case undefined:
    case 'old':
      return context.seal(serverBinding(hashes, binding));
    case 'echo':
      return pubKeyAuth;
    case 'otherKey':
      return context.seal(serverBinding(hashes, { ...binding, subjectPublicKey: another(binding.subjectPublicKey) }));
    case 'garbage':
      return concat(pubKeyAuth ?? new Uint8Array(), Uint8Array.of(0));
    case 'none':
      return undefined;
    default:
      return misbinding satisfies never;
  }
}

function another(key: Uint8Array): Uint8Array {
  return key.map((byte, i) => (i === key.length - 1 ? byte ^ 1 : byte));
}
