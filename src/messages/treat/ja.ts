/** `rdp-doctor treat` の日本語。 */
import { problems } from './ja-problems.ts';
import type { TreatWords } from './treat-words.ts';

const until = (time: string | null): string =>
  time === null ? '自分で元に戻すまで続きます。期限はありません。' : `${time} までです。`;

export const ja: TreatWords = {
  language: 'ja',
  measures: {
    'client-vulnerable': 'このコンピューターはクライアントとして、危険なサーバーにも接続します (脆弱)',
    'server-mitigated': 'このコンピューターはサーバーとして、修正のないクライアントも受け入れます (Mitigated)',
    'server-nla-off': 'このコンピューターはサーバーとして、ネットワーク レベル認証を必須にしません',
  },
  inShort: '要するに',
  labels: {
    condition: '現状',
    since: '開始',
    until: '期限',
    by: '実行者',
    reason: '理由',
    task: 'タスク',
    ended: '終了',
    journal: '記録',
    policy: 'ポリシー',
  },
  columns: { value: '値', before: '変更前', treated: '変更後', now: '現在' },
  absent: 'なし',
  otherType: '数値以外',
  unknown: '未確認',
  untilReverted: '元に戻すまで',
  noReason: '書かれていません',
  byOn: (user, computer) => `${user} (コンピューター: ${computer})`,
  applied: (time) => `変更しました。${until(time)}`,
  alreadyOn: (time) => `すでに変更済みです。${until(time)}今回は何も変えず、期限も延ばしていません。`,
  alreadySo: '値はすでにそのとおりで、rdp-doctor が変えたものではありません。何も変えていません。期限もありません。',
  conflict: (other) => `同じ値を使う ${other} が有効です。先にそれを元に戻してください。何も変えていません。`,
  overruled:
    'グループ ポリシーが別の値を指定していて、そちらが優先されます。ポリシーを変えてください。何も変えていません。',
  valueOfOtherType: '変更する値が数値ではありません。だれかが確かめる必要があります。何も変えていません。',
  didNotHold:
    '書いた値がそのまま残りませんでした。グループ ポリシーか別のプログラムが変えています。元の状態に戻しました。',
  nothingOn: '有効な変更はありません。',
  reverted: (count) => (count === 1 ? '元の値に戻しました。' : `${count} 件の変更を元の値に戻しました。`),
  refused: (count) =>
    `${count} 件は、その後だれかが値を変えたため、そのままにしました。--force を付けると上書きします。`,
  several: '有効な変更が複数あります。名前を指定するか、--all を付けてください。',
  allWell: (count) => `${count} 件の変更が有効で、値はそのとおりです。`,
  notWell: (count) => `${count} 件の変更が、あるべき状態ではありません。`,
  settled: {
    reverted: (measure) => `${measure}: 中断されていた復元を終えました。`,
    expired: (measure) => `${measure}: 期限が過ぎたため終了しました。`,
    cutOff: (measure) => `${measure}: 変更の途中で中断されていたため、取り消しました。`,
  },
  conditions: {
    holds: '値は変更後のままです。',
    overruled: '値は変更後のままですが、グループ ポリシーが優先されます。',
    taskMissing: '値は変更後のままですが、元に戻すタスクがありません。',
    putBack: '期限の前に、元の値に戻っています。',
    changed: 'その後、だれかが値を変えました。',
    overdue: '期限が過ぎましたが、値が変更後のままです。',
    interrupted: '途中で中断されています。',
    unseen: 'ここからは値を確認できません。',
    over: '終了しました。',
  },
  advice: {
    overruled: 'グループ ポリシーで変えてください。gpresult /h report.html で、どのオブジェクトか分かります。',
    taskMissing: '元に戻し、必要ならもう一度変更してください。',
    putBack:
      'グループ ポリシーが次の更新で戻した可能性があります。gpresult /h report.html で、どのオブジェクトか分かります。確かめたら treat revert を実行してください。',
    changed: 'だれが変えたかを確かめてください。treat revert --force で元の値を上書きできます。',
    overdue: '管理者として treat status か treat revert を実行してください。',
    interrupted: '管理者として treat status を実行すると、正しい状態になります。',
  },
  endings: {
    reverted: '元に戻しました',
    expired: '期限が過ぎました',
    cutOff: '途中で中断されたため、取り消しました',
  },
  leftAlone: (names) => `だれかが変えたため、そのままにした値: ${names}`,
  policies: {
    localPolicy: (to) => `ローカル グループ ポリシーが、この値を ${to} に設定し直します`,
    overrulingValue: (to) => `グループ ポリシーの値は ${to} で、こちらが優先されます`,
  },
  dryRun: '試しに実行しました。何も変えていません。実際の手順は次のとおりです。',
  dryRunElsewhere: 'Windows のコンピューターでの手順は次のとおりです。ここからは値を確認できません。',
  steps: {
    journal: {
      begin: '今の値とこれからの値を記録に書く',
      on: '値を読み直し、有効になったことを記録に書く',
      end: '終了を始めることを記録に書く',
      over: '終了したことを記録に書く',
    },
    schedule: (task, at) => `タスク「${task}」を作る (${at} に元の値に戻す)`,
    unschedule: (task) => `タスク「${task}」を削除する`,
  },
  problems,
};
