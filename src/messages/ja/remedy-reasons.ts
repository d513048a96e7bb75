/** 計画の理由の日本語: 対処がその順番にある理由、外した理由。 */
import type { ReasonSentences } from '../remedy-words.ts';

export const remedyReasons: ReasonSentences = {
  reachesEveryClient: () => 'サーバーを 1 度変えるだけで、すべてのクライアントがつながります。',
  closesTheHole: () => 'この穴も、その後に見つかった穴もふさがります。',
  weakens: () => '続けている間、安全性が下がります。',
  nothingBetter: () => 'この状況では、これより良い方法がありません。',
  ifCause: ({ cause }) => `原因がこれなら効きます: ${cause}`,
  bigJump: () => '長く更新していないサーバーです。何年分も一度に入れるのは大きな変更なので、小さな変更を先にします。',
  careUnknown: () => '何年も更新していないなら、大きな変更になります。バックアップを取り、夜間の作業にします。',
  smallStep: () => '1 か月分の修正だけの更新プログラムがあり、変更が小さくて済みます。',
  cumulativeOnly: () =>
    'この Windows の更新プログラムは以前のものをすべて含むため、1 つだけ入れても変更の大きさは同じです。',
  severalRestarts: () => '最新の状態にするには再起動が何度か必要なことがあり、ここではめったにできません。',
  supportEnded: ({ release, endOfSupport, endOfExtended }) =>
    `${release} のサポートは ${endOfSupport} に終わっています${endOfExtended === null ? '' : ` (有償の更新は ${endOfExtended} まで)`}。置き換えを計画してください。`,
  restartTonight: () => '今夜の再起動を待ちます。',
  restartRare: () => '次に再起動できるときを待ちます。',
  restartUnknown: () => '再起動が必要です。再起動しないと修正は効きません。',
  restartNever: () => '再起動しないと修正は効きませんが、このサーバーは再起動できません。',
  serverUntouchable: () => 'サーバーには触れません。',
  settingsOnly: () => 'サーバーで変えられるのは設定だけです。',
  fixActive: ({ version }) =>
    version === null
      ? 'このサーバーでは、修正がすでに効いています。'
      : `サーバーは CredSSP ${version} を返しています。修正はすでに効いています。`,
  shippedFixed: ({ build }) => `Windows ${build} は発売時から修正済みです。入れるものはありません。`,
  revisionHasIt: ({ build }) => `Windows ${build} は、リビジョンから見て修正済みです。`,
  installedNotActive: ({ build }) =>
    `Windows ${build} はリビジョンから見て修正済みですが、古い番号を返しています。再起動がまだです。`,
  noPackage: () => 'この Windows 用の更新プログラムはありません。先にサービス パックを入れます。',
  notWindows: () => '応答しているのは Windows ではありません。',
  otherSoftware: () => '応答しているのは Windows ではありません。そのソフトウェアを更新します。',
  restartPending: () => 'サーバーは再起動待ちです。足りないのはそれだけかもしれません。',
  noRestartPending: () => '再起動待ちではありません。',
  perhapsInstalled: () => '更新プログラムが入っていて再起動を待っているだけなら、これで足ります。',
  wayInByBridge: () => '入る方法がリモート デスクトップしかありません。先に、下のつなぎの方法で入ります。',
  nlaRequired: () => 'サーバーが NLA を必須にしているので、拒否されます。',
  nlaOptional: () => 'サーバーは NLA なしの接続も受け入れます。その接続だけの、最も軽い方法です。',
  nlaNotRequired: () => 'サーバーはもともと NLA を必須にしていません。',
  nlaUnknown: () => 'サーバーが NLA を必須にしていない場合にだけ使えます。',
  internet: () => 'サーバーがインターネットから届きます。NLA がないと、サインイン画面が誰にでも開かれます。',
  exposureUnknown: () => 'インターネットから届かないサーバーに限ります。',
  eachClient: ({ clients }) => `${clients} 台のクライアントで設定し、後で戻す必要があります。`,
  jumpHost: () => '全台ではなく、管理者の 1 台だけにするほうが安全です。',
  homeEdition: () => 'Home エディションにはグループ ポリシー エディターがないので、レジストリで設定します。',
  distribute: () => 'Active Directory で配布し、戻すこともできます。',
  clientUnpatched: () => 'クライアントが更新されていないので、このポリシーがなく、拒否もしません。',
  alreadyVulnerable: () => 'クライアントはすでに「脆弱」です。',
};
