/** Japanese sentences for TLS and the certificate. */
import { firstFew, isoDay, tlsVersion } from '../figures.ts';
import type { StageWords } from '../words.ts';
import { spaced } from './terms.ts';

const more = (count: number) => `ほか ${count} 件`;
const CERTIFICATE_RULE = 'サーバーが示した証明書の期間を、このコンピューターの時計と比べました [RFC5280] 4.1.2.5。';
const OWN_CLOCK = 'このコンピューターの時計が狂っていると、この判断も狂います。';
const SELF_SIGNED =
  'Windows が自動で作った自己署名の証明書なら、サーバーの「リモート デスクトップ」証明書ストアから削除し、Remote Desktop Services を再起動すると作り直されます。';
const WHO_BROKE = '終わらせたのがサーバーか途中の装置かはわかりません。';

export const tls: StageWords<'tls'> = {
  'tls/stalled': {
    finding: ({ seconds }) => `TLS のハンドシェイクが ${seconds} 秒たっても進みません`,
    ruledOut: 'TLS のハンドシェイクは止まっていません',
    inShort: () =>
      'サーバーは TLS に応じたあと、黙ってしまいます。サーバーか、大きめのパケットを捨てている途中の装置を確かめてください。',
    advice: () =>
      '別のネットワークから、または VPN なしで試してください。変わらなければ、サーバーで Remote Desktop Services を再起動してください。',
    rule: 'ハンドシェイクを始めましたが、決めた時間内に終わりませんでした [RFC8446] 4.1。',
    limits: ['黙っているのがサーバーか、途中の装置が通信を捨てているのかはわかりません。'],
  },
  'tls/closed': {
    finding: () => 'サーバーが TLS のハンドシェイクの途中で接続を終えました',
    ruledOut: 'サーバーは、TLS のハンドシェイクの途中で接続を終えてはいません',
    inShort: () =>
      'サーバーは TLS に応じたあと、接続を終えてしまいます。サーバー側の問題で、多くは証明書か TLS の設定の不具合です。',
    advice: () =>
      'サーバーで、リモート デスクトップの証明書と、システム ログの Schannel のイベントを確かめ、Remote Desktop Services を再起動してください。',
    rule: 'ハンドシェイクが終わる前に、接続が正常な手順で閉じられました [RFC8446] 4.1。',
    limits: [WHO_BROKE],
  },
  'tls/reset': {
    finding: () => 'TLS のハンドシェイクの途中で、接続が強制的に切られました',
    ruledOut: 'TLS のハンドシェイクの途中で、接続が強制的に切られてはいません',
    inShort: () =>
      'TLS を始めると、接続が強制的に切られます。まずサーバー (証明書と TLS の設定)、次にその手前のファイアウォールを確かめてください。',
    advice: () =>
      'サーバーで、リモート デスクトップの証明書と、システム ログの Schannel のイベントを確かめてください。別のネットワークからも試してください。',
    rule: 'ハンドシェイクが終わる前に、リセットが届きました [RFC9293] 3.5.3、[RFC8446] 4.1。',
    limits: [WHO_BROKE],
  },
  'tls/handshake-failed': {
    finding: ({ alert, reason }) =>
      alert === null
        ? `TLS のハンドシェイクに失敗しました (ライブラリの表示は「${reason}」)`
        : `サーバーが TLS のハンドシェイクを打ち切りました (アラート ${alert})`,
    ruledOut: 'TLS のハンドシェイクは失敗していません',
    inShort: ({ alert }) =>
      alert === null
        ? 'このコンピューターとサーバーの TLS が折り合いません。サーバーの TLS の設定と証明書を確かめてください。'
        : 'サーバーが TLS のハンドシェイクを打ち切ります。サーバーの TLS の設定と証明書を確かめてください。',
    advice: () =>
      'サーバーで、システム ログの Schannel のイベント、許可されている TLS のバージョンと暗号スイート、リモート デスクトップの証明書を確かめてください。',
    rule: 'ハンドシェイクが、アラートまたは TLS ライブラリのエラーで終わりました [RFC8446] 6。',
    limits: ['アラートには複数の原因がありえます。どれとは決められません。'],
  },
  'tls/no-common-suite': {
    finding: ({ version, suites }) =>
      `サーバーは、今のソフトウェアが使わなくなった暗号しか使えません: ${tlsVersion(version)}、${firstFew(suites, '、', more)}`,
    ruledOut: 'サーバーと今の TLS ライブラリに、共通の暗号スイートがあります',
    inShort: ({ version, suites }) =>
      `サーバーは、今のソフトウェアが使わなくなった暗号 (${tlsVersion(version)}、${firstFew(suites, '、', more, 1)}) しか使えません。直すのはサーバー側です。`,
    advice: () =>
      'サーバーを最新の状態にし、TLS 1.2 と AES を使えるようにしてください。クライアント側で古い暗号を復活させないでください。',
    rule: '今のライブラリが失敗したところで、古いバージョンと暗号スイートを並べた ClientHello は受け入れられました [RFC8446] 4.1。',
    limits: ['バージョンと暗号スイートだけを尋ねました。その先の証明書は見ていません。'],
  },
  'tls/version-too-old': {
    finding: ({ version }) => `サーバーは、もう安全とは見なされない ${tlsVersion(version)} を使っています`,
    ruledOut: 'TLS のバージョンは古くありません',
    inShort: ({ version }) =>
      `サーバーは、もう安全とは見なされない ${tlsVersion(version)} でしか接続を保護しません。直すのはサーバー側です。`,
    advice: () => 'サーバーを最新の状態にし、TLS 1.2 を使えるようにしてください。',
    rule: 'サーバーが受け入れる最も新しいバージョンが、TLS 1.2 より前のものです [RFC8996]。',
    limits: ['新しいバージョンが、設定で無効になっているだけかもしれません。'],
  },
  'tls/certificate-expired': {
    finding: ({ validTo, days }) => `証明書の有効期限が ${isoDay(validTo)} に切れています (${days} 日前)`,
    ruledOut: '証明書の有効期限は切れていません',
    inShort: ({ validTo }) =>
      `サーバーの証明書の有効期限が ${isoDay(validTo)} に切れています。直すのはサーバー側です。`,
    advice: () => SELF_SIGNED,
    rule: CERTIFICATE_RULE,
    limits: [OWN_CLOCK],
  },
  'tls/certificate-not-yet-valid': {
    finding: ({ validFrom, days }) => `証明書はまだ有効ではありません (${isoDay(validFrom)} から、あと ${days} 日)`,
    ruledOut: '証明書はすでに有効です',
    inShort: ({ validFrom }) =>
      `サーバーの証明書は、${isoDay(validFrom)} になるまで有効ではありません。このコンピューターかサーバーの時計が狂っているか、先の日付で作られた証明書です。`,
    advice: () => 'まず両方の時計を比べてください。正しければ、サーバーの証明書を取り替えてください。',
    rule: CERTIFICATE_RULE,
    limits: [OWN_CLOCK],
  },
  'tls/certificate-weak': {
    finding: ({ weakness, key, signature }) =>
      weakness === 'key'
        ? `証明書の鍵が弱すぎます (${key})`
        : weakness === 'signature'
          ? `証明書の署名が弱すぎます (${signature})`
          : `証明書の鍵と署名が弱すぎます (${key}、${signature})`,
    ruledOut: '証明書の強さは足りています',
    inShort: () => 'サーバーの証明書は、今の基準では弱すぎます。取り替えるのはサーバー側です。',
    advice: () => '2048 ビット以上の RSA 鍵と SHA-256 の署名を持つ証明書に取り替えてください。',
    rule: '証明書から読み取った鍵の長さと署名アルゴリズムを、今の基準と比べました [RFC9325] 4.5、[RFC5280] 4.1.1.2。',
    limits: ['自己署名の証明書では、署名は何も守っていないため、署名の弱さの意味は小さくなります。'],
  },
  'tls/certificate-wrong-name': {
    finding: ({ host, names }) => `証明書の名前が ${host} ではなく ${spaced(firstFew(names, '、', more))}です`,
    ruledOut: '証明書の名前は指定した名前と合っています',
    inShort: ({ host, names }) =>
      `${host} として応答した証明書の名前は ${spaced(firstFew(names, '、', more, 1))}です。同じサーバーの別名か、別のサーバーです。`,
    advice: () =>
      '証明書にある名前で接続してください。心当たりのない名前なら、パスワードを入力する前に、サーバーの管理者に確かめてください。',
    rule: '指定した名前が、証明書の別名にも共通名にもありません [RFC9525] 6。',
    limits: ['社内では、短い名前や別名はよくあります。違いだけでは、別のサーバーとは言えません。'],
  },
};
