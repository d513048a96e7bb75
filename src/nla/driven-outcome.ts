/** How a driven dialogue can end: as the dialogue says, or because the network or the clock ended it first. */
import type { Malformed } from '../bytes/malformed.ts';
import type { SignInOutcome, SignInState } from '../dialogue/sign-in-client.ts';
import type { NextMessage } from './next-message.ts';

/** What the client was waiting for. */
export type DrivenAt = 'connect' | Exclude<SignInState['kind'], 'ended'>;

/** How a driven sign-in ended: as the dialogue says, by the pin, or because network or clock ended it first. */
export type DrivenOutcome =
  | SignInOutcome
  | { readonly kind: 'certificateRefused'; readonly expected: string; readonly presented: string }
  /** The other side or the network ended it; `error` is the platform's, absent for an orderly end. */
  | {
      readonly kind: 'broken';
      readonly at: DrivenAt;
      readonly error: Error | undefined;
      readonly receivedBytes: number;
    }
  | { readonly kind: 'timedOut'; readonly at: DrivenAt; readonly afterMs: number; readonly receivedBytes: number }
  /** Bytes that can not become the message that was due. */
  | { readonly kind: 'unreadable'; readonly at: DrivenAt; readonly problem: Malformed; readonly bytes: Uint8Array };

/** Thrown within a driver, and caught there. */
export class Stopped extends Error {
  readonly outcome: DrivenOutcome;

  constructor(outcome: DrivenOutcome) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

export function interrupted(
  next: Exclude<NextMessage, { kind: 'message' }>,
  at: DrivenAt,
  afterMs: number,
): DrivenOutcome {
  switch (next.kind) {
    case 'malformed':
      return { kind: 'unreadable', at, problem: next.problem, bytes: next.bytes };
    case 'ended':
      return { kind: 'broken', at, error: next.error, receivedBytes: next.receivedBytes };
    case 'timedOut':
      return { kind: 'timedOut', at, afterMs, receivedBytes: next.receivedBytes };
    default:
      return next satisfies never;
  }
}
