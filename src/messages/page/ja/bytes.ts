/** Japanese: see `bytes-words.ts`. */
import { grouped } from '../../figures.ts';
import type { BytesWords } from '../bytes-words.ts';

export const japaneseBytes: BytesWords = {
  bytesLabel: 'バイト',
  fieldsLabel: 'フィールド',
  howTo:
    'フィールドを選ぶとそのバイトに、バイトを選ぶとそのフィールドに印が付きます。矢印キーで移動し、左右の矢印キーで折りたたみます。',
  marksLabel: '印の意味',
  byteAt: (offset, byte, field) => `位置 ${grouped(offset)}: ${byte}、${field}`,
  noField: 'どのフィールドでもありません',
  withheldByte: '非表示',
  endOfBytes: (offset) => `位置 ${grouped(offset)}: ここでバイト列が終わります`,
  range: (first, last, count) => {
    if (count === 0) return `位置 ${grouped(first)} (空)`;
    return count === 1
      ? `位置 ${grouped(first)} (1 バイト)`
      : `位置 ${grouped(first)} から ${grouped(last)} まで (${grouped(count)} バイト)`;
  },
  decides: (field, bytes) => `決め手となったバイト: ${field}、${bytes}`,
  badges: { deciding: '決め手', problem: 'ここが誤り', tolerated: '規則から外れています', withheld: '非表示' },
  withheldWhy:
    '表示していません。これらのバイトからは、直接、または試し続けることでパスワードが判ることがあり、画面は人に見られたり撮影されたりします。',
  show: '表示',
  moreMarks: (count) => `ほか ${grouped(count)} 件`,
};
