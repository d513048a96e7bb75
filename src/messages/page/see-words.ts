/** Step 1 of the consultation: what do you see? Loaded with the page. */
export interface SeeWords {
  readonly heading: string;
}
