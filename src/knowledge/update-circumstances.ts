/**
 * What goes with an update for CVE-2018-0886: what has to be there before it, what it was known to break, how a package file is
 * called, what the installer answers, and the releases that never got one.
 */
import type { Attested } from './sources.ts';
import type { UpdateProductId } from './update-products.ts';
import type { Kb } from './updates.ts';

const CHECKED = '2026-08-22';

/** Which updates need it. */
export type PrerequisiteScope =
  | 'always'
  /** Updates released from July 2019 on, which are signed with SHA-2 alone. The ones of 2018 are not among them. */
  | 'sinceJuly2019'
  | 'laterRollups'
  /** When the installer says that the update is not applicable. */
  | 'whenNotApplicable'
  /** On machines that were not kept up. */
  | 'whenNeglected'
  | 'sinceSeptember2025'
  | 'sinceJune2026';

export interface Prerequisite extends Attested {
  readonly product: UpdateProductId;
  readonly what: 'servicePack1' | 'servicePack2' | 'servicingStack' | 'packages';
  /** In this order. */
  readonly kbs: readonly Kb[];
  readonly scope: PrerequisiteScope;
}

const SERVICE_PACK = { kbs: [], scope: 'always', confidence: 'high', checkedOn: CHECKED } as const;
const SHA2 = { what: 'packages', scope: 'sinceJuly2019', sources: ['sha2Signing'], checkedOn: CHECKED } as const;
const LATE_2016 = { product: '10-1607-2016', sources: ['ssu2016'], checkedOn: CHECKED } as const;

/** By product. */
export const PREREQUISITES: readonly Prerequisite[] = [
  { product: '2008-sp2', what: 'servicePack2', sources: ['endOfLife', 'wesng'], ...SERVICE_PACK },
  { product: '2008-sp2', kbs: ['KB4474419', 'KB4493730'], confidence: 'medium', ...SHA2 },
  { product: '7-2008-r2', what: 'servicePack1', sources: ['endOfLife', 'wesng'], ...SERVICE_PACK },
  { product: '7-2008-r2', kbs: ['KB4474419', 'KB4490628'], confidence: 'high', ...SHA2 },
  {
    product: '2012',
    what: 'servicingStack',
    kbs: [],
    scope: 'laterRollups',
    sources: ['generalKnowledge'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  {
    product: '8.1-2012-r2',
    what: 'packages',
    kbs: ['KB2919442', 'KB2919355'],
    scope: 'always',
    sources: ['prereq81'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  {
    product: '8.1-2012-r2',
    what: 'packages',
    kbs: ['KB3173424'],
    scope: 'whenNotApplicable',
    sources: ['prereq81'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  { what: 'servicingStack', kbs: [], scope: 'whenNeglected', confidence: 'medium', ...LATE_2016 },
  { what: 'packages', kbs: ['KB5035895'], scope: 'sinceSeptember2025', confidence: 'low', ...LATE_2016 },
  { what: 'packages', kbs: ['KB5087537'], scope: 'sinceJune2026', confidence: 'low', ...LATE_2016 },
];

/** What went wrong after an update. */
export type UpdateIssueCode =
  /** The network adapter was set up anew, and a fixed address was lost. */
  | 'networkAdapterReplaced'
  /** The client asks twice for the credentials until the server has the update of June 2018 or a later one. */
  | 'asksTwice'
  /** Signing in with a smart card failed, until the update was released again in June 2018. */
  | 'smartCardFails';

export interface UpdateIssue extends Attested {
  readonly code: UpdateIssueCode;
  readonly product: UpdateProductId;
  /** The updates that brought it. */
  readonly kbs: readonly Kb[];
  /** On which side it shows. */
  readonly machine: 'server' | 'client';
}

const ADAPTER = { code: 'networkAdapterReplaced', machine: 'server', sources: ['nic2018', 'japaneseHowTo'] } as const;
const TWICE = { code: 'asksTwice', machine: 'client', sources: ['rdsAuth'] } as const;
const SURE = { confidence: 'high', checkedOn: CHECKED } as const;

/** By code. */
export const UPDATE_ISSUES: readonly UpdateIssue[] = [
  { product: '2008-sp2', kbs: ['KB4089229'], ...ADAPTER, ...SURE },
  { product: '7-2008-r2', kbs: ['KB4088875'], ...ADAPTER, ...SURE },
  { product: '7-2008-r2', kbs: ['KB4103718'], ...TWICE, ...SURE },
  { product: '10-1709', kbs: ['KB4103727'], ...TWICE, ...SURE },
  {
    code: 'smartCardFails',
    product: '2008-sp2',
    kbs: ['KB4093227'],
    machine: 'server',
    sources: ['rdsAuth'],
    ...SURE,
  },
];

/** A file of the Microsoft Update Catalog, for 64-bit machines. The 40 digits at its end are its SHA-1. */
export interface UpdatePackage extends Attested {
  readonly kb: Kb;
  readonly file: string;
}

const CATALOG = { sources: ['az4295591', 'msuNames'], confidence: 'high', checkedOn: CHECKED } as const;

/** Those whose names are published. */
export const UPDATE_PACKAGES: readonly UpdatePackage[] = [
  { kb: 'KB4103712', file: 'windows6.1-kb4103712-x64_44bc3455369066d70f52da47c30ca765f511cf68.msu', ...CATALOG },
  { kb: 'KB4103718', file: 'windows6.1-kb4103718-x64_c051268978faef39e21863a95ea2452ecbc0936d.msu', ...CATALOG },
  { kb: 'KB4103730', file: 'windows8-rt-kb4103730-x64_1f4ed396b8c411df9df1e6755da273525632e210.msu', ...CATALOG },
  { kb: 'KB4103715', file: 'windows8.1-kb4103715-x64_43bebfcb5be43876fb6a13a4eb840174ecb1790c.msu', ...CATALOG },
  { kb: 'KB4103725', file: 'windows8.1-kb4103725-x64_cdf9b5a3be2fd4fc69bc23a617402e69004737d9.msu', ...CATALOG },
  { kb: 'KB4103723', file: 'windows10.0-kb4103723-x64_2adf2ea2d09b3052d241c40ba55e89741121e07e.msu', ...CATALOG },
  { kb: 'KB4103731', file: 'windows10.0-kb4103731-x64_209b6a1aa4080f1da0773d8515ff63b8eca55159.msu', ...CATALOG },
  { kb: 'KB4103727', file: 'windows10.0-kb4103727-x64_c217e7d5e2efdf9ff8446871e509e96fdbb8cb99.msu', ...CATALOG },
];

export interface InstallerExitCode extends Attested {
  /** Signed, as `%ERRORLEVEL%` shows it. */
  readonly code: number;
  readonly means: 'done' | 'restartNeeded' | 'alreadyInstalled' | 'notApplicable';
}

const REMEMBERED = { sources: ['generalKnowledge'], confidence: 'medium', checkedOn: CHECKED } as const;

/** Of wusa.exe. */
export const INSTALLER_EXIT_CODES: readonly InstallerExitCode[] = [
  { code: 0, means: 'done', ...REMEMBERED },
  { code: 3010, means: 'restartNeeded', ...REMEMBERED },
  { code: 0x00240006, means: 'alreadyInstalled', ...REMEMBERED },
  { code: -2145124329, means: 'notApplicable', ...REMEMBERED },
];

export interface WithoutPackage extends Attested {
  /** A name in `WINDOWS_BUILDS`. */
  readonly release: string;
  readonly instead: 'servicePack1' | 'servicePack2' | 'windows81' | 'replace';
  /** Whose updates fit afterwards. */
  readonly leadsTo: UpdateProductId | null;
  /** Whether such a machine can ask for NLA at all, as a server. */
  readonly nlaServer: boolean;
}

const NEVER = { sources: ['endOfLife', 'generalKnowledge'], confidence: 'medium', checkedOn: CHECKED } as const;

/** Releases that never got a package for CVE-2018-0886. */
export const WITHOUT_PACKAGE: readonly WithoutPackage[] = [
  { release: 'Windows XP SP3', instead: 'replace', leadsTo: null, nlaServer: false, ...NEVER },
  { release: 'Windows Server 2003 SP2', instead: 'replace', leadsTo: null, nlaServer: false, ...NEVER },
  { release: 'Windows Vista', instead: 'replace', leadsTo: null, nlaServer: true, ...NEVER },
  { release: 'Windows Vista SP1', instead: 'replace', leadsTo: null, nlaServer: true, ...NEVER },
  { release: 'Windows Vista SP2', instead: 'replace', leadsTo: null, nlaServer: true, ...NEVER },
  { release: 'Windows Server 2008', instead: 'servicePack2', leadsTo: '2008-sp2', nlaServer: true, ...NEVER },
  { release: 'Windows Server 2008 R2', instead: 'servicePack1', leadsTo: '7-2008-r2', nlaServer: true, ...NEVER },
  { release: 'Windows 7', instead: 'servicePack1', leadsTo: '7-2008-r2', nlaServer: true, ...NEVER },
  { release: 'Windows 8', instead: 'windows81', leadsTo: '8.1-2012-r2', nlaServer: true, ...NEVER },
];
