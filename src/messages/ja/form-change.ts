/** 変更依頼書の日本語。 */
import type { ChangeWords } from '../../remedy/forms/form-words.ts';

export const changeWords: ChangeWords = {
  title: '変更作業依頼書',
  headings: {
    purpose: '目的',
    risk: 'リスク',
    what: '変更内容',
    before: '作業前の確認',
    steps: '作業手順',
    verification: '確認',
    rollback: '切り戻し',
    expiry: '期限',
    people: '担当',
  },
  rows: {
    change: '変更',
    computer: '対象コンピューター',
    server: '関係するサーバー',
    written: '作成日時',
    from: '作業開始',
    to: '作業終了',
    restart: '再起動',
  },
  columns: ['値', 'キー', '変更前', '変更後'],
  purpose: {
    'client-vulnerable':
      'CVE-2018-0886 の修正が入っていないサーバーへ、サーバーが更新されるまでの間、このクライアントからリモート デスクトップで接続できるようにします。',
    'server-mitigated':
      'CVE-2018-0886 の修正が入っていないクライアントからの接続を、クライアントが更新されるまでの間、このサーバーで受け付けます。',
    'server-nla-off':
      'CVE-2018-0886 の修正が入っていないこのサーバーへ、サーバーが更新されるまでの間、更新済みのクライアントから NLA なしで接続できるようにします。',
  },
  risk: {
    'client-vulnerable':
      '高。このクライアントはすべてのサーバーに対して、途中にいる第三者がサーバーでコマンドを実行できる方式を受け入れます。',
    'server-mitigated': '中。古いクライアントは CVE-2018-0886 の対象となる方式で接続します。',
    'server-nla-off':
      '高。ポートに届く人は誰でもサインイン画面を見ることができ、接続先が本物のサーバーかどうかも確かめられません。インターネットから届くサーバーでは行わないでください。',
  },
  restart: {
    'client-vulnerable': 'Microsoft は必要としています。実際には不要なことが多いです',
    'server-mitigated': 'Microsoft は必要としています',
    'server-nla-off': '不要です。反映されないときは Remote Desktop Services を再起動します',
  },
  toFill: '____________________',
  beforehand: [
    '変更が承認され、作業時間に入っています。',
    'リモート デスクトップを使わずに対象コンピューターを操作する手段があります。',
    '対象コンピューターの時計が合っています(期限は時計に従います)。',
  ],
  steps: (file) => [
    `\`${file}\` を対象コンピューターにコピーします。`,
    'コマンド プロンプトを管理者として開き、ファイルのあるフォルダーに移ります。',
    `\`${file} verify\` を実行し、表示された値を上の表に書き込みます。`,
    `\`${file} apply\` を実行します。「Applied.」と表示されることを確かめます。`,
  ],
  verification: (file) => [
    `\`${file} verify\` が「As asked.」と表示し、タスクがあることも示します。`,
    '失敗していた接続が成功します。',
  ],
  rollback: (file) => [
    `\`${file} undo\` を実行します。「Undone.」と表示されることを確かめます。`,
    `\`${file} verify\` の値が「変更前」の列と同じです。`,
  ],
  expiry: (at) =>
    at === null
      ? ['期限はありません。元に戻す日:', '____________________']
      : [
          `${at.replace('T', ' ')}(対象コンピューターの時刻)に、タスク スケジューラが元の値に戻します。`,
          'その時刻に電源が切れていた場合は、次の起動の後に戻します。',
        ],
  people: ['依頼者', '承認者', '作業者', '確認者'],
  signature: ['役割', '氏名', '日時'],
  absent: 'なし',
};
