/** `rdp-doctor decode` の日本語。 */
import { grouped } from '../figures.ts';
import type { DecodeWords } from './decode-words.ts';
import { problemInJapanese } from './ja-problems.ts';

const bytes = (count: number): string => `${grouped(count)} バイト`;

export const ja: DecodeWords = {
  language: 'ja',
  dresses: {
    hex: '16 進数として',
    hexDump: '16 進ダンプとして',
    base64: 'Base64 として',
    base64url: 'URL 用の Base64 として',
    binary: 'バイト列そのものとして',
  },
  summary: (count, dress, messages) => `${bytes(count)} (${dress}読み取り): メッセージ ${grouped(messages)} 件`,
  columns: { offset: '位置', bytes: 'バイト', field: 'フィールド', value: '値' },
  byteCount: bytes,
  moreBytes: (count) => `… 残り ${bytes(count)}`,
  shortened: (characters) => `(全 ${characters} 文字)`,
  reference: (length, offset) => (length === 0 ? '空' : `このメッセージの ${bytes(offset)}目から ${bytes(length)}`),
  sealed: (count) => `暗号化されています (${bytes(count)})`,
  unread: 'どのフィールドにも属しません',
  withheld: (count) => `表示していません (${bytes(count)})`,
  healthy: '最初から最後まで、形式に誤りはありません。',
  problem: (place, offset, problem) => `ここから誤っています: ${place} (位置 ${grouped(offset)})、${problem}`,
  furtherProblem: (place, offset, problem) => `続いて: ${place} (位置 ${grouped(offset)})、${problem}`,
  problemText: problemInJapanese,
  tolerated: (place, offset, deviation) =>
    `DER の規則から外れていますが、読み取れました: ${place} (位置 ${grouped(offset)})、${deviation}`,
  deviations: {
    nonMinimalLength: '長さが最短の形ではありません',
    nonMinimalInteger: '整数が最短の形ではありません',
    unknownField: 'このバージョンにないフィールドです',
    trailingBytes: '終わりの後に余分なバイトがあります',
  },
  cautions: {
    authenticate:
      'AUTHENTICATE メッセージが含まれています。手に入れた人は、サーバーに接続せずにパスワードを試せます。公開しないでください。公開してしまった場合は、パスワードを変更してください。',
    credentials:
      '暗号化されていない資格情報です。公開しないでください。公開してしまった場合は、パスワードを変更してください。',
    ticket: 'Kerberos のチケットが含まれています。手に入れた人は、パスワードを試せます。公開しないでください。',
    withheld: 'パスワードの手がかりになるバイトは表示していません。--reveal を付けると表示します。',
  },
};
