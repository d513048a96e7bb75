/**
 * Servers with the fix for CVE-2018-0886 at each of their numbers and under each value of the policy Encryption Oracle
 * Remediation ([MS-CSSP] 2.2.1 note 11); and which patients stand for which column of the interoperability matrix.
 */
import { lowestForServer, type RemediationPolicy } from '../../dialogue/remediation.ts';
import type { RdpServer } from '../behaviour.ts';
import { admit, type Patient, type Sentence } from '../patient.ts';
import { BUILD, CODE, member, SIGNS_IN, SOUND, windows } from './machines.ts';

const SERVERS = [
  { version: 5, build: BUILD.SERVER_2012, host: 'sv-houshin5', release: 'Windows Server 2012' },
  { version: 6, build: BUILD.SERVER_2022, host: 'sv-houshin6', release: 'Windows Server 2022' },
] as const;

interface PolicyRow extends Sentence {
  readonly policy: RemediationPolicy;
  readonly suffix: string;
}

const POLICIES: readonly PolicyRow[] = [
  {
    policy: 'forceUpdatedClients',
    suffix: 'force-updated-clients',
    en: 'policy at 0 (Force Updated Clients), which turns away clients without the fix',
    ja: 'ポリシーは 0 (Force Updated Clients) で、修正のないクライアントを断ります',
  },
  {
    policy: 'mitigated',
    suffix: 'mitigated',
    en: 'policy at 1 (Mitigated), which takes every client',
    ja: 'ポリシーは 1 (Mitigated) で、どのクライアントも受け入れます',
  },
  {
    policy: 'vulnerable',
    suffix: 'vulnerable',
    en: 'policy at 2 (Vulnerable), which takes every client',
    ja: 'ポリシーは 2 (脆弱) で、どのクライアントも受け入れます',
  },
];

const UNSEEN: Sentence = {
  en: 'A policy cannot be seen from outside: the examination finds the same under all three.',
  ja: 'ポリシーは外からは見えません。3 つのどれでも、診察の結果は同じです。',
};

export const POLICY_PATIENTS: readonly Patient[] = SERVERS.flatMap((server) =>
  POLICIES.map((row) =>
    admit({
      name: `patched-${server.version}-${row.suffix}`,
      ailment: {
        en: `${server.release} with the fix (answers CredSSP ${server.version}), ${row.en}`,
        ja: `${server.release}、修正済み (CredSSP ${server.version} を返します)。${row.ja}`,
      },
      expected: server.version === 5 ? [...SOUND, CODE.OUT_OF_SUPPORT] : SOUND,
      signIn: SIGNS_IN[server.version],
      behaviour: underPolicy(server, row.policy),
      note: UNSEEN,
    }),
  ),
);

function underPolicy({ version, build, host }: (typeof SERVERS)[number], policy: RemediationPolicy): RdpServer {
  const { credssp, ...server } = windows({ machine: member(host), version: build, credssp: version });
  if (!credssp) throw new TypeError('underPolicy: needs a server with NLA');
  const lowestClientVersion = lowestForServer({ patched: true, version, policy });
  return { ...server, credssp: { ...credssp, lowestClientVersion } };
}

/** By name, one for every CredSSP number that a server of each level can have. */
export const PATIENTS_BY_LEVEL: Readonly<Record<'unpatched' | RemediationPolicy, readonly string[]>> = {
  unpatched: ['server2016-unpatched', 'server2012r2-unpatched', 'windows7-unpatched'],
  forceUpdatedClients: ['patched-6-force-updated-clients', 'patched-5-force-updated-clients'],
  mitigated: ['patched-6-mitigated', 'patched-5-mitigated'],
  vulnerable: ['patched-6-vulnerable', 'patched-5-vulnerable'],
};
