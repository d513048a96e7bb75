/** Japanese: see `cures-words.ts`. */
import type { CuresWords } from '../cures-words.ts';

export const japaneseCures: CuresWords = {
  heading: '対処 (おすすめ順)',
  place: (rank) => `${rank} 番`,
  show: '手順を見る',
  hide: '折りたたむ',
  danger: '安全性が下がります。より安全な対処ができないときだけ、期限を決めて使います',
  bridge: (until, title) => {
    const time = { tonight: '今夜まで', nextRestart: '次に再起動できるまで', gotIn: 'そのために入るときだけ' };
    return `${time[until]}のつなぎ: ${title}。安全性が下がるので、必ず期限を決めてください。`;
  },
  toTheCard: '方法を見る',
  fillIn: 'SERVER のような大文字の語は、実際の値に置き換えてください。',
  command: (step) => `「${step}」のコマンド`,
  forms: {
    heading: '実行用のファイルを作る',
    intro: '同じ変更を、実行または取り込みできるファイルにします。戻し方も入っています。',
    open: 'ファイルを作る',
    form: 'ファイルの種類',
    names: {
      cmd: 'バッチ ファイル (.cmd)、そのコンピューターで実行',
      reg: 'レジストリ ファイル (.reg)、ダブルクリックで適用',
      powershell: 'PowerShell スクリプト (.ps1)',
      gpo: 'グループ ポリシーのバックアップ、取り込み用',
      gpoCmdlets: 'PowerShell によるグループ ポリシー',
      startupScript: 'ドメインで配布するスタートアップ スクリプト',
      intune: 'Intune のプロファイル (OMA-URI)',
      ansible: 'Ansible のプレイブック',
      dsc: 'Desired State Configuration',
      changeRequest: '変更申請書、印刷用',
    },
    expiry: '期限',
    expiries: {
      halfHour: '30 分後',
      tonight: '今夜 23:59',
      day: '1 日後',
      week: '7 日後',
      month: '30 日後',
      date: '日付を選ぶ',
      never: '期限なし',
    },
    date: '日付',
    badDate: '今日から 1 年以内の日付を選んでください。',
    neverConfirm: '誰かが元に戻すまで安全性が下がったままになることを理解し、自分で元に戻します。',
    neverFirst: '期限がないと、誰かが元に戻すまでそのままになります。先に確認してください。',
    endsAt: (moment) => `自動的に終わります: ${moment}`,
    endsByHand: (moment) =>
      `この種類のファイルは、自動では終わりません。予定表に入れ、その時に元に戻してください: ${moment}。自動で終わるものはバッチ ファイルです。`,
    endsNever: '自動的には終わりません。',
    files: (count) => `${count} 個のファイルです。`,
    bytes: (count) => `${count} バイト`,
    folder: (folder) => `${folder} フォルダーに入れます`,
    preview: (file) => `${file} の内容`,
    binary: 'テキストではありません。Windows だけが読みます。',
    downloadFile: (file) => `${file} をダウンロード`,
    undoNote: '戻し方は、このファイルの中か、隣のファイルに入っています。',
  },
};
