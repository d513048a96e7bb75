/**
 * Japanese sentences for CredSSP and what its challenge tells: whether the fix for CVE-2018-0886 is in and when that can not be
 * said, NTLM, the clocks, the Windows release, and who it is that answers.
 */
import type { NoChallengeCause, StandInSign } from '../../diagnosis/ailment.ts';
import type { StageWords } from '../words.ts';
import { duration, terms } from './terms.ts';

const UNAUTHENTICATED = 'この番号は認証されていません。途中の装置は、どんな番号でも返せます。';
const POLICY_UNSEEN = 'サーバーの「暗号化オラクルの修復」のポリシーは、外からは見えません。';
const CLIENT_UNSEEN = 'クライアントに何がインストールされているかは、ここからはわかりません。';

export const authentication: StageWords<'credssp' | 'ntlm' | 'clock' | 'windows' | 'server'> = {
  'credssp/server-unpatched': {
    finding: ({ version, boundBy }) =>
      boundBy === undefined
        ? `CredSSP ${version} を返しました (修正済みなら 5 か 6)`
        : `CredSSP ${version} を返し${version < 5 ? '' : 'ました'}${version < 5 ? '、サインインでも' : 'が、サインインでは'}古い方式で鍵を証明しました`,
    ruledOut: 'CVE-2018-0886 の修正漏れは見られません',
    inShort: () => 'サーバーに CVE-2018-0886 の修正が入っていません。直すのはサーバー側です。',
    advice: () =>
      'サーバーを Windows Update で最新の状態にして、再起動してください。すでに更新済みなら、再起動が済んでいないだけかもしれません。',
    rule: 'サーバーは、自分が知る最も新しい CredSSP のバージョンを示します。2、3、4 は 2018 年 3 月の修正より前、5 と 6 は修正後のものです [MS-CSSP] 2.2.1。',
    limits: [
      UNAUTHENTICATED,
      '更新していないサーバーと、更新後に再起動していないサーバーは、同じに見えます。',
      POLICY_UNSEEN,
      CLIENT_UNSEEN,
    ],
  },
  'credssp/server-patched': {
    finding: ({ version, boundBy }) =>
      `CredSSP ${version} を返しました (CVE-2018-0886 の修正済み${boundBy === undefined ? '' : '。サインインで証明されました'})`,
    ruledOut: 'CVE-2018-0886 の修正は見られません',
    inShort: ({ version }) =>
      `更新漏れではなさそうです。サーバーは CredSSP ${version} を返し、CVE-2018-0886 の修正が入っています。`,
    advice: () =>
      'それでも「要求された関数はサポートされていません」と出るなら、まず NTLM がどちらかでブロックされていないかを疑います。完全なコンピューター名とドメイン アカウントで接続してみてください。',
    rule: 'サーバーは、自分が知る最も新しい CredSSP のバージョンを示します。5 と 6 は 2018 年 3 月の修正後のものです [MS-CSSP] 2.2.1。',
    limits: [UNAUTHENTICATED, 'その後の更新プログラムについては何も言えません。', POLICY_UNSEEN, CLIENT_UNSEEN],
  },
  'credssp/version-mirrored': {
    finding: ({ first, second }) =>
      `こちらの CredSSP 番号をそのまま返し (${first}、次に ${second})、自分の番号を示しません`,
    ruledOut: 'CredSSP の番号はサーバー自身のものです',
    inShort: () =>
      'このサーバーに CVE-2018-0886 の修正が入っているかは、外からはわかりません。送った番号がそのまま返るだけです。サーバーの中で確かめてください。',
    advice: () =>
      'サーバーで、インストール済みの更新プログラムを確かめてください。更新済みのクライアントでサインインしてみる方法もあります。',
    rule: 'バージョン 2 と名乗って尋ね直すと、2 が返りました。本来の答えは、こちらの番号に左右されません [MS-CSSP] 2.2.1。',
    limits: ['そのまま返しているのは、途中の装置かもしれません。'],
  },
  'credssp/verdict-not-applicable': {
    finding: ({ version, stack }) =>
      stack === 'unknown'
        ? `CredSSP ${version} は証拠になりません: 相手は Windows ではないかもしれません`
        : `CredSSP ${version} は証拠になりません: 相手は Windows ではなく ${terms.stacks[stack]} です`,
    ruledOut: '応答した相手は Windows です',
    inShort: ({ stack }) =>
      stack === 'unknown'
        ? '相手が Windows とは言い切れないため、CVE-2018-0886 の修正については何も言えません。'
        : `相手は Windows ではなく ${terms.stacks[stack]} です。Windows の CVE-2018-0886 の修正とは関係がありません。`,
    advice: ({ stack }) =>
      stack === 'unknown'
        ? 'そこで動いているソフトウェアを確かめてください。ゲートウェイや接続ブローカーなら、その奥のサーバーを調べてください。'
        : 'このソフトウェアは、その提供元の方法で最新に保ってください。奥に Windows サーバーがあるなら、そちらを調べてください。',
    rule: '番号が更新の有無を表すのは、本物の Windows だけです。ほかのソフトウェアは決まった値を返します [MS-CSSP] 2.2.1。相手の種類は、NTLM の印とバージョンから見分けました [MS-NLMP] 2.2.1.2。',
    limits: ['相手の種類は、いくつかの印からの推測で、証明ではありません。'],
  },
  'credssp/no-challenge': {
    finding: ({ cause, detail }) =>
      `CredSSP を始めましたが、NTLM のチャレンジが来ません: ${CAUSES[cause]}${detail === '' || cause === 'unreadableToken' ? '' : ` (${detail})`}`,
    ruledOut: 'サーバーは NTLM のチャレンジで答えています',
    inShort: ({ cause }) =>
      `サーバーはネットワーク レベル認証 (NLA) に応じたあと、途中でやめてしまいます (${CAUSES[cause]})。サーバーを確かめてください。CVE-2018-0886 の修正の有無は不明です。`,
    advice: ({ cause }) =>
      UNREADABLE.includes(cause)
        ? '応答しているソフトウェアを確かめてください。Windows なら、途中のゲートウェイや負荷分散装置を通さずに試し、ほかのソフトウェアなら更新してください。'
        : 'サーバーで、NTLM が制限されていないか、システムと NTLM のログを確かめてください。完全なコンピューター名とドメイン アカウントで接続すれば、NTLM は要りません。',
    rule: '最初の TSRequest への答えには、チャレンジが入っているはずです [MS-CSSP] 3.1.5、[MS-NLMP] 2.2.1.2。今回は入っていませんでした。',
    limits: [
      'NTLM のないサーバー、ポリシー、故障、途中の装置は、ここからは見分けられません。',
      'サーバーの更新については何も言えません。',
    ],
  },
  'ntlm/apparently-refused': {
    finding: ({ sign, detail }) =>
      `サーバーは NTLM を拒否しているようです: ${SIGNS[sign]}${detail === '' ? '' : ` (${detail})`}`,
    ruledOut: 'サーバーは NTLM を受け付けます',
    inShort: () =>
      'サーバーは NTLM を拒否し、Kerberos だけを受け付けるようです。同じドメインのコンピューターから、完全なコンピューター名で接続してください。',
    advice: () =>
      'IP アドレスではなく完全なコンピューター名と、ドメイン アカウントを使ってください。NTLM がどうしても必要なら、全体で許すのではなく、このサーバーだけを例外にしてください。',
    rule: 'NTLM をブロックするサーバーは、最初の NTLM メッセージに STATUS_NOT_SUPPORTED (0xC00000BB) か拒否で答えるか、何も答えません [MS-NLMP] 3.2.5.1、[MS-CSSP] 3.1.5。',
    limits: ['サーバーは理由を言いません。ポリシーでも、故障でも、途中の装置でも、同じように見えることがあります。'],
  },
  'clock/skewed': {
    finding: ({ seconds }) =>
      `サーバーの時計が、このコンピューターより ${duration(seconds)}${seconds < 0 ? '遅れています' : '進んでいます'}`,
    ruledOut: '時計のずれは 5 分以内です',
    inShort: ({ seconds }) =>
      `サーバーとこのコンピューターの時計が ${duration(seconds)}ずれています。5 分を超えると、Kerberos でのサインインに失敗します。どちらかを直してください。`,
    advice: () =>
      '両方の時計を、別の正しい時計と比べてください。狂っている方を、ドメイン コントローラーかタイム サーバーに合わせてください。',
    rule: 'サーバーの時刻は、NTLM のチャレンジに入っています [MS-NLMP] 2.2.2.1。Kerberos が許すずれは、ふつう 5 分です [RFC4120] 8.2。',
    limits: [
      'どちらの時計が狂っているかはわかりません。',
      '別のコンピューターどうしでは、ずれが異なることがあります。',
    ],
  },
  'windows/out-of-support': {
    finding: ({ release, endOfSupport, endOfExtended }) =>
      `${release} のサポートは ${endOfSupport} に終了しています${endOfExtended === null ? '' : ` (有償の更新は ${endOfExtended} まで)`}`,
    ruledOut: 'Windows のサポート期間内です',
    inShort: ({ release, endOfSupport, endOfExtended }) =>
      `サーバーの ${release} は、${endOfSupport} にサポートが終了しています。動きますが、${endOfExtended === null ? '' : '有償の延長が続いていなければ、'}修正はもう届きません。`,
    advice: () =>
      'サポート中のリリースへの移行を計画してください。それまでは、出ている更新プログラムをすべて入れ、インターネットから直接届かないようにしてください。',
    rule: 'NTLM のチャレンジにあるビルド番号 [MS-NLMP] 2.2.2.10 を、リリースと期限の表で調べました。',
    limits: ['ビルド番号からは、エディションや、有償の延長を買っているかどうかはわかりません。'],
  },
  'server/stand-in-suspected': {
    finding: ({ signs }) =>
      `別のものがサーバーの代わりに応答している可能性があります: ${signs.map((sign) => STAND_IN[sign]).join('、')}`,
    ruledOut: '別のものが代わりに応答している様子はありません',
    inShort: () =>
      '応答した相手は、目的のサーバーではなく、ゲートウェイや負荷分散装置、または悪意のあるものかもしれません。パスワードを入力する前に確かめてください。',
    advice: () => '下にある証明書の拇印を、サーバーの画面で見た拇印と比べてください。',
    rule: '証明書、NTLM のチャレンジ、CredSSP にある名前と番号は、1 台のものとして揃うはずです [MS-NLMP] 2.2.2.1、[MS-CSSP] 2.2.1。',
    limits: ['ゲートウェイや接続ブローカー、名前を変えたコンピューターでも、悪意なく同じ印が出ます。'],
  },
};

/** The server answered, but with something no Windows server sends. */
const UNREADABLE: readonly NoChallengeCause[] = ['malformed', 'plainRdp', 'noToken', 'unreadableToken'];

const CAUSES: Readonly<Record<NoChallengeCause, string>> = {
  stalled: '応答がありませんでした',
  closed: 'サーバーが接続を終えました',
  reset: '接続が強制的に切られました',
  alert: 'サーバーが TLS のアラートを送りました',
  malformed: '応答を読み取れませんでした',
  plainRdp: 'サーバーは素の RDP を続けました',
  errorCode: 'サーバーがエラー コードを返しました',
  noToken: '応答が空でした',
  unreadableToken: 'セキュリティ トークンを読み取れませんでした',
  failed: '接続に失敗しました',
};

const SIGNS: Readonly<Record<'errorCode' | 'reject' | 'closed', string>> = {
  errorCode: 'エラー コードで答えました',
  reject: '申し出を断りました',
  closed: '接続を終えました',
};

const STAND_IN: Readonly<Record<StandInSign, string>> = {
  versionDoesNotFitBuild: 'CredSSP の番号が Windows のビルドと合いません',
  certificateNamesAnother: '証明書と NTLM で、コンピューターの名前が違います',
};
