/** コマンド ラインの日本語。 */
import { pasted } from '../decode/ja-pasted.ts';
import type { CommandWords } from './command-words.ts';
import { facts, factsComplaints } from './ja-facts.ts';
import { savedComplaints, targetComplaints } from './ja-given.ts';
import { args, commands, options } from './ja-help.ts';
import { decode, explain, explainComplaints } from './ja-pasted.ts';
import { serve, serveComplaints } from './ja-serve.ts';

export const ja: CommandWords = {
  language: 'ja',
  about:
    '資格情報を使わずにリモート デスクトップのサーバーを調べ、何が悪いのか、どのコンピューターを直すのかを答えます。',
  headings: { usage: '使い方:', arguments: '引数:', options: 'オプション:', commands: 'コマンド:' },
  commands,
  arguments: args,
  options,
  exitCodes: '終了コード: 0 健康、1 所見あり、2 使い方の誤り、3 調べられなかった、130 中断',
  complaints: {
    unknownCommand: (text, meant) => ({
      error: `${text} というコマンドはありません。`,
      hint: meant ? `${meant} のことでしょうか` : 'rdp-doctor help でコマンドの一覧を表示します',
    }),
    unknownOption: (text, meant) => ({
      error: `${text} というオプションはありません。`,
      hint: meant ? `${meant} のことでしょうか` : '--help を付けるとオプションの一覧を表示します',
    }),
    missingValue: (option) => ({ error: `${option} には値が必要です。`, hint: '--help を付けると書き方を表示します' }),
    badValue: (option, text, allowed) => ({
      error: `${text} は ${option} の値として使えません。`,
      hint: `使える値: ${allowed}`,
    }),
    emptySymptom: {
      error: '--symptom に読める文がありません。',
      hint: '画面のメッセージをそのまま、引用符で囲んで指定してください',
    },
    missingHost: { error: 'サーバーの名前がありません。', hint: '例: rdp-doctor check sv-keiri01' },
    missingFile: { error: 'ファイルの名前がありません。', hint: '例: rdp-doctor diagnose sv-keiri01.json' },
    missingAction: { error: '何をするかの指定がありません。', hint: '例: rdp-doctor treat status' },
    nothingToCure: {
      error: '何を治すのかがわかりません。サーバー、ファイル、原因のどれもありません。',
      hint: '例: rdp-doctor cure sv-keiri01 または rdp-doctor cure --cause ntlm/blocked',
    },
    excessArgument: (text) => ({ error: `${text} は余分な引数です。`, hint: '--help を付けると書き方を表示します' }),
    conflict: (first, second) => ({
      error: `${first} と ${second} は同時に使えません。`,
      hint: 'どちらか 1 つにしてください',
    }),
    needsUser: (option) => ({
      error: `${option} はサインインを試すときの指定です。`,
      hint: '--user NAME を加えてください',
    }),
    oneServerToSignIn: {
      error: 'サインインは 1 度に 1 台のサーバーでしか試しません。',
      hint: 'サーバーを 1 台だけ指定してください。何度も試すとアカウントがロックされることがあります',
    },
    domainTwice: {
      error: 'ドメインが 2 回指定されています。',
      hint: '--user DOMAIN\\NAME か、--user NAME --domain DOMAIN のどちらかにしてください',
    },
    badPin: (text) => ({
      error: `${text} は SHA-256 の拇印ではありません。`,
      hint: '16 進数 64 桁です。check の結果に証明書の拇印が表示されます',
    }),
    noTerminal: {
      error: 'パスワードを尋ねる端末がありません。',
      hint: '--password-stdin を加え、標準入力からパスワードを渡してください',
    },
    noPassword: {
      error: '標準入力にパスワードがありません。',
      hint: '空のパスワードなら、空の行を 1 行渡してください',
    },
    passwordTooLong: {
      error: 'パスワードが長すぎます。',
      hint: '標準入力にはパスワードだけを 1 行で渡してください',
    },
    passwordNotUtf8: { error: 'パスワードが UTF-8 ではありません。', hint: 'UTF-8 で保存または入力してください' },
    ...targetComplaints,
    ...savedComplaints,
    unwritableFile: (file, code) => ({
      error: `${file} に書き込めません (${code})。`,
      hint: '上の報告は完全です。--save に別のパスを指定してください',
    }),
    unwritableForm: (file, code) => ({
      error: `${file} に書き込めません (${code})。`,
      hint: '--out に別のフォルダーを指定してください',
    }),
    fileThere: (file) => ({
      error: `${file} はすでにあります。何も書き込んでいません。`,
      hint: '--out に別のフォルダーを指定するか、そのファイルを削除してください',
    }),
    formNeedsFolder: {
      error: 'この形式は複数のファイルからなり、テキストではないものも含みます。',
      hint: '書き込み先を --out フォルダー で指定してください',
    },
    nothingToWriteDown: {
      error: '書き出す対処がはっきりしないか、レジストリの変更ではありません。',
      hint: '--remedy で client-vulnerable、server-nla-off、server-mitigated のどれかを指定してください',
    },
    unwritableOutput: (code) => ({
      error: `出力を書き込めません (${code})。`,
      hint: 'ディスクの空き容量を確かめてください。報告は途中で切れています',
    }),
    unknownWindows: (text, meant) => ({
      error: `${text} という Windows、ビルド、更新プログラムは知りません。`,
      hint: meant
        ? `${meant} のことでしょうか`
        : '例: rdp-doctor kb 14393、rdp-doctor kb "2012 R2"、rdp-doctor kb KB4093115',
    }),
    unknownPatient: (name, nearest) => ({
      error: `ラボに ${name} という患者はいません。`,
      hint: nearest ? `${nearest} のことでしょうか` : 'rdp-doctor lab --json で一覧を表示します',
    }),
    portNeedsOne: {
      error: '--port は --only で患者を 1 人だけ選んだときに使えます。',
      hint: '--only 名前 を付けてください',
    },
    addressInUse: (address, code) => ({
      error: `ラボは ${address} で待ち受けられません (${code})。`,
      hint: '別の --port または --address を指定してください',
    }),
    serve: serveComplaints,
    pasted,
    facts: factsComplaints,
    explain: explainComplaints,
    unexpected: (message) => ({
      error: `rdp-doctor の内部で問題が起きました: ${message}`,
      hint: 'これは不具合です。実行したコマンドを添えて報告してください',
    }),
  },
  hintLabel: 'ヒント',
  lab: {
    started: (count) => `${count} 人の患者がこのコンピューターで待っています。`,
    expected: '予想される所見',
    none: '所見なし',
    accounts: 'サインインを試すためのアカウント (どの患者でも同じで、このラボの外では使えません):',
    tryIt: (command) => `お試しください: ${command}`,
    stop: 'Ctrl+C でラボを終了します。',
    demo: 'ラボのサーバー 2 台を診察しました:',
  },
  askPassword: (account) => `${account} のパスワード (試すのは 1 回だけ、画面には出ません): `,
  decode,
  facts,
  explain,
  serve,
  saved: (file) => `保存しました: ${file}`,
  furtherFiles: (files) => `ほかのファイルは --out フォルダー で書き出せます: ${files.join('、')}`,
  newVersion: (version, node) => `rdp-doctor ${version} (Node.js ${node})`,
};
