/** クライアント、ライセンス、セッション、複製、最近の更新プログラムの対処と、手がかりを集める方法の日本語。 */
import type { RemedyTexts } from '../remedy-words.ts';

const NOTHING_BACK = '戻すものはありません。';
const CONNECTS = '接続できます。';

export const remedySession = {
  'enable-client-credssp': {
    does: 'クライアントで CredSSP を使います。.rdp ファイルから enablecredsspsupport:i:0 を消すか、ソフトウェアの NLA を有効にします。',
    affected: 'そのクライアント、またはそのファイルだけです。',
    suitable: 'サーバーが NLA を必須にし、クライアントが申し出ていないとき。',
    notSuitable: 'CredSSP を知らないクライアント。別のものを使います。',
    undo: '行を元に戻します。',
    proof: CONNECTS,
  },
  'use-freerdp': {
    does: 'rdesktop の代わりに FreeRDP を使います。rdesktop の CredSSP は Kerberos にしか対応していません。',
    affected: 'そのクライアントだけです。',
    suitable: 'rdesktop が CredSSP を求められたと言うとき。',
    notSuitable: '2018 年 3 月より前の FreeRDP。',
    undo: NOTHING_BACK,
    proof: CONNECTS,
  },
  'guac-security-mode': {
    does: 'Guacamole の接続のパラメーター security を nla にし、名前とパスワードを設定します。',
    affected: 'その接続だけです。',
    suitable: 'Guacamole の推測と、サーバーの求めるものが違うとき。',
    notSuitable: 'ignore-cert をいつも付けること。証明書を知っている場合だけにします。',
    undo: 'パラメーターを any に戻します。',
    proof: CONNECTS,
  },
  'mstsc-admin': {
    does: 'mstsc /admin で接続します。Remote Desktop Services のライセンスは要りません。',
    affected: 'その接続だけです。同時に 2 人の管理者までです。',
    suitable: 'ライセンスを整えるために入るとき。',
    notSuitable: '利用者のふだんの作業。ライセンスに反します。',
    undo: NOTHING_BACK,
    proof: 'セッションが開きます。',
  },
  'rds-licensing': {
    does: 'ライセンス サーバーと方式を指定してライセンスを入れます。管理者 2 人で足りるなら、役割を削除します。',
    affected: 'そのサーバーの利用者全員です。',
    suitable: '120 日の猶予期間が終わったとき、ライセンス サーバーが見つからないとき。',
    notSuitable: '1 台のクライアントだけのライセンスの不具合。',
    undo: NOTHING_BACK,
    proof: 'ライセンス診断に問題が表示されません。',
  },
  'mslicensing-reset': {
    does: 'クライアントのキー MSLicensing を保存してから削除し、管理者として mstsc を 1 度起動します。',
    affected: 'そのクライアント 1 台だけです。',
    suitable: '1 台のクライアントだけがライセンスで拒否されるとき。',
    notSuitable: 'すべてのクライアントが拒否されるとき。原因はサーバーです。',
    undo: '保存したキーを取り込みます。',
    proof: CONNECTS,
  },
  sysprep: {
    does: 'Sysprep で一般化したイメージから複製を作り直し、固有の SID を持たせます。',
    affected: 'そのコンピューターを最初から作り直します。',
    suitable: 'イベント 6167 が同じ SID のコンピューターを示すとき。Windows 11 24H2 や Server 2025 以降は拒否します。',
    notSuitable: '使用中のコンピューターで Sysprep を実行すること。それでは足りず、データも失われます。',
    undo: '戻す方法はありません。先にバックアップを取ります。',
    proof: 'イベント 6167 が新しく記録されず、サインインできます。',
  },
  'install-oob-jan2026': {
    does: 'クライアントに KB5077744、KB5077796、KB5077793 のうち Windows に合うもの、またはそれ以降の累積更新をインストールします。',
    affected: 'そのクライアント 1 台だけです。再起動します。',
    suitable: '2026 年 1 月 13 日の更新プログラム (KB5074109) 以後、どのサーバーでもコード 0x80080005 が出るとき。',
    notSuitable: '1 台のサーバーだけでの失敗。',
    undo: '更新プログラムをアンインストールします。',
    proof: '資格情報を尋ねられ、接続できます。',
  },
  'sign-rdp-file': {
    does: '配布する .rdp ファイルに、クライアントが信頼する証明書と rdpsign で署名します。',
    affected: 'そのファイルを開く全員です。',
    suitable: '2026 年 4 月の更新プログラムで出るようになった警告。',
    notSuitable: '接続の失敗。警告は失敗ではありません。',
    undo: '署名のないファイルを配り直します。',
    proof: '警告に、発行元として名前が表示されます。',
  },
  'lower-display': {
    does: '画面を小さく、色を少なくし、フォントやアニメーションなしで接続します。',
    affected: 'その接続だけです。',
    suitable: 'セッションが開いてすぐ切れるとき、黒いままのとき。',
    notSuitable: 'サインインより前の失敗。',
    undo: '元の設定に戻します。',
    proof: 'セッションが続きます。',
  },
  'collect-more': {
    does: '画面に出る文とコードを正確に控え、rdp-doctor check でサーバーを調べ、クライアントのログを読みます。',
    affected: '誰にも影響しません。',
    suitable: 'わかっていることだけでは原因が決まらないとき。',
    notSuitable: '代わりに、疑わしい設定を変えてしまうこと。',
    undo: NOTHING_BACK,
    proof: '文、コード、時刻、検査結果がそろいます。',
  },
  'read-server-log': {
    does: 'サーバーのイベント ログで、失敗した時刻のリモート デスクトップ、セキュリティ 4625、システムの Schannel と LsaSrv を読みます。',
    affected: '誰にも影響しません。',
    suitable: 'サーバーが接続を切り、理由を言わないとき。',
    notSuitable: 'サーバーに届いていないとき。',
    undo: NOTHING_BACK,
    proof: 'その時刻のイベントに理由が書かれています。',
  },
} as const satisfies Partial<RemedyTexts>;
