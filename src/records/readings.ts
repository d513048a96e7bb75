/** What was asked of a Windows machine and what it answered, one by one; and the facts that come of it. */
import type { FileVersion, MachineFacts, NotRead, OracleRefusal, WindowsFacts } from '../observation/machine-facts.ts';
import { dwordOf, type RegistryReading } from './registry-output.ts';
import { QUERY_NAMES, type QueryName, RESTART_KEY_NAMES, type RestartKeyName } from './registry-queries.ts';

export type Reading<T> =
  | { readonly state: 'read'; readonly value: T }
  | { readonly state: 'failed'; readonly why: NotRead['why'] };

export interface Readings {
  readonly takenAt: string | null;
  readonly takenBy: MachineFacts['takenBy'];
  readonly values: Readonly<Record<QueryName, RegistryReading>>;
  readonly restartKeys: Readonly<Record<RestartKeyName, RegistryReading>>;
  readonly tspkg: Reading<FileVersion>;
  readonly mstsc: Reading<FileVersion>;
  /** Whether a policy file of this machine sets AllowEncryptionOracle. */
  readonly inGroupPolicy: Reading<boolean>;
  readonly refusals: Reading<readonly OracleRefusal[]>;
}

/** Netlogon's Start on members of a domain: automatic. */
const AUTOMATIC = 2;

export function machineFactsOf(readings: Readings): MachineFacts {
  const notRead: NotRead[] = [];
  const missing = (what: string, why: NotRead['why']) => {
    notRead.push({ what, why });
    return null;
  };
  const dword = (what: string, reading: RegistryReading) =>
    dwordOf(reading) ?? missing(what, reading.state === 'failed' ? reading.why : 'unreadable');
  const taken = <T>(what: string, reading: Reading<T>) =>
    reading.state === 'read' ? reading.value : missing(what, reading.why);
  const { values } = readings;
  const policy = dword('credssp.policy', values.policy);
  return {
    schemaVersion: 1,
    kind: 'machineFacts',
    takenAt: readings.takenAt,
    takenBy: readings.takenBy,
    computer: textOf(values.computer) || missing('computer', whyNot(values.computer)),
    domain: domainOf(values) ?? missing('domain', whyNot(values.netlogonStart)),
    windows: windowsOf(values) ?? missing('windows', whyNot(values.build)),
    credssp: {
      policy,
      policyFrom: policy?.state === 'set' ? originOf(taken('credssp.policyFrom', readings.inGroupPolicy)) : null,
      tspkg: taken('credssp.tspkg', readings.tspkg),
      mstsc: taken('credssp.mstsc', readings.mstsc),
    },
    remoteDesktop: {
      denyConnections: dword('remoteDesktop.denyConnections', values.denyConnections),
      userAuthentication: dword('remoteDesktop.userAuthentication', values.userAuthentication),
      securityLayer: dword('remoteDesktop.securityLayer', values.securityLayer),
      policyUserAuthentication: dword('remoteDesktop.policyUserAuthentication', values.policyUserAuthentication),
      policySecurityLayer: dword('remoteDesktop.policySecurityLayer', values.policySecurityLayer),
    },
    restartPending: restartOf(readings.restartKeys) ?? missing('restartPending', whyNoRestart(readings.restartKeys)),
    refusals: taken('refusals', readings.refusals),
    notRead,
  };
}

/** An export of events tells nothing else; what was not asked is named as that. */
export function factsOfExport(computer: string | null, refusals: readonly OracleRefusal[]): MachineFacts {
  const failed = { state: 'failed', why: 'notAsked' } as const;
  const every = <K extends string>(names: readonly K[]) =>
    Object.fromEntries(names.map((name) => [name, failed])) as Record<K, typeof failed>;
  const facts = machineFactsOf({
    takenAt: null,
    takenBy: 'eventExport',
    values: every(QUERY_NAMES),
    restartKeys: every(RESTART_KEY_NAMES),
    tspkg: failed,
    mstsc: failed,
    inGroupPolicy: failed,
    refusals: { state: 'read', value: refusals },
  });
  const notRead = facts.notRead.filter(({ what }) => computer === null || what !== 'computer');
  return { ...facts, computer, notRead };
}

function originOf(inGroupPolicy: boolean | null): MachineFacts['credssp']['policyFrom'] {
  if (inGroupPolicy === null) return null;
  return inGroupPolicy ? 'groupPolicy' : 'localMachine';
}

/** The DNS suffix may be set without a domain, so that only the service tells of one. */
function domainOf({ netlogonStart, dnsDomain }: Readings['values']): MachineFacts['domain'] {
  const start = dwordOf(netlogonStart);
  if (start?.state !== 'set') return null;
  const joined = start.value === AUTOMATIC;
  return { joined, name: joined ? textOf(dnsDomain) : '' };
}

function windowsOf(values: Readings['values']): WindowsFacts | null {
  const build = /^\d{3,6}$/.exec(textOf(values.build))?.[0];
  const [, oldMajor, oldMinor] = /^(\d{1,2})\.(\d{1,2})$/.exec(textOf(values.version)) ?? [];
  const major = numberOf(values.major) ?? (oldMajor === undefined ? undefined : Number(oldMajor));
  const minor = numberOf(values.major) === undefined ? Number(oldMinor) : (numberOf(values.minor) ?? 0);
  if (build === undefined || major === undefined) return null;
  const [edition, productName] = [textOf(values.edition), textOf(values.productName)];
  return { major, minor, build: Number(build), ubr: numberOf(values.ubr) ?? null, edition, productName };
}

/** Both keys say it; either is enough, and no is said only when both were read. */
function restartOf(keys: Readings['restartKeys']): boolean | null {
  const states = Object.values(keys).map(({ state }) => state);
  if (states.includes('set')) return true;
  return states.includes('failed') ? null : false;
}

function whyNoRestart(keys: Readings['restartKeys']): NotRead['why'] {
  const failed = Object.values(keys).find(({ state }) => state === 'failed');
  return failed === undefined ? 'unreadable' : whyNot(failed);
}

function textOf(reading: RegistryReading): string {
  return reading.state === 'set' && reading.type !== 'REG_DWORD' ? reading.data : '';
}

function numberOf(reading: RegistryReading): number | undefined {
  const dword = dwordOf(reading);
  return dword?.state === 'set' ? dword.value : undefined;
}

function whyNot(reading: RegistryReading): NotRead['why'] {
  if (reading.state === 'failed') return reading.why;
  return reading.state === 'absent' ? 'notFound' : 'unreadable';
}
