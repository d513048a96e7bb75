/** Japanese: see `may-words.ts`. */
import { grouped } from '../../figures.ts';
import type { MayWords } from '../may-words.ts';

export const japaneseMay: MayWords = {
  heading: 'できることを教えてください',
  intro: '対処の順番が変わることだけをお尋ねします。わからないものは、慎重なほうを前提にします。',
  nothingToAsk: 'お尋ねすることはありません。何ができるかによって答えは変わりません。',
  nothingKnown:
    '先に、どんな画面が出るか、どのサーバーかを教えてください。それによって、ここでお尋ねすることが決まります。',
  backToSee: '出ている画面を教える',
  backToWhere: 'サーバーを指定する',
  bestFirst: 'まず行うこと:',
  showAnswer: '診断結果を見る',
  dontKnow: 'わかりません',
  options: {
    serverTouch: {
      yes: { label: 'はい、更新プログラムもインストールできます', inShort: 'サーバーは変更できる' },
      settingsOnly: { label: '設定だけ変更できます (インストールは不可)', inShort: 'サーバーは設定だけ' },
      no: { label: 'いいえ、そのままにしておく必要があります', inShort: 'サーバーは変更できない' },
    },
    serverRestart: {
      now: { label: '今すぐ', inShort: '再起動は今すぐ' },
      tonight: { label: '今夜、または業務時間外', inShort: '再起動は今夜' },
      rarely: { label: 'まれに (計画された保守のときだけ)', inShort: '再起動はまれに' },
      never: { label: '再起動できません', inShort: '再起動できない' },
    },
    serverCare: {
      maintained: { label: 'はい、ほぼ毎月更新しています', inShort: 'ふだんから更新' },
      neglected: {
        label: 'いいえ、何年も更新していません',
        hint: 'その場合は、小さな更新を 1 つだけ適用するほうが安全なことがあります。',
        inShort: '何年も更新していない',
      },
    },
    clientDomain: {
      joined: {
        label: 'はい',
        hint: '会社や学校のアカウントでサインインしています。',
        inShort: 'クライアントはドメインに参加',
      },
      workgroup: { label: 'いいえ', inShort: 'クライアントはドメインに不参加' },
    },
    clientEdition: {
      home: { label: 'はい、Windows Home です', inShort: 'Windows Home' },
      other: { label: 'いいえ、Pro、Enterprise、Education などです', inShort: 'Windows Home ではない' },
    },
    exposed: {
      internet: {
        label: 'はい',
        hint: 'VPN なしで、どこからでもリモート デスクトップが使えます。',
        inShort: 'インターネットから届く',
      },
      internal: { label: 'いいえ、社内からか VPN 経由だけです', inShort: '社内からのみ' },
    },
  },
  waysIn: {
    console: { label: 'サーバー本体のキーボードと画面で', inShort: '本体の画面' },
    hypervisor: {
      label: 'ハイパーバイザーのコンソールから',
      hint: 'Hyper-V や VMware など、仮想環境で動いている場合',
      inShort: 'ハイパーバイザーのコンソール',
    },
    winrm: { label: '別のコンピューターの PowerShell から (WinRM)', inShort: 'PowerShell' },
    remoteRegistry: { label: '別のコンピューターのレジストリ エディターから', inShort: 'リモート レジストリ' },
    azure: { label: 'Azure で動いています', inShort: 'Azure' },
    aws: { label: 'AWS で動いています', inShort: 'AWS' },
    otherClient: { label: 'リモート デスクトップがまだ使える別のコンピューターから', inShort: '別のコンピューター' },
    none: { label: 'どの方法でも入れません', inShort: 'ほかに入る方法なし' },
  },
  waysInHint: '使えるものをすべて選んでください。わからなければ、何も選ばなくて構いません。',
  clientsHint: 'エラーが出るコンピューターのおおよその台数です。わからなければ空のままで構いません。',
  clientsWrong: '1 から 10,000,000 までの整数を書くか、空のままにしてください。',
  clientsInShort: (count) => `${grouped(count)} 台`,
  nothingSaid: '未回答 (慎重なほうを前提にします)',
};
