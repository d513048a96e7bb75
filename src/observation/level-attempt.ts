/** One sign-in by a client of a given patch level and policy, as far as the interoperability matrix asks. */
import type { SignInObservation, SignInOutcome } from './sign-in.ts';

export interface LevelAttempt {
  /** The CredSSP number our client announced. */
  readonly clientVersion: number;
  /** In the server's first TSRequest; null when none came. */
  readonly serverVersion: number | null;
  /** Which of our messages that depend on the password left this machine. */
  readonly sent: SignInObservation['sent'];
  readonly binding: SignInObservation['binding'];
  readonly outcome: SignInOutcome;
  /** How the server says its side of the conversation ended; null when it came to no end of its own. */
  readonly atServer: string | null;
}
