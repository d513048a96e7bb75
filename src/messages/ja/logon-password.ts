/** Japanese sentences for a sign-in that worked, and for passwords that are wrong or have run out. */
import type { LogonAilments, WrongSign } from '../../diagnosis/logon-ailment.ts';
import type { SomeWords } from '../words.ts';
import { inBrackets, withSent } from './sent.ts';

const MASKED = 'ユーザー名が違うのか、パスワードが違うのかは、わざと区別できないようになっています。';
const STATUS_RULE =
  'パスワードの証明に対して、サーバーがこのコードで答えました [MS-CSSP] 2.2.1、[MS-ERREF] 2.3.1。Windows は先にパスワードを確かめるため、このコードはパスワードが正しいことを表します。';
const OTHER_ORDER =
  'Windows 以外のサーバーは確かめる順番が違うことがあり、その場合はパスワードが間違っている可能性も残ります。';
const CHANGE =
  '同じドメインのコンピューターにサインインし、Ctrl+Alt+Del を押して「パスワードの変更」を選んでください。ネットワーク レベル認証 (NLA) では変更できません。使えるコンピューターがなければ、管理者に頼んでください。このために NLA を無効にしないでください。';

export const logonPassword: SomeWords<
  'logon/accepted' | 'logon/wrong-credentials' | 'logon/password-expired' | 'logon/password-must-change'
> = {
  'logon/accepted': {
    finding: ({ mechanism, authorization, binding }) =>
      `サインインが受け入れられました (${mechanism === 'ntlm' ? 'NTLM' : 'Kerberos'}${authorization === 'granted' ? '、リモート デスクトップも許可' : ''})。サーバーの鍵は${BINDINGS[binding]}`,
    ruledOut: 'サインインは受け入れられていません',
    inShort: ({ binding, ...how }) =>
      binding === 'key' ? welcome(how) + UNSAFELY : withSent(welcome(how), 'credentials'),
    advice: ({ authorization, binding }) =>
      binding === 'key'
        ? 'ポリシー 2 (脆弱) を指定したために、CVE-2018-0886 の修正がないサーバーへパスワードを送りました。すぐにサーバーを更新し、クライアントのポリシーは 0 か 1 のままにしてください。'
        : `それでもこのアカウントでつながらないなら、クライアント側の更新、ポリシー、保存された古いパスワードを確かめてください。${authorization === 'granted' ? '' : 'リモート デスクトップの利用が許可されているかは、セッションを開くまでわかりません。'}`,
    rule: 'サーバーはパスワードの証明を受け入れ、証明書の鍵を証明し、資格情報に異議を唱えませんでした [MS-CSSP] 3.1.5。早期承認では、利用の可否をサーバー自身が答えます [MS-RDPBCGR] 2.2.10.2。',
    limits: ['サインインより後のこと (ライセンス、プロファイル、セッション) は試していません。'],
  },
  'logon/wrong-credentials': {
    finding: ({ sign, detail, orOldBinding }) =>
      `${FOUND[sign]}${orOldBinding ? `。${OR_OLD}` : UNSPOKEN.includes(sign) ? `。${NO_REASON}` : ''}${inBrackets(detail)}`,
    ruledOut: 'ユーザー名とパスワードは拒否されていません',
    inShort: ({ sign, sent, orOldBinding }) => withSent(orOldBinding ? OLD_BINDING_OR_WRONG : IN_SHORT[sign], sent),
    advice: ({ sign, orOldBinding }) =>
      orOldBinding
        ? `まず、サーバーでインストール済みの更新プログラムを確かめてください。2018 年 3 月以降のものが入っているなら、${TRY}`
        : sign === 'echo'
          ? `${TRY}サーバーが FreeRDP でないなら、間にいる何者かが答えた可能性があります。証明書の拇印を、サーバーの画面で見た拇印と比べてください。`
          : SPOKEN.includes(sign)
            ? TRY
            : `${TRY}正しいはずなら、サーバーのセキュリティ ログ (イベント 4625) で本当の理由がわかります。`,
    rule: '理由を言えるサーバーは STATUS_LOGON_FAILURE (0xC000006D) か SEC_E_LOGON_DENIED (0x8009030C) を返します [MS-ERREF] 2.3.1。CredSSP 2 と 5 には理由を入れる場所がなく、サーバーは接続を終えるだけです [MS-CSSP] 2.2.1、3.1.5。素の RDP を続けるものや、こちらの証明を送り返すものもあります。',
    limits: [
      MASKED,
      'サーバーが理由を言わないときは、アカウントの制限、CredSSP のバージョンの拒否、鍵の不一致も、同じように見えます。',
      'こちらの証明を送り返すのは FreeRDP 3 の断り方ですが、間にいる何者かにもできます。承諾とは決して見なしません。',
    ],
  },
  'logon/password-expired': {
    finding: ({ code, by }) =>
      by === 'server'
        ? `パスワードは正しいのですが、期限が切れています (${code})`
        : `ドメインが、パスワードの期限切れを知らせました (${code})`,
    ruledOut: 'パスワードの期限は切れていません',
    inShort: ({ by, sent }) =>
      by === 'server'
        ? withSent('パスワードは正しいのですが、期限が切れています。変更するまでサインインできません。', sent)
        : withSent('ドメインによると、パスワードの期限が切れています。正しいかどうかは示されていません。', sent),
    advice: () => CHANGE,
    rule: STATUS_RULE,
    limits: [
      OTHER_ORDER,
      'Kerberos で知らされたときは、パスワードをまだ確かめていないことがあります [RFC4120] 7.5.9。',
    ],
  },
  'logon/password-must-change': {
    finding: ({ code }) => `パスワードは正しいのですが、最初に変更する必要があります (${code})`,
    ruledOut: 'パスワードを先に変更する必要はありません',
    inShort: ({ sent }) =>
      withSent('パスワードは正しいのですが、新しいものに変更するまでサインインできない設定です。', sent),
    advice: () => CHANGE,
    rule: STATUS_RULE,
    limits: [OTHER_ORDER],
  },
};

const UNSAFELY = 'パスワードは、CVE-2018-0886 の修正前の危険な方式で送りました。';

function welcome({ mechanism, authorization }: Omit<LogonAilments['logon/accepted'], 'binding'>): string {
  return `サインインできます。${mechanism === 'ntlm' ? 'ユーザー名とパスワードは正しい' : 'Kerberos で受け入れられる'}${authorization === 'granted' ? 'うえ、リモート デスクトップの利用も許可されています' : 'ことが確かめられました'}。`;
}

const BINDINGS = {
  hash: '新しい方式 (ハッシュ) で証明済みです',
  key: '古い方式 (鍵そのもの) で証明済みです',
  unknown: '証明の方式が記録されていません',
} as const;

/** The server refused and left the reason open. */
const UNSPOKEN: readonly WrongSign[] = ['closed', 'reset', 'alert', 'plainRdp', 'reject'];
const SPOKEN: readonly WrongSign[] = ['status', 'sspi', 'keyServer', 'unknownUser'];

const TRY =
  'パスワードを手で入力し直し (Caps Lock やキーボードの配列に注意)、ユーザーを「ドメイン\\名前」の形で指定して、もう 1 回だけ試してください。何度も試すとロックされます。だめなら、ドメインの管理者 (ローカル アカウントならサーバーの管理者) にパスワードの再設定を頼んでください。';

const REFUSED = 'サーバーは、ユーザー名またはパスワードが違うとして拒否しました';
const NO_REASON = '多くは、ユーザー名かパスワードの間違いです';
const OR_OLD = 'ユーザー名かパスワードの間違いか、サーバーに修正がないためです';

const FOUND: Readonly<Record<WrongSign, string>> = {
  status: REFUSED,
  sspi: REFUSED,
  closed: `パスワードの証明を送ると、サーバーが理由を言わずに接続を終えました`,
  reset: `パスワードの証明を送ると、接続が強制的に切られました`,
  alert: `パスワードの証明を送ると、サーバーが TLS のアラートを送りました`,
  plainRdp: `パスワードの証明を送ると、サーバーは GNOME と同じように素の RDP を続けました`,
  reject: `パスワードの証明を送ると、サーバーが理由を言わずにサインインを断りました`,
  echo: 'サーバーはこちらの証明をそのまま送り返しました。FreeRDP の断り方か、間にいる何者かです',
  keyServer: 'ドメインがパスワードを拒否しました',
  unknownUser: 'その名前のユーザーはドメインにいません',
};

const WRONG = 'ユーザー名またはパスワードが間違っています。サーバーがそう答えました。';
const PROBABLY_WRONG =
  'パスワードの証明を送ると、サーバーは理由を言わずにやめました。ユーザー名かパスワードの間違いと思われます。';

const OLD_BINDING_OR_WRONG =
  'サーバーは理由を言わずにやめました。CVE-2018-0886 の修正がないためか、ユーザー名かパスワードの間違いかは不明です。';

const IN_SHORT: Readonly<Record<WrongSign, string>> = {
  status: WRONG,
  sspi: WRONG,
  closed: PROBABLY_WRONG,
  reset: PROBABLY_WRONG,
  alert: PROBABLY_WRONG,
  plainRdp: PROBABLY_WRONG,
  reject: PROBABLY_WRONG,
  echo: 'サーバーはこちらの証明を送り返しただけです。ユーザー名かパスワードの間違いと思われますが、間に何者かがいる可能性もあります。',
  keyServer: 'パスワードが間違っています。ドメイン コントローラーがそう答えました。',
  unknownUser: 'ユーザー名が間違っています。その名前のユーザーはドメインにいません。',
};
