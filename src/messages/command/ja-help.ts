/** ヘルプの日本語。コマンド、引数、オプションを 1 行ずつ説明します。 */
import type { CommandWords } from './command-words.ts';

export const commands: CommandWords['commands'] = {
  check: 'サーバーを調べて診断します',
  diagnose: '保存した検査結果を、ネットワークなしでもう一度診断します',
  decode: '貼り付けたメッセージをフィールドごとに表示し、壊れている位置を答えます',
  treat: 'この Windows の設定を期限つきで変え、確かめ、元に戻します',
  kb: 'CVE-2018-0886 の修正が入っている更新プログラムを、ビルド、Windows の名前、番号から答えます',
  facts: 'Windows が自分について述べる事実 (ポリシー、更新状態、拒否したサーバー) を表示します',
  explain: 'エラーの文や番号から、考えられる原因、直すコンピューター、対処を答えます',
  lab: '症状のわかっているサーバーをこのコンピューターで起動し、一覧を表示します',
  matrix: 'CVE-2018-0886 の後、どのクライアントがどのサーバーにつながるかを表示し、実際に確かめます',
  demo: 'ラボを起動し、病気のサーバーと健康なサーバーを調べて診断を表示します',
  version: 'バージョンを表示します',
  help: 'コマンドの説明を表示します',
};

export const args: CommandWords['arguments'] = {
  hosts: '名前、IPv4 または IPv6 のアドレス。3389 以外のポートは :ポート を付けます (IPv6 は [アドレス]:ポート)',
  file: '--save または --json で書いたファイル。- は標準入力です',
  factsFile:
    'JSON で保存した事実、collect.cmd のファイル、またはエクスポートしたイベント。- は標準入力です。省略するとこのコンピューターを調べます',
  text: '16 進数、16 進ダンプ、または Base64。コピーしたままの形で読み取ります。省略すると標準入力を読みます',
  action: 'apply、status、verify、revert と、client-vulnerable、server-mitigated、server-nla-off',
  windows:
    'ビルド (14393、10.0.14393.2100)、Windows の名前 (2012 R2、win7)、更新プログラムの番号 (KB4093115)。省略すると一覧を表示します',
  message: '画面に出た文 (一部でも)、番号、またはログの行。省略すると標準入力を読みます',
  command: '説明を表示するコマンド。省略すると一覧を表示します',
};

export const options: CommandWords['options'] = {
  json: 'JSON で出力します (言語によらず同じです)',
  markdown: 'Markdown で出力します',
  lang: '表示の言語: ja または en',
  timeout: '各段階で待つ秒数 (全体ではその 6 倍まで)',
  quick: '接続を 1 回だけにします (方式ごとの確認と 2 回目の確認を省きます)',
  save: '検査結果をこのファイルに保存し、後でもう一度診断できるようにします',
  failOn: 'この重大度以上の所見があれば終了コード 1: info、low、medium、high、critical',
  client: 'このクライアントについてだけ予測します: 0、1、2、unset、unset-before-may-2018、unpatched',
  user: 'サインインも 1 回だけ試します (NAME、DOMAIN\\NAME、NAME@DOMAIN)。パスワードはあとで尋ねます',
  domain: 'アカウントのドメイン',
  passwordStdin: 'パスワードを標準入力の 1 行目から読みます (UTF-8)',
  kerberos: 'Kerberos でサインインします。手元のチケット、または --password-stdin を使います',
  policy: '従う「暗号化オラクルの修復」の値。指定がなければ 1 (緩和)。2 は危険なサーバーも許します',
  pin: '証明書の SHA-256 拇印がこの値のときだけ先へ進みます',
  why: 'この所見をどう判断したかを、受信したバイトから順に示します',
  details: '該当しなかった項目も表示します',
  color: '色を使いません',
  file: 'このファイルを読みます (テキスト、またはバイト列そのもの)。- は標準入力です',
  reveal: 'パスワードの手がかりになるバイトも表示します',
  only: 'この患者だけを起動します (繰り返し指定できます)',
  port: '待ち受けるポート (--only で 1 人だけを選んだときに使えます)',
  address: '待ち受けるアドレス',
  prove: 'すべての組み合わせをこのコンピューターの中で TLS 接続して確かめ、計算と並べて表示します',
  expires: '期限: 30m、12h、7d (省略時)、2w、日付、日付と時刻、never',
  reason: '理由 (後で見る人のため)',
  dryRun: '何も変えず、手順だけを表示します',
  all: '有効な変更すべて',
  force: 'その後だれかが変えた値も上書きします',
  journal: 'このファイルに記録します',
  import: 'XML または CSV にエクスポートしたイベント 6041 を加えます (言語を問いません。繰り返し指定できます)',
  collectScript: '何もインストールできないコンピューター用の collect.cmd を出力します',
  out: '標準出力の代わりにこのファイルへ書きます',
  answer: 'explain の質問への答え (繰り返し指定できます)',
  help: 'この説明を表示します',
};
