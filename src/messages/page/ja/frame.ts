/** Japanese: see `frame-words.ts`. */
import type { FrameWords } from '../frame-words.ts';

export const japaneseFrame: FrameWords = {
  name: 'rdp-doctor',
  skip: '本文へ移動',
  rooms: { consultation: '診察', matrix: '組み合わせ表', token: 'トークンを読む', ward: '診察記録' },
  roomsLabel: 'このページの内容',
  languageLabel: '言語',
  themeLabel: '表示',
  themes: { system: 'システム', light: 'ライト', dark: 'ダーク' },
  loading: '読み込んでいます…',
  copy: 'コピー',
  copied: 'コピーしました',
  copyFailed: 'コピーできませんでした。文字列を選択して Ctrl+C を押してください。',
  download: 'ダウンロード',
  close: '閉じる',
  broken: 'このページで問題が発生しました。',
  brokenHint:
    '入力した内容は残っています。ページを再読み込みしてください。もう一度起きる場合は、新しい診察を始めてください。',
  reload: '再読み込み',
  connectionLost: 'このコンピューターの rdp-doctor との接続が切れました。再接続しています…',
  connectionBack: '再び接続しました。',
  serverClosing:
    'rdp-doctor が終了しました。サーバーを調べるには、もう一度起動してください。入力した内容はここに残っています。',
  sessionExpired:
    'このページは、いま動いている rdp-doctor では使えなくなりました。ターミナルに表示されたアドレスを開いてください。入力した内容はここに残っています。',
};
