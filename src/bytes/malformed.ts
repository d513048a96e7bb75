/**
 * The one way in which bytes can be wrong: a named field of a named structure, at an offset, with the problem in words.
 * Thrown by every decoder, and nothing else is; caught once, where a dialogue turns it into an outcome.
 */
export class Malformed extends Error {
  override readonly name = 'Malformed';
  /** The structure being read, by its specification name, such as `TSRequest`. */
  readonly structure: string;
  /** The field within it, in camelCase, such as `negoTokens`. */
  readonly field: string;
  /** Offset in bytes from the start of the outermost message. */
  readonly offset: number;
  /** What is wrong, lower case, without a full stop. Never quotes the input itself. */
  readonly problem: string;

  constructor(structure: string, field: string, offset: number, problem: string) {
    super(`${structure}.${field} at offset ${offset}: ${problem}`);
    this.structure = structure;
    this.field = field;
    this.offset = offset;
    this.problem = problem;
  }
}
