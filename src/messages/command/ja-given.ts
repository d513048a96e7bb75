/** サーバーの名前や保存したファイルに問題があるときに述べること。 */
import type { SavedComplaints, TargetComplaints } from './given-complaints.ts';

export const targetComplaints: TargetComplaints = {
  emptyTarget: { error: 'サーバーの名前が空です。', hint: '名前またはアドレスを書いてください (例: sv-keiri01)' },
  url: (text, meant) => ({
    error: `${text} はサーバーの名前ではありません。`,
    hint: meant ? `サーバーだけを書いてください: ${meant}` : '名前またはアドレスだけを書いてください',
  }),
  portOutOfRange: (text) => ({
    error: `${text} のポートは 1 から 65535 の範囲にありません。`,
    hint: 'リモート デスクトップの既定のポートは 3389 です',
  }),
  portNotANumber: (text) => ({
    error: `${text} のコロンの後ろはポート番号ではありません。`,
    hint: '名前:3389 のように書くか、名前だけを書いてください',
  }),
  leadingZero: (text, meant) => ({
    error: `${text} はアドレスではありません。先頭の 0 は 8 進数とも読めます。`,
    hint: `${meant} と書いてください`,
  }),
  badIpv4: (text, meant) => ({
    error: `${text} は IPv4 アドレスではありません。`,
    hint: meant ? `${meant} と書いてください` : '0 から 255 までの 4 つの数字で書いてください (例: 192.0.2.10)',
  }),
  badIpv6: (text) => ({
    error: `${text} は IPv6 アドレスではありません。`,
    hint: 'ポートを付けるときは [2001:db8::10]:3389 のように書いてください',
  }),
  unbracketedIpv6: (text, meant) => ({
    error: `${text} は、ポートが付いているのかどうか判りません。`,
    hint: `ポートを付けるなら ${meant} と書いてください`,
  }),
  notAName: (text) => ({
    error: `${text} はサーバーの名前として使えません。`,
    hint: '英数字、ハイフン、ドット、またはドメイン名に使える文字で書いてください',
  }),
  tooLong: {
    error: 'サーバーの名前が長すぎます。',
    hint: '名前は全体で 253 文字、ドットで区切った 1 つの部分は 63 文字までです',
  },
};

export const savedComplaints: SavedComplaints = {
  unreadableFile: (file, code) => ({
    error: `${file} を読めません (${code})。`,
    hint: 'パスとアクセス許可を確かめてください',
  }),
  fileTooLarge: (file) => ({
    error: `${file} は検査結果としては大きすぎます。`,
    hint: '--save で書いたファイルか確かめてください',
  }),
  notJson: (file, offset) => ({
    error: `${file} は JSON ではありません${offset}。`,
    hint: 'rdp-doctor check --save ファイル で書いたファイルを指定してください',
  }),
  notAnExamination: (file, where) => ({
    error: `${file} は rdp-doctor が保存した検査結果ではありません: ${where}`,
    hint: 'rdp-doctor check --save ファイル で書いたファイルを指定してください',
  }),
  newerSchema: (file, version) => ({
    error: `${file} は新しい rdp-doctor で保存されています (スキーマ バージョン ${version})。`,
    hint: 'rdp-doctor を更新してください',
  }),
};
