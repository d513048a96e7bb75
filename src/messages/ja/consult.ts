/** 日本語: メッセージ、通信、両側のコンピューターを合わせた判断と、2 回の検査の比較。 */
import type { ConsultWords } from '../consult-words.ts';

export const japaneseConsult: ConsultWords = {
  language: 'ja',
  labels: { inShort: '要するに', message: 'メッセージ', cure: '対処', since: '前回から' },
  headings: {
    causes: '考えられる原因 (可能性の高い順)',
    ruledOut: '原因ではないもの',
    server: 'サーバーを調べてわかったこと',
    changes: '変わったこと',
  },
  for: '理由',
  against: 'ただし',
  rules: {
    'name-not-found': '名前が見つからず、このサーバーには届いていません',
    'port-refuses': 'ポートで待ち受けているものがなく、サインインの手前で終わっています',
    'nobody-answers': 'このアドレスから応答がなく、サインインの手前で終わっています',
    'listener-is-silent': 'ポートは開いていますが、リモート デスクトップが応答しません',
    'something-else-listens': 'このポートで待ち受けているのは、リモート デスクトップではありません',
    'listener-has-no-certificate': 'サーバーが、リモート デスクトップ用の証明書がないと答えています',
    'tls-fails': 'サインインより前の TLS で失敗しています',
    'certificate-expired':
      'リスナーの証明書が有効期間外です。Windows は自己署名証明書を自動で更新するので、それを妨げているものがあります',
    'clock-skewed': '時計が 5 分より大きくずれています',
    'certificate-of-another-name': '証明書の名前が、接続先の名前と違います',
    'only-a-warning': 'これは警告で、失敗ではありません。このまま接続できます',
    'january-2026': 'このコードは、2026 年 1 月のクライアント向け更新プログラムで現れたものです',
    'old-version-and-dialog': 'サーバーが CredSSP 2、3、4 のどれかを返しました。修正のないサーバーの答えです',
    'old-version':
      'サーバーが CredSSP 2、3、4 のどれかを返しました。まだ断られていなくても、更新済みの Windows クライアントは接続できません',
    'old-version-beside-another-text':
      'このメッセージとは別に、サーバーが CredSSP 2、3、4 のどれかを返しており、更新済みのクライアントはそれでも断られます',
    'new-version-and-dialog':
      'サーバーは CredSSP 5 か 6 を返しており、修正は入っています。更新しても直りません。同じ画面は、NTLM が禁止されているときにも出ます',
    'new-version-and-token':
      'サーバーは CredSSP 5 か 6 を返しています。古いのはクライアント側か、途中で通信が書き換えられています',
    'new-version': 'サーバーは CredSSP 5 か 6 を返しており、修正は入っています',
    'shipped-with-the-fix': 'この Windows は、はじめから修正が入った状態で出荷されています',
    'build-without-number': 'この Windows には修正漏れがあり得て、それを否定する番号もサーバーから得られませんでした',
    'nla-required-and-not-offered': 'サーバーは NLA を必須にしており、クライアントは NLA を使いませんでした',
    'nla-optional-and-dialog': '画面は CredSSP のエラーですが、サーバーは CredSSP なしの接続も受け付けます',
    'no-challenge': 'サーバーは NLA に応じますが、NTLM に答えません',
    'vague-text-and-all-is-well': 'TLS も修正も問題ないので、残るのはアカウント、ドメイン、ネットワークです',
    'old-client-told-of-a-password':
      'Windows 7 と Server 2008 R2 では、サーバーに修正がないときに「パスワードが違う」と出た例があります',
    'clones-with-one-sid':
      '24H2 と Server 2025 以降では、Sysprep をせずに複製したコンピューター同士が、このメッセージで認証を断り合います',
    'client-logged-the-refusal':
      'クライアントのログに、CVE-2018-0886 のためこのサーバーを断ったと記録されています (LsaSrv、イベント 6041)',
    'client-refuses-old-servers': 'クライアントのポリシーが、まさにこのようなサーバーを断る設定です',
    'client-accepts-old-servers':
      'クライアントのポリシーでは、このようなサーバーにも接続できるはずです (設定が再起動待ちの場合を除きます)',
    'client-is-set-to-force': 'クライアントが Force Updated Clients (0) に設定されています',
    'client-has-no-fix': 'クライアントに修正がなく、サーバーにはあります',
    'client-has-the-fix': 'クライアントには修正が入っています',
    'server-waits-for-its-restart': 'サーバーで、更新プログラムが再起動を待っています',
    'server-has-the-files': 'サーバーに修正は入っていますが、応答しているのは古いままです。まだ再起動していません',
    'server-forces-updated-clients': 'サーバーは更新済みのクライアントしか受け付けません (AllowEncryptionOracle 0)',
  },
  nothing: '調べた範囲に、失敗を説明するものはありません。',
  unknownText: 'このメッセージは登録されていません。サーバーを調べた結果だけで判断しています。',
  since: {
    verdicts: {
      cured: '直りました。前回の問題はなくなっています。',
      better: '前回より良くなりましたが、まだ問題が残っています。',
      same: '良くなったところはありません。',
      worse: '前回より悪くなっています。',
      incomparable: '2 回の検査を比べることができません。',
    },
    between: (before, after) => `${before} と ${after} の比較`,
    credssp: (before, after) => `CredSSP は前回 ${before ?? '(不明)'}、今回 ${after ?? '(不明)'}`,
    build: (before, after) => `Windows は前回 ${before}、今回 ${after}`,
    gone: (finding) => `なくなったもの: ${finding}`,
    come: (finding) => `新しいもの: ${finding}`,
    client: (client, after) =>
      after === 'allowed' ? `${client}: 接続できるようになりました` : `${client}: 接続できなくなりました`,
    sameServer: {
      no: 'この名前で応答しているのは、前回とは別のコンピューターです。',
      unknown: '前回と同じコンピューターが応答したのかは、わかりません。',
    },
    nothing: '意味のある違いはありません',
  },
};
