/** `rdp-doctor kb` の日本語。 */
import { answer, identity, tspkg } from './ja-answer.ts';
import { conflicts } from './ja-conflicts.ts';
import type { KbWords } from './kb-words.ts';

export const ja: KbWords = {
  language: 'ja',
  inShort: '要するに',
  answer,
  identity,
  tspkg,
  headings: {
    updates: '更新プログラムの一覧',
    newest: 'わかっている最新のもの',
    isItThere: 'もう入っているかどうか',
    before: '先に必要なもの',
    care: '気をつけること',
    doNotCount: '数えないもの',
    install: '入れ方',
    support: 'サポート期間',
    conflicts: '資料が食い違うところ',
    sameUpdates: '同じ更新プログラムを使うもの',
    choices: 'どれでしょうか',
    products: 'Windows と更新プログラム',
  },
  columns: {
    update: '番号',
    month: '年月',
    kind: '種類',
    carries: '修正',
    remarks: '適用後のビルド、備考',
    windows: 'Windows',
    answer: '答え',
  },
  kinds: {
    monthlyRollup: 'マンスリー ロールアップ',
    securityOnly: 'セキュリティのみ',
    preview: 'プレビュー',
    cumulative: '累積',
    outOfBand: '累積 (定例外)',
    standalone: 'この修正のみ',
  },
  carries: { yes: 'あり', no: 'なし', notCounted: '数えない' },
  notes: {
    notForRt: 'Windows RT では使えない',
    longerDialog: '画面に出る文が長くなる',
    listedForOthers: '別の脆弱性の一覧にあるもの',
    listedAfterRelease: '2020 年の一覧にあるが不要',
    turnsDefaultOnly: '既定が Mitigated になる',
    revisionFromMemory: 'ビルドは記憶による',
    endsAskingTwice: '二度尋ねられなくなる',
  },
  offered: 'これだけで足りる',
  lessSure: { medium: '確度 中', low: '確度 低' },
  newest: (kb, released, names, needsPaidSupport) =>
    `${kb} (${released})、${names} 用${needsPaidSupport ? '。有償の拡張セキュリティ更新プログラム (ESU) が必要です' : ''}。さらに新しいものがあるかもしれません。`,
  isItThere: {
    revision: (build, ubr) => `winver で ${build} の後の番号が ${ubr} 以上なら入っています。`,
    tspkg: (version) =>
      `System32\\tspkg.dll が ${version} 以上なら入っています。それより前でも、入っていないとは限りません。`,
    fromOutside: 'rdp-doctor check サーバー名 で CredSSP 5 か 6 なら、入っていて有効です。',
    hotfix:
      'Get-HotFix で番号が見つかれば入っています。見つからなくても、後の更新プログラムに置き換わっているかもしれません。',
    onlyFile: 'winver ではわかりません。ビルド番号は変わりません。',
  },
  prerequisite: (what, kbs) => {
    switch (what) {
      case 'servicePack1':
        return 'Service Pack 1';
      case 'servicePack2':
        return 'Service Pack 2';
      case 'servicingStack':
        return '最新のサービス スタック更新プログラム';
      case 'packages':
        return kbs.join('、次に ');
      default:
        return what satisfies never;
    }
  },
  scopes: {
    always: (what) => `${what}。`,
    sinceJuly2019: (what) => `${what}。2019 年 7 月以降の更新プログラムのためで、2018 年のものには要りません。`,
    laterRollups: (what) => `${what}。それ以降のロールアップのため。`,
    whenNotApplicable: (what) => `${what}。「このコンピューターには適用できません」と出るとき。`,
    whenNeglected: (what) => `${what}。長く更新していないコンピューターのとき。`,
    sinceSeptember2025: (what) => `${what}。2025 年 9 月以降の更新プログラムに必要との報告があります。`,
    sinceJune2026: (what) => `${what}。2026 年 6 月以降の更新プログラムに必要との報告があります。`,
  },
  issues: {
    networkAdapterReplaced: (kbs) =>
      `${kbs} では、ネットワーク アダプターが作り直され、固定の IP アドレスが失われることがありました。アドレスを控え、コンソールを使えるようにしてください。`,
    asksTwice: (kbs) =>
      `${kbs} のクライアントでは、サーバーに 2018 年 6 月以降の更新プログラムが入るまで、パスワードを二度尋ねられました。`,
    smartCardFails: (kbs) =>
      `${kbs} では、2018 年 6 月に再公開されるまで、スマート カードでサインインできなくなりました。`,
  },
  care: {
    restart: '再起動が必要です。それまでは、更新プログラムがないのと同じです。',
    bigJump:
      '長く更新していないコンピューターでは、先にバックアップかスナップショットを取り、業務の外の時間に、コンソールを使える状態で行ってください。',
    wholeCumulative: 'この Windows では、1 つの更新プログラムがそれまでのすべてを含みます。小さな修正ではありません。',
  },
  otherPackages: 'Internet Explorer と .NET の更新プログラムには入っていません。',
  without: (release) => `${release} はビルドが同じですが、更新プログラムがありません: rdp-doctor kb "${release}"`,
  kin: {
    samePackages: (name) => name,
    windowsUpdateOnly: (name) => `${name} (Windows Update からのみ)`,
    packagesOfItsOwn: (name) => `${name} (番号は同じで、ファイルは別)`,
  },
  install: {
    download: 'ファイルはアーキテクチャごとに次の場所にあります:',
    atTheMachine: 'そのコンピューターで (64 ビット):',
    overRemoting: 'WinRM や PowerShell 越しで (wusa は失敗します):',
    offline: '止めてあるコンピューターのディスクに:',
    remove: '元に戻すには:',
    exitCodes: 'wusa の終了コード: 0 完了、3010 再起動が必要、2359302 適用済み、-2145124329 適用できない。',
    notTried: 'これらの行は、本物の Windows では試していません。',
  },
  support: (name, end, paid, note) => {
    const extra = [...(paid === null ? [] : [`有償で ${paid} まで`]), ...(note === null ? [] : [inJapanese(note)])];
    return `${name}: ${end} まで${extra.length > 0 ? ` (${extra.join('、')})` : ''}`;
  },
  conflicts,
  sources: (titles, checkedOn) => `資料: ${titles}。${checkedOn} に確認。`,
  stale: '1 年以上前です。新しい更新プログラムや日付がないか、確かめてからお使いください。',
  overview: {
    title: 'CVE-2018-0886 の修正が入っている更新プログラム',
    byUpdate: (offers, later) => {
      if (later === 'notConfirmed') return offers.join(' または ');
      const kind = later === 'monthlyRollups' ? 'ロールアップ' : '累積更新プログラム';
      return `${offers.join(' または ')}、以降の${kind}`;
    },
    shippedFixed: '入れるものはない',
    noPackage: '更新プログラムがない (先に Service Pack か、別の Windows)',
    stale: (names) => `最後の確認から 1 年以上たったもの: ${names}`,
    tryIt: '例: rdp-doctor kb 14393、rdp-doctor kb "2012 R2"、rdp-doctor kb KB4093115',
  },
};

/** What the table of builds notes in words. */
function inJapanese(note: string): string {
  return note
    .replace(/^paid updates seen until (\S+)$/, '有償の更新は $1 まで確認')
    .replace(/updates seen until (\S+)$/, '$1 まで更新を確認');
}
