/**
 * The policy Encryption Oracle Remediation: the value behind it, where the editors of Windows show it in both languages, its
 * template, and how a management service sets it. Beside it the two policies that overrule a server's NLA settings, and the
 * event that a client logs when it refuses. In Japanese only the label of level 2 is certain; translations of the others differ.
 */
import type { RemediationLevel } from './interoperability.ts';
import type { Attested } from './sources.ts';

const CHECKED = '2026-08-22';

/** A policy as the Group Policy editor shows it. */
export interface PolicyLabels extends Attested {
  readonly language: 'en' | 'ja';
  /** From the root of the tree to the folder. */
  readonly path: readonly string[];
  readonly name: string;
}

/** A REG_DWORD below HKEY_LOCAL_MACHINE. */
export interface PolicyValue {
  readonly key: string;
  readonly name: string;
}

export interface PolicyLevel extends Attested {
  /** The data of the value, and of the drop-down list. */
  readonly value: 0 | 1 | 2;
  readonly level: Exclude<RemediationLevel, 'unpatched'>;
  readonly en: string;
  /** Null where translations differ. */
  readonly ja: string | null;
  /** How documents translate it. */
  readonly alsoJa: readonly string[];
}

const JAPANESE_COPIES = ['wsdJa', 'tencentCloudJa'] as const;

/** By value. */
export const POLICY_LEVELS: readonly PolicyLevel[] = [
  {
    value: 0,
    level: 'forceUpdatedClients',
    en: 'Force Updated Clients',
    ja: null,
    alsoJa: ['更新されたクライアントを強制する', '強制的に更新されたクライアント'],
    // A hardening script once wrote another number for it, and was corrected to this one.
    sources: ['az4295591', 'policyCsp', 'nviso', ...JAPANESE_COPIES],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  {
    value: 1,
    level: 'mitigated',
    en: 'Mitigated',
    ja: null,
    alsoJa: ['軽減済み', '緩和'],
    sources: ['az4295591', 'policyCsp', ...JAPANESE_COPIES],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  {
    value: 2,
    level: 'vulnerable',
    en: 'Vulnerable',
    ja: '脆弱',
    alsoJa: ['脆弱性あり'],
    sources: ['az4295591', 'policyCsp', 'takelab', 'jaMemo'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
];

export interface ManagedPolicy extends Attested {
  /** Its key is usually absent, and Windows takes no harm when it is created. */
  readonly value: PolicyValue;
  readonly labels: readonly PolicyLabels[];
}

export interface OraclePolicy extends ManagedPolicy {
  /** What the drop-down list of levels is called, by language. */
  readonly element: Readonly<Record<'en' | 'ja', string>>;
}

/** AllowEncryptionOracle. */
export const ORACLE_POLICY: OraclePolicy = {
  value: {
    key: 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\CredSSP\\Parameters',
    name: 'AllowEncryptionOracle',
  },
  labels: [
    {
      language: 'en',
      path: ['Computer Configuration', 'Administrative Templates', 'System', 'Credentials Delegation'],
      name: 'Encryption Oracle Remediation',
      sources: ['az4295591', 'policyCsp'],
      confidence: 'high',
      checkedOn: CHECKED,
    },
    {
      language: 'ja',
      path: ['コンピューターの構成', '管理用テンプレート', 'システム', '資格情報の委任'],
      name: '暗号化オラクルの修復',
      sources: ['takelab', 'jaMemo', 'dentsu', 'tencentCloudJa', 'wsdJa'],
      confidence: 'high',
      checkedOn: CHECKED,
    },
  ],
  element: { en: 'Protection Level', ja: '保護レベル' },
  sources: ['kb4093492', 'az4295591', 'jaMemo', 'admx26100'],
  confidence: 'high',
  checkedOn: CHECKED,
};

export interface PolicyTemplate extends Attested {
  readonly file: string;
  readonly namespace: string;
  readonly category: string;
  readonly policy: string;
  readonly scope: 'Machine';
  readonly element: string;
  /** Templates older than this month do not have the policy. */
  readonly since: string;
}

/** Where the policy is declared. */
export const ORACLE_TEMPLATE: PolicyTemplate = {
  file: 'CredSsp.admx',
  namespace: 'Microsoft.Policies.CredentialsSSP',
  category: 'CredentialsDelegation',
  policy: 'AllowEncryptionOracle',
  scope: 'Machine',
  element: 'AllowEncryptionOracleDrop',
  since: '2018-03',
  sources: ['policyCsp', 'admx26100', 'cisOma', 'admxOld'],
  confidence: 'high',
  checkedOn: CHECKED,
};

export interface IntunePolicy extends Attested {
  readonly omaUri: string;
  readonly resultUri: string;
  readonly dataType: 'String';
  readonly settingsCatalogId: string;
  /** The oldest Windows that takes it: build and revision. */
  readonly minimumBuilds: readonly (readonly [build: number, ubr: number])[];
  /** A page of 2020 had Enterprise and Education alone; the later one is followed. */
  readonly editions: readonly string[];
}

/** The policy in Intune. */
export const ORACLE_INTUNE: IntunePolicy = {
  omaUri: './Device/Vendor/MSFT/Policy/Config/ADMX_CredSsp/AllowEncryptionOracle',
  resultUri: './Device/Vendor/MSFT/Policy/Result/ADMX_CredSsp/AllowEncryptionOracle',
  dataType: 'String',
  settingsCatalogId: 'device_vendor_msft_policy_config_admx_credssp_allowencryptionoracle',
  minimumBuilds: [
    [19041, 1202],
    [19042, 1202],
    [19043, 1202],
    [22000, 0],
  ],
  editions: ['Pro', 'Enterprise', 'Education', 'Windows SE', 'IoT Enterprise'],
  sources: ['policyCspLater', 'policyCsp', 'cisOma', 'intuneCatalog'],
  confidence: 'high',
  checkedOn: CHECKED,
};

/** What the custom setting holds for one level. */
export function intuneValue(level: PolicyLevel['value']): string {
  return `<enabled/><data id="${ORACLE_TEMPLATE.element}" value="${level}"/>`;
}
