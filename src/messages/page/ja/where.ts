/** Japanese: see `where-words.ts`. */
import type { WhereWords } from '../where-words.ts';
import { japaneseClient, japaneseCollect } from './where-parts.ts';

const NOTHING_LOST = '入力した内容は残っています。';

export const japaneseWhere: WhereWords = {
  heading: 'どのサーバーですか',
  intro: 'サーバーを外側から調べます。パスワードの送信もサインインも行わず、何も変更しません。',
  hostLabel: 'サーバーの名前またはアドレス',
  hostHint:
    'リモート デスクトップに入力するとおりに書いてください。例: sv-keiri01、sv-keiri01.example.com、192.0.2.10、ポート付きなら sv-keiri01:3390。接続ファイル (.rdp) をここにドロップすることもできます。',
  examine: '調べる',
  examineAgain: 'もう一度調べる',
  stop: '中止',
  tryAgain: 'もう一度試す',
  hostMissing: {
    what: 'サーバーがまだ指定されていません。',
    todo: 'リモート デスクトップに入力する名前またはアドレスを書いてください。',
  },
  hostFound: (host) => `接続ファイルにあるサーバーは ${host} です。`,
  suggestions: {
    heading: '動きを見てみたいだけの場合',
    hint: 'このコンピューターの中で動く、練習用のサーバーです。どれかを試してみてください。',
    patients: {
      'server2016-unpatched': '修正が入っていない Windows Server 2016 (いちばん多い例)',
      'server2012r2-unpatched': '修正が入っていない Windows Server 2012 R2',
      'windows7-unpatched': '修正が入っていない Windows 7',
      'windows10-1709-unpatched': '修正が入っていない Windows 10',
      'server2016-patched': '修正が入っている Windows Server 2016',
      server2019: '問題のない Windows Server 2019',
      server2022: '問題のない Windows Server 2022',
      windows11: '問題のない Windows 11',
      'server2025-long-name': 'とても長い名前のサーバー',
      'nla-absent-tls': 'ネットワーク レベル認証を使わないサーバー',
      'clock-behind': '時計がずれているサーバー',
      'ntlm-not-supported': 'NTLM を拒否するサーバー',
      'http-on-port': 'リモート デスクトップではなく Web サーバー',
      freerdp: 'Windows ではなく FreeRDP',
      xrdp: 'Windows ではなく xrdp',
    },
  },
  examining: (host) => `${host} を調べています`,
  waiting: (ahead) => `先に ${ahead} 件の検査があります。順番が来ると自動的に始まります。`,
  stages: {
    resolve: '名前を調べる',
    connect: 'リモート デスクトップのポートに接続する',
    negotiate: '保護の方式を決める (X.224、NLA)',
    tls: '暗号化する (TLS)',
    credssp: 'CredSSP のバージョンを尋ねる',
    furtherLooks: '念のため、さらに確かめる',
  },
  states: { waiting: 'これから', begun: '実行中', done: '完了', failed: 'ここで終わりました' },
  examined: (verdict) => `調べ終わりました: ${verdict}`,
  whatToDo: '対処:',
  refused: {
    notAllowed: (host, address) => ({
      what: `この rdp-doctor では ${host}${address === null || address === host ? '' : ` (${address})`} を調べることが許可されていません。`,
      todo: '調べてよいアドレスは、rdp-doctor を起動した人が決めています。このアドレスを --allow オプションに加えてもらうか、下の「サーバーに届かないとき」の方法を使ってください。',
    }),
    tooMany: (seconds) => ({
      what: '短い時間に検査が多すぎます。',
      todo: `${seconds} 秒後にもう一度試してください。`,
    }),
    stopped: (host) => ({ what: `${host} の検査を中止しました。`, todo: 'いつでもやり直せます。' }),
    failed: (host) => ({
      what: `${host} を調べられませんでした。原因はサーバーではなく、rdp-doctor 自身の問題です。`,
      todo: 'もう一度試してください。同じことが起きる場合は、rdp-doctor を起動したウィンドウのログを確認してください。',
    }),
    lost: (host) => ({
      what: `${host} を調べている途中で、このコンピューターの rdp-doctor との接続が切れました。`,
      todo: `${NOTHING_LOST}rdp-doctor が動いたら、もう一度試してください。`,
    }),
    reloaded: (host) => ({
      what: `${host} の検査が終わる前に、ページが再読み込みされました。`,
      todo: `${NOTHING_LOST}もう一度調べてください。`,
    }),
  },
  examineMeant: (meant) => `${meant} を調べる`,
  withoutServer: {
    what: 'このページだけでは、サーバーを調べられません。rdp-doctor のサーバーなしで開かれており、ブラウザーだけではリモート デスクトップの通信ができないためです。',
    todo: '下の「サーバーに届かないとき」の方法を使うか、お使いのコンピューターで rdp-doctor を起動し (npm start または rdp-doctor serve)、そこで開くページを使ってください。',
    hostLabel: 'サーバーの名前 (省略できます)',
    hostHint: '手順の中に書き込まれるので、そのままコピーして使えます。',
  },
  goOn: '次へ',
  goOnWithout: 'サーバーを調べずに次へ',
  collect: japaneseCollect,
  client: japaneseClient,
  summary: {
    facts: (computer) => `${computer} (採取した事実から)`,
    notExamined: (host) => `${host} (まだ調べていません)`,
  },
};
