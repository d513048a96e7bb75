/** 日本語: `rdp-doctor explain` の答え。 */
import type { ExplainWords, Surety } from '../cause-words.ts';

const MENDED: Readonly<Record<Parameters<ExplainWords['inShort']>[1], string>> = {
  server: '直すのはサーバー側です。',
  client: '直すのはクライアント側です。',
  either: 'サーバー側のことも、クライアント側のこともあります。',
  network: '直すのはクライアントとサーバーの間のネットワークです。',
  gateway: '直すのはゲートウェイです。',
  domain: '直すのはドメインかアカウントの設定です。',
};

const LEADS: Readonly<Record<Surety, string>> = { certain: '', likely: 'おそらく、', possible: 'まず疑うところ: ' };

export const explain: ExplainWords = {
  labels: {
    inShort: '要するに',
    recognisedAs: '読んだ文',
    tellApart: '見分け方',
    question: '質問',
    check: '次に',
  },
  headings: {
    causes: '考えられる原因',
    distinctions: '見分ける手がかり',
    remedies: '対処 (おすすめ順)',
    nearest: '似ている文',
    send: '教えてほしいこと',
  },
  inShort: (explanation, machine, surety) => `${LEADS[surety]}${explanation}${MENDED[machine]}`,
  notOracle: 'Oracle Database とは関係ありません。',
  notThisProblem: 'CredSSP の問題 (CVE-2018-0886) ではありません。その更新プログラムを当てても直りません。',
  rarelyThisProblem: 'CredSSP の問題 (CVE-2018-0886) のこともありますが、最初に疑うところではありません。',
  recognised: (title, how, number) => {
    const by = { words: '', part: ' (文の一部から)', number: ` (番号 ${number ?? ''} から)` };
    return title + by[how];
  },
  machines: {
    server: 'サーバー',
    client: 'クライアント',
    either: 'どちらか',
    both: '両方',
    network: 'ネットワーク',
    gateway: 'ゲートウェイ',
    domain: 'ドメイン',
    administrator: '管理者',
  },
  frequencies: { often: 'よくある', sometimes: 'ときどき', seldom: 'あまりない', rarely: 'まれ' },
  weakens: '危険・期限つき',
  weakened: '危険なものは一時しのぎです。いつまでかを決め、元の値を控えてから行ってください。',
  restarts: { yes: '再起動あり', no: '再起動なし', sometimes: '場合により再起動' },
  questions: {
    'client-windows': '接続する側のコンピューターの Windows はどれですか',
    'another-client': '更新済みの別のコンピューターからは、同じサーバーにつながりますか',
    'server-named-by': 'サーバーは IP アドレスで指定しましたか、名前で指定しましたか',
    'another-account': '別のアカウントなら入れますか',
  },
  answers: {
    'client-windows': {
      '7-or-older': 'Windows 7 以前 (Server 2008 R2 以前)',
      '8.1-or-older-10': 'Windows 8.1、または 2020 年より前の Windows 10',
      'recent-10-or-11': '最近の Windows 10 か 11',
      'not-windows': 'Windows ではない',
    },
    'another-client': { connects: 'つながる', fails: 'つながらない' },
    'server-named-by': { address: 'IP アドレス', name: '名前' },
    'another-account': { works: '入れる', fails: '入れない' },
  },
  checkCommand: 'rdp-doctor check サーバー名',
  answered: (question, answer) => `${question}: ${answer}`,
  unknown: 'rdp-doctor の知らない文です。原因は挙げません。',
  unknownOracle: 'Oracle Database のエラーで、リモート デスクトップのものではありません。rdp-doctor にはわかりません。',
  send: {
    wholeText: '画面に出た文の全体 (すべての行)',
    code: '一緒に出た番号 (0x80090302 や 0x904 など)',
    clientLog: 'そのときのクライアントのログ (FreeRDP や Guacamole) か、「システム」ログにある LsaSrv のイベント',
    serverName: 'サーバーそのもの: rdp-doctor check サーバー名 が資格情報なしで調べます',
  },
};
