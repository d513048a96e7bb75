/** 対処と計画について述べるすべての日本語。 */
import type { PlanWords, RemedyWords } from '../remedy-words.ts';
import { remedyAccount } from './remedy-account.ts';
import { remedyCredssp } from './remedy-credssp.ts';
import { remedyReasons } from './remedy-reasons.ts';
import { remedyServer } from './remedy-server.ts';
import { remedySession } from './remedy-session.ts';
import { choices, policies, questions, remedySteps } from './remedy-steps.ts';
import { remedyTitles } from './remedy-titles.ts';

const UNTIL = {
  tonight: '今夜まで',
  nextRestart: '次に再起動できるまで',
  gotIn: 'そのために入るときだけ',
} as const;

const plan: PlanWords = {
  title: (server) => (server === null ? '対処' : `${server} の対処`),
  inShort: '要するに',
  nothingWrong: '対処の必要なものは見つかりませんでした。',
  short: {
    cure: (does) => does,
    onlyWeakening: (does) =>
      `この状況では根本的に直せず、安全性を下げるつなぎしかありません。${does}サーバーの責任者に修正を頼んでください。`,
    lookFurther: (does) => `わかっていることだけでは、対処を決められません。${does}`,
  },
  shortLater: (does, until, bridge) => `${does}${UNTIL[until]}は、期限を決めて「${bridge}」でつなぎます。`,
  headings: {
    remedies: '対処 (おすすめ順)',
    notPossible: 'ここでは使えないもの',
    steps: '手順',
    undo: '戻し方',
    proof: '確かめ方',
    why: 'この順番の理由',
    waysIn: 'リモート デスクトップを使わずに入る方法',
    questions: '教えていただくと、順番が変わることがあります',
  },
  columns: { remedy: '対処', restart: '再起動', impact: '影響' },
  standings: {
    recommended: 'おすすめ',
    possible: '可能',
    lastResort: '最後の手段',
    notPossible: 'ここでは使えません',
  },
  machines: {
    server: 'サーバー',
    client: 'クライアント',
    both: '両側',
    network: 'ネットワーク',
    gateway: 'ゲートウェイ',
    domain: 'ドメイン',
    administrator: '管理者のコンピューター',
  },
  efforts: { low: '小', medium: '中', high: '大' },
  risks: { none: 'なし', low: '低', medium: '中', high: '高' },
  restarts: { yes: 'あり', no: 'なし', sometimes: '場合による' },
  impacts: {
    everyClient: '全クライアント',
    oldClients: '古いクライアント',
    oneClient: '1 台ごと',
    oneConnection: 'その接続だけ',
    oneAccount: 'そのアカウントだけ',
    namedServers: '指定したサーバー',
    thisServer: 'そのコンピューター',
    network: 'ネットワーク',
    domain: 'ドメイン',
    nobody: 'なし',
  },
  dangerous: '危険・期限つき',
  expires: (days) => `長くても ${days} 日間`,
  labels: {
    machine: '場所',
    effort: '手間',
    risk: 'リスク',
    restart: '再起動',
    affected: '影響',
    suitable: '向いている場合',
    notSuitable: '向かない場合',
    expiry: '期限',
    update: '更新プログラム',
  },
  absent: '(削除)',
  update: {
    title: (kb, orLater) => `修正だけ: ${kb}${orLater}`,
    later: {
      monthlyRollups: '、または以降のロールアップ',
      cumulativeUpdates: '、または以降の累積更新',
      notConfirmed: '',
      none: '',
    },
    enough: (kbs) => `どれか 1 つで足ります: ${kbs}`,
    newest: (releases, kb, released) => `知られている最新 (${releases}): ${kb} (${released})`,
    paid: '有償のサポートが必要です。',
    before: (kbs) => `先に必要: ${kbs}`,
    doesNotCount: (kbs) => `修正は入っていません: ${kbs}`,
    atLeast: (version) => `${version} 以上なら修正済みです。`,
    file: (name) => `ファイル: ${name}`,
    comma: '、',
  },
  toldBy: {
    seeAll: '手順を見る:',
    seeOne: '1 つを詳しく',
    fillIn: '大文字の語は、実際の値に置き換えてください。',
  },
};

export const ja: RemedyWords = {
  language: 'ja',
  titles: remedyTitles,
  texts: { ...remedyCredssp, ...remedyServer, ...remedyAccount, ...remedySession },
  plan,
  reasons: remedyReasons,
  steps: remedySteps,
  policies,
  choices,
  questions,
};
