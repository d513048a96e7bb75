/** One move of a dialogue: the state it leads to, and what to send, if anything. */
export interface Turn<S> {
  readonly state: S;
  readonly send?: Uint8Array;
  /** A second message, to be written after the first and on its own: one TSRequest, one write ([MS-CSSP] 3.1.5 note 8). */
  readonly sendNext?: Uint8Array;
}
