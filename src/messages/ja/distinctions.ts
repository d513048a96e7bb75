/** 日本語: 原因の見分け方。 */
import type { CauseWords } from '../cause-words.ts';

export const distinctions: CauseWords['distinctions'] = {
  'after-65-seconds': 'いつも接続の約 65 秒後なら、2025 年初めの UDP の不具合です。',
  'after-client-update': 'クライアントを更新した直後に始まり、サーバーは更新していないなら、典型的な例です。',
  'all-clients-alike': 'どのクライアントからも同じように失敗するなら、資格情報です。',
  'before-credentials': '資格情報を求められる前に失敗し、ポートは開いているなら、証明書か TLS です。',
  'blank-password': 'パスワードのないローカル アカウントなら、パスワードを付けます。',
  'certificate-date': 'rdp-doctor check で証明書の期限がわかります。',
  'client-credssp-setting': 'mRemoteNG などで「CredSSP を使う」がオフになっていないかを見ます。',
  'cloned-from-one-image': '両方のコンピューターが同じイメージから複製されています。',
  'connects-after-consent':
    '同意すればつながります。ドライブやクリップボードが使えないのは、リダイレクトが既定でオフになったためです。',
  'console-works':
    '同じアカウントがサーバーの前では使えて、あるクライアントからだけ使えないなら、両方の更新プログラムを比べます。',
  'each-text-its-class': 'どの文も FreeRDP のエラーの種類を表します。guacd のログに詳しく残ります。',
  'event-4625':
    'サーバーのイベント 4625 のサブ ステータスが 0xC000006A か 0xC0000064 なら、本当にパスワードか名前が違います。',
  'event-4740': 'ドメイン コントローラーのイベント 4740 に、アカウントをロックしたコンピューターが残ります。',
  'event-56': 'サーバーの TermDD のイベント 56 は、TLS かセキュリティ レイヤーの失敗と一緒に残ります。',
  'event-6041':
    'クライアントの「システム」ログに LsaSrv のイベント 6041 があれば確定で、サーバーが返したバージョンも書かれています。',
  'event-6167': 'サーバーに LsaSrv のイベント 6167 があれば、SID の重複です。',
  'every-account-fails': 'どのアカウントでも失敗するなら、TLS かリスナーです。',
  'extended-code':
    '拡張エラー コードを見ます。0x101〜0x10A はライセンス、0x5 は別のセッション、0x7 は拒否、0x9 は権利の不足です。',
  'extended-seven': '拡張エラー コード 0x7 だけでは何も決まりません。',
  'full-name-and-upn': 'サーバーの完全な名前と 名前@ドメイン名 でつながるなら、Protected Users か NTLM です。',
  'gateway-then-target': 'サーバーへのサインインはゲートウェイの後なので、通った後に別のエラーが出ることもあります。',
  'january-2026-build': 'クライアントが Windows 11 24H2 か 25H2 で、ビルドが 26100.7623 か 26200.7623 です。',
  'local-account-works':
    'ローカル アカウントで入れてドメイン アカウントで入れないなら、ドメイン コントローラー、信頼関係、時計、パスワードの期限のどれかです。',
  'misnamed-by-old-freerdp':
    '2018 年前半の FreeRDP は、CredSSP の変更による失敗を PASSWORD_CERTAINLY_EXPIRED と表示しました。',
  'mstsc-admin': 'mstsc /admin なら入れます。',
  'mstsc-elevated-once': 'クライアントで mstsc を一度だけ管理者として実行します。',
  'mstsc-on-the-server':
    'サーバー自身の mstsc で localhost につながればネットワーク、つながらなければサーバーの問題です。',
  'name-instead-of-address':
    'IP アドレスやドメイン外のサーバーでは NTLM になります。完全な名前とドメイン アカウントで試します。',
  'name-resolves': 'クライアントで名前が見つかるか、nslookup サーバー名 で確かめます。',
  'nla-refusal-code': 'TLS だけを申し出ると、サーバーがコード 5 (HYBRID_REQUIRED_BY_SERVER) で断ります。',
  'not-the-oracle-policy': '「暗号化オラクルの修復」とは関係ありません。同じ「資格情報の委任」の下にあるだけです。',
  'ntlm-log': '両側のログ Microsoft-Windows-NTLM/Operational に、禁止された試行が残ります。',
  'ntlm-only-situations':
    'IP アドレス、ローカル アカウント、127.0.0.1 へのトンネルなど、NTLM しか使えない場面で起きます。',
  'old-client-bare-text': 'Windows 7 と Windows Server 2008 R2 には、CredSSP の行が出ません。',
  'old-image': 'サーバーを 2018 年 3 月より古いイメージから入れたばかりなら、それも典型的な例です。',
  'openssl-level': 'クライアントの OpenSSL のセキュリティ レベルが、古い TLS や鍵を止めていることがあります。',
  'ordinary-user': 'NLA が有効で普通のユーザーなら、権利がないと考えられます。',
  'other-servers-work': '同じ経路のほかのサーバーにつながるなら、ネットワークではありません。',
  'refused-or-timed-out':
    'rdp-doctor check サーバー名 で、拒否ならサービスかポート、時間切れならファイアウォール、経路、電源です。',
  'restricted-admin-event': 'クライアントのイベントに、制限付き管理モードが求められたと残ります。',
  'same-update-gap': 'リモート デスクトップと同じ、更新の差による失敗です。',
  'secure-channel-test': 'サーバーで Test-ComputerSecureChannel が False を返します。',
  'server-build': 'ビルド 17763 以降の Windows には最初から修正が入っています。',
  'server-clock': 'rdp-doctor check がサーバーの時計とこのコンピューターの時計を比べます。',
  'status-code': 'NTSTATUS で決まります。CredSSP 2 と 5 のサーバーは送りません。',
  'text-beside-code': '番号ではなく、隣の文を読みます。',
  'tls-look': 'rdp-doctor check で、TLS が失敗するか、古いバージョンしか話さないかがわかります。',
  'type-credentials-anew': '保存した資格情報を消して、入力し直します。',
  'updated-client-connects': '更新済みの別のクライアントからつながるなら、このクライアントの問題です。',
  'warning-only': 'これは警告だけです。',
  'wire-version':
    'rdp-doctor check サーバー名 で CredSSP 2、3、4 なら修正がないか有効でなく、5 か 6 なら修正はあるので次は NTLM とポリシーです。',
  'workgroup-or-address': 'ワークグループや IP アドレスでは、「NTLM のみのサーバー認証」の付いたポリシーが効きます。',
  'works-by-address': 'IP アドレスでつながるなら、DNS か Kerberos の名前です。',
  'x224-silence': 'ポートは開いているのにサーバーが何も答えないなら、サービスが固まっています。',
};
