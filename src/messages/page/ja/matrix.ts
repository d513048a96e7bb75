/** Japanese: see `matrix-words.ts`. */
import type { MatrixRoomWords } from '../matrix-words.ts';

export const japaneseMatrix: MatrixRoomWords = {
  heading: 'どの組み合わせなら接続できるか',
  intro:
    '2018 年から、リモート デスクトップがつながるかどうかは両方のコンピューターで決まります。CVE-2018-0886 の修正が入っているかと、ポリシー「暗号化オラクルの修復」の値です。両側を選ぶと、どうなるかが分かります。',
  sides: { client: 'クライアント', server: 'サーバー' },
  yours: { client: 'お使いのコンピューター', server: 'お使いのサーバー' },
  updates: '更新プログラム',
  updated: { yes: '更新済み (2018 年 3 月以降)', no: '未更新 (2018 年 3 月より前のまま)' },
  policy: 'ポリシー',
  policies: {
    unsetSinceMay2018: '値なし (2018 年 5 月以降に更新)',
    unsetBeforeMay2018: '値なし (最後の更新が 2018 年 3〜4 月)',
    forceUpdatedClients: '0: Force Updated Clients',
    mitigated: '1: Mitigated',
    vulnerable: '2: 脆弱',
  },
  noPolicy: '未更新では効きません',
  verdicts: {
    secure: {
      title: 'つながります。安全です。',
      text: '両側に修正が入っていて、それを使います。途中のだれかが接続を乗っ取ることはできません。',
    },
    secureUnlessDowngraded: {
      title: 'つながりますが、クライアントが危険です。',
      text: 'このサーバーとの接続は安全です。ただし、このクライアントは修正のないコンピューターにも接続するため、途中の攻撃者がそのふりをすることができます。',
    },
    insecure: {
      title: 'つながりますが、危険です。',
      text: 'パスワードと接続を古い方法で結び付けます。途中の攻撃者が、本人の名前でサーバーのプログラムを実行できます。',
    },
    refusedByClient: {
      title: 'つながりません。クライアントが拒否します。',
      text: 'クライアントには修正が入っていて、サーバーにないことに気づき、パスワードに関わるものを何も送らずにやめます。直すのはサーバー側です。',
    },
    refusedByServer: {
      title: 'つながりません。サーバーが拒否します。',
      text: 'サーバーは修正の入ったクライアントだけを受け入れますが、このクライアントには入っていません。直すのはクライアント側です。',
    },
  },
  dialogHeading: '画面に出る文',
  dialogTitle: 'リモート デスクトップ接続',
  changesHeading: '変えるには',
  update: { client: 'クライアントを更新する', server: 'サーバーを更新する' },
  setPolicy: {
    client: (policy) => `クライアントのポリシーを「${policy}」にする`,
    server: (policy) => `サーバーのポリシーを「${policy}」にする`,
  },
  both: (one, other) => `「${one}」と「${other}」の両方を行う`,
  full: (change) => `${change}と、`,
  afterwards: {
    secure: '安全につながるようになります。',
    secureUnlessDowngraded: 'つながるようになりますが、クライアントはほかのサーバーに対して危険なままです。',
    insecure: 'つながるようになりますが、接続は危険です。長くても数時間にとどめ、必ず元に戻してください。',
  },
  dangerous: '危険',
  nothingToChange: '変えるところはありません。',
  tableHeading: 'すべての組み合わせ',
  tableHint: 'セルを選ぶと、上に表示されます。矢印キーでセルを移動できます。',
  corner: 'クライアント ↓\nサーバー →',
  rows: {
    unpatched: '未更新',
    forceUpdatedClients: '0 (Force Updated Clients)',
    mitigated: '1 (Mitigated)',
    vulnerable: '2 (脆弱)',
  },
  cells: {
    secure: 'つながる・安全',
    secureUnlessDowngraded: 'つながる・クライアントが危険',
    insecure: 'つながる・危険',
    refusedByClient: 'クライアントが拒否',
    refusedByServer: 'サーバーが拒否',
  },
  chosen: '選択中',
  yourServer: (host) => `お使いのサーバー ${host} は、印の付いた列です。`,
  policyUnseen: 'サーバーのポリシーは外からは見えないため、既定の 1 として扱っています。',
  showYours: 'その組み合わせを表示',
  noCell: (host) => `お使いのサーバー ${host} がどの列に当たるかは、分かりません。`,
  withoutNla: 'ネットワーク レベル認証を使わないサーバーなので、更新もポリシーも関係しません。',
  backToAnswer: '診断結果に戻る',
  sourceHeading: '出典',
  checked: (date) => `${date} に照合`,
};
