/** What `rdp-doctor facts` says of a machine. Strings among the parameters are already safe to show. */
import type { ClientState } from '../../diagnosis/prediction.ts';
import type { PatchEvidence, ServerReading, UnknownBecause } from '../../remedy/machine-state.ts';
import type { Language } from '../words.ts';

export type FactLabel =
  | 'windows'
  | 'edition'
  | 'policy'
  | 'tspkg'
  | 'mstsc'
  | 'restart'
  | 'domain'
  | 'connections'
  | 'nla'
  | 'securityLayer';

export interface FactsWords {
  readonly language: Language;
  readonly unnamed: string;
  readonly takenBy: Readonly<Record<'rdp-doctor' | 'collect.cmd' | 'eventExport', string>>;
  readonly asClient: string;
  readonly asServer: string;
  readonly headings: { readonly facts: string; readonly refused: string; readonly notRead: string };
  /** One sentence: what this client does. */
  readonly clients: Readonly<Record<ClientState, string>>;
  /** Put behind the sentence, as one of its own. */
  readonly evidence: Readonly<Record<PatchEvidence, string>>;
  readonly unknownClient: Readonly<Record<UnknownBecause, string>>;
  readonly server: (reading: ServerReading) => string;
  /** An event export alone tells neither. */
  readonly eventsOnly: string;
  readonly restartFirst: string;
  readonly labels: Readonly<Record<FactLabel, string>>;
  readonly levels: Readonly<Record<0 | 1 | 2, string>>;
  readonly unset: string;
  readonly otherValue: string;
  readonly policyFrom: Readonly<Record<'groupPolicy' | 'localMachine' | 'notTold', string>>;
  readonly home: string;
  readonly yes: string;
  readonly no: string;
  readonly joined: (name: string) => string;
  readonly notJoined: string;
  readonly allowed: string;
  readonly denied: string;
  readonly setting: (value: string) => string;
  readonly overruledBy: (value: string) => string;
  readonly securityLayers: Readonly<Record<0 | 1 | 2, string>>;
  readonly noRefusals: string;
  readonly offered: (version: number) => string;
  readonly times: (count: number) => string;
  readonly moreServers: (count: number) => string;
  readonly reasons: Readonly<Record<'notFound' | 'accessDenied' | 'commandFailed' | 'unreadable' | 'notAsked', string>>;
  readonly shortened: (characters: string) => string;
}

export async function loadFactsWords(language: Language): Promise<FactsWords> {
  return language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en;
}
