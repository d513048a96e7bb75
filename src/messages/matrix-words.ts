/** What the interoperability matrix says around its terms: headings, what was observed, and the sum of it. */
export interface MatrixWords {
  readonly title: string;
  /** Above the servers of one client. */
  readonly client: (client: string) => string;
  readonly columns: Readonly<Record<'client' | 'server' | 'computed' | 'observed' | 'dialog', string>>;
  /** The dialog of the refused ones, word for word. */
  readonly sees: (dialog: string) => string;
  readonly connected: Readonly<Record<'hash' | 'key', string>>;
  readonly blocked: Readonly<Record<'client' | 'server', string>>;
  /** Refused, but after something had left. */
  readonly tooLate: string;
  readonly failed: string;
  readonly mixed: string;
  /** What was observed, where it is not what was computed. */
  readonly differing: (observed: string) => string;
  readonly policyValues: string;
  readonly unset: string;
  readonly source: string;
  readonly tried: string;
  readonly agreement: (agreeing: number, of: number, connections: number) => string;
  readonly refusals: (count: number) => string;
}
