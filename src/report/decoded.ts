/**
 * A decoded token as a report can read it: plain data without bytes, with what gives a password away already left out.
 * Its JSON is `rdp-doctor decode --json`.
 */

export interface Decoded {
  /** What the input was taken for. */
  readonly readAs: 'hex' | 'hexDump' | 'base64' | 'base64url' | 'binary';
  /** Bytes. */
  readonly length: number;
  readonly messages: readonly DecodedField[];
  /** The cause first; empty when nothing is wrong. */
  readonly problems: readonly DecodedProblem[];
  readonly tolerated: readonly DecodedDeviation[];
  readonly cautions: readonly DecodedCaution[];
}

export type DecodedCaution = 'authenticate' | 'credentials' | 'ticket' | 'withheld';

/** A message (without `field`), or a field of one. Offsets are those of the whole input. */
export interface DecodedField {
  readonly structure: string;
  readonly field?: string;
  readonly offset: number;
  /** Bytes, its parts included. */
  readonly length: number;
  /** What belongs to no part; null when it is withheld. */
  readonly hex: string | null;
  readonly value?: DecodedValue;
  readonly parts: readonly DecodedField[];
}

export interface DecodedProblem {
  readonly structure: string;
  readonly field: string;
  readonly offset: number;
  /** In English, as the codecs word it. */
  readonly problem: string;
}

export interface DecodedDeviation {
  readonly structure: string;
  readonly field: string;
  readonly offset: number;
  readonly deviation: 'nonMinimalLength' | 'nonMinimalInteger' | 'unknownField' | 'trailingBytes';
}

export type DecodedValue =
  /** As text where a JSON number would not be exact. */
  | { readonly kind: 'number'; readonly number: number | string }
  | { readonly kind: 'code'; readonly number: number; readonly name?: string }
  | {
      readonly kind: 'flags';
      readonly number: number;
      readonly bytes: number;
      readonly names: readonly string[];
      readonly rest: number;
    }
  | { readonly kind: 'text'; readonly text: string }
  /** ISO 8601, UTC. */
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'objectIdentifier'; readonly dotted: string; readonly name?: string }
  | { readonly kind: 'status'; readonly code: number; readonly name?: string }
  | { readonly kind: 'reference'; readonly length: number; readonly offset: number }
  | { readonly kind: 'unread' }
  | { readonly kind: 'sealed' };
