/**
 * Why a file is not what Windows, `collect.cmd` or rdp-doctor writes of a machine. Thrown by the readers of text, as `Malformed` is by
 * those of bytes; says the line and what stands there.
 */

export type RecordProblemKind =
  | 'unreadableFile'
  | 'fileTooLarge'
  | 'unknownFormat'
  /** The event log itself, which only Windows reads. */
  | 'eventLogFile'
  | 'notJson'
  | 'notFacts'
  | 'newerSchema'
  | 'newerScript'
  | 'cutShort'
  | 'sectionTwice'
  | 'xmlSyntax'
  | 'xmlDoctype'
  | 'xmlEntity'
  | 'xmlTooDeep'
  | 'csvQuote'
  | 'noEvents'
  | 'tooManyServers';

export class RecordProblem extends Error {
  override readonly name = 'RecordProblem';
  readonly problem: RecordProblemKind;
  /** A section, an element, a path within JSON, an error code or a version, as fits. May be a stranger's text. */
  readonly where: string;
  /** Counts from 1; 0 where no line is to be told. */
  readonly line: number;

  constructor(problem: RecordProblemKind, where = '', line = 0) {
    super(`${problem}: ${where} (line ${line})`);
    this.problem = problem;
    this.where = where;
    this.line = line;
  }
}
