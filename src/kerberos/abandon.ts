/** An end to waiting: whoever asked for a ticket gets an answer in time, also when the library is still at it. */
import type { InitiatorOptions, KerberosBeginning } from './kerberos.ts';

type Limits = Pick<InitiatorOptions, 'signal' | 'timeoutMs'>;
type Abandoned = Extract<KerberosBeginning, { readonly kind: 'abandoned' }>;

/** `work` is told when nobody waits any more; what it comes to nevertheless is disposed of. */
export async function withLimits(
  limits: Limits,
  work: (isAbandoned: () => boolean) => Promise<KerberosBeginning>,
): Promise<KerberosBeginning> {
  if (limits.signal?.aborted) return { kind: 'abandoned', because: 'aborted' };
  let abandoned = false;
  const working = work(() => abandoned);
  const limit = startLimit(limits);
  const first = await Promise.race([working, limit.reached]).finally(limit.stop);
  if (first.kind !== 'abandoned') return first;
  abandoned = true;
  working.then(discard, () => undefined);
  return first;
}

function discard(late: KerberosBeginning): void {
  if (late.kind === 'begun') late.context.dispose();
}

function startLimit({ signal, timeoutMs }: Limits): { readonly reached: Promise<Abandoned>; stop(): void } {
  let stop = () => {};
  const reached = new Promise<Abandoned>((settle) => {
    const abort = () => settle({ kind: 'abandoned', because: 'aborted' });
    const timer = timeoutMs && setTimeout(() => settle({ kind: 'abandoned', because: 'timedOut' }), timeoutMs);
    signal?.addEventListener('abort', abort, { once: true });
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
  });
  return { reached, stop };
}
