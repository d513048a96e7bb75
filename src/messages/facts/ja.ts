/** コンピューター 1 台の事実を日本語で。 */
import type { ServerReading } from '../../remedy/machine-state.ts';
import { grouped } from '../figures.ts';
import type { FactsWords } from './facts-words.ts';

export const ja: FactsWords = {
  language: 'ja',
  unnamed: '名前のわからないコンピューター',
  takenBy: {
    'rdp-doctor': 'rdp-doctor で採取',
    'collect.cmd': 'collect.cmd で採取',
    eventExport: 'イベントのエクスポートから',
  },
  asClient: 'クライアントとして',
  asServer: 'サーバーとして',
  headings: { facts: '事実', refused: '拒否したサーバー (イベント 6041)', notRead: '読み取れなかったもの' },
  clients: {
    unpatched:
      'CVE-2018-0886 の修正が入っていません。「Force Updated Clients」のサーバーには拒否されます。更新プログラムを適用してください。',
    forceUpdatedClients: 'ポリシーは 0 (Force Updated Clients) です。修正のないサーバーへの接続を拒否します。',
    mitigated: 'ポリシーは 1 (Mitigated) です。修正のないサーバーへの接続を拒否します。',
    vulnerable:
      'ポリシーは 2 (脆弱) です。修正のないサーバーにも接続します。サーバーを更新したら、ポリシーを元に戻してください。',
    unsetBeforeMay2018:
      'ポリシーは未設定で、更新プログラムは 2018 年 5 月より前のものです。2 (脆弱) と同じ動作になり、修正のないサーバーにも接続します。',
    unsetSinceMay2018: 'ポリシーは未設定です。1 (Mitigated) と同じ動作になり、修正のないサーバーへの接続を拒否します。',
  },
  evidence: {
    revision: 'ビルドのリビジョンから判断しました。',
    tspkg: 'tspkg.dll のバージョンから判断しました。',
    release: 'この Windows には、発売時から修正が入っています。',
    noUpdate: 'この Windows には、該当する更新プログラムがありません。',
    refusal: 'イベント 6041 を記録しているため、修正が入っているとわかります。',
  },
  unknownClient: {
    windowsNotRead: 'どう動作するかはわかりません。Windows のバージョンを読み取れませんでした。',
    revisionNotRead: 'どう動作するかはわかりません。ビルドのリビジョン (UBR) を読み取れませんでした。',
    tspkgNotRead: 'どう動作するかはわかりません。tspkg.dll のバージョンを読み取れませんでした。',
    tspkgBetween:
      'どう動作するかはわかりません。tspkg.dll が 2018 年 5 月より古く、3 月か 4 月のものか、修正のないものかを区別できません。',
    notListed: 'どう動作するかはわかりません。このビルドの更新プログラムについての情報がありません。',
    policyNotRead: 'どう動作するかはわかりません。ポリシーを読み取れませんでした。',
    policyOutOfRange: 'どう動作するかはわかりません。ポリシーの値が 0、1、2 のどれでもありません。',
    defaultNotTold: '修正は入っていますが、ポリシーは未設定で、既定の動作はわかりません。',
  },
  server: (reading) => `${fixOf(reading)}${connectionsOf(reading)}`,
  eventsOnly: 'イベントのエクスポートからわかるのは、拒否したサーバーだけです。',
  restartFirst: '更新プログラムが再起動を待っています。再起動するまでは、以前と同じ動作です。',
  labels: {
    windows: 'Windows',
    edition: 'エディション',
    policy: '暗号化オラクルの修復',
    tspkg: 'tspkg.dll',
    mstsc: 'mstsc.exe',
    restart: '再起動待ちの更新プログラム',
    domain: 'ドメイン',
    connections: 'リモート デスクトップ',
    nla: 'NLA 必須',
    securityLayer: 'セキュリティ レイヤー',
  },
  levels: { 0: '0 (Force Updated Clients)', 1: '1 (Mitigated)', 2: '2 (脆弱)' },
  unset: '未設定',
  otherValue: '未知の値',
  policyFrom: {
    groupPolicy: 'グループ ポリシーによる設定のため、変更しても元に戻されます',
    localMachine: 'このコンピューターのレジストリの値で、グループ ポリシーによる設定ではありません',
    notTold: 'グループ ポリシーによる設定かどうかはわかりません',
  },
  home: 'Home エディションのため gpedit.msc はありません',
  yes: 'あり',
  no: 'なし',
  joined: (name) => (name === '' ? '参加しています' : `${name} に参加しています`),
  notJoined: '参加していません',
  allowed: '接続を許可しています',
  denied: '接続を許可していません',
  setting: (value) => `設定: ${value}`,
  overruledBy: (value) => `ポリシーが優先: ${value}`,
  securityLayers: { 0: '0 (RDP)', 1: '1 (ネゴシエート)', 2: '2 (TLS)' },
  noRefusals: '記録はありません',
  offered: (version) => `CredSSP ${version} を提示`,
  times: (count) => `${grouped(count)} 回`,
  moreServers: (count) => `ほか ${grouped(count)} 件 (--json ですべて表示します)`,
  reasons: {
    notFound: 'ありません',
    accessDenied: 'アクセスが拒否されました',
    commandFailed: 'コマンドが失敗しました',
    unreadable: '内容を解釈できませんでした',
    notAsked: '採取していません',
  },
  shortened: (characters) => `(${characters} 文字)`,
};

function fixOf({ fix }: ServerReading): string {
  switch (fix) {
    case 'there':
      return '修正は入っています。';
    case 'missing':
      return '修正が入っていません。更新済みのクライアントには拒否されます。';
    case 'unknown':
      return '修正が入っているかどうかはわかりません。';
    default:
      return fix satisfies never;
  }
}

function connectionsOf({ connections, nla, nlaByPolicy }: ServerReading): string {
  if (connections === 'denied') return 'リモート デスクトップの接続は許可していません。';
  const by = nlaByPolicy ? 'ポリシーにより、' : '';
  const required = { required: `${by}NLA は必須です。`, notRequired: `${by}NLA は必須ではありません。`, unknown: '' }[
    nla
  ];
  return connections === 'allowed' ? `リモート デスクトップの接続を許可しています。${required}` : required;
}
