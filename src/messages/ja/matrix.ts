/** 相互運用の表の日本語。 */
import type { MatrixWords } from '../matrix-words.ts';

export const matrix: MatrixWords = {
  title: 'CVE-2018-0886: どのクライアントがどのサーバーにつながるか',
  client: (client) => `クライアント: ${client}`,
  columns: {
    client: 'クライアント',
    server: 'サーバー',
    computed: '計算',
    observed: '実際',
    dialog: '画面に出る文',
  },
  sees: (dialog) => `画面に出る文: 「${dialog}」`,
  connected: { hash: 'つながる (新しい鍵の結び付け)', key: 'つながる (古い鍵の結び付け)' },
  blocked: {
    client: 'クライアントが拒否 (資格情報は送らず)',
    server: 'サーバーが拒否 (資格情報は送らず)',
  },
  tooLate: '拒否 (資格情報を送った後)',
  failed: 'つながりも拒否もしない',
  mixed: '接続ごとに結果が違う',
  differing: (observed) => `計算と違う: ${observed}`,
  policyValues: '0、1、2 はポリシー「暗号化オラクルの修復」(AllowEncryptionOracle) の値です。',
  unset: '値がないときは、2018 年 5 月以降に更新していれば 1、2018 年 3〜4 月の更新なら 2 と同じです。',
  source: 'この表は Microsoft の KB4093492 によります。',
  tried:
    'どの組み合わせも、このコンピューターの中で、rdp-doctor のクライアントとサーバーを TLS でつないで確かめました。CredSSP の番号は、未更新なら 2、3、4、更新済みなら 5、6 のすべてです。本物の Windows は使っていません。',
  agreement: (agreeing, of, connections) =>
    `${of} 組のうち ${agreeing} 組が計算どおりでした (接続 ${connections} 回)。`,
  refusals: (count) => `拒否は ${count} 組で、どれも資格情報がクライアントを出る前でした。`,
};
