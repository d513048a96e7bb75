/** Japanese: see `ward-words.ts`. */
import { grouped } from '../../figures.ts';
import type { WardWords } from '../ward-words.ts';
import { japaneseTreatments } from './ward-treatments.ts';

export const japaneseWard: WardWords = {
  heading: 'これまでに調べたサーバー',
  intro: 'ここで調べたサーバーが、最後の診断結果とともに並びます。開くと、これまでの経過が分かります。',
  withoutServer: {
    what: 'このページは rdp-doctor のサーバーなしで開かれているため、サーバーを調べたり記録したりできません。',
    todo: 'お使いのコンピューターで npm start を実行してください。開いたページに、この一覧があります。',
  },
  empty: {
    what: 'まだどのサーバーも調べていません。',
    todo: '診察でサーバーの名前を入力してください。調べたサーバーは診断結果とともにここに並び、対処が効いたかどうかを後で確かめられます。',
    begin: 'サーバーを調べる',
  },
  hosts: 'サーバー',
  list: {
    columns: { host: 'サーバー', verdict: '診断結果', age: '調べた時刻', times: '回数' },
    search: '検索',
    severity: '重大度',
    everySeverity: 'すべて',
    atLeast: (severity) => `「${severity}」以上`,
    shown: (shown, of) => (shown === of ? `${grouped(of)} 台` : `${grouped(of)} 台のうち ${grouped(shown)} 台`),
    nothingMatches: '当てはまるサーバーはありません。',
    showAll: 'すべて表示',
    keys: '矢印キー、PageUp、PageDown、Home、End で移動し、Enter で開きます。',
    times: (count) => `${count} 回`,
    before: (verdict) => `以前: ${verdict}`,
    saveCsv: 'CSV で保存',
    csvColumns: {
      host: 'サーバー',
      port: 'ポート',
      severity: '重大度',
      verdict: '診断結果',
      code: 'コード',
      system: 'システム',
      credssp: 'CredSSP',
      examinedAt: '調べた時刻 (UTC)',
      times: '調べた回数',
      before: '以前の診断結果',
    },
  },
  round: {
    begin: (count) => `${grouped(count)} 台をもう一度調べる`,
    label: 'もう一度調べています',
    progress: (done, of) => `${grouped(of)} 台のうち ${grouped(done)} 台`,
    waiting: '一度に多くのサーバーを調べているため、少し待ってから続けます。',
    stop: '中止',
    done: (done, refused) =>
      refused === 0
        ? `${grouped(done)} 台をもう一度調べました。`
        : `${grouped(done)} 台を終えました。そのうち ${grouped(refused)} 台は調べられませんでした。`,
    stopped: (done, of) => `${grouped(of)} 台のうち ${grouped(done)} 台まで調べて中止しました。`,
  },
  history: {
    heading: (host) => `${host} の経過`,
    back: '一覧に戻る',
    again: 'もう一度調べる',
    examining: '調べています…',
    examinedAgain: 'もう一度調べました。',
    refused: {
      badTarget: {
        what: '調べられる名前やアドレスではありません。',
        todo: '一覧から削除し、正しい名前でサーバーを調べてください。',
      },
      notAllowed: {
        what: 'この rdp-doctor では、このアドレスを調べることが許可されていません。',
        todo: '調べてよいアドレスは、起動した人が決めます。このアドレスに --allow を付けて起動するよう頼んでください。',
      },
      tooMany: { what: '一度に多くの検査が求められました。', todo: '少し待ってから、もう一度試してください。' },
      stopped: { what: '検査を中止しました。', todo: '何も変わっていません。もう一度始められます。' },
      failed: {
        what: 'rdp-doctor 自身の問題で調べられませんでした。',
        todo: 'もう一度試してください。起動したウィンドウのログに詳しいことが書かれています。',
      },
      lost: { what: 'rdp-doctor との接続が切れました。', todo: '接続が戻ったら、もう一度調べてください。' },
    },
    remove: '一覧から削除',
    removeQuestion: (host) => `${host} と、その記録をすべて削除しますか?`,
    removeHint: 'サーバーそのものには何もしません。この操作は元に戻せません。',
    keep: '残す',
    removed: (host) => `${host} を削除しました。`,
    gone: { what: 'このサーバーは、もう一覧にありません。', todo: '削除されたか、古くなったためです。' },
    consult: 'この結果で診察へ進む',
    latest: '最新',
    since: '前回からの変化',
    first: '最初の検査です。',
    severity: (severity) => `重大度: ${severity}`,
  },
  problems: {
    unreachable: {
      what: 'このコンピューターの rdp-doctor が応答しません。',
      todo: '起動したウィンドウで動いているかを確かめてから、もう一度試してください。',
    },
    unknownVisitor: {
      what: 'このブラウザーは、rdp-doctor に認識されなくなりました。',
      todo: 'rdp-doctor が起動したときに表示したアドレスを、もう一度開いてください。',
    },
    missing: { what: 'もうここにはありません。', todo: '一覧に戻ってください。' },
    refused: {
      what: 'rdp-doctor がこの要求を受け付けませんでした。',
      todo: '少し待ってから、もう一度試してください。',
    },
  },
  tryAgain: 'もう一度試す',
  treatments: japaneseTreatments,
};
