/** Step 3 of the consultation: what may you do? Loaded with the page. */
export interface MayWords {
  readonly heading: string;
}
