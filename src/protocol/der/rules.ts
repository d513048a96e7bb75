/**
 * How strictly DER is read. Strict is the default: whatever BER would allow and DER does not is `Malformed`. A doctor also
 * has to read what servers really send, so a tolerant reading accepts the four deviations below and reports each.
 */
import type { Malformed } from '../../bytes/malformed.ts';
import type { FieldObserver } from '../../bytes/reader.ts';

/** A deviation from DER that was accepted, with where it stood. */
export interface Tolerated {
  readonly structure: string;
  readonly field: string;
  /** Offset in bytes from the start of the outermost message. */
  readonly offset: number;
  readonly deviation: 'nonMinimalLength' | 'nonMinimalInteger' | 'unknownField' | 'trailingBytes';
}

/** How strictly to read, and whom to tell; empty for strictly and nobody. */
export interface DerRules {
  /** Present: deviations are accepted and told to it. Absent: they are refused. */
  readonly tolerate?: (tolerated: Tolerated) => void;
  /** Told of every field as it is read. */
  readonly observe?: FieldObserver;
  /**
   * Present: told of an element that claims more bytes than there are, whose contents are then read as far as they go, to
   * show a person what is there. Whoever accepts messages leaves it absent.
   */
  readonly salvage?: (overlong: Malformed) => void;
}

export const STRICT: DerRules = {};
/** Accepts the deviations and tells nobody: for whoever acts on a message and does not report on it. */
export const TOLERANT: DerRules = { tolerate: () => undefined };
