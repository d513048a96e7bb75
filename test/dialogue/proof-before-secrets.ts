/**
 * What must not compile: sealing a password without a proof of the server's key. The compiler reads this file and nothing runs
 * it; a line that begins to compile is an unused `@ts-expect-error`, and an error of its own.
 */

import type { BindingFailure, BindingProof } from '../../src/dialogue/binding.ts';
import * as binding from '../../src/dialogue/binding.ts';
import type { SecurityContext } from '../../src/dialogue/security-context.ts';

declare const context: SecurityContext;
declare const credentials: Uint8Array;
declare const outcome: BindingProof | BindingFailure;

export const tried = (): readonly unknown[] => [
  // @ts-expect-error the class is not exported: there is nothing to construct
  new binding.Proof(context, 'hash'),
  // @ts-expect-error a type is no constructor
  new binding.BindingProof(context, 'hash'),
  // @ts-expect-error sealing is no function of its own
  binding.sealCredentials(credentials),
  // @ts-expect-error a context seals messages, not credentials
  context.sealCredentials(credentials),
  // @ts-expect-error what may be a failure has to be looked at first
  outcome.sealCredentials(credentials),
];

// @ts-expect-error of the same shape is not enough: the private field makes the type nominal
export const forged: BindingProof = { binding: 'hash', sealCredentials: (bytes: Uint8Array) => bytes };

export function afterLooking(): Uint8Array | undefined {
  return typeof outcome === 'string' ? undefined : outcome.sealCredentials(credentials);
}
