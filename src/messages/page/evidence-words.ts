/** How do you know? The dialogue as a ladder, down to annotated bytes. Loaded with the page. */
export interface EvidenceWords {
  readonly heading: string;
}
