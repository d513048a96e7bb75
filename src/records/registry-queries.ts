/** What is asked of a registry, by name: the same for the Windows that rdp-doctor runs on and for `collect.cmd`. */

const WINDOWS = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';
const TERMINAL_SERVER = 'SYSTEM\\CurrentControlSet\\Control\\Terminal Server';
const LISTENER = `${TERMINAL_SERVER}\\WinStations\\RDP-Tcp`;
const POLICIES = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services';

export interface RegistryQuery {
  /** Below HKEY_LOCAL_MACHINE, in the 64-bit view. */
  readonly key: string;
  readonly name: string;
}

export const REGISTRY_QUERIES = {
  computer: { key: 'SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ActiveComputerName', name: 'ComputerName' },
  /** 2 on members of a domain, 3 elsewhere: the service is started by itself only where there is a domain. */
  netlogonStart: { key: 'SYSTEM\\CurrentControlSet\\Services\\Netlogon', name: 'Start' },
  dnsDomain: { key: 'SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters', name: 'Domain' },
  major: { key: WINDOWS, name: 'CurrentMajorVersionNumber' },
  minor: { key: WINDOWS, name: 'CurrentMinorVersionNumber' },
  /** Before Windows 10 the only version there is, such as 6.1; since then it stays 6.3. */
  version: { key: WINDOWS, name: 'CurrentVersion' },
  build: { key: WINDOWS, name: 'CurrentBuild' },
  ubr: { key: WINDOWS, name: 'UBR' },
  edition: { key: WINDOWS, name: 'EditionID' },
  productName: { key: WINDOWS, name: 'ProductName' },
  policy: {
    key: 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\CredSSP\\Parameters',
    name: 'AllowEncryptionOracle',
  },
  denyConnections: { key: TERMINAL_SERVER, name: 'fDenyTSConnections' },
  userAuthentication: { key: LISTENER, name: 'UserAuthentication' },
  securityLayer: { key: LISTENER, name: 'SecurityLayer' },
  policyUserAuthentication: { key: POLICIES, name: 'UserAuthentication' },
  policySecurityLayer: { key: POLICIES, name: 'SecurityLayer' },
} as const satisfies Readonly<Record<string, RegistryQuery>>;

export type QueryName = keyof typeof REGISTRY_QUERIES;
export const QUERY_NAMES = Object.keys(REGISTRY_QUERIES) as readonly QueryName[];

/** Keys that are there while an update waits for a restart. Files to be renamed are no sign: any program may leave those. */
export const RESTART_KEYS = {
  servicing: 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending',
  windowsUpdate: 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired',
} as const;

export type RestartKeyName = keyof typeof RESTART_KEYS;
export const RESTART_KEY_NAMES = Object.keys(RESTART_KEYS) as readonly RestartKeyName[];

/** There on no computer: what `reg.exe` says of them, it says in this language of what is absent. */
export const ABSENT_KEY = 'SOFTWARE\\rdp-doctor\\there-is-no-such-key';
export const ABSENT_VALUE = {
  key: WINDOWS,
  name: 'rdp-doctor-there-is-no-such-value',
} as const satisfies RegistryQuery;
