/**
 * The policies that decide over a server's NLA and security layer, which overrule the listener's own values; and event 6041, by
 * which a client says that it refused a server for CVE-2018-0886.
 */
import type { ManagedPolicy, PolicyLabels } from './policy.ts';
import type { Attested } from './sources.ts';

const CHECKED = '2026-08-22';
const TERMINAL_SERVICES = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services';
const SECURITY = [
  'Computer Configuration',
  'Administrative Templates',
  'Windows Components',
  'Remote Desktop Services',
  'Remote Desktop Session Host',
  'Security',
] as const;
const SECURITY_JA = [
  'コンピューターの構成',
  '管理用テンプレート',
  'Windows コンポーネント',
  'リモート デスクトップ サービス',
  'リモート デスクトップ セッション ホスト',
  'セキュリティ',
] as const;

function labels(en: string, ja: string): readonly PolicyLabels[] {
  return [
    {
      language: 'en',
      path: SECURITY,
      name: en,
      sources: ['rdsAuth', 'rdsInternal'],
      confidence: 'high',
      checkedOn: CHECKED,
    },
    // The names are from a source; the path is how Windows calls these folders, not looked up.
    {
      language: 'ja',
      path: SECURITY_JA,
      name: ja,
      sources: ['admxhelpJa', 'azJaAuth', 'generalKnowledge'],
      confidence: 'medium',
      checkedOn: CHECKED,
    },
  ];
}

/** 0 when disabled, 1 when enabled. */
export const NLA_POLICY: ManagedPolicy = {
  value: { key: TERMINAL_SERVICES, name: 'UserAuthentication' },
  labels: labels(
    'Require user authentication for remote connections by using Network Level Authentication',
    'リモート接続にネットワーク レベル認証を使用したユーザー認証を必要とする',
  ),
  sources: ['rdsAuth', 'rdsInternal', 'admxhelpJa', 'azJaAuth', 'unattend'],
  confidence: 'high',
  checkedOn: CHECKED,
};

/** 0 RDP, 1 negotiate, 2 TLS. */
export const SECURITY_LAYER_POLICY: ManagedPolicy = {
  value: { key: TERMINAL_SERVICES, name: 'SecurityLayer' },
  labels: labels(
    'Require use of specific security layer for remote (RDP) connections',
    'リモート (RDP) 接続に特定のセキュリティ レイヤーの使用を必要とする',
  ),
  sources: ['rdsAuth', 'rdsInternal', 'admxhelpJa', 'azJaAuth', 'unattend'],
  confidence: 'high',
  checkedOn: CHECKED,
};

export interface NlaCheckbox extends Attested {
  readonly language: 'ja';
  readonly text: string;
}

/** The box in System Properties, Remote. From 8.1 and 2012 R2 on, unchecking it alone does not always suffice. */
export const NLA_CHECKBOX: NlaCheckbox = {
  language: 'ja',
  text: 'ネットワーク レベル認証でリモート デスクトップを実行しているコンピューターからのみ接続を許可する',
  sources: ['jaMemo', 'nla2012r2'],
  confidence: 'high',
  checkedOn: CHECKED,
};

export interface RefusalEvent extends Attested {
  readonly log: 'System';
  readonly provider: 'LsaSrv';
  readonly id: number;
  /** %1 is the name of the service, `TERMSRV/host`; %2 the CredSSP version that the server offered. */
  readonly text: string;
}

/** On the client that refused. Its absence proves nothing. */
export const EVENT_6041: RefusalEvent = {
  log: 'System',
  provider: 'LsaSrv',
  id: 6041,
  text: 'A CredSSP authentication to %1 failed to negotiate a common protocol version.  The remote host offered version %2 which is not permitted by Encryption Oracle Remediation.',
  sources: ['event6041', 'windowsEventForwarding'],
  confidence: 'high',
  checkedOn: CHECKED,
};
