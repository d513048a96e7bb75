/** 対処の手順、ポリシーの名前、状況についての質問の日本語。 */
import type { PolicyPaths, RemedyWords, SituationQuestions, StepSentences } from '../remedy-words.ts';

const ROOT = ['コンピューターの構成', '管理用テンプレート'];
const SECURITY = [
  ...ROOT,
  ...[
    'Windows コンポーネント',
    'リモート デスクトップ サービス',
    'リモート デスクトップ セッション ホスト',
    'セキュリティ',
  ],
];
const OPTIONS = [
  'コンピューターの構成',
  'Windows の設定',
  'セキュリティの設定',
  'ローカル ポリシー',
  'セキュリティ オプション',
];

export const policies: PolicyPaths = {
  encryptionOracle: [...ROOT, 'システム', '資格情報の委任', '暗号化オラクルの修復'],
  requireNla: [...SECURITY, 'リモート接続にネットワーク レベル認証を使用したユーザー認証を必要とする'],
  securityLayer: [...SECURITY, 'リモート (RDP) 接続に特定のセキュリティ レイヤーの使用を必要とする'],
  ntlmServerExceptions: [
    ...OPTIONS,
    'ネットワーク セキュリティ: NTLM を制限する: NTLM 認証に対するリモート サーバーの例外を追加する',
  ],
  ntlmIncoming: [...OPTIONS, 'ネットワーク セキュリティ: NTLM を制限する: 着信 NTLM トラフィック'],
};

export const choices: RemedyWords['choices'] = {
  vulnerable: '有効、保護レベル: 脆弱 (2)',
  mitigated: '有効、保護レベル: Mitigated (1)',
  disabled: '無効',
  rdpLayer: '有効、セキュリティ レイヤー: RDP',
  notConfigured: '未構成、または元の設定',
  thisServer: 'このサーバーの名前',
  allow: 'すべて許可する',
};

export const remedySteps: StepSentences = {
  backUp: 'バックアップを取ります。仮想環境ならチェックポイントでもかまいません。E: は例です。',
  noteAddresses:
    'ネットワークの設定を控えます。2018 年 3 月の更新プログラムには、固定アドレスを失う不具合がありました。',
  haveConsole: 'ネットワークが戻らないときのために、コンソールを使えることを確かめます。ディスクの空きも確かめます。',
  installAll:
    '[設定] の Windows Update で、何も残らなくなるまでインストールします。Server Core では sconfig を使います。',
  installAllCommands: 'PowerShell ギャラリーのモジュールを使う方法もあります:',
  fetchPackage: 'Microsoft Update カタログから、製品とアーキテクチャの合うものをダウンロードします。',
  comparePackage: 'サーバーに運び、ハッシュを比べます。',
  installPrerequisites: '先に必要なものをインストールします。rdp-doctor kb で確かめられます。',
  installMsu: 'サーバーの画面でインストールする場合:',
  installCabinet: 'PowerShell のリモート操作では wusa が動きません。展開して DISM でインストールします:',
  restartServer: '再起動します。再起動するまで、修正は効きません。',
  restartIfAsked: '再起動します。Microsoft は必要だとしていますが、しなくても効くことがよくあります。',
  checkPending: '再起動待ちかどうかを確かめます。キーがあれば再起動待ちです:',
  readBuild: 'ビルドのリビジョンを確かめます (Windows 10 以降):',
  readTspkg: 'tspkg.dll のバージョンを確かめます (Windows 10 より前):',
  probeAgain: 'もう一度サーバーを調べます:',
  probeAccepts: 'もう一度サーバーを調べます:',
  undoUpdate: '使うコマンド (その後に再起動します):',
  setPolicy: 'グループ ポリシー エディター (gpedit.msc) で設定するか、次のようにレジストリで設定します',
  setPolicyFleet: '対象のコンピューターだけに効くグループ ポリシー オブジェクト',
  setValue: '管理者としてレジストリを変更します',
  setListener: 'リスナーの値を設定します',
  groupPolicyWins: 'グループ ポリシーで設定されていると、そちらが優先します。そこで変更します',
  refreshPolicy: 'ポリシーを反映します:',
  writeExpiry: 'いつ終えるかを今決めて書き留め、戻す予定を入れます。そうしないと必ず忘れます。',
  limitToAdmins: 'できるだけ少ない台数で、できれば管理者だけが使う 1 台で行います。',
  removeValue: '値を削除します。前に値があったなら、その値に戻します',
  putPolicyBack: 'ポリシーを元に戻します',
  putListenerBack: '控えておいた値に戻します。控えがなければ、次の値にします',
  readValue: '値を確かめます:',
  connectWorks: '接続できることを確かめます。',
  connectAfterUndo: '戻した後にもう一度接続し、それでもつながることを確かめます。',
  editRdpFile: '接続を .rdp ファイルとして保存し、エディターで開いて次の行を加えます:',
  removeRdpLine: 'ファイルから次の行を消します:',
  updateClientSoftware:
    'Windows は Windows Update で更新します。ほかは FreeRDP 2.0 以降、requests-credssp 1.0.0 以降などにします。',
  useFullName: 'server.example.local のような完全な名前とドメイン アカウントで接続します:',
  listTicket: 'Kerberos のチケットを取得できるか確かめます:',
  readNtlmLog: 'NTLM のログで、どちらがブロックしたかを見ます。イベント 4001 ならクライアントです:',
  exceptServer: '例外を設定します',
  readListener: '今の値を控えます:',
  doAsDescribed: '上の説明のとおりに行います。',
  commandsFor: '使うコマンド:',
  undoBy: '戻すコマンド:',
  wayConsole: 'コンソール、または iLO や iDRAC などから入ります。CredSSP は使われません。',
  wayHypervisor:
    'ハイパーバイザーのコンソールから入ります。Hyper-V では VMConnect がホストに CredSSP を使うため、ホストの更新も必要です。',
  wayWinrm:
    'WinRM の Kerberos か Negotiate で入ります。このポリシーの影響を受けません。拒否されるのは -Authentication CredSSP だけです。',
  wayRemoteRegistry:
    'サービス RemoteRegistry が動いていて、管理者であれば、ネットワーク越しにレジストリを変更できます:',
  wayAzure: 'Azure では、シリアル コンソールか実行コマンドを使います。スクリプトで更新や設定の変更を行います:',
  wayAws: 'AWS では、Session Manager か Run Command を使います:',
  wayOtherClient:
    'FreeRDP は今も古い方式で接続できます。サーバーに入って直すためだけに使い、ふだんの接続には使いません。',
};

export const questions: SituationQuestions = {
  serverTouch: 'サーバーを変更できますか',
  serverRestart: 'いつ再起動できますか',
  serverCare: 'ふだんから更新していますか',
  waysIn: 'リモート デスクトップ以外に入る方法はありますか',
  clients: '影響を受けるクライアントは何台ですか',
  clientDomain: 'クライアントはドメインに参加していますか',
  clientEdition: 'クライアントは Home エディションですか',
  exposed: 'サーバーはインターネットから届きますか',
};
