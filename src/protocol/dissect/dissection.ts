/**
 * What a dissection tells: every field of every message in some bytes, with its place and, where the specification gives
 * one, its meaning; and where the bytes stop making sense. Offsets are always those of the whole input, also in a token
 * that lies within a message within another.
 */
import type { Tolerated } from '../der/rules.ts';

/** Some bytes, taken apart. */
export interface Dissection {
  /** One after the other, as they stand in the input. */
  readonly messages: readonly Dissected[];
  /** The cause first; what follows may be its consequence. Empty for a healthy input. */
  readonly problems: readonly DissectionProblem[];
  /** Deviations from DER that most readers accept. */
  readonly tolerated: readonly Tolerated[];
}

/** A message (without `field`), or a field of one. */
export interface Dissected {
  readonly structure: string;
  readonly field?: string;
  readonly offset: number;
  /** Length in bytes, its parts included. */
  readonly length: number;
  /** What belongs to no part: the header, or everything where there are no parts. A view of the input. */
  readonly bytes: Uint8Array;
  readonly value?: FieldValue;
  /** Set where the bytes can be turned into a password, by guessing or at once. */
  readonly isSecret?: true;
  /** In the order of their offsets. */
  readonly parts: readonly Dissected[];
}

/** Where the bytes stop making sense, and why. */
export interface DissectionProblem {
  readonly structure: string;
  readonly field: string;
  readonly offset: number;
  /** As of `Malformed`. */
  readonly problem: string;
}

/** What a field means, where the specification gives it a meaning. */
export type FieldValue =
  | { readonly kind: 'number'; readonly number: number | bigint }
  /** A number with its name in the specification, where it has one. */
  | { readonly kind: 'code'; readonly number: number; readonly name?: string }
  | {
      readonly kind: 'flags';
      readonly number: number;
      /** Width of the field. */
      readonly bytes: number;
      readonly names: readonly string[];
      /** The bits without a name. */
      readonly rest: number;
    }
  | { readonly kind: 'text'; readonly text: string }
  /** Milliseconds since 1970. */
  | { readonly kind: 'time'; readonly unixMs: number }
  | { readonly kind: 'objectIdentifier'; readonly dotted: string; readonly name?: string }
  /** NTSTATUS, now and then an HRESULT. */
  | { readonly kind: 'status'; readonly code: number }
  /** A field of NTLM that names bytes elsewhere in its message. */
  | { readonly kind: 'reference'; readonly length: number; readonly offset: number }
  /** Bytes that no field names. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'sealed' };
