/** 復号器が英語で述べる問題の日本語。 */

type Say = (...found: readonly string[]) => string;

const PROBLEMS: readonly (readonly [RegExp, Say])[] = [
  [/^tag is (\S+), expected (\S+)$/, (is, expected) => `タグが ${is} です (正しくは ${expected})`],
  [/^length is (\d+), only (\d+) bytes are left$/, (is, left) => `長さが ${is} ですが、残りは ${left} バイトです`],
  [/^needs (\d+) bytes, (\d+) left$/, (needs, left) => `${needs} バイト必要ですが、残りは ${left} バイトです`],
  [
    /^names (\d+) bytes at (\d+), beyond the (\d+) there are$/,
    (length, offset, there) => `${offset} バイト目からの ${length} バイトを指していますが、全体は ${there} バイトです`,
  ],
  [/^(\d+) bytes too many$/, (count) => `余分なバイトが ${count} バイトあります`],
  [/^is (\S+), expected (\S+) or (\S+)$/, (is, one, other) => `${is} です (正しくは ${one} または ${other})`],
  [/^is (\S+), expected (\S+)$/, (is, expected) => `${is} です (正しくは ${expected})`],
  [/^is (\d+), but (\d+) bytes follow$/, (is, follow) => `${is} ですが、後に続くのは ${follow} バイトです`],
  [/^is (\d+), but the message has (\d+) bytes$/, (is, has) => `${is} ですが、メッセージは ${has} バイトです`],
  [/^is (\d+), less than its own header$/, (is) => `${is} です (自身のヘッダーより短くなっています)`],
  [/^does not end in CR LF$/, () => 'CR LF で終わっていません'],
  [/^CR without LF$/, () => 'CR の後に LF がありません'],
  [/^breaks the rule: /, () => '規則に合いません (先頭は 00 と F4 以外、0D は含まない)'],
  [/^indefinite length, which DER forbids$/, () => '長さが不定形式です (DER では使えません)'],
  [/^a length of (\d+) bytes$/, (count) => `長さが ${count} バイトで書かれています`],
  [/^an integer without contents$/, () => '整数の中身がありません'],
  [/^an integer of (\d+) bytes$/, (count) => `整数が ${count} バイトあります`],
  [/^out of the range (\S+) to (\S+)$/, (from, to) => `${from} から ${to} までの範囲にありません`],
  [/^an object identifier without contents$/, () => 'オブジェクト識別子の中身がありません'],
  [/^an object identifier of (\d+) bytes$/, (count) => `オブジェクト識別子が ${count} バイトあります`],
  [/^an arc with a leading zero$/, () => 'オブジェクト識別子の番号が 0 で始まっています'],
  [/^names another mechanism than (\S+)$/, (mechanism) => `${mechanism} ではない方式を示しています`],
  [/^offers no mechanism$/, () => '方式が 1 つもありません'],
  [/^is not (NTLMSSP|FF)$/, (expected) => `${expected} ではありません`],
  [/^has an odd number of bytes, which UTF-16 can not$/, () => 'バイト数が奇数です (UTF-16 ではありえません)'],
  [/^(\d+) bytes are no UTF-16$/, (count) => `${count} バイトでは UTF-16 になりません`],
  [/^begins like no message known here$/, () => '既知のどのメッセージの始まりとも違います'],
  [/^holds nothing known here$/, () => '既知のどのメッセージも入っていません'],
  [/^comes after (\d+) messages, and is not read$/, (count) => `${count} 件目のメッセージより後は読みません`],
  [/^is empty$/, () => '空です'],
];

/** 訳のない問題は英語のまま示します。 */
export function problemInJapanese(problem: string): string {
  for (const [pattern, say] of PROBLEMS) {
    const found = pattern.exec(problem);
    if (found) return say(...found.slice(1));
  }
  return problem;
}
