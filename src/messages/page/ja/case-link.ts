/** Japanese: see `case-link-words.ts`. */
import type { CaseLinkWords } from '../case-link-words.ts';

export const japaneseCaseLink: CaseLinkWords = {
  button: 'この内容のリンクをコピー',
  contains: (parts) => `リンクを受け取った人は、次の内容を読めます: ${parts.join('、')}。`,
  parts: {
    symptom: '入力したメッセージ',
    host: (host) => `入力したサーバー名 (${host})`,
    examination: (names) =>
      names.length === 0 ? '調べてわかったことのすべて' : `調べてわかったことのすべて (名前: ${names.join('、')})`,
    client: 'クライアントについてわかっていること',
    server: 'サーバーで読み取った情報',
    situation: '「できること」への答え',
  },
  neverSent: '内容はリンクそのものに入っています。どこにもアップロードされません。パスワードは含まれません。',
  elsewhere:
    '別のコンピューターでは、そこで開いた rdp-doctor のページのアドレスの後ろに、リンクの # 以降を付けて開きます。',
  tooLong: '内容が大きすぎて、リンクにできません。代わりに、調べた結果をファイルに保存してください。',
  opening: '開いています…',
  opened: 'リンクの内容を開きました。',
  problems: {
    damaged:
      'このリンクの内容は途中までしかありません。コピーのときに切れた可能性があります。もう一度送ってもらってください。',
    newer:
      'このリンクは、より新しい rdp-doctor で作られています。この rdp-doctor を更新するか、ファイルで受け取ってください。',
    tooLarge: 'このリンクの内容は大きすぎるため、開きませんでした。',
    foreign: 'このリンクの内容は rdp-doctor のものではないため、開きませんでした。',
    noWay: 'このブラウザーでは、このようなリンクを開けません。最新の Edge、Chrome、Firefox、Safari をお使いください。',
  },
  kept: 'ここに入力した内容は、そのまま残っています。',
  ask: (host) =>
    host === null
      ? 'このリンクには別の内容が入っています。開くと、ここに入力した内容と置き換わります。'
      : `このリンクには ${host} についての内容が入っています。開くと、ここに入力した内容と置き換わります。`,
  askHeading: 'リンクの内容を開きますか',
  take: '開く',
  keep: '今の内容を残す',
};
