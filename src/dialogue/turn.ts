/** One move of a dialogue: the state it leads to, and what to send, if anything. */
export interface Turn<S> {
  readonly state: S;
  readonly send?: Uint8Array;
}
