/** The facts of a machine in English. */
import type { ServerReading } from '../../remedy/machine-state.ts';
import { grouped } from '../figures.ts';
import type { FactsWords } from './facts-words.ts';

export const en: FactsWords = {
  language: 'en',
  unnamed: 'unnamed computer',
  takenBy: {
    'rdp-doctor': 'read by rdp-doctor',
    'collect.cmd': 'read by collect.cmd',
    eventExport: 'from an export of events',
  },
  asClient: 'As a client',
  asServer: 'As a server',
  headings: { facts: 'Facts', refused: 'Refused servers (event 6041)', notRead: 'Not read' },
  clients: {
    unpatched: 'It lacks the fix for CVE-2018-0886, and servers with “Force Updated Clients” refuse it. Update it.',
    forceUpdatedClients: 'Policy 0, Force Updated Clients: it refuses servers without the fix.',
    mitigated: 'Policy 1, Mitigated: it refuses servers without the fix.',
    vulnerable:
      'Policy 2, Vulnerable: it connects even to servers without the fix. Put the policy back once they are updated.',
    unsetBeforeMay2018:
      'The policy is not set, and its updates are older than May 2018: it acts as Vulnerable and connects even to servers without the fix.',
    unsetSinceMay2018: 'The policy is not set: it acts as Mitigated and refuses servers without the fix.',
  },
  evidence: {
    revision: 'Its build revision tells the level of its updates.',
    tspkg: 'The version of tspkg.dll tells the level of its updates.',
    release: 'This Windows was released with the fix.',
    noUpdate: 'For this Windows there is no such update.',
    refusal: 'That it logged event 6041 shows that it has the fix.',
  },
  unknownClient: {
    windowsNotRead: 'How it acts cannot be told: the version of Windows was not read.',
    revisionNotRead: 'How it acts cannot be told: the build revision (UBR) was not read.',
    tspkgNotRead: 'How it acts cannot be told: the version of tspkg.dll was not read.',
    tspkgBetween:
      'How it acts cannot be told: its tspkg.dll is older than May 2018 and may be that of March or April, or one without the fix.',
    notListed: 'How it acts cannot be told: nothing is known of updates for this build.',
    policyNotRead: 'How it acts cannot be told: the policy was not read.',
    policyOutOfRange: 'How it acts cannot be told: the policy has a value other than 0, 1 and 2.',
    defaultNotTold: 'It has the fix, but the policy is not set, and its default cannot be told.',
  },
  server: (reading) => `${fixOf(reading)} ${connectionsOf(reading)}`.trimEnd(),
  eventsOnly: 'An export of events tells which servers were refused, and nothing else of this computer.',
  restartFirst: 'An update waits for a restart: until then it acts as before.',
  labels: {
    windows: 'Windows',
    edition: 'Edition',
    policy: 'Encryption Oracle Remediation',
    tspkg: 'tspkg.dll',
    mstsc: 'mstsc.exe',
    restart: 'Update waits for a restart',
    domain: 'Domain',
    connections: 'Remote Desktop',
    nla: 'NLA required',
    securityLayer: 'Security layer',
  },
  levels: { 0: '0 (Force Updated Clients)', 1: '1 (Mitigated)', 2: '2 (Vulnerable)' },
  unset: 'not set',
  otherValue: 'no known value',
  policyFrom: {
    groupPolicy: 'from a group policy, which will set it again',
    localMachine: 'from the registry of this computer; no group policy sets it',
    notTold: 'whether a group policy sets it cannot be told',
  },
  home: 'a Home edition, without gpedit.msc',
  yes: 'yes',
  no: 'no',
  joined: (name) => (name === '' ? 'joined' : `joined to ${name}`),
  notJoined: 'not joined',
  allowed: 'allows connections',
  denied: 'denies connections',
  setting: (value) => `setting: ${value}`,
  overruledBy: (value) => `overruled by policy: ${value}`,
  securityLayers: { 0: '0 (RDP)', 1: '1 (negotiate)', 2: '2 (TLS)' },
  noRefusals: 'none logged',
  offered: (version) => `offered CredSSP ${version}`,
  times: (count) => (count === 1 ? 'once' : `${grouped(count)} times`),
  moreServers: (count) => `and ${grouped(count)} more (--json lists all)`,
  reasons: {
    notFound: 'is not there',
    accessDenied: 'access was denied',
    commandFailed: 'the command failed',
    unreadable: 'could not be understood',
    notAsked: 'was not asked',
  },
  shortened: (characters) => `(${characters} characters)`,
};

function fixOf({ fix }: ServerReading): string {
  switch (fix) {
    case 'there':
      return 'It has the fix.';
    case 'missing':
      return 'It lacks the fix: updated clients refuse it.';
    case 'unknown':
      return 'Whether it has the fix cannot be told.';
    default:
      return fix satisfies never;
  }
}

function connectionsOf({ connections, nla, nlaByPolicy }: ServerReading): string {
  if (connections === 'denied') return 'It allows no Remote Desktop connections.';
  const by = nlaByPolicy ? ', by policy' : '';
  const required = { required: `It requires NLA${by}.`, notRequired: `It does not require NLA${by}.`, unknown: '' }[
    nla
  ];
  return connections === 'allowed' ? `It allows Remote Desktop. ${required}`.trim() : required;
}
