/** How do you know? The dialogue as a ladder, down to annotated bytes. Loaded with the page. */
export interface EvidenceWords {
  readonly heading: string;
  readonly seenHeading: string;
  /** Of the ladder, for those who hear the page: between whom. */
  readonly ladder: (server: string) => string;
  readonly examiner: string;
  readonly server: string;
  readonly insideTls: string;
  readonly reasonsHeading: string;
  /** On the button below a message. */
  readonly openBytes: (count: number) => string;
  readonly closeBytes: string;
  /** The same for those who hear the page; `step` counts from 1. */
  readonly ofStep: (step: number, what: string) => string;
  /** What the bytes of a step are called. */
  readonly messageOfStep: (step: number) => string;
  /** The list of everything else that was asked. */
  readonly otherHeading: string;
}
