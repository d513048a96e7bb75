/**
 * The proof that the server holds the key of its certificate within this very session, and what only such a proof can do:
 * seal credentials. INVARIANT: a `BindingProof` is made here and nowhere else, so that a password which was not preceded by a
 * proof does not compile.
 */
import { equalBytes } from '../crypto/equal.ts';
import type { Hashes } from '../crypto/hashes.ts';
import { type KeyBinding, serverBinding } from '../protocol/credssp/key-binding.ts';
import type { SecurityContext } from './security-context.ts';

/** Why the server's pubKeyAuth proves nothing ([MS-CSSP] 3.1.5). */
export type BindingFailure =
  /** Our own pubKeyAuth came back. */
  | 'echoed'
  | 'missing'
  /** Not sealed with this session's key, or not the next message. */
  | 'unsealable'
  /** Over another key than the certificate's: somebody in the middle. */
  | 'otherKey'
  /** Bound the old way where the version promised the new one. */
  | 'oldBinding';

class Proof {
  readonly #context: SecurityContext;
  /** By hash (5, 6) or by the key itself (2 to 4). */
  readonly binding: 'hash' | 'key';

  constructor(context: SecurityContext, binding: 'hash' | 'key') {
    this.#context = context;
    this.binding = binding;
  }

  /** authInfo: the DER of TSCredentials, sealed. The plain bytes are overwritten. */
  sealCredentials(tsCredentials: Uint8Array): Uint8Array {
    const sealed = this.#context.seal(tsCredentials);
    tsCredentials.fill(0);
    return sealed;
  }
}

/** The proof, and the only thing that seals credentials. It can not be made outside `proveBinding`. */
export type BindingProof = Proof;

export interface BindingClaim extends KeyBinding {
  /** As the client sent it. */
  readonly own: Uint8Array;
  /** As the server answered. */
  readonly answer: Uint8Array | undefined;
}

/** Judges the server's pubKeyAuth, which has to be there, to unseal and to be right. */
export function proveBinding(
  hashes: Hashes,
  context: SecurityContext,
  claim: BindingClaim,
): BindingProof | BindingFailure {
  const { own, answer, subjectPublicKey, nonce } = claim;
  if (!answer) return 'missing';
  if (equalBytes(own, answer)) return 'echoed';
  const unsealed = context.unseal(answer);
  if (!unsealed) return 'unsealable';
  if (equalBytes(unsealed, serverBinding(hashes, claim))) return new Proof(context, nonce ? 'hash' : 'key');
  const isOld = nonce && equalBytes(unsealed, serverBinding(hashes, { subjectPublicKey, nonce: undefined }));
  return isOld ? 'oldBinding' : 'otherKey';
}
