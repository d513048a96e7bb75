/**
 * What a Windows machine says of itself: the facts that cannot be seen from outside. Read there by the command line or by a script
 * that needs nothing installed. Plain JSON, no secrets; what could not be read is named, never guessed.
 */

/** Facts of one machine. `null` is "not read", with the reason in `notRead`; an absent registry value is a fact of its own. */
export interface MachineFacts {
  readonly schemaVersion: 1;
  readonly kind: 'machineFacts';
  /** ISO 8601. */
  readonly takenAt: string | null;
  /** `eventExport`: an exported log, which tells of refusals and of nothing else. */
  readonly takenBy: 'rdp-doctor' | 'collect.cmd' | 'eventExport';
  readonly computer: string | null;
  /** The name is empty when it is not known. */
  readonly domain: { readonly joined: boolean; readonly name: string } | null;
  readonly windows: WindowsFacts | null;
  readonly credssp: CredsspFacts;
  readonly remoteDesktop: RemoteDesktopFacts;
  /** An update waits for a restart. */
  readonly restartPending: boolean | null;
  /** Event 6041 of LsaSrv: servers that this machine refused for CVE-2018-0886. */
  readonly refusals: readonly OracleRefusal[] | null;
  readonly notRead: readonly NotRead[];
}

export interface WindowsFacts {
  readonly major: number;
  readonly minor: number;
  readonly build: number;
  /** Update build revision; null before Windows 10. */
  readonly ubr: number | null;
  /** As the registry has it, such as `Professional`, `Core`, `ServerStandard`. */
  readonly edition: string;
  readonly productName: string;
}

/** Encryption Oracle Remediation on that machine. */
export interface CredsspFacts {
  /** AllowEncryptionOracle. */
  readonly policy: RegistryDword | null;
  /** Whether a group policy sets it, local or of a domain; null without a value, too. */
  readonly policyFrom: 'groupPolicy' | 'localMachine' | null;
  readonly tspkg: FileVersion | null;
  readonly mstsc: FileVersion | null;
}

/** The listener's settings, and the policies that overrule them. */
export interface RemoteDesktopFacts {
  readonly denyConnections: RegistryDword | null;
  readonly userAuthentication: RegistryDword | null;
  readonly securityLayer: RegistryDword | null;
  readonly policyUserAuthentication: RegistryDword | null;
  readonly policySecurityLayer: RegistryDword | null;
}

/** A REG_DWORD, or the fact that there is none. */
export type RegistryDword = { readonly state: 'absent' } | { readonly state: 'set'; readonly value: number };

/** Four numbers, as in a file's version resource. */
export type FileVersion = readonly [number, number, number, number];

/** The events 6041 of one server, together. */
export interface OracleRefusal {
  /** The service that the client asked for: `TERMSRV` for Remote Desktop, `WSMAN` for remote PowerShell. */
  readonly service: string;
  /** The server as the client named it: the part of `TERMSRV/host` behind the slash. A stranger's text. */
  readonly server: string;
  /** The CredSSP version that the server offered. */
  readonly offeredVersion: number;
  readonly count: number;
  /** ISO 8601, without an offset where an export tells local time; null where its dates can not be told. */
  readonly firstAt: string | null;
  readonly lastAt: string | null;
}

export interface NotRead {
  /** Path into the facts, such as `credssp.tspkg`. */
  readonly what: string;
  readonly why: 'notFound' | 'accessDenied' | 'commandFailed' | 'unreadable' | 'notAsked';
}
