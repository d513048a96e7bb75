/** Japanese sentences for NTLM, the clocks, the Windows release, and who it is that answers. */
import type { StandInSign } from '../../diagnosis/ailment.ts';
import type { StageWords } from '../words.ts';
import { duration } from './terms.ts';

export const windows: StageWords<'ntlm' | 'clock' | 'windows' | 'server'> = {
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
    rule: 'サーバーの時刻は、NTLM のチャレンジに入っています [MS-NLMP] 2.2.2.1。Kerberos が許すずれは、ふつう 5 分です [RFC4120] 1.6。',
    limits: [
      'どちらの時計が狂っているかはわかりません。',
      '別のコンピューターどうしでは、ずれが異なることがあります。',
    ],
  },
  'windows/out-of-support': {
    finding: ({ release, endOfSupport, endOfExtended }) =>
      `${release} のサポートは ${endOfSupport} に終了しています${endOfExtended === null ? '' : ` (有償の更新は ${endOfExtended} まで)`}`,
    ruledOut: 'Windows のサポート期間内です',
    inShort: ({ release, endOfSupport }) =>
      `サーバーの ${release} は、${endOfSupport} にサポートが終了しています。動きますが、有償の延長がなければ修正はもう届きません。`,
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

const SIGNS: Readonly<Record<'errorCode' | 'reject' | 'closed', string>> = {
  errorCode: 'エラー コードで答えました',
  reject: '申し出を断りました',
  closed: '接続を終えました',
};

const STAND_IN: Readonly<Record<StandInSign, string>> = {
  versionDoesNotFitBuild: 'CredSSP の番号が Windows のビルドと合いません',
  certificateNamesAnother: '証明書と NTLM で、コンピューターの名前が違います',
};
