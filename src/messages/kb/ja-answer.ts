/** `rdp-doctor kb` の答えの日本語。 */
import type { KbAnswerWords, KbIdentityWords, KbWords } from './kb-words.ts';

const either = (items: readonly string[]): string => items.join(' または ');

export const answer: KbAnswerWords = {
  install: (offers, later) => {
    switch (later) {
      case 'cumulativeUpdates':
        return `${either(offers)}、またはそれ以降の累積更新プログラムを入れてください。`;
      case 'monthlyRollups':
        return `${either(offers)}、またはそれ以降のマンスリー ロールアップを入れてください。`;
      case 'notConfirmed':
        return `${either(offers)} を入れてください。それ以降のロールアップに含まれるかどうかは確認できていません。`;
      case 'none':
        return `${either(offers)} を入れてください。`;
      default:
        return later satisfies never;
    }
  },
  missing: (ubr, minimum) =>
    `リビジョン ${ubr} は ${minimum} より小さいので、CVE-2018-0886 の修正はまだ入っていません。`,
  notTold: '修正がもう入っているかどうかは、ビルド番号だけではわかりません。',
  shippedFixed: '入れるものはありません。この Windows は CVE-2018-0886 の修正が入った状態で公開されました。',
  unsureOfRelease: 'これは、公開前のプレビューが新しい方式で応答していたことからの推定です。',
  dialogAnyway: 'それでも CredSSP のエラーが出るときは、NTLM の禁止、ポリシー、相手のコンピューターを調べてください。',
  revisionHasIt: (ubr) => `入れるものはありません。リビジョン ${ubr} には CVE-2018-0886 の修正が入っています。`,
  actsUnsetAs: {
    mitigated: 'ポリシーがないときは Mitigated (1) として動きます。',
    vulnerable: 'ポリシーがないときは、まだ脆弱 (2) として動きます。',
  },
  defaultTurnedBy: (kb, build) => `${kb} (${build}) からは、既定が Mitigated (1) になります。`,
  noPackage: (names) => `${either(names)} には、CVE-2018-0886 の更新プログラムがありません。`,
  instead: {
    servicePack1: (release) => `${release}: 先に Service Pack 1 を入れてください。`,
    servicePack2: (release) => `${release}: 先に Service Pack 2 を入れてください。`,
    windows81: (release) => `${release}: 先に Windows 8.1 に上げてください。ただし 8.1 もサポートは終わっています。`,
    replace: (release) => `${release}: 新しい Windows に置き換えてください。`,
  },
  afterwards: (offers) => `その後で ${either(offers)} を入れてください。`,
  noNlaServer: (release) =>
    `${release} はサーバーとして NLA を使えないので、CredSSP のエラーの原因はこのコンピューターではありません。`,
  relax:
    'それまでこのサーバーにつなぐには、クライアントのポリシーを緩めるか、NLA を外すしかありません。危険なので、短い間だけにしてください。',
  neverExisted: (build) => `${build} というビルドの Windows は公開されていません。`,
  didYouMean: '近いビルド:',
  preview: 'プレビュー (Insider) なら、このような番号のこともあります。',
  unknown: {
    newerThanTable: (build) =>
      `${build} はここの表より新しいビルドです。2018 年の半ば以降の Windows には修正が入っているので、おそらく入れるものはありません。`,
    olderThanTable: (build) => `${build} はここの表 (Windows XP から) より古いビルドです。更新プログラムはありません。`,
  },
  severalMeanings: (text) => `${text} に当てはまるものがいくつかあります。次の名前かビルドでもう一度お尋ねください。`,
};

export const identity: KbIdentityWords = {
  counts: (kb) => `はい。${kb} には CVE-2018-0886 の修正が入っています。`,
  releasedFixed: (kb) =>
    `${kb} には修正が入っていますが、対象の Windows は修正が入った状態で公開されたので、入れる必要はありません。`,
  lacks: (kb) => `いいえ。${kb} には CVE-2018-0886 の修正が入っていません。Microsoft の説明によります。`,
  notCounted: (kb) =>
    `いいえ。${kb} は数えません。セキュリティのみの更新プログラムに入るのはその月の分だけで、修正は 3 月と 5 月の分です。`,
  instead: (offers) => `代わりに ${either(offers)} を入れてください。`,
  later: {
    yes: (kb, released) => `はい。${kb} (${released}) には、以後のものすべてと同じく、修正が入っています。`,
    shippedFixed: (kb, released) =>
      `${kb} (${released}) には修正が入っていますが、対象の Windows は修正が入った状態で公開されました。CVE-2018-0886 のために入れるものはありません。`,
    notConfirmed: (kb, released) => `${kb} (${released}) に修正が入っているかどうかは確認できていません。`,
  },
  prerequisite: (kb) => `${kb} は修正ではありませんが、先にこれが必要な更新プログラムがあります。`,
  related: {
    article: (kb) =>
      `${kb} は更新プログラムではなく、CVE-2018-0886 についての Microsoft の記事です。ビルドか Windows の名前でお尋ねください。`,
    azureArticle: (kb) => `${kb} は更新プログラムではなく、Azure でのこのエラーについての Microsoft の記事です。`,
    otherMarch2018: (kb) =>
      `${kb} は Windows Server 2008 の 2018 年 3 月の別の更新プログラムです。修正は KB4056564 です。`,
    otherApril2018: (kb) =>
      `${kb} は Windows Server 2008 の 2018 年 4 月の別の更新プログラムです。修正は KB4056564 です。`,
    notConfirmed: (kb) =>
      `${kb} は Windows Server 2008 の 2018 年 9 月の更新プログラムです。修正が入っているかは確認できていないので、KB4056564 を入れてください。`,
    productInDoubt: (kb) =>
      `${kb} は 2018 年 4 月のプレビューですが、2012 用か、8.1 と 2012 R2 用か、資料が食い違っています。当てにしないでください。`,
    intuneMinimum: (kb) => `${kb} は修正ではありません。Windows 10 はここから Intune のポリシーを受け取れます。`,
    signInFailure2026: (kb) =>
      `${kb} (2026 年 1 月) は修正ではありません。この後、コード 0x80080005 でサインインできないことがありました。`,
    signInFailure2026Fixed: (kb) =>
      `${kb} は CVE-2018-0886 の修正ではありません。2026 年の KB5074109 の不具合を直すものです。`,
    freeze2025: (kb) => `${kb} (2025 年初め) は修正ではありません。この後、セッションが固まることがありました。`,
    freeze2025Fixed: (kb) =>
      `${kb} は CVE-2018-0886 の修正ではありません。2025 年の KB5051987 の不具合を直すものです。`,
  },
  unknown: (kb) => `${kb} はここの表にありません。`,
  howToTell:
    '2018 年 3 月以降の累積更新プログラムとマンスリー ロールアップには修正が入っています。セキュリティのみの更新プログラムは、2018 年の 3 月と 5 月のものだけです。',
  isFor: '対象:',
};

export const tspkg: KbWords['tspkg'] = {
  fixed: (version, baseline) =>
    `修正は入っています。tspkg.dll ${version} は 2018 年 5 月の ${baseline} 以上です。再起動の後で有効になります。`,
  inconclusive: (version, baseline) =>
    `このファイルだけではわかりません。tspkg.dll ${version} は 2018 年 5 月の ${baseline} より前ですが、3 月のもの (それで足ります) のバージョンが知られていません。`,
  below: (version) =>
    `修正はおそらく入っていません。tspkg.dll ${version} は 2018 年 3 月のどのファイルよりも古いものです。`,
  notListed: (version) => `${version} の Windows については、tspkg.dll のバージョンが知られていません。`,
};
