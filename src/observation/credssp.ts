/** The server's first TSRequest ([MS-CSSP] 2.2.1) and the NTLM CHALLENGE in it ([MS-NLMP] 2.2.1.2). */
import type { ByteSpan } from './examination.ts';
import type { Interruption } from './interruption.ts';

/** How the server took the first TSRequest. */
export type CredsspObservation =
  | {
      readonly outcome: 'answered';
      /** The version number we announced. */
      readonly announcedVersion: number;
      /** The number in the server's reply, as it came. */
      readonly version: number;
      readonly versionSpan: ByteSpan;
      /** How the security token was wrapped; `none` when there was none. */
      readonly token: 'ntlm' | 'spnego' | 'none' | 'unknown';
      /** NTSTATUS or HRESULT, unsigned. */
      readonly errorCode: number | null;
      /** NegTokenResp negState, when wrapped in SPNEGO. */
      readonly negState: number | null;
      /** A nonce in the reply: Windows sends none, FreeRDP and sspi-rs do. */
      readonly hasClientNonce: boolean;
      /** Fields that have no business in this message. */
      readonly unexpectedFields: readonly string[];
      /** Deviations from DER that were accepted. */
      readonly tolerated: readonly Tolerance[];
      readonly challenge: ChallengeObservation | null;
      /** Why a token was there but no challenge could be read from it. */
      readonly tokenProblem: string | null;
      readonly durationMs: number;
    }
  | {
      readonly outcome: 'interrupted';
      readonly announcedVersion: number;
      readonly interruption: Interruption;
      readonly durationMs: number;
    };

/** A deviation from DER that was accepted. */
export interface Tolerance {
  readonly structure: string;
  readonly field: string;
  readonly offset: number;
  readonly deviation: string;
}

/** Names are as the server sent them: hostile text until rendered. Null where absent. */
export interface ChallengeObservation {
  /** NegotiateFlags, unsigned. */
  readonly flags: number;
  readonly targetName: string;
  readonly netbiosComputer: string | null;
  readonly netbiosDomain: string | null;
  readonly dnsComputer: string | null;
  readonly dnsDomain: string | null;
  readonly dnsForest: string | null;
  readonly version: {
    readonly major: number;
    readonly minor: number;
    readonly build: number;
    readonly revision: number;
  } | null;
  readonly clock: ClockObservation | null;
}

/** The clock in the server's CHALLENGE. */
export interface ClockObservation {
  /** FILETIME as sent, decimal. */
  readonly filetime: string;
  /** The same as ISO 8601; null when no date can hold it. */
  readonly serverTime: string | null;
  /** Server minus this machine, in seconds; half the round trip is allowed for. */
  readonly skewSeconds: number;
}
