/** The ward: what was examined so far, and what was loosened on this machine. Loaded with the page. */
export interface WardWords {
  readonly heading: string;
}
