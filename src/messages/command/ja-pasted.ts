/** バイト列として読めない文字列について、コマンド ラインが述べること。 */
import type { CommandWords } from './command-words.ts';
import type { ExplainComplaints, PastedComplaints, TextPlace } from './pasted-complaints.ts';

export const decode: CommandWords['decode'] = {
  waiting: 'メッセージを貼り付けてから Ctrl+D を押してください (Windows では Ctrl+Z と Enter)。',
  inHistory: '入力した文字列はシェルの履歴に残っています。次は標準入力かファイルで渡してください。',
};

const place = ({ line, column }: TextPlace): string => `${line} 行目の ${column} 文字目`;
const DRESSES = {
  hex: '16 進数として',
  hexDump: '16 進ダンプとして',
  base64: 'Base64 として',
  base64url: 'Base64 として',
} as const;
const FORMS = '16 進数 (30 37、0x30、30:37)、オフセット付きの 16 進ダンプ、または Base64 で渡してください';

export const pasted: PastedComplaints = {
  empty: { error: '読み取るものがありません。', hint: FORMS },
  badCharacter: (dress, character, at) => ({
    error: `「${character}」は使えない文字です (${DRESSES[dress]}読み取り、${place(at)})。`,
    hint: dress === 'hexDump' ? 'オフセットから行の終わりまで、行ごとコピーしてください' : FORMS,
  }),
  shortened: (at) => ({
    error: `途中が省略されています (${place(at)})。`,
    hint: '元の場所から値全体をコピーしてください',
  }),
  oddDigits: (digits, at) => ({
    error: `16 進数が 1 桁足りません (${place(at)}、${digits} 桁まで読みました)。`,
    hint: '1 バイトは 2 桁です。もう一度コピーしてください',
  }),
  base64Length: (characters) => ({
    error: `Base64 が ${characters} 文字では、バイトになりません。少なくとも 1 文字足りません。`,
    hint: `もう一度コピーしてください。Base64 でない場合は、${FORMS}`,
  }),
  dumpOffset: (expected, found, at) => ({
    error: `16 進ダンプのこの行のオフセットは ${found} ですが、その前には ${expected} バイトしかありません (${place(at)})。`,
    hint: 'ダンプのすべての行を順にコピーしてください',
  }),
  tooLarge: (file) => ({
    error: `${file} はメッセージとしては大きすぎます。`,
    hint: 'メッセージを 1 つ、または数個だけ渡してください',
  }),
};

export const explain: CommandWords['explain'] = {
  waiting: '画面に出た文を貼り付けるか入力して、Ctrl+D (Windows では Ctrl+Z と Enter) を押してください。',
};

export const explainComplaints: ExplainComplaints = {
  empty: { error: '説明する文がありません。', hint: '例: rdp-doctor explain 要求された関数はサポートされていません' },
  tooLarge: (file) => ({ error: `${file} は大きすぎます。`, hint: 'エラーの前後の行だけを渡してください' }),
};
