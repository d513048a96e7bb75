/** What `rdp-doctor serve` says in the terminal: its options, its mistakes, the address to open. */
import type { Complaint } from './command-words.ts';

export type ServeOptionName =
  | 'servePort'
  | 'serveAddress'
  | 'open'
  | 'allow'
  | 'tlsCert'
  | 'tlsKey'
  | 'history'
  | 'log';

export interface ServeComplaints {
  readonly noPage: (folder: string) => Complaint;
  readonly cannotListen: (address: string, code: string) => Complaint;
  /** Another address than this machine's own needs both. */
  readonly needsTls: (address: string) => Complaint;
  readonly needsPassword: (address: string) => Complaint;
  readonly shortPassword: (fewest: number) => Complaint;
  readonly certWithoutKey: Complaint;
  readonly badCertificate: (file: string, reason: string) => Complaint;
  readonly unreadable: (file: string, code: string) => Complaint;
  readonly unwritableLog: (file: string, code: string) => Complaint;
}

export interface ServeWords {
  /** The address stands below it, alone on its line. */
  readonly openThis: string;
  readonly openThisOnce: string;
  /** `wanted` was taken. */
  readonly otherPort: (wanted: number, port: number) => string;
  readonly askPassword: string;
  readonly stop: string;
  readonly stopOrNew: string;
  readonly damagedHistory: (file: string, lines: number) => string;
  readonly historyBusy: (file: string) => string;
  readonly historyUnwritable: (file: string, code: string) => string;
  /** Behind the diagnoses of the demo. */
  readonly demo: string;
}
