/** アカウント、パスワード、権利、資格情報の委任の対処の日本語。 */
import type { RemedyTexts } from '../remedy-words.ts';

const NOTHING_BACK = '戻すものはありません。';
const SIGNS_IN = 'そのアカウントでサインインできます。';
const ONE_ACCOUNT = 'そのアカウントだけです。';

export const remedyAccount = {
  'check-credentials': {
    does: '名前とパスワードを「ドメイン\\名前」か「コンピューター\\名前」の形で入力し直し、このサーバー用に保存した資格情報を消します。',
    affected: ONE_ACCOUNT,
    suitable: 'ほかのアカウントなら成功するとき、同じアカウントがほかでは使えるとき。',
    notSuitable: '何度も繰り返すこと。アカウントがロックされます。',
    undo: NOTHING_BACK,
    proof: SIGNS_IN,
  },
  'reset-password': {
    does: 'コンソール、開いているセッション、または管理者の手で、パスワードを変更します。',
    affected: ONE_ACCOUNT,
    suitable: 'パスワードが期限切れか、変更を求められているとき。NLA では変更できません。',
    notSuitable: '打ち間違えただけのとき。',
    undo: NOTHING_BACK,
    proof: SIGNS_IN,
  },
  'rdweb-change': {
    does: 'RD Web アクセスのパスワード変更ページが有効なら、そこで変更します。',
    affected: ONE_ACCOUNT,
    suitable: 'ほかに変更する方法がない、社外の人。',
    notSuitable: 'RD Web アクセスのないサーバー。',
    undo: NOTHING_BACK,
    proof: SIGNS_IN,
  },
  'add-remote-users': {
    does: 'サーバーの Remote Desktop Users グループにアカウントを加え、拒否するポリシーがないことを確かめます。',
    affected: 'そのサーバーでの、そのアカウントです。',
    suitable: 'パスワードは正しいのに、サインインが拒否されるとき。',
    notSuitable: 'わざと拒否しているアカウント。',
    undo: 'グループからアカウントを外します。',
    proof: SIGNS_IN,
  },
  'unlock-account': {
    does: 'アカウントのロックを解除し、古いパスワードで試し続けているものを探します。',
    affected: ONE_ACCOUNT,
    suitable: '試行が多すぎてロックされたとき。',
    notSuitable: '本人の試行ではないとき。まず誰が試しているかを調べます。',
    undo: NOTHING_BACK,
    proof: 'サインインでき、再びロックされません。',
  },
  'enable-account': {
    does: '誤って無効にされたのなら、アカウントを有効にします。',
    affected: ONE_ACCOUNT,
    suitable: 'まだ必要なアカウント。',
    notSuitable: 'わざと無効にしたアカウント。先に確認します。',
    undo: 'アカウントを無効に戻します。',
    proof: SIGNS_IN,
  },
  'extend-account': {
    does: 'アカウントの有効期限を延ばすか、なくします。',
    affected: ONE_ACCOUNT,
    suitable: '期限は過ぎたが、まだ必要なアカウント。',
    notSuitable: 'パスワードの期限切れ。別のものです。',
    undo: '元の期限に戻します。',
    proof: SIGNS_IN,
  },
  'fix-account-limits': {
    does: 'アカウントのログオン時間と、ログオンできるコンピューターの一覧を見直します。',
    affected: ONE_ACCOUNT,
    suitable: '別の時間や別のコンピューターからなら成功するとき。',
    notSuitable: 'そのように制限すると決めているとき。',
    undo: '元の制限に戻します。',
    proof: SIGNS_IN,
  },
  'set-password': {
    does: 'ローカル アカウントにパスワードを付けます。空のままではコンソールでしかサインインできません。',
    affected: ONE_ACCOUNT,
    suitable: 'パスワードが空のローカル アカウント。',
    notSuitable: '空のパスワードをネットワーク越しに許可すること。決してしません。',
    undo: NOTHING_BACK,
    proof: SIGNS_IN,
  },
  'allow-restricted-admin': {
    does: 'サーバーで制限付き管理モードを許可するか、クライアントにそれを求めるポリシーを外します。',
    affected: 'そのサーバーにサインインする管理者です。',
    suitable:
      'クライアントが制限付き管理モードかリモート Credential Guard を求め、サーバーがどちらも受け付けないとき。',
    notSuitable: '盗まれたハッシュだけでサインインされては困るサーバー。',
    undo: '元の値とポリシーに戻します。',
    proof: 'mstsc /restrictedAdmin で接続できます。',
  },
  'delegation-policies': {
    does: '「資格情報の委任」のポリシーで、TERMSRV とこのサーバーの名前への委任をクライアントに許可します。',
    affected: '名前を挙げたサーバーだけです。',
    suitable: '資格情報を送れないという文が出るとき。WinRM では WSMAN と名前にします。',
    notSuitable: 'すべてのサーバーを表すアスタリスク。名前を挙げます。',
    undo: '一覧からサーバーを外します。',
    proof: 'その文が出ずに接続できます。',
  },
  'relax-fips': {
    does: 'サーバーで FIPS 準拠の暗号を求めるのをやめ、代わりに「高」を求めます。',
    affected: 'そのサーバーへのすべての接続です。',
    suitable: 'クライアントが対応しておらず、FIPS を定める規則もないとき。',
    notSuitable: 'FIPS 140 に従う組織。代わりにクライアントを更新します。',
    undo: '2 つの値を元に戻します。',
    proof: '接続できます。',
  },
} as const satisfies Partial<RemedyTexts>;
