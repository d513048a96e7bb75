/** Step 2 of the consultation: which server? Loaded with the page. */
export interface WhereWords {
  readonly heading: string;
}
