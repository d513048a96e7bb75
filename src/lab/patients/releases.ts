/**
 * Windows releases with and without the update of March 2018, each with the CredSSP number that goes with it ([MS-CSSP]
 * 2.2.1, notes 10 and 25): 2 and 5 up to Server 2012, 3 or 4 and 6 from Server 2012 R2 on. Japanese computer names among
 * them, one outside the Basic Multilingual Plane and one of more than 255 bytes.
 */
import { admit, type Patient, type Sentence } from '../patient.ts';
import {
  BUILD,
  CODE,
  KEIRI,
  type Machine,
  member,
  SIGNS_IN,
  SOUND,
  type WindowsTraits,
  windows,
  workgroup,
} from './machines.ts';

interface Release extends WindowsTraits {
  readonly name: string;
  readonly release: string;
  readonly credssp: 2 | 3 | 4 | 5 | 6;
  readonly isPatched: boolean;
  readonly isOutOfSupport?: true;
  readonly note?: Sentence;
}

const LONG_NAME: Machine = member('sv-nagai01', {
  netbios: 'NAGAI',
  dns: `${'東京本社経理部管理課第一係.'.repeat(10)}example`,
});

const RELEASES: readonly Release[] = [
  {
    name: 'server2008-patched',
    release: 'Windows Server 2008 SP2',
    machine: member('sv-furui01'),
    version: BUILD.SERVER_2008,
    credssp: 5,
    isPatched: true,
    isOutOfSupport: true,
  },
  {
    name: 'windows7-unpatched',
    release: 'Windows 7 SP1',
    machine: workgroup('山田太郎-PC'),
    version: BUILD.WINDOWS_7,
    credssp: 2,
    isPatched: false,
    isOutOfSupport: true,
  },
  {
    name: 'server2008r2-unpatched',
    release: 'Windows Server 2008 R2 SP1',
    machine: member('sv-zaiko01'),
    version: BUILD.WINDOWS_7,
    credssp: 2,
    isPatched: false,
    isOutOfSupport: true,
  },
  {
    name: 'server2008r2-patched',
    release: 'Windows Server 2008 R2 SP1',
    machine: member('sv-zaiko02'),
    version: BUILD.WINDOWS_7,
    credssp: 5,
    isPatched: true,
    isOutOfSupport: true,
  },
  {
    name: 'server2012-unpatched',
    release: 'Windows Server 2012',
    machine: member('sv-hanbai01'),
    version: BUILD.SERVER_2012,
    credssp: 2,
    isPatched: false,
    isOutOfSupport: true,
  },
  {
    name: 'server2012-patched',
    release: 'Windows Server 2012',
    machine: member('sv-hanbai02'),
    version: BUILD.SERVER_2012,
    credssp: 5,
    isPatched: true,
    isOutOfSupport: true,
  },
  {
    name: 'server2012r2-unpatched',
    release: 'Windows Server 2012 R2',
    machine: member('sv-jinji01'),
    version: BUILD.SERVER_2012_R2,
    credssp: 3,
    isPatched: false,
    isOutOfSupport: true,
  },
  {
    name: 'server2012r2-patched',
    release: 'Windows Server 2012 R2',
    machine: member('sv-jinji02'),
    version: BUILD.SERVER_2012_R2,
    credssp: 6,
    isPatched: true,
    isOutOfSupport: true,
  },
  {
    name: 'server2016-unpatched',
    release: 'Windows Server 2016',
    machine: member('sv-keiri01', KEIRI),
    version: BUILD.SERVER_2016,
    credssp: 4,
    isPatched: false,
  },
  {
    name: 'server2016-patched',
    release: 'Windows Server 2016',
    machine: member('sv-keiri02', KEIRI),
    version: BUILD.SERVER_2016,
    credssp: 6,
    isPatched: true,
  },
  {
    name: 'windows10-1709-unpatched',
    release: 'Windows 10 1709',
    machine: workgroup('DESKTOP-1709'),
    version: BUILD.WINDOWS_10_1709,
    credssp: 4,
    isPatched: false,
    isOutOfSupport: true,
  },
  {
    name: 'server2019',
    release: 'Windows Server 2019',
    machine: workgroup('経理サーバー'),
    version: BUILD.SERVER_2019,
    credssp: 6,
    isPatched: true,
  },
  {
    name: 'windows10-22h2',
    release: 'Windows 10 22H2',
    machine: workgroup('DESKTOP-22H2'),
    version: BUILD.WINDOWS_10,
    credssp: 6,
    isPatched: true,
    note: {
      en: 'Its build number is shared with an edition that is still supported, so its age can not be judged.',
      ja: 'ビルド番号がサポート中のエディションと同じなので、サポート切れかどうかは判定できません。',
    },
  },
  {
    name: 'server2022',
    release: 'Windows Server 2022',
    machine: member('sv-soumu01'),
    version: BUILD.SERVER_2022,
    credssp: 6,
    isPatched: true,
  },
  {
    name: 'windows11',
    release: 'Windows 11 24H2',
    machine: workgroup('𠮷野花子-PC'),
    version: BUILD.WINDOWS_11,
    credssp: 6,
    isPatched: true,
  },
  {
    name: 'server2025-long-name',
    release: 'Windows Server 2025',
    machine: LONG_NAME,
    version: BUILD.WINDOWS_11,
    credssp: 6,
    isPatched: true,
    note: {
      en: 'Its DNS name takes more than 255 bytes in UTF-16.',
      ja: 'DNS 名は UTF-16 で 255 バイトを超えます。',
    },
  },
];

export const RELEASE_PATIENTS: readonly Patient[] = RELEASES.map((release) =>
  admit({
    name: release.name,
    ailment: describe(release),
    expected: expectedOf(release),
    signIn: SIGNS_IN[release.credssp],
    behaviour: windows(release),
    ...(release.note && { note: release.note }),
  }),
);

function expectedOf({ isPatched, isOutOfSupport }: Release): readonly string[] {
  const found: string[] = isPatched ? [...SOUND] : [CODE.NLA_REQUIRED, CODE.UNPATCHED];
  return isOutOfSupport ? [...found, CODE.OUT_OF_SUPPORT] : found;
}

function describe({ release, credssp, isPatched, isOutOfSupport }: Release): Sentence {
  if (!isPatched) {
    return {
      en: `${release} without the fix for CVE-2018-0886: answers CredSSP ${credssp}`,
      ja: `${release} に CVE-2018-0886 の修正が入っていません (CredSSP ${credssp} を返します)`,
    };
  }
  if (isOutOfSupport) {
    return {
      en: `${release} with the fix for CVE-2018-0886 (answers CredSSP ${credssp}), but out of support`,
      ja: `${release} に CVE-2018-0886 の修正は入っていますが (CredSSP ${credssp})、サポートが終わっています`,
    };
  }
  return {
    en: `healthy: ${release} with the fix for CVE-2018-0886 (answers CredSSP ${credssp})`,
    ja: `健康です。${release} に CVE-2018-0886 の修正が入っています (CredSSP ${credssp} を返します)`,
  };
}
