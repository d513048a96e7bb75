/** Japanese sentences for sign-ins that stopped because the other side could not be trusted, did not take part, or fell silent. */
import type { InterruptedAt, InterruptedCause, MismatchSign } from '../../diagnosis/logon-ailment.ts';
import type { SomeWords } from '../words.ts';
import { inBrackets, withSent } from './sent.ts';

export const logonTrust: SomeWords<
  'logon/binding-mismatch' | 'logon/certificate-not-pinned' | 'logon/not-possible' | 'logon/interrupted'
> = {
  'logon/binding-mismatch': {
    finding: ({ how, detail }) => `${MISMATCH[how]}${inBrackets(detail)}。資格情報は送っていません`,
    ruledOut: 'サーバーは、証明書の鍵を持つことを証明しました',
    inShort: ({ how, sent }) =>
      withSent(
        how === 'oldBinding'
          ? '中止しました。サーバーは CVE-2018-0886 の修正済みと名乗りながら、修正前の方式で鍵を証明します。'
          : '危険です。通信の間に何者かがいる可能性があります。相手が証明書の鍵を証明しないため、中止しました。',
        sent,
      ),
    advice: ({ how }) =>
      how === 'oldBinding'
        ? 'サーバーを最新の状態にして再起動してください。それまでは、このサーバーにサインインしないでください。'
        : 'このネットワークからは、このサーバーにサインインしないでください。下の拇印をサーバーの画面で見た拇印と比べ、別のネットワークからも試し、ネットワークの管理者に知らせてください。本当に何者かがいたなら、安全な場所でパスワードを変更してください。送った証明から、パスワードを推測されるおそれがあります。',
    rule: 'pubKeyAuth では、同じ証明書の鍵を見ていることを、双方がこのセッションの鍵で封じて証明します。答えはそれに合うはずです [MS-CSSP] 3.1.5。',
    limits: [
      'TLS を開くプロキシ、証明書が複数ある負荷分散装置、壊れたソフトウェアでも、悪意なく同じことが起きます。',
      '何者がどこにいるかは、わかりません。',
    ],
  },
  'logon/certificate-not-pinned': {
    finding: ({ expected, presented }) =>
      `証明書が指定したものと違います (指定 ${fingerprint(expected)}、実際 ${fingerprint(presented)})`,
    ruledOut: '証明書は指定したものです',
    inShort: () => withSent('サーバーの証明書が、指定した拇印 (--pin) と違うため、中止しました。', 'nothing'),
    advice: () =>
      'サーバーの画面で、リモート デスクトップの証明書の拇印を確かめてください。証明書が新しくなっていたなら、新しい拇印を指定します。そうでなければ、別のものが応答しています。サインインしないでください。',
    rule: 'TLS で示された証明書の SHA-256 の拇印を、指定されたものと比べました。その前には何も送っていません [RFC5280] 4.1、[MS-CSSP] 3.1.5。',
    limits: ['Windows は半年ごとに自己署名の証明書を作り直すため、本物のサーバーでも拇印が変わることがあります。'],
  },
  'logon/not-possible': {
    finding: ({ answer, detail }) => `サインインを試せません: ${ANSWERS[answer]}${inBrackets(detail)}`,
    ruledOut: 'サーバーはネットワーク レベル認証 (NLA) に応じています',
    inShort: ({ answer }) => withSent(`サインインを試せませんでした。${ANSWERS[answer]}。`, 'nothing'),
    advice: () =>
      'アカウントについては何も言えません。このサーバーは、パスワードをセッションの中で尋ねます。このツールは、そこではサインインしません。Windows なら、ネットワーク レベル認証 (NLA) を有効にしてください。',
    rule: 'パスワードをほかの方法で尋ねられないように、ネットワーク レベル認証 (NLA) だけを申し出ました。サーバーは拒否したか、別の方式を選びました [MS-RDPBCGR] 2.2.1.2.1、2.2.1.2.2。',
    limits: ['ユーザー名とパスワードが正しいかどうかは、試していません。'],
  },
  'logon/interrupted': {
    finding: ({ cause, stage, detail }) =>
      `サインインが${STAGES[stage]}途切れました: ${CAUSES[cause]}${cause === 'unexpected' ? '' : inBrackets(detail)}`,
    ruledOut: 'サインインは最後まで進みました',
    inShort: ({ cause, stage, sent }) =>
      withSent(
        `サインインが${STAGES[stage]}途切れました (${CAUSES[cause]})。${stage === 'expectVerdict' ? 'パスワードは正しいものです。' : 'パスワードの正誤は不明です。'}`,
        sent,
      ),
    advice: ({ stage }) =>
      stage === 'connect' || stage === 'expectConnectionConfirm' || stage === 'expectTls'
        ? 'まずネットワークとサービスを確かめてください。アカウントの問題ではありません。'
        : '別のネットワークから、ゲートウェイや負荷分散装置を通さずに試してください。変わらなければ、サーバーのシステム ログとセキュリティ ログで、この時刻の記録を確かめてください。何度も試さないでください。ロックされることがあります。',
    rule: 'やり取りが最後まで進みませんでした。ここで来るはずのものが来ないか、決まった形ではありませんでした [MS-CSSP] 3.1.5。',
    limits: ['途切れさせたのがサーバーか途中の装置かはわかりません。'],
  },
};

/** In pairs of digits, as Windows and browsers show it; enough of it to compare at a glance. */
function fingerprint(hex: string): string {
  return `${hex.slice(0, 16).match(/../g)?.join(':') ?? ''}:…`;
}

const MISMATCH: Readonly<Record<MismatchSign, string>> = {
  missing: 'サーバーが、証明書の鍵を証明しませんでした',
  unsealable: 'サーバーによる鍵の証明が、このセッションの鍵で作られていません',
  otherKey: 'サーバーが、証明書とは別の鍵を証明しました',
  oldBinding: 'サーバーは CredSSP 5 か 6 を名乗りながら、古い方式で鍵を証明しました',
  toldByServer: 'サーバーから見た鍵がこちらと違うか、メッセージが改ざんされていると、サーバーが答えました',
};

const ANSWERS = {
  refused: 'サーバーがネットワーク レベル認証 (NLA) を拒否しました',
  tls: 'サーバーはネットワーク レベル認証 (NLA) なしの TLS を選びました',
  rdp: 'サーバーはネットワーク レベル認証 (NLA) なしの古い RDP 暗号化を選びました',
  other: 'サーバーは申し出ていないサインイン方式を選びました',
};

const STAGES: Readonly<Record<InterruptedAt, string>> = {
  connect: '、接続の途中で',
  expectConnectionConfirm: '、方式の取り決めの途中で',
  expectTls: '、TLS の途中で',
  expectToken: '、パスワードの証明を送る前に',
  expectPubKeyAuth: '、パスワードの証明を送ったあとに',
  expectVerdict: '、資格情報を送ったあとに',
};

const CAUSES: Readonly<Record<InterruptedCause, string>> = {
  stalled: '応答がなくなりました',
  closed: 'サーバーが接続を終えました',
  reset: '接続が強制的に切られました',
  alert: 'サーバーが TLS のアラートを送りました',
  malformed: '応答を読み取れませんでした',
  plainRdp: 'サーバーは素の RDP を続けました',
  unexpected: 'ここで来るはずのないものが来ました',
  versionChanged: 'サーバーが CredSSP の番号を途中で変えました',
  failed: '接続に失敗しました',
};
