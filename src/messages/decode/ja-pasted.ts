/** バイト列として読めない文字列のどこが誤っているか。 */
import type { PastedComplaints, TextPlace } from './pasted-complaints.ts';

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
