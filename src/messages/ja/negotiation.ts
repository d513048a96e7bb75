/** Japanese sentences for the first exchange of RDP, where both sides agree on how to protect the connection. */
import { failureNumber } from '../figures.ts';
import type { StageWords } from '../words.ts';
import { spaced } from './terms.ts';

const FAILURE_RULE = 'サーバーが接続の要求にこのエラー コードで答えました [MS-RDPBCGR] 2.2.1.2.2。';
const SELECTION_RULE = '申し出ごとに、サーバーが選んだ方式で判断します [MS-RDPBCGR] 2.2.1.2.1。';
const UNSIGNED = 'このやり取りは保護されていないため、途中の装置が書き換えている可能性が残ります。';
const MANY_REASONS =
  '接続数がいっぱいのサービス、固まったサービス、アドレスによる制限、振り分け先のない負荷分散装置は、同じに見えます。';

export const negotiation: StageWords<'negotiation'> = {
  'negotiation/stalled': {
    finding: ({ seconds, receivedBytes }) =>
      receivedBytes === 0
        ? `ポートは開いていますが、${seconds} 秒たっても応答がありません`
        : `応答が ${receivedBytes} バイトで止まり、${seconds} 秒たっても揃いません`,
    ruledOut: 'サーバーは RDP の要求に時間内に答えています',
    inShort: () =>
      'ポートは開いていますが、リモート デスクトップが応答しません。サーバーのサービスが固まっているか、別のものがポートを使っている可能性があります。',
    advice: () =>
      'サーバーで Remote Desktop Services を再起動するか、サーバーを再起動してください。直らなければ、そのポートで何が待ち受けているか調べてください。',
    rule: '決めた時間内に、完全な接続の応答が届きませんでした [MS-RDPBCGR] 2.2.1.2。',
    limits: [MANY_REASONS],
  },
  'negotiation/closed': {
    finding: () => 'サーバーが RDP の要求に答えずに接続を終えました',
    ruledOut: 'サーバーは、RDP の要求に答える前に接続を終えてはいません',
    inShort: () =>
      'サーバーは接続を受けたあと、何も言わずに終えます。サーバーか、その手前の負荷分散装置・ファイアウォールを確かめてください。',
    advice: () =>
      '1 分ほど待って、もう一度試してください。変わらなければ、サーバーで Remote Desktop Services を再起動し、手前の装置の規則を確かめてください。',
    rule: '接続の応答より前に、接続が正常な手順で閉じられました [MS-RDPBCGR] 2.2.1.2。',
    limits: [MANY_REASONS],
  },
  'negotiation/reset': {
    finding: () => 'RDP の要求に答える前に、接続が強制的に切られました',
    ruledOut: 'RDP の要求に対して、接続が強制的に切られてはいません',
    inShort: () =>
      'リモート デスクトップを要求すると、接続が強制的に切られます。サーバーの手前のファイアウォールや侵入防止装置、次にサーバーを確かめてください。',
    advice: () =>
      '別のネットワークから試してください。そこでつながるなら、途中の装置が拒んでいます。つながらないなら、サーバーで Remote Desktop Services を再起動してください。',
    rule: '接続の応答より前に、リセットが届きました [RFC9293] 3.5.3、[MS-RDPBCGR] 2.2.1.2。',
    limits: [MANY_REASONS, '切ったのがサーバーか途中の装置かはわかりません。'],
  },
  'negotiation/not-rdp': {
    finding: ({ looksLike }) => `このポートで応答するのはリモート デスクトップではありません${NOT_RDP[looksLike]}`,
    ruledOut: '応答した相手は RDP を話しています',
    inShort: ({ looksLike }) =>
      `このポートのサービスはリモート デスクトップではありません${NOT_RDP[looksLike]}。ポート番号と、サーバーで動いているものを確かめてください。`,
    advice: () =>
      'このサーバーのリモート デスクトップのポート番号を確かめて、「名前:ポート番号」の形で指定してください。',
    rule: 'RDP の応答なら必ずそうなる始まり (TPKT のバージョン 3 と X.224 の応答) になっていません [MS-RDPBCGR] 2.2.1.2。',
    limits: ['サービスの種類は、最初の数文字からの推測です。'],
  },
  'negotiation/malformed': {
    finding: ({ structure, field, offset }) =>
      `応答は RDP のように始まりますが、途中から規則に合いません (${structure}.${field}、${offset} バイト目)`,
    ruledOut: '応答は RDP の規則に合っています',
    inShort: () =>
      'サーバーの応答が RDP として壊れています。途中のプロキシやゲートウェイ、またはサーバーのサービスの不具合を確かめてください。',
    advice: () =>
      '別のネットワークから試してください。同じなら、サーバーのサービスに不具合があります。この結果を保存し、提供元に示してください。',
    rule: '応答を 1 バイトずつ規則と照らし合わせました [MS-RDPBCGR] 2.2.1.2。',
    limits: ['壊したのがサーバーか途中の装置かはわかりません。'],
  },
  'negotiation/ssl-required': {
    finding: () => 'TLS を申し出たのに、サーバーは TLS を要求しています (SSL_REQUIRED_BY_SERVER)',
    ruledOut: 'サーバーは TLS がないことを理由に拒否していません',
    inShort: () =>
      'TLS とネットワーク レベル認証 (NLA) を申し出たのに、サーバーは TLS がないとして拒否します。サーバーの TLS の設定か、代わりに応答しているゲートウェイを確かめてください。',
    advice: () =>
      'サーバーで、リモート デスクトップのセキュリティ レイヤー、許可されている TLS のバージョン、証明書を確かめ、Remote Desktop Services を再起動してください。',
    rule: FAILURE_RULE,
    limits: [UNSIGNED],
  },
  'negotiation/ssl-not-allowed': {
    finding: () => 'サーバーは TLS を許さず、古い RDP 暗号化だけを使います (SSL_NOT_ALLOWED_BY_SERVER)',
    ruledOut: 'サーバーは TLS を禁じていません',
    inShort: () =>
      'サーバーが古い RDP 暗号化だけの設定で、TLS もネットワーク レベル認証 (NLA) も使えません。直すのはサーバー側です。',
    advice: () =>
      'サーバーで、リモート デスクトップのセキュリティ レイヤーを「ネゴシエート」または「SSL」に戻し、ネットワーク レベル認証を有効にしてください。',
    rule: FAILURE_RULE,
    limits: [UNSIGNED],
  },
  'negotiation/no-certificate': {
    finding: () => 'サーバーに TLS 用の証明書がありません (SSL_CERT_NOT_ON_SERVER)',
    ruledOut: 'サーバーに TLS 用の証明書があります',
    inShort: () =>
      'サーバーのリモート デスクトップに使える証明書がなく、接続を保護できません。直すのはサーバー側です。',
    advice: () =>
      'サーバーで Remote Desktop Services を再起動すると、証明書が作り直されます。作られなければ、サーバーの証明書関連のサービスを調べてください。',
    rule: FAILURE_RULE,
    limits: ['証明書がない、または読めない理由は、サーバーの中でしかわかりません。'],
  },
  'negotiation/inconsistent-flags': {
    finding: () => 'サーバーは要求の内容が矛盾していると答えました (INCONSISTENT_FLAGS)',
    ruledOut: 'サーバーは要求の内容に異議を唱えていません',
    inShort: () =>
      'サーバーが、ふつうの接続の要求を矛盾しているとして拒否します。サーバーか、代わりに応答しているゲートウェイを確かめてください。',
    advice: () =>
      'ゲートウェイや負荷分散装置を通さずに試してください。変わらなければ、サーバーのソフトウェアを更新してください。',
    rule: FAILURE_RULE,
    limits: [UNSIGNED],
  },
  'negotiation/hybrid-required': {
    finding: () => 'NLA を申し出たのに、サーバーは NLA を要求しています (HYBRID_REQUIRED_BY_SERVER)',
    ruledOut: 'サーバーは NLA がないことを理由に拒否していません',
    inShort: () =>
      'サーバーはネットワーク レベル認証 (NLA) を要求しながら、申し出ても受け付けません。サーバーか、代わりに応答しているゲートウェイを確かめてください。',
    advice: () =>
      'サーバーで Remote Desktop Services を再起動してください。変わらなければ、ゲートウェイや負荷分散装置を通さずに試してください。',
    rule: FAILURE_RULE,
    limits: [UNSIGNED],
  },
  'negotiation/user-auth-required': {
    finding: () => 'サーバーは独自のサインイン方式を要求しています (SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER)',
    ruledOut: 'サーバーは特別なサインイン方式を要求していません',
    inShort: () =>
      'サーバーが、ふつうのクライアントにはないサインイン方式 (クライアント証明書など) を要求しています。サーバー側の設定です。',
    advice: () =>
      'サーバーの管理者に接続の方法を確かめてください。先に接続ブローカーやゲートウェイを通す決まりかもしれません。',
    rule: FAILURE_RULE,
    limits: [UNSIGNED],
  },
  'negotiation/unknown-failure': {
    finding: ({ failureCode }) => `サーバーが仕様にないコードで拒否しました (${failureNumber(failureCode)})`,
    ruledOut: '仕様にないエラー コードは返っていません',
    inShort: ({ failureCode }) =>
      `サーバーが、仕様にないコード ${failureNumber(failureCode)} で接続を拒否しています。サーバーを確かめてください。`,
    advice: () => '応答しているソフトウェアの名前を確かめ、コードと合わせて調べてください。',
    rule: FAILURE_RULE,
    limits: ['コードの意味は、サーバーの提供元にしかわかりません。'],
  },
  'negotiation/nla-required': {
    finding: () => 'ネットワーク レベル認証 (NLA) が必須です',
    ruledOut: 'NLA は必須ではありません',
    inShort: () => 'サーバーはネットワーク レベル認証 (NLA) を必須にしています。望ましい設定です。',
    advice: () => 'これについては、何もする必要はありません。',
    rule: `NLA を申し出ると NLA を選び、申し出ないと拒否しました。${SELECTION_RULE}`,
    limits: [UNSIGNED],
  },
  'negotiation/nla-offered': {
    finding: ({ alsoAccepts }) => `NLA を使えますが必須ではなく、${spaced(ALSO[alsoAccepts])}も受け付けます`,
    ruledOut: 'NLA と弱い方式の両方を受け付ける設定ではありません',
    inShort: ({ alsoAccepts }) =>
      `サーバーはネットワーク レベル認証 (NLA) に対応していますが必須にはしておらず、${spaced(ALSO[alsoAccepts])}も受け付けます。`,
    advice: () =>
      'すべてのクライアントが対応しているとわかったら、サーバーでネットワーク レベル認証を必須にしてください。',
    rule: `NLA を申し出ると NLA を選び、申し出ないと弱い方式を選びました。${SELECTION_RULE}`,
    limits: [UNSIGNED, 'NLA なしでサインイン画面まで進めるかどうかは試していません。'],
  },
  'negotiation/nla-absent': {
    finding: ({ selected }) =>
      `サーバーは NLA を使わず、${selected === 'tls' ? 'TLS だけ' : '古い RDP 暗号化'}を選びました`,
    ruledOut: 'サーバーは NLA を使います',
    inShort: ({ selected }) =>
      `サーバーはネットワーク レベル認証 (NLA) を使わず、${selected === 'tls' ? 'TLS だけ' : '古い RDP 暗号化'}を選びました。CVE-2018-0886 の CredSSP エラーは、ここからは出ません。`,
    advice: () =>
      'Windows サーバーなら、ネットワーク レベル認証を有効にしてください。ほかのサーバーは対応していないことがあります。',
    rule: `NLA を申し出ましたが、サーバーは別の方式を選びました。${SELECTION_RULE}`,
    limits: [UNSIGNED, 'CredSSP のバージョンを見ていないため、更新の有無は何も言えません。'],
  },
};

const NOT_RDP: Readonly<Record<'http' | 'ssh' | 'tls' | 'text' | 'unknown', string>> = {
  http: ' (Web サーバーのようです)',
  ssh: ' (SSH のようです)',
  tls: ' (最初から TLS のようです)',
  text: ' (文字で答えています)',
  unknown: '',
};

const ALSO: Readonly<Record<'tls' | 'rdp' | 'both', string>> = {
  tls: 'NLA なしの TLS',
  rdp: '古い RDP 暗号化',
  both: 'NLA なしの TLS と古い RDP 暗号化',
};
