/** Japanese: see `token-words.ts`. */
import { grouped } from '../../figures.ts';
import type { TokenWords } from '../token-words.ts';

export const japaneseToken: TokenWords = {
  heading: 'トークンを読む',
  lead: 'リモート デスクトップ接続のメッセージを貼り付けると、各バイトの意味と、壊れている場所がわかります。',
  privacy: 'このブラウザーの中だけで読み取ります。どこにも送信しません。',
  inputLabel: 'メッセージ',
  inputHint:
    '16 進数、16 進ダンプ、または Base64 を、ログやキャプチャに出ているまま貼り付けてください。ファイルをここにドロップすることもできます。',
  examplesLabel: '例を試す',
  examples: {
    connectionRequest: '接続の最初のメッセージ',
    negotiate: 'クライアントのサインイン開始',
    challenge: '未更新のサーバーの応答',
    damaged: '壊れたメッセージ',
  },
  chooseFile: 'ファイルを選ぶ',
  clear: '消去',
  fileRead: (name, bytes) => `ファイル ${name} を読み取っています (${grouped(bytes)} バイト)。`,
  fileUnreadable: (name) => `ファイル ${name} を読み取れませんでした。もう一度選ぶか、内容を貼り付けてください。`,
  fileTooLarge: (name, size, most) =>
    `ファイル ${name} は ${grouped(size)} バイトあるため、読み取りませんでした。${grouped(most)} バイトを超えるメッセージはありません。`,
  pasteTooLarge: (characters, most) =>
    `貼り付けた文字列は ${grouped(characters)} 文字あるため、取り込みませんでした。${grouped(most)} 文字を超えるメッセージはありません。入力欄の元の内容は残っています。`,
  tooLargeHint: 'メッセージのある行または部分だけをコピーしてください。',
  resultHeading: '読み取り結果',
  emptyResult: 'ここに、メッセージのフィールドとバイトが並んで表示されます。',
  reading: '読み取っています…',
  fieldsHeading: 'バイトごとの内容',
  withheld: 'パスワードの手がかりになるバイトは、ここには表示していません。',
  notKept: 'パスワードの手がかりが含まれている可能性があるため、この文字列はページを再読み込みすると消えます。',
  copyText: 'フィールドの一覧をテキストでコピー',
  copyJson: 'フィールドの一覧を JSON でコピー',
};
