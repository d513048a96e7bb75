/** バイト列として読めない文字列について、コマンド ラインが述べること。 */
import type { CommandWords } from './command-words.ts';
import type { ExplainComplaints } from './pasted-complaints.ts';

export const decode: CommandWords['decode'] = {
  waiting: 'メッセージを貼り付けてから Ctrl+D を押してください (Windows では Ctrl+Z と Enter)。',
  inHistory: '入力した文字列はシェルの履歴に残っています。次は標準入力かファイルで渡してください。',
};

export const explain: CommandWords['explain'] = {
  waiting: '画面に出た文を貼り付けるか入力して、Ctrl+D (Windows では Ctrl+Z と Enter) を押してください。',
};

export const explainComplaints: ExplainComplaints = {
  empty: { error: '説明する文がありません。', hint: '例: rdp-doctor explain 要求された関数はサポートされていません' },
  tooLarge: (file) => ({ error: `${file} は大きすぎます。`, hint: 'エラーの前後の行だけを渡してください' }),
};
