/** Japanese: see `answer-words.ts`. */
import type { AnswerWords } from '../answer-words.ts';
import { japaneseCaseLink } from './case-link.ts';
import { japaneseCures } from './cures.ts';

const CHANGE = {
  server: '直すのはサーバーです。',
  client: '直すのはクライアントです。',
  either: 'クライアントかサーバーのどちらかです。',
  network: '間のネットワークに原因があります。',
  gateway: '直すのは間にあるゲートウェイです。',
  domain: '直すのはドメイン、またはアカウントです。',
} as const;

export const japaneseAnswer: AnswerWords = {
  heading: '診断結果',
  whatToDo: '対処',
  next: '次にすること',
  recognised: '出ているメッセージ',
  howDoYouKnow: 'なぜわかるのですか',
  howDoYouKnowOf: (code) => `なぜわかるのですか ${code}`,
  hideEvidence: '根拠を閉じる',
  notLooked:
    'まだサーバーを調べていないため、教えていただいたことだけから判断しています。サーバーを調べると、はっきりします。',
  lookAtIt: 'サーバーを調べる',
  picture: {
    heading: 'どこで途切れるか',
    client: 'クライアント',
    server: 'サーバー',
    stages: {
      resolve: '名前',
      connect: '通信',
      negotiate: '方式',
      tls: 'TLS',
      credssp: 'CredSSP',
      signIn: 'サインイン',
    },
    states: {
      passed: '正常',
      broken: 'ここで途切れる',
      suspected: 'おそらくここ',
      notReached: '未到達',
      notUsed: '使わない',
      unseen: '未確認',
    },
    told: (brokenAt, isCertain, place) => {
      const where =
        brokenAt === null
          ? 'クライアントからサーバーまで、途切れるところは見つかりませんでした。'
          : `クライアントからサーバーへの接続は、${isCertain ? '' : 'おそらく'}「${brokenAt}」の段階で途切れます。`;
      return place === null ? where : `${where}${CHANGE[place]}`;
    },
    changeThis: '直すのはこちら',
    perhapsThis: '可能性あり',
    elsewhere: {
      network: '直すのは間のネットワークです',
      gateway: '直すのは間にあるゲートウェイです',
      domain: '直すのはドメイン、またはアカウントです',
    },
    badges: {
      windows: 'Windows',
      software: 'ソフトウェア',
      credssp: 'CredSSP',
      nla: 'NLA',
      policy: 'ポリシー',
      state: '状態',
      unknown: '不明',
      notSeenFromOutside: '外からは見えません',
      number: (version) => `バージョン ${version}`,
      fix: { active: '修正あり', missing: '修正なし', unknown: '修正は不明' },
      nlaIs: { required: '必須', optional: '使えるが必須ではない', absent: '使わない' },
      policyAbsent: '未設定',
    },
  },
  folds: {
    found: '見つかったこと',
    prediction: '接続できるクライアント',
    causes: '考えられる原因',
    ruledOut: '当てはまらないこと',
    notJudged: '判定できなかったこと',
  },
  seeInMatrix: (client) => `${client}: 組み合わせ表で見る`,
  tellApart: '見分け方',
  saw: (text) => `メッセージ: ${text}`,
  answered: (question, answer) => `${question} ${answer}`,
  takeAway: {
    heading: '保存する・伝える',
    print: '印刷または PDF に保存',
    markdown: 'Markdown をダウンロード',
    json: 'JSON をダウンロード',
    examination: '調べた結果を保存',
    helpdesk: 'ヘルプデスク用の文章をコピー',
    helpdeskHint: 'サーバー、見つかったこと、対処を、メールや問い合わせ票に貼れる数行にまとめます。',
    server: 'サーバー',
    examinedAt: '調べた日時',
    found: '見つかったこと',
    cures: '対処 (おすすめ順)',
    notExamined: '未確認',
  },
  again: {
    heading: '直ったかどうか',
    hint: '対処の後でもう一度調べると、前の結果と比べて、直ったことを確かめられます。',
    button: (host) => `${host} をもう一度調べる`,
    underWay: (host) => `${host} をもう一度調べています…`,
    stop: '中止',
    failed: '今はサーバーを調べられませんでした。前の結果はそのまま残っています。',
    toWhere: '「どのサーバーですか」へ',
    changed: '変わったこと',
  },
  nothing: {
    heading: 'まだ診断できません',
    intro: 'わかることを、どの順番でも入力してください。最初の 2 つのどちらかがあれば診断できます。',
    steps: [
      ['see', 'どんな画面が出ますか', '画面に出たメッセージを貼り付けると、考えられる原因がわかります。'],
      ['where', 'どのサーバーですか', 'サインインせずにサーバーを調べると、実際の状態がわかります。'],
      ['may', 'できることを教えてください', '再起動できるかどうかなどを答えると、対処の順番が決まります。'],
    ],
    example: 'ここには、結論の 1 文、どこで途切れるかの図、実際のコマンドを含む対処が表示されます。',
  },
  newCase: {
    button: '新しい診察を始める',
    ask: '入力した内容と調べた結果が消えます。必要な場合は、先にリンクをコピーするか、ファイルに保存してください。',
    yes: '消して新しく始める',
    no: '今の内容を残す',
  },
  link: japaneseCaseLink,
  cures: japaneseCures,
};
