/** Japanese: see `see-words.ts`. */
import type { SeeWords } from '../see-words.ts';
import { japaneseFile, japaneseOcr } from './see-picture.ts';

export const japaneseSee: SeeWords = {
  heading: 'どんな画面が出ますか',
  field: {
    label: '画面に出たメッセージ',
    hint: '貼り付けるか、入力してください。一部だけ、番号だけでもかまいません。例: 要求された関数はサポートされていません',
    clear: '空にする',
    held: (characters, shown) =>
      `${characters} 文字の文です。先頭の ${shown} 文字だけを表示しています。ここでは直せません。`,
  },
  summary: {
    recognised: (title) => `読み取った内容: ${title}`,
    unknown: '知らないメッセージ',
    tooLong: '長すぎて読めない文',
    none: 'メッセージなし',
  },
  reading: {
    heading: 'メッセージの意味',
    empty: 'メッセージを入れると、その意味をここに表示します。',
    recognised: (titles) => `読み取った内容: ${titles}`,
    tooLong: '文が長すぎて読めません。',
    tooLongHint:
      'メッセージだけを貼り付けてください。ログの場合は、失敗した時刻の前後の行だけにしてください。貼り付けた文は、ページを再読み込みするまで欄に残ります。',
    nearest: '次のメッセージに似ています。この中にありますか。',
    takeNearest: 'これです',
    send: 'あると助かるもの:',
    goOnAnyway: 'なくても先へ進めます。メッセージより、サーバーそのものを調べるほうが多くのことがわかります。',
    dontKnow: 'わからない',
  },
  next: '次へ: どのサーバーですか',
  noMessage: 'メッセージはありません',
  pictures: {
    heading: '似ている画面を選ぶ',
    hint: 'Windows の画面を描いたものです。サーバーの名前は異なります。',
  },
  dialog: {
    title: 'リモート デスクトップ接続',
    security: 'Windows セキュリティ',
    userName: 'ユーザー名',
    password: 'パスワード',
    ok: 'OK',
    cancel: 'キャンセル',
    help: 'ヘルプ',
    yes: 'はい',
    no: 'いいえ',
  },
  file: japaneseFile,
  ocr: japaneseOcr,
};
