/** Japanese: see `serve-words.ts`. */
import type { CommandWords } from './command-words.ts';
import type { ServeComplaints, ServeOptionName, ServeWords } from './serve-words.ts';

export const serveOptions: Pick<CommandWords['options'], ServeOptionName> = {
  servePort: '待ち受けるポート。指定がなければ 3390、使用中なら空いているポート。0 は空いているポート',
  serveAddress: '待ち受けるアドレス。このコンピューターの外から届くアドレスには、証明書とパスワードが必要です',
  open: 'ブラウザーを開かず、アドレスだけを表示します',
  allow: 'この範囲のアドレスだけを調べます。10.0.0.0/8 や 2001:db8::/32 など (繰り返し指定できます)',
  tlsCert: 'ページに使う証明書 (PEM、中間証明書は後ろに続けます)',
  tlsKey: 'その秘密キー (PEM)',
  history: '調べた結果をメモリーにだけ残します',
  log: 'このファイルにログを書きます (1 行に 1 つの JSON)',
};

export const serveComplaints: ServeComplaints = {
  noPage: (folder) => ({
    error: `ページがありません。${folder} に index.html が見つかりません。`,
    hint: 'npm run build でビルドしてください',
  }),
  cannotListen: (address, code) => ({
    error: `${address} でページを公開できません (${code})。`,
    hint: '別の --port または --address を指定してください',
  }),
  needsTls: (address) => ({
    error: `${address} はほかのコンピューターから届くため、証明書が必要です。`,
    hint: '--tls-cert ファイル --tls-key ファイル を付けるか、--address を省いてこのコンピューターだけで使ってください',
  }),
  needsPassword: (address) => ({
    error: `${address} はほかのコンピューターから届くため、パスワードが必要です。`,
    hint: 'ターミナルで実行すると尋ねます。または --password-stdin を付けてください',
  }),
  shortPassword: (fewest) => ({
    error: `パスワードが ${fewest} 文字より短いです。`,
    hint: 'ほかのコンピューターから試せるため、もっと長いものにしてください',
  }),
  certWithoutKey: {
    error: '証明書と秘密キーは、両方そろえて指定する必要があります。',
    hint: '--tls-cert ファイル --tls-key ファイル のように両方を指定してください',
  },
  badCertificate: (file, reason) => ({
    error: `${file} は、ページに使える証明書と秘密キーの組ではありません (${reason})。`,
    hint: 'どちらも PEM 形式で、証明書に対応する、パスフレーズのない秘密キーを指定してください',
  }),
  unreadable: (file, code) => ({
    error: `${file} を読み取れません (${code})。`,
    hint: 'パスとアクセス許可を確かめてください',
  }),
  unwritableLog: (file, code) => ({
    error: `ログ ${file} に書き込めません (${code})。`,
    hint: '--log に別のパスを指定してください',
  }),
};

export const serve: ServeWords = {
  openThis: 'ブラウザーで次のアドレスを開いてください:',
  openThisOnce: 'このコンピューターのブラウザーで次のアドレスを開いてください (1 回だけ使えます):',
  otherPort: (wanted, port) => `ポート ${wanted} は使用中のため、ポート ${port} を使います。`,
  askPassword: 'ページのパスワードを決めてください (画面には出ません): ',
  stop: 'Ctrl+C で終了します。',
  stopOrNew: 'Enter で新しいアドレスを表示し、Ctrl+C で終了します。',
  damagedHistory: (file, lines) => `${file} の ${lines} 行は読み取れないため、除いて読み込みました。`,
  historyBusy: (file) => `別の rdp-doctor が ${file} に書き込んでいるため、ここで調べた結果はメモリーにだけ残ります。`,
  historyUnwritable: (file, code) => `${file} に書き込めないため (${code})、ここで調べた結果はメモリーにだけ残ります。`,
  demo: '同じことをブラウザーでも試せます。ここに並んだサーバーを選べます:',
};
