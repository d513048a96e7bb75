/** 日本語: サーバー自身、ゲートウェイ、ライセンス、セッションの原因。 */
import type { CauseTexts, SomeCauses } from '../cause-words.ts';

export const sessionCauses: SomeCauses<'gateway' | 'licence' | 'session'> &
  Pick<
    CauseTexts,
    | 'server/remote-desktop-off'
    | 'server/home-edition'
    | 'server/not-windows'
    | 'negotiation/not-rdp'
    | 'negotiation/stalled'
    | 'negotiation/reset'
  > = {
  'server/remote-desktop-off': {
    title: 'サーバーでリモート デスクトップが無効',
    explanation: 'サーバーでリモート デスクトップが無効か、そのサービスが動いていません。',
    tellApart: 'サーバーで fDenyTSConnections が 1 か、Remote Desktop Services (TermService) が止まっています。',
  },
  'server/home-edition': {
    title: '接続先が Home エディション',
    explanation:
      '接続先のコンピューターが Windows の Home エディションで、リモート デスクトップの接続を受け付けません。',
    tellApart: '接続先の winver か「設定 > システム > バージョン情報」に Home とあります。',
  },
  'server/not-windows': {
    title: 'Microsoft 製でないサーバーの問題',
    explanation: 'サーバーが Windows ではなく、そのリモート デスクトップのソフトウェアが失敗しています。',
    tellApart:
      'rdp-doctor check サーバー名 で何が答えているかがわかります。xrdp や gnome-remote-desktop のログも見ます。',
  },
  'negotiation/not-rdp': {
    title: '別のサービスがポートを使っている',
    explanation: 'サーバーのこのポートで、リモート デスクトップではないものが待ち受けています。',
    tellApart: 'サーバーで netstat -ano を実行すると、どのプログラムのポートかがわかります。',
  },
  'negotiation/stalled': {
    title: 'サーバーのサービスが止まったように黙っている',
    explanation: 'サーバーは接続を受け付けますが、Remote Desktop Services か LSA が固まって何も答えません。',
    tellApart:
      'rdp-doctor check サーバー名 が negotiation/stalled と答えます。サービスかサーバーの再起動でしばらく直ります。',
  },
  'negotiation/reset': {
    title: 'サーバーのリスナーに問題がある',
    explanation: 'サーバーのリモート デスクトップのリスナーが、接続を途中で切っています。',
    tellApart: 'サーバーの qwinsta で rdp-tcp が Listen になっていません。どのクライアントからも同じように失敗します。',
  },
  'gateway/refuses': {
    title: 'RD ゲートウェイが断っている',
    explanation: 'サーバーに届く前に、RD ゲートウェイが断っているか、ゲートウェイに届いていません。',
    tellApart: '社内からゲートウェイなしでならつながります。TerminalServices-Gateway のログに理由が残ります。',
  },
  'gateway/in-between': {
    title: '途中のゲートウェイかプロキシが妨げている',
    explanation: 'クライアントとサーバーの間のゲートウェイかプロキシが、接続を妨げています。',
    tellApart: 'それを通らずに、サーバーのネットワークからならつながります。',
  },
  'gateway/radius': {
    title: 'RADIUS か NPS のポリシーが断っている',
    explanation: 'ゲートウェイが問い合わせる RADIUS か NPS のポリシーが、サインインを断っています。',
    tellApart: 'NPS のイベント 6273 にポリシーの名前が残ります。',
  },
  'licence/grace-over': {
    title: 'ライセンスなしで使える 120 日が過ぎた',
    explanation:
      'サーバーはリモート デスクトップ セッション ホストで、ライセンス サーバーなしで使える 120 日が過ぎています。',
    tellApart: 'mstsc /admin なら入れます。',
  },
  'licence/configuration': {
    title: 'ライセンスが設定されていない',
    explanation: 'サーバーに、ライセンス サーバーかライセンス モードが設定されていません。',
    tellApart: 'mstsc /admin なら入れます。サーバーの「RD ライセンス診断機能」で足りないものがわかります。',
  },
  'licence/client-store': {
    title: 'クライアントに保存されたライセンスが壊れている',
    explanation: 'クライアントに保存されたリモート デスクトップのライセンスが壊れているか、書き込めません。',
    tellApart: 'ほかのクライアントからは入れます。mstsc を一度だけ管理者として実行すると直ります。',
  },
  'licence/keys': {
    title: 'サーバーのライセンスの鍵が壊れている',
    explanation: 'サーバーにあるライセンス用の鍵と証明書が壊れています。',
    tellApart: 'どのクライアントからも失敗し、ライセンス サーバーの設定と接続には問題がありません。',
  },
  'session/limit': {
    title: 'セッション数が上限に達している',
    explanation: 'サーバーのセッション数が上限に達しています。',
    tellApart: 'サーバーの quser で確かめます。誰かがサインアウトすると入れます。',
  },
  'session/draining': {
    title: 'サーバーが新しいセッションを受け付けていない',
    explanation: 'サーバーがドレイン モードで、新しいセッションを受け付けていません。',
    tellApart: 'サーバーで change logon /query を実行します。',
  },
  'session/profile-or-shell': {
    title: 'プロファイルかシェルが起動しない',
    explanation: 'サインインはできていますが、サーバーでアカウントのプロファイルかシェルが起動しません。',
    tellApart: 'ほかのアカウントなら入れます。サーバーの User Profile Service のイベントを見ます。',
  },
  'session/ended-by-server': {
    title: 'サーバーがセッションを終わらせた',
    explanation: 'サーバーがセッションを終わらせました。管理者、時間の制限、同じアカウントの別の接続のどれかです。',
    tellApart: '拡張エラー コードで区別できます。1〜7 はセッション、0x100 以上はライセンスです。',
  },
  'session/graphics': {
    title: '描画か圧縮に失敗している',
    explanation: 'セッションの描画か圧縮に失敗しています。',
    tellApart: '解像度を下げる、16 ビットにする、RemoteFX やハードウェアのエンコードを使わない、のどれかで直ります。',
  },
  'session/memory': {
    title: '画面のためのメモリが足りない',
    explanation: 'クライアントかサーバーに、この大きさの画面のためのメモリが足りません。',
    tellApart: 'ウィンドウを小さくするか、画面を 1 つにするとつながります。',
  },
  'session/audio': {
    title: 'オーディオのサービスが最初の接続を止めている',
    explanation: 'サーバーのオーディオのサービスが、最初の接続を 1 分ほど止めています。',
    tellApart: '2 回目はつながります。リモート オーディオを使わなければ、最初からつながります。',
  },
  'session/unspecified': {
    title: '番号だけでは何も言えない',
    explanation: 'この番号の意味は「特定できないエラー」で、隣にある文のほうが大事です。',
    tellApart: '画面に出た文の全体か、ログのその前の行を渡してください。',
  },
};
