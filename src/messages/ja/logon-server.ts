/** Japanese sentences for sign-ins that fail by the machines: clocks, domain controllers, NTLM, Kerberos, versions, the policy. */
import type { KerberosTrouble } from '../../diagnosis/logon-ailment.ts';
import type { SomeWords } from '../words.ts';
import { inBrackets, withSent } from './sent.ts';

const UNCHECKED = 'パスワードの正誤は確かめていません。';
const CODE_RULE = 'サーバーがこのコードで答えました [MS-CSSP] 2.2.1、[MS-ERREF] 2.3.1。';
const OTHER_REASON = 'サーバーが示すのはコードだけで、原因はいくつも考えられます。';

export const logonServer: SomeWords<
  | 'logon/clock-skewed'
  | 'logon/ntlm-refused'
  | 'logon/version-refused'
  | 'logon/policy-stop'
  | 'logon/no-logon-server'
  | 'logon/kerberos-failed'
> = {
  'logon/clock-skewed': {
    finding: ({ between, code }) =>
      between === 'kerberos'
        ? `時計のずれが大きく、Kerberos が拒否しました (${code})`
        : `サーバーとドメイン コントローラーの時計がずれすぎています (${code})`,
    ruledOut: '時計のずれは、サインインの妨げになっていません',
    inShort: ({ between, sent }) =>
      withSent(
        between === 'kerberos'
          ? `このコンピューターとドメインかサーバーの時計が、Kerberos が許すよりずれています。${UNCHECKED}`
          : `サーバーとドメイン コントローラーの時計がずれすぎています。${UNCHECKED}`,
        sent,
      ),
    advice: ({ between }) =>
      between === 'kerberos'
        ? 'まずこのコンピューターの時計を正しい時計と比べ、次にドメイン コントローラーとサーバーの時計を比べて、狂っているものを直してください。'
        : 'サーバーで、時計をドメイン コントローラーに合わせ (w32tm /resync)、狂った原因を調べてください。',
    rule: `${CODE_RULE}Kerberos が許すずれは、ふつう 5 分です [RFC4120] 8.2。`,
    limits: ['どの時計が狂っているかは示されません。'],
  },
  'logon/ntlm-refused': {
    finding: ({ sign, detail }) => `${NTLM_FOUND[sign]}${inBrackets(detail)}`,
    ruledOut: 'NTLM は拒否されていません',
    inShort: ({ sign, sent }) =>
      withSent(
        sign === 'tooWeak'
          ? `サーバーの NTLM が、ネットワーク レベル認証 (NLA) で使えないほど弱いため、中止しました。${UNCHECKED}`
          : `サーバーは、このサインインに NTLM を受け付けません。${UNCHECKED}`,
        sent,
      ),
    advice: ({ sign }) =>
      sign === 'tooWeak'
        ? 'サーバーで、NTLM のポリシーを 128 ビット暗号化と NTLMv2 を必須にする設定に戻すか、ソフトウェアを更新してください。'
        : '完全なコンピューター名とドメイン アカウントで、Kerberos を使って接続してください (--kerberos)。NTLM がどうしても必要なら、このサーバーだけを例外にしてください。',
    rule: 'CredSSP 5 以上を名乗るクライアントに対する STATUS_NOT_SUPPORTED (0xC00000BB) か SEC_E_UNSUPPORTED_FUNCTION (0x80090302)、または SPNEGO の拒否です [MS-NLMP] 3.2.5.1、[MS-CSSP] 3.1.5、[MS-ERREF] 2.3.1。NTLM が備えるべきものは [MS-CSSP] 3.1.5 と [MS-NLMP] 2.2.2.5 にあります。',
    limits: [
      'CredSSP のバージョンを拒否するときも同じコードです。ただし 5 か 6 を名乗るクライアントを拒否するサーバーはないため、ここでは考えにくいことです。',
      OTHER_REASON,
    ],
  },
  'logon/version-refused': {
    finding: ({ announced, sign, detail }) =>
      `名乗った CredSSP ${announced} をサーバーが拒否したようです: ${sign === 'closed' ? 'すぐに接続を終えました' : 'エラー コードが返りました'}${inBrackets(detail)}`,
    ruledOut: 'CredSSP のバージョンは拒否されていません',
    inShort: ({ announced, sent }) =>
      withSent(
        `サーバーは更新済みのクライアントだけを受け付け、古い CredSSP ${announced} を拒否したようです。${UNCHECKED}`,
        sent,
      ),
    advice: () =>
      'クライアントを最新の状態にしてください。サーバーは正常で、変える必要はありません。このサーバーを試すときは、最も新しいバージョンを名乗る --policy 1 を使ってください。',
    rule: 'Force Updated Clients のサーバーは、5 より前の CredSSP を受け付けません。STATUS_NOT_SUPPORTED (0xC00000BB) を返すか、理由を入れる場所のないバージョンでは接続を終えるだけです [MS-CSSP] 2.2.1、3.1.5。',
    limits: [
      'NTLM をブロックするサーバーも、同じように答えます。',
      '本物の Windows サーバーがいつ、どのように古いバージョンを拒否するかは、まだ確かめていません。',
    ],
  },
  'logon/policy-stop': {
    finding: ({ version, policy }) =>
      `サーバーの CredSSP ${version} を見て、ポリシー ${POLICY[policy]} により中止しました。更新済みの Windows クライアントなら CredSSP のエラーが出ます`,
    ruledOut: 'ポリシーによる中止はありません',
    inShort: ({ version, sent }) =>
      withSent(`サーバーの CredSSP ${version} に CVE-2018-0886 の修正がないため、中止しました。${UNCHECKED}`, sent),
    advice: () =>
      'サーバーを Windows Update で最新の状態にして再起動し、もう一度試してください。更新済みの Windows クライアントでは、ここで「CredSSP 暗号化オラクルの修復」のエラーが出ます。クライアントのポリシーは緩めないでください。',
    rule: 'ポリシーが 0 か 1 のクライアントは、サーバーが 5 より小さいバージョンを示すと、パスワードを元にしたものを送る前に接続を終えます [MS-CSSP] 2.2.1、3.1.5。',
    limits: ['ユーザー名とパスワードが正しいかどうかは、試していません。'],
  },
  'logon/no-logon-server': {
    finding: ({ who, code }) =>
      who === 'server'
        ? `サーバーが、ドメイン コントローラーに届きません (${code})`
        : `このコンピューターから、Kerberos に使うドメイン コントローラーに届きません (${code})`,
    ruledOut: 'ドメイン コントローラーに届いています',
    inShort: ({ who, sent }) =>
      withSent(
        `${who === 'server' ? 'サーバーが' : 'このコンピューターから'}、ドメイン コントローラーに届きません。${UNCHECKED}`,
        sent,
      ),
    advice: ({ who }) =>
      who === 'server'
        ? 'サーバーで、ネットワークと DNS の設定、ドメイン コントローラーが動いているかを確かめてください。その間も、サーバーのローカル アカウントは使えます。'
        : 'このコンピューターで、DNS と VPN、ドメイン コントローラーの TCP と UDP の 88 番に届くかを確かめてください。--kerberos を付けなければ、NTLM で試します。',
    rule: `${CODE_RULE}Kerberos では、このコンピューター自身がドメイン コントローラーに尋ねます [RFC4120] 7.2。`,
    limits: ['ドメイン コントローラーが止まっているのか、届かないだけなのかはわかりません。'],
  },
  'logon/kerberos-failed': {
    finding: ({ problem, code }) => `Kerberos に失敗しました: ${TROUBLES[problem].what}${inBrackets(code)}`,
    ruledOut: 'Kerberos は失敗していません',
    inShort: ({ problem, sent }) => withSent(`Kerberos に失敗しました (${TROUBLES[problem].what})。${UNCHECKED}`, sent),
    advice: ({ problem }) => TROUBLES[problem].advice,
    rule: 'システムの Kerberos が示した番号か、チケットについてのサーバーのコードです [RFC4120] 7.5.9、[MS-ERREF] 2.3.1。',
    limits: [OTHER_REASON],
  },
};

const POLICY = { forceUpdatedClients: '0 (Force Updated Clients)', mitigated: '1 (Mitigated)', vulnerable: '2 (脆弱)' };

const NTLM_FOUND = {
  errorCode: 'サーバーがエラー コードで NTLM を拒否しました',
  reject: 'サーバーが NTLM の申し出を断りました',
  tooWeak: 'サーバーの NTLM は弱すぎます',
};

const TICKET =
  'ドメインにサインインし直すか (kinit を使うか、Windows をロックして解除します)、--password-stdin でパスワードを渡してください。';

const TROUBLES: Readonly<Record<KerberosTrouble, { readonly what: string; readonly advice: string }>> = {
  libraryMissing: {
    what: 'このコンピューターに Kerberos のライブラリがありません',
    advice:
      'Kerberos のライブラリ (Debian では libgssapi-krb5-2) をインストールするか、--kerberos を付けずに NTLM で試してください。',
  },
  noCredentials: { what: 'このコンピューターにチケットがありません', advice: TICKET },
  ticketExpired: { what: 'チケットの期限が切れています', advice: TICKET },
  accountRevoked: {
    what: 'アカウントがロック、無効、期限切れのどれかだと、ドメインが答えました',
    advice: 'そのうちのどれかを、ドメインの管理者に確かめてください。',
  },
  unknownServer: {
    what: 'その名前のサーバーをドメインが知りません',
    advice:
      'アドレスや別名ではなく、ドメインに登録された完全なコンピューター名を使ってください。登録名は、管理者が setspn -L で確かめられます。',
  },
  wrongPrincipal: {
    what: 'チケットが、サーバーとは別のアカウントのものです',
    advice:
      '完全なコンピューター名を使ってください。それでも変わらなければ、古い名前か重複した名前がドメインに登録されています。管理者が setspn -X で見つけられます。',
  },
  badToken: {
    what: 'サーバーのトークンを読み取れません',
    advice:
      '途中のゲートウェイや負荷分散装置を通さずに試し、次にサーバーのシステム ログで Kerberos のイベントを確かめてください。',
  },
  refused: {
    what: 'サーバーが理由を言わずにチケットを断りました',
    advice:
      'ドメインに登録された完全なコンピューター名を使ってください。変わらなければ、サーバーのシステム ログの Kerberos のイベントと、セキュリティ ログを確かめてください。--kerberos を付けなければ、NTLM で試します。',
  },
  other: { what: 'そのほかの理由です', advice: '番号の意味を調べ、--kerberos を付けずに NTLM で試してください。' },
};
