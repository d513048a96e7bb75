/**
 * What the command line itself says: help, usage errors with their hints, the lab's list. Typed once, so that both
 * languages stay complete. Texts taken from the command line are passed in already made safe to show.
 */
import type { PastedComplaints } from '../decode/pasted-complaints.ts';
import type { Language } from '../words.ts';
import type { SavedComplaints, TargetComplaints } from './given-complaints.ts';
import type { ExplainComplaints, FactsComplaints } from './pasted-complaints.ts';
import type { ServeComplaints, ServeOptionName, ServeWords } from './serve-words.ts';

/** An error says what is wrong; a hint says what to do. */
export interface Complaint {
  readonly error: string;
  readonly hint: string;
}

export interface CommandWords {
  readonly language: Language;
  readonly about: string;
  readonly headings: {
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly commands: string;
  };
  readonly commands: Readonly<
    Record<
      | 'check'
      | 'diagnose'
      | 'cure'
      | 'decode'
      | 'facts'
      | 'explain'
      | 'matrix'
      | 'treat'
      | 'kb'
      | 'serve'
      | 'lab'
      | 'demo'
      | 'version'
      | 'help',
      string
    >
  >;
  readonly arguments: Readonly<
    Record<'hosts' | 'file' | 'patient' | 'factsFile' | 'text' | 'action' | 'windows' | 'command' | 'message', string>
  >;
  readonly options: Readonly<
    Record<
      | 'json'
      | 'markdown'
      | 'lang'
      | 'timeout'
      | 'quick'
      | 'save'
      | 'failOn'
      | 'client'
      | 'user'
      | 'domain'
      | 'passwordStdin'
      | 'kerberos'
      | 'policy'
      | 'pin'
      | 'symptom'
      | 'serverFacts'
      | 'since'
      | 'why'
      | 'details'
      | 'color'
      | 'file'
      | 'reveal'
      | 'only'
      | 'port'
      | 'address'
      | 'prove'
      | 'expires'
      | 'form'
      | 'reason'
      | 'dryRun'
      | 'all'
      | 'force'
      | 'journal'
      | 'import'
      | 'collectScript'
      | 'out'
      | 'answer'
      | 'cause'
      | 'server'
      | 'remedy'
      | 'touch'
      | 'restart'
      | 'care'
      | 'wayIn'
      | 'clients'
      | 'domainJoined'
      | 'clientEdition'
      | 'exposed'
      | ServeOptionName
      | 'help',
      string
    >
  >;
  readonly exitCodes: string;
  readonly complaints: TargetComplaints &
    SavedComplaints & {
      readonly unknownCommand: (text: string, meant: string | undefined) => Complaint;
      readonly unknownOption: (text: string, meant: string | undefined) => Complaint;
      readonly missingValue: (option: string) => Complaint;
      readonly badValue: (option: string, text: string, allowed: string) => Complaint;
      readonly missingHost: Complaint;
      readonly emptySymptom: Complaint;
      readonly missingFile: Complaint;
      readonly nothingToCure: Complaint;
      readonly missingAction: Complaint;
      readonly excessArgument: (text: string) => Complaint;
      readonly conflict: (first: string, second: string) => Complaint;
      readonly needsUser: (option: string) => Complaint;
      readonly oneServerToSignIn: Complaint;
      readonly domainTwice: Complaint;
      readonly badPin: (text: string) => Complaint;
      readonly noTerminal: Complaint;
      readonly noPassword: Complaint;
      readonly passwordTooLong: Complaint;
      readonly passwordNotUtf8: Complaint;
      readonly unwritableFile: (file: string, code: string) => Complaint;
      readonly unwritableForm: (file: string, code: string) => Complaint;
      readonly fileThere: (file: string) => Complaint;
      readonly formNeedsFolder: Complaint;
      readonly nothingToWriteDown: Complaint;
      readonly unwritableOutput: (code: string) => Complaint;
      readonly unknownWindows: (text: string, meant: string | undefined) => Complaint;
      readonly unknownPatient: (name: string, nearest: string) => Complaint;
      readonly portNeedsOne: Complaint;
      readonly addressInUse: (address: string, code: string) => Complaint;
      readonly serve: ServeComplaints;
      readonly pasted: PastedComplaints;
      readonly facts: FactsComplaints;
      readonly explain: ExplainComplaints;
      readonly unexpected: (message: string) => Complaint;
    };
  readonly hintLabel: string;
  readonly lab: {
    readonly started: (count: number) => string;
    readonly expected: string;
    readonly none: string;
    /** Above the list of accounts. */
    readonly accounts: string;
    readonly tryIt: (command: string) => string;
    readonly stop: string;
    readonly demo: string;
  };
  readonly decode: {
    /** While a person has to type or paste. */
    readonly waiting: string;
    /** A secret was given as an argument. */
    readonly inHistory: string;
  };
  readonly facts: {
    readonly unreadEvents: (file: string, count: number) => string;
    readonly otherComputer: (file: string, computer: string, other: string) => string;
    readonly howToCollect: (file: string) => string;
  };
  readonly explain: {
    /** While a person has to type or paste. */
    readonly waiting: string;
  };
  readonly serve: ServeWords;
  readonly saved: (file: string) => string;
  readonly furtherFiles: (files: readonly string[]) => string;
  /** Without a line break: the cursor waits behind it. */
  readonly askPassword: (account: string) => string;
  readonly newVersion: (version: string, node: string) => string;
}

export async function loadCommandWords(language: Language): Promise<CommandWords> {
  return language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en;
}
