/** The token reader. Loaded with the page. */
export interface TokenWords {
  readonly heading: string;
}
