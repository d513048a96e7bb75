/** Any need and any situation, for laws that hold of all plans. */
import fc from 'fast-check';
import { CLIENT_STATES } from '../../src/diagnosis/prediction.ts';
import { CAUSES, type CauseCode } from '../../src/knowledge/causes.ts';
import { WINDOWS_BUILDS } from '../../src/knowledge/windows-builds.ts';
import type { Need } from '../../src/remedy/need.ts';
import type { Situation } from '../../src/remedy/situation.ts';

export const ALL_CAUSES = Object.keys(CAUSES) as readonly CauseCode[];

const build = fc.oneof(
  fc.constant(null),
  fc
    .constantFrom(...WINDOWS_BUILDS)
    .map(({ major, minor, build: number }) => ({ major, minor, build: number, ubr: null })),
);

export const anyNeed: fc.Arbitrary<Need> = fc.record({
  causes: fc.oneof(
    fc.constant(['credssp/server-unpatched', 'credssp/restart-pending', 'ntlm/blocked'] as const),
    fc.uniqueArray(fc.constantFrom(...ALL_CAUSES), { minLength: 1, maxLength: 5 }),
  ),
  server: fc.record({
    host: fc.oneof(fc.constant(null), fc.string()),
    port: fc.constantFrom(null, 13389),
    stack: fc.constantFrom('windows', 'other', 'unknown'),
    build,
    credsspVersion: fc.constantFrom(null, 2, 3, 4, 5, 6),
    fix: fc.constantFrom('active', 'missing', 'unknown'),
    nla: fc.constantFrom('required', 'optional', 'absent', 'unknown'),
    restartPending: fc.constantFrom(true, false, null),
  }),
  client: fc.record({ state: fc.constantFrom(null, ...CLIENT_STATES) }),
  on: fc.constantFrom(null, '2026-08-22', '2018-05-09'),
});

export const anySituation: fc.Arbitrary<Situation> = fc.record({
  serverTouch: fc.constantFrom('yes', 'settingsOnly', 'no', 'unknown'),
  serverRestart: fc.constantFrom('now', 'tonight', 'rarely', 'never', 'unknown'),
  serverCare: fc.constantFrom('maintained', 'neglected', 'unknown'),
  waysIn: fc.oneof(
    fc.constant(['none'] as const),
    fc.uniqueArray(fc.constantFrom('console', 'hypervisor', 'winrm', 'remoteRegistry', 'azure', 'aws', 'otherClient')),
  ),
  clients: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 100_000 })),
  clientDomain: fc.constantFrom('joined', 'workgroup', 'unknown'),
  clientEdition: fc.constantFrom('home', 'other', 'unknown'),
  exposed: fc.constantFrom('internet', 'internal', 'unknown'),
});
