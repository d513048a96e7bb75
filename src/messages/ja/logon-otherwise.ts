/** Japanese sentences for refusals by a code that has no ailment of its own; of some of them a cure is known. */
import type { OtherRefusal } from '../../diagnosis/logon-ailment.ts';
import type { SomeWords } from '../words.ts';
import { withSent } from './sent.ts';

export const logonOtherwise: SomeWords<'logon/refused-otherwise'> = {
  'logon/refused-otherwise': {
    finding: ({ code, early, meaning }) =>
      `サーバーは${early ? 'パスワードの証明を見る前に' : ''}コード ${code} でサインインを拒否しました${meaning === 'unknown' ? '' : `: ${MEANINGS[meaning].what}`}`,
    ruledOut: 'サーバーは、ほかの理由を示していません',
    inShort: ({ code, early, meaning, sent }) =>
      withSent(
        `${meaning === 'unknown' ? `サーバーが ${code} でサインインを拒否します` : `サーバーがサインインを拒否します (${MEANINGS[meaning].what})`}。パスワードが正しいかは不明です。`,
        early ? 'nothing' : sent,
      ),
    advice: ({ meaning }) => (meaning === 'unknown' ? SEARCH : MEANINGS[meaning].advice),
    rule: 'サーバーがこのコードで答えました [MS-CSSP] 2.2.1、[MS-ERREF] 2.3.1。決まった説明のあるコードのどれでもありません。',
    limits: ['サーバーが示すのはコードだけで、原因はいくつも考えられます。'],
  },
};

const SEARCH =
  'コードの意味を調べ、サーバーのシステム ログとセキュリティ ログで、この時刻の記録を確かめてください。何度も試さないでください。ロックされることがあります。';

interface Meaning {
  readonly what: string;
  readonly advice: string;
}

const MEANINGS: Readonly<Record<Exclude<OtherRefusal, 'unknown'>, Meaning>> = {
  smartCardRequired: {
    what: 'このアカウントにはスマート カードが必要です',
    advice:
      'リモート デスクトップの画面で、スマート カードを使ってサインインしてください。パスワードでは代わりになりません。',
  },
  logonsDisabled: {
    what: '今は新しいセッションを受け付けていません',
    advice:
      '待つか、サーバーの管理者に尋ねてください。保守のために、利用者を減らしているところと思われます (サーバーで change logon /enable を実行すると、受け付けるようになります)。',
  },
  trustBroken: {
    what: 'サーバーとドメインの信頼関係が壊れています',
    advice:
      'サーバーにローカル アカウントでサインインし、ドメインへの参加を修復してください (Test-ComputerSecureChannel -Repair)。このコンピューターですることはありません。',
  },
  tokenInvalid: {
    what: 'こちらのセキュリティ トークンを使えません',
    advice:
      '途中で TLS を開く装置を通さずに試してください。変わらなければ、サーバーのシステム ログを確かめ、ソフトウェアを更新してください。',
  },
  internalError: {
    what: '内部エラーです',
    advice:
      'パスワードの期限切れや変更待ち、サーバーがドメイン コントローラーに届かないことがよくあります。まずそれらを、次にサーバーのシステム ログを確かめてください。',
  },
  delegationForbidden: {
    what: 'ポリシーが資格情報を渡すことを禁じています',
    advice:
      '資格情報の委任のポリシーを、このサーバーについて管理者に確かめてもらってください。すべてのサーバーには広げないでください。',
  },
};
