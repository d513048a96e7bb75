/** Facts of machines by a word, for the written cases. */
import type { MachineFacts } from '../../src/observation/machine-facts.ts';

const ABSENT = { state: 'absent' } as const;

const MACHINE: MachineFacts = {
  schemaVersion: 1,
  kind: 'machineFacts',
  takenAt: '2026-11-20T09:00:00Z',
  takenBy: 'rdp-doctor',
  computer: 'PC01',
  domain: { joined: false, name: 'WORKGROUP' },
  windows: { major: 10, minor: 0, build: 19045, ubr: 5000, edition: 'Professional', productName: 'Windows 10 Pro' },
  credssp: { policy: ABSENT, policyFrom: null, tspkg: [10, 0, 19041, 5000], mstsc: [10, 0, 19041, 5000] },
  remoteDesktop: {
    denyConnections: { state: 'set', value: 0 },
    userAuthentication: { state: 'set', value: 1 },
    securityLayer: { state: 'set', value: 2 },
    policyUserAuthentication: ABSENT,
    policySecurityLayer: ABSENT,
  },
  restartPending: false,
  refusals: [],
  notRead: [],
};

const REFUSAL = {
  firstAt: '2026-11-20T08:00:00Z',
  lastAt: '2026-11-20T09:00:00Z',
  service: 'TERMSRV',
  count: 3,
} as const;

export function clientFacts(which: string): MachineFacts {
  switch (which) {
    case 'refused6041':
      return { ...MACHINE, refusals: [{ ...REFUSAL, server: '127.0.0.1', offeredVersion: 3 }] };
    case 'windows7':
      return {
        ...MACHINE,
        windows: {
          major: 6,
          minor: 1,
          build: 7601,
          ubr: null,
          edition: 'Professional',
          productName: 'Windows 7 Professional',
        },
        credssp: { ...MACHINE.credssp, tspkg: [6, 1, 7601, 24117], mstsc: [6, 3, 9600, 18980] },
      };
    default:
      throw new TypeError(`no such client: ${which}`);
  }
}

export function serverFacts(which: string): MachineFacts {
  switch (which) {
    case 'restartPending':
      return { ...MACHINE, computer: 'SV01', restartPending: true, windows: null };
    case 'fixInstalled':
      return {
        ...MACHINE,
        computer: 'SV01',
        windows: {
          major: 6,
          minor: 3,
          build: 9600,
          ubr: null,
          edition: 'ServerStandard',
          productName: 'Windows Server 2012 R2',
        },
        credssp: { ...MACHINE.credssp, tspkg: [6, 3, 9600, 19000], mstsc: null },
      };
    case 'policy0':
      return { ...MACHINE, computer: 'SV01', credssp: { ...MACHINE.credssp, policy: { state: 'set', value: 0 } } };
    default:
      throw new TypeError(`no such server: ${which}`);
  }
}
