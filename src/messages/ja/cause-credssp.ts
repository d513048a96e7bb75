/** 日本語: CredSSP とネットワーク レベル認証まわりの原因。 */
import type { CauseTexts, SomeCauses } from '../cause-words.ts';

export const credsspCauses: SomeCauses<'credssp'> &
  Pick<CauseTexts, 'negotiation/nla-required' | 'negotiation/no-common-protocol'> = {
  'credssp/server-unpatched': {
    title: 'サーバーに CVE-2018-0886 の修正が入っていない',
    explanation: 'サーバーに CVE-2018-0886 の修正が入っていないため、更新済みのクライアントが接続を断っています。',
    tellApart:
      'rdp-doctor check サーバー名: CredSSP 2、3、4 が返れば確定、5 か 6 なら違います。クライアントの「システム」ログに LsaSrv のイベント 6041 があれば、それでも確定です。',
  },
  'credssp/restart-pending': {
    title: '修正は入っているが、サーバーを再起動していない',
    explanation: 'サーバーに修正は入っていますが、再起動していないため古いままで動いています。',
    tellApart: '更新プログラムは一覧にあるのに、rdp-doctor check では CredSSP 2、3、4 が返ります。',
  },
  'credssp/client-unpatched': {
    title: 'クライアントに修正がなく、サーバーがそれを求めている',
    explanation:
      'クライアントに CVE-2018-0886 の修正が入っておらず、サーバーが更新済みのクライアントしか受け付けない設定 (Force Updated Clients、0) です。',
    tellApart: 'rdp-doctor check サーバー名 で CredSSP 5 か 6 が返り、更新済みの別のクライアントからはつながります。',
  },
  'credssp/client-forces-updated': {
    title: 'クライアントが Force Updated Clients (0) になっている',
    explanation: 'クライアントが Force Updated Clients (0) に設定されているため、修正のないサーバーをすべて断ります。',
    tellApart:
      'クライアントの AllowEncryptionOracle が 0 です。既定の Mitigated (1) でも断られるサーバーは同じで、サーバーの修正は必要です。',
  },
  'credssp/third-party-client-too-old': {
    title: 'Microsoft 製でないクライアントが古い',
    explanation:
      'Microsoft 製でないクライアントが古い CredSSP しか知らず、サーバーは更新済みのクライアントしか受け付けません。',
    tellApart: '最新の mstsc や FreeRDP なら、同じサーバーにつながります。',
  },
  'credssp/freerdp-too-old': {
    title: 'FreeRDP が 2018 年 3 月より古い',
    explanation: 'クライアントの FreeRDP が 2018 年 3 月より古く、更新済みのサーバーの鍵の確認に失敗しています。',
    tellApart: 'xfreerdp --version で確かめます。最新のものならつながります。',
  },
  'credssp/library-too-old': {
    title: 'CredSSP のライブラリが古い',
    explanation:
      '接続する側の CredSSP ライブラリ (1.0.0 より前の requests-credssp など) が、更新済みのサーバーには古すぎます。',
    tellApart: '接続する側のコンピューターで pip show requests-credssp を実行して確かめます。',
  },
  'credssp/not-offered-by-client': {
    title: 'クライアントが CredSSP を使っていない',
    explanation: 'クライアントで CredSSP が無効になっていて、サーバーは CredSSP なしの接続を受け付けません。',
    tellApart:
      '.rdp ファイルに enablecredsspsupport:i:0 があるか、mRemoteNG などで「CredSSP を使う」がオフになっています。',
  },
  'credssp/exchange-refused': {
    title: 'ネットワーク レベル認証 (NLA) で断られた',
    explanation: 'ネットワーク レベル認証 (NLA) の途中で、サーバーがサインインを断りました。',
    tellApart: 'サーバーの「セキュリティ」ログにあるイベント 4625 のサブ ステータスが理由を示します。',
  },
  'credssp/package-disabled': {
    title: 'サーバーでセキュリティ パッケージかポリシーが無効になっている',
    explanation: 'サインインに必要なセキュリティ パッケージが、サーバーで無効かポリシーで禁止されています。',
    tellApart:
      'サーバーに修正があり (CredSSP 5 か 6)、NTLM も許可されているのに、どのクライアントからも同じように失敗します。',
  },
  'credssp/restricted-admin-forced': {
    title: '制限付き管理モードかリモート Credential Guard が強制されている',
    explanation: '制限付き管理モードかリモート Credential Guard がポリシーで強制されていて、相手側が対応していません。',
    tellApart:
      'クライアントのポリシー「リモート サーバーへの資格情報の委任を制限する」と、サーバーの DisableRestrictedAdmin を確かめます。',
  },
  'credssp/delegation-not-allowed': {
    title: 'このサーバーへの資格情報の委任が許可されていない',
    explanation: 'クライアントのポリシーが、このサーバーに資格情報を送ることを許可していません。',
    tellApart:
      '「システム > 資格情報の委任」のポリシーに TERMSRV/サーバー名 (WinRM なら WSMAN/サーバー名) がありません。隣にある「暗号化オラクルの修復」とは別のポリシーです。',
  },
  'credssp/saved-credentials-not-allowed': {
    title: '保存した資格情報の使用が許可されていない',
    explanation: 'クライアントに保存した資格情報はこのサーバーには使えず、入力した資格情報なら使えます。',
    tellApart: '保存した資格情報を消して入力し直すとつながります。',
  },
  'negotiation/nla-required': {
    title: 'サーバーが NLA を必須にしている',
    explanation: 'サーバーがネットワーク レベル認証 (NLA) を必須にしていて、クライアントがそれを行っていません。',
    tellApart:
      'rdp-doctor check サーバー名 に negotiation/nla-required が出ます。NLA なしだとサーバーは HYBRID_REQUIRED_BY_SERVER と答えます。',
  },
  'negotiation/no-common-protocol': {
    title: 'クライアントとサーバーに共通のセキュリティ方式がない',
    explanation: 'クライアントが申し出たセキュリティ方式を、サーバーがどれも受け付けません。',
    tellApart:
      'rdp-doctor check サーバー名 でサーバーが受け付ける方式がわかります。クライアントの設定 (rdp、tls、nla) と比べます。',
  },
};
