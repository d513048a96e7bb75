/** Japanese sentences for accounts that are kept out although the password is, or may be, right. */
import type { SomeWords } from '../words.ts';
import { withSent } from './sent.ts';

const STATUS_RULE =
  'パスワードの証明に対して、サーバーがこのコードで答えました [MS-CSSP] 2.2.1、[MS-ERREF] 2.3.1。Windows は先にパスワードを確かめるため、このコードはパスワードが正しいことを表します。';
const LATER_RULE =
  'パスワードの証明に対して、サーバーがこのコードで答えました [MS-CSSP] 2.2.1、[MS-ERREF] 2.3.1。パスワードを確かめたかどうかは、このコードだけでは言い切れません。';
const OTHER_ORDER =
  'Windows 以外のサーバーは確かめる順番が違うことがあり、その場合はパスワードが間違っている可能性も残ります。';
const WHO = 'ドメインの管理者 (ローカル アカウントならサーバーの管理者)';

export const logonAccount: SomeWords<
  | 'logon/account-locked'
  | 'logon/account-disabled'
  | 'logon/account-expired'
  | 'logon/outside-hours'
  | 'logon/workstation-not-allowed'
  | 'logon/type-not-granted'
  | 'logon/account-restricted'
  | 'logon/authorization-denied'
> = {
  'logon/account-locked': {
    finding: ({ code }) => `アカウントがロックされています (${code})`,
    ruledOut: 'アカウントはロックされていません',
    inShort: ({ sent }) =>
      withSent(
        'パスワードの間違いが続いたため、アカウントがロックされています。今回のパスワードが正しいかは不明です。',
        sent,
      ),
    advice: () =>
      `もう試さないでください。${WHO} にロックの解除を頼むか、自動で解除されるまで待ちます。そのあと、古いパスワードを使い続けているもの (電話、サービス、保存された接続) を探してください。`,
    rule: LATER_RULE,
    limits: ['ロックされている間は、パスワードが正しいかどうかはわかりません。'],
  },
  'logon/account-disabled': {
    finding: ({ code }) => `アカウントが無効になっています (${code})`,
    ruledOut: 'アカウントは無効になっていません',
    inShort: ({ sent }) =>
      withSent('アカウントが無効なため、サインインできません。パスワードはおそらく正しいものです。', sent),
    advice: () => `使うべきアカウントなら、${WHO} に有効にするよう頼んでください。`,
    rule: LATER_RULE,
    limits: ['Windows は、ふつうパスワードが正しいときだけこう答えますが、確実ではありません。'],
  },
  'logon/account-expired': {
    finding: ({ code }) => `パスワードは正しいのですが、アカウントの期限が切れています (${code})`,
    ruledOut: 'アカウントの期限は切れていません',
    inShort: ({ sent }) => withSent('パスワードは正しいのですが、アカウントの期限が切れています。', sent),
    advice: () => `${WHO} に、アカウントの期限を延ばすよう頼んでください。パスワードを変更しても直りません。`,
    rule: STATUS_RULE,
    limits: [OTHER_ORDER],
  },
  'logon/outside-hours': {
    finding: ({ code }) => `パスワードは正しいのですが、今はサインインできない時間帯です (${code})`,
    ruledOut: 'サインインできる時間帯です',
    inShort: ({ sent }) =>
      withSent('パスワードは正しいのですが、このアカウントは今の時間帯にはサインインできません。', sent),
    advice: () =>
      `許可された時間に試すか、${WHO} に時間の変更を頼んでください。今が許可された時間のはずなら、ドメイン コントローラーの時計が狂っているかもしれません。`,
    rule: STATUS_RULE,
    limits: [OTHER_ORDER, '許可された時間が何時から何時までかは、サーバーは言いません。'],
  },
  'logon/workstation-not-allowed': {
    finding: ({ code }) => `パスワードは正しいのですが、このコンピューターからは使えないアカウントです (${code})`,
    ruledOut: 'このコンピューターから使えるアカウントです',
    inShort: ({ sent }) =>
      withSent('パスワードは正しいのですが、このアカウントを使えるコンピューターが限られています。', sent),
    advice: () =>
      `許可されたコンピューターから接続するか、${WHO} に、アカウントの「ログオン先」へこのコンピューターとサーバーを加えるよう頼んでください。`,
    rule: STATUS_RULE,
    limits: [OTHER_ORDER, 'コンピューターの名前は、クライアントの自己申告です。'],
  },
  'logon/type-not-granted': {
    finding: ({ code }) => `パスワードは正しいのですが、ネットワーク経由のサインインが許可されていません (${code})`,
    ruledOut: 'ネットワーク経由のサインインは許可されています',
    inShort: ({ sent }) =>
      withSent(
        'パスワードは正しいのですが、サーバーがこのアカウントにネットワーク経由のサインインを許可していません。',
        sent,
      ),
    advice: () =>
      'サーバーで、アカウントを「Remote Desktop Users」グループに加え、ユーザー権利の「ネットワーク経由でコンピューターへアクセス」「リモート デスクトップ サービスを使ったログオンを許可」と、それぞれの「拒否」を確かめてください。',
    rule: STATUS_RULE,
    limits: [OTHER_ORDER, 'どのユーザー権利が足りないかは、サーバーは言いません。'],
  },
  'logon/account-restricted': {
    finding: ({ code }) => `アカウントの制限でサインインできません (${code})。パスワードはおそらく正しいものです`,
    ruledOut: 'アカウントの制限は妨げになっていません',
    inShort: ({ sent }) =>
      withSent('アカウントの制限でサインインできません。パスワードはおそらく正しいものです。', sent),
    advice: () =>
      'よくあるのは、空のパスワード (パスワードを付けてください)、Protected Users グループや NTLM の制限 (完全なコンピューター名で、--kerberos を付けて試してください)、使える端末の制限です。どれかは、サーバーのセキュリティ ログ (イベント 4625) でわかります。',
    rule: LATER_RULE,
    limits: ['1 つのコードが、複数の制限を表します。', 'Windows は、ふつうパスワードが正しいときだけこう答えます。'],
  },
  'logon/authorization-denied': {
    finding: ({ sign, code }) =>
      sign === 'verdict'
        ? `パスワードは正しいのですが、このサーバーのリモート デスクトップの利用が許可されていません (${code})`
        : `サーバーがアカウントのアクセスを拒否しました (${code})。パスワードはおそらく正しいものです`,
    ruledOut: 'リモート デスクトップの利用は許可されています',
    inShort: ({ sign, sent }) =>
      withSent(
        sign === 'verdict'
          ? 'パスワードは正しいのですが、このサーバーでリモート デスクトップの利用が許可されていません。'
          : 'サーバーがこのアカウントのアクセスを拒否します。パスワードはおそらく正しいものです。',
        sent,
      ),
    advice: () =>
      'サーバーで、アカウントかその所属グループを「Remote Desktop Users」に加え、もう一度サインインしてください。パスワードを変更しても直りません。',
    rule: '早期承認では、資格情報のあとに、利用の可否を 0 か 5 でサーバーが答えます [MS-RDPBCGR] 2.2.10.2。早期承認がなければ、STATUS_ACCESS_DENIED (0xC0000022) が同じ意味です [MS-ERREF] 2.3.1。',
    limits: ['許可されていない理由は、サーバーは言いません。'],
  },
};
