/** What can be wrong with what a person gave to `explain`, and with the facts of a machine. */
import type { Complaint } from './command-words.ts';

/** What can be wrong with a message that should be explained. */
export interface ExplainComplaints {
  readonly empty: Complaint;
  readonly tooLarge: (file: string) => Complaint;
}

/** Why there are no facts of a machine. A line of 0 is none. */
export interface FactsComplaints {
  readonly notWindows: Complaint;
  readonly oneFile: Complaint;
  readonly unwritable: (file: string, code: string) => Complaint;
  readonly record: Readonly<
    Record<
      | 'unreadableFile'
      | 'fileTooLarge'
      | 'unknownFormat'
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
      | 'tooManyServers',
      (file: string, where: string, line: number) => Complaint
    >
  >;
}
