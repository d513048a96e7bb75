/** Our initiator and our acceptor facing each other, without a wire. */
import { expect } from 'vitest';
import type { SecurityContext, SecurityStep } from '../../src/dialogue/security-context.ts';
import {
  beginKerberos,
  type InitiatorOptions,
  type KerberosService,
  openKerberosService,
  type ServiceOptions,
} from '../../src/kerberos/kerberos.ts';

export interface Pair {
  readonly initiator: SecurityContext;
  readonly acceptor: SecurityContext;
}

export async function begin(options: InitiatorOptions): Promise<SecurityContext> {
  const beginning = await beginKerberos(options);
  if (beginning.kind !== 'begun') return expect.fail(JSON.stringify(beginning));
  return beginning.context;
}

export async function openService(options: ServiceOptions): Promise<KerberosService> {
  const opening = await openKerberosService(options);
  if (opening.kind !== 'open') return expect.fail(JSON.stringify(opening));
  return opening.service;
}

export function tokenOf(step: SecurityStep): Uint8Array {
  const { token } = step as { readonly token?: Uint8Array };
  if (token === undefined) return expect.fail(`a step without a token: ${step.kind}`);
  return token;
}

/** Both established; the last steps are given for a look at them. */
export function establish({ initiator, acceptor }: Pair): {
  readonly accepted: SecurityStep;
  readonly done: SecurityStep;
} {
  const accepted = acceptor.step(tokenOf(initiator.step()));
  const done = initiator.step(tokenOf(accepted));
  expect([accepted.kind, done.kind]).toEqual(['established', 'established']);
  return { accepted, done };
}

export function disposeOf({ initiator, acceptor }: Pair): void {
  initiator.dispose();
  acceptor.dispose();
}
