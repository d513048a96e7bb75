/** Japanese for the way without a connection and for the computer in front of the person: see `where-words.ts`. */
import { grouped } from '../../figures.ts';
import type { ClientWords, CollectWords } from '../where-words.ts';

export const japaneseCollect: CollectWords = {
  heading: 'サーバーに届かないとき',
  intro:
    'サーバー自身に答えてもらいます。小さなスクリプトが必要な事実を集めてテキスト ファイルに書くので、それを持ち帰ってください。何も変更せず、管理者の権限も要らず、パスワードは含まれません。',
  download: 'collect.cmd をダウンロード',
  steps: [
    'collect.cmd をサーバーに持って行きます。USB メモリーや共有フォルダーを使うか、サーバーの前にいる人に送ってください。',
    'サーバーで collect.cmd をダブルクリックします。黒いウィンドウが開き、数秒後に、書き出したファイル (rdp-doctor-facts-名前.txt) の場所が表示されます。内容はメモ帳で読めます。',
    'そのテキスト ファイルをこのコンピューターに持ち帰り、ここにドロップします。',
  ],
  also: '接続できない側のコンピューターでも同じことができます。そこで collect.cmd を実行し、書き出されたファイルもドロップしてください。',
  dropLabel: 'ここにファイルをドロップ',
  dropHint:
    'collect.cmd のテキスト ファイル、エクスポートしたイベント (XML または CSV)、保存した検査結果 (rdp-doctor check --save)、接続ファイル (.rdp) を読み取れます。ファイルはこのブラウザーの中だけで読み取り、どこにも送信しません。',
  choose: 'ファイルを選ぶ',
  reading: (file) => `${file} を読み取っています…`,
  notLoaded: (file) => ({
    what: `${file} を読み取れませんでした。このページの一部を読み込めません。`,
    todo: 'rdp-doctor が動いていることを確かめてから、もう一度ファイルを選んでください',
  }),
  factsOf: {
    server: (computer) => `サーバーの事実: ${computer}`,
    client: (computer) => `接続する側のコンピューターの事実: ${computer}`,
  },
  whose: 'どちらのコンピューターですか',
  sides: { server: 'サーバー', client: '接続する側のコンピューター' },
  unreadEvents: (count) => `サーバーやバージョンを読み取れないイベントが ${grouped(count)} 件あり、除きました。`,
  remove: '取り除く',
  removed: '取り除きました。',
  several: (count) => `このファイルには検査結果が ${grouped(count)} 件あります。どれを使いますか`,
  take: (host, when) => `${host} (${when})`,
  tookExamination: (host, when) => `${host} の検査結果 (${when}) を読み取りました。`,
};

export const japaneseClient: ClientWords = {
  heading: '接続する側のコンピューター (省略できます)',
  legend: '目の前のコンピューターについてわかることはありますか',
  hint: '接続が拒否されるかどうかは、ここで決まります。わからなければそのままで構いません。ほとんどのコンピューターは更新済みです。',
  states: {
    unknown: { label: 'わかりません', hint: '' },
    unsetSinceMay2018: {
      label: '更新済みで、このエラーのために設定を変えた人はいません',
      hint: '2018 年 5 月以降の普通の状態です。',
    },
    unpatched: { label: '2018 年 3 月より前から更新していません', hint: '' },
    vulnerable: {
      label: 'ポリシー「暗号化オラクルの修復」が「脆弱」(2) です',
      hint: 'インターネットの記事に従って設定した場合などです。',
    },
    mitigated: { label: 'このポリシーが「Mitigated」(1) です', hint: '' },
    forceUpdatedClients: { label: 'このポリシーが「Force Updated Clients」(0) です', hint: '' },
    unsetBeforeMay2018: {
      label: '最後の更新が 2018 年 3 月か 4 月です',
      hint: 'ポリシーは未設定です。',
    },
  },
  fromFacts: '読み取ったファイルからわかっています。自分で選ぶには、ファイルを取り除いてください。',
};
