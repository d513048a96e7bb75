/** 日本語: サインインするアカウントの原因。 */
import type { SomeCauses } from '../cause-words.ts';

export const logonCauses: SomeCauses<'logon'> = {
  'logon/wrong-credentials': {
    title: 'ユーザー名かパスワードが違う',
    explanation: 'クライアントから送ったユーザー名かパスワードが違います。',
    tellApart:
      'サーバーの「セキュリティ」ログのイベント 4625 で、サブ ステータス 0xC000006A ならパスワード、0xC0000064 なら名前です。',
  },
  'logon/name-form': {
    title: 'ユーザー名の書き方が合わない',
    explanation: 'ユーザー名の書き方が、このサーバーに合っていません。',
    tellApart:
      'ローカル アカウントなら サーバー名\\名前、ドメインなら ドメイン名\\名前 か 名前@ドメイン名、Microsoft Entra なら AzureAD\\名前 で試します。',
  },
  'logon/wrong-authority': {
    title: 'ユーザー名の前のドメイン名かコンピューター名が違う',
    explanation: 'ユーザー名の前に付けたドメイン名かコンピューター名に誤りがあるか、そこにアカウントがありません。',
    tellApart: 'ドメイン名\\ の綴りを 1 文字ずつ確かめます。.\\名前 はサーバー自身のアカウントです。',
  },
  'logon/saved-credentials-stale': {
    title: '保存した資格情報が古い',
    explanation: 'クライアントに保存した資格情報のパスワードが、その後変更されています。',
    tellApart:
      '資格情報マネージャーから TERMSRV/サーバー名 を消して (cmdkey /delete:TERMSRV/サーバー名)、パスワードを入力し直します。',
  },
  'logon/account-locked': {
    title: 'アカウントがロックされている',
    explanation: 'パスワードの間違いが続いたため、アカウントがロックされています。',
    tellApart:
      'ドメイン コントローラー (ローカル アカウントならサーバー) のイベント 4740 に、試したコンピューターが残ります。',
  },
  'logon/account-disabled': {
    title: 'アカウントが無効',
    explanation: 'アカウントが無効になっています。',
    tellApart: 'net user 名前 /domain で「アカウント有効」が No です。',
  },
  'logon/account-expired': {
    title: 'アカウントの有効期限が切れている',
    explanation: 'アカウントの有効期限が切れています。',
    tellApart: 'net user 名前 /domain で期限がわかります。',
  },
  'logon/account-restricted': {
    title: 'アカウントの状態がサインインを許さない',
    explanation: 'アカウントの状態が、サインインを許していません。',
    tellApart: 'クライアントのログの NTSTATUS か、サーバーのイベント 4625 が理由を示します。',
  },
  'logon/password-expired': {
    title: 'パスワードの有効期限が切れている',
    explanation: 'パスワードの有効期限が切れていて、ネットワーク レベル認証 (NLA) では変更できません。',
    tellApart: 'このアカウントだけが失敗し、ほかのアカウントは入れます。net user 名前 /domain で期限がわかります。',
  },
  'logon/password-must-change': {
    title: '最初のサインインの前にパスワードの変更が必要',
    explanation:
      '最初のサインインの前にパスワードを変更する必要があり、ネットワーク レベル認証 (NLA) では変更できません。',
    tellApart: 'アカウントに「ユーザーは次回ログオン時にパスワード変更が必要」が付いています。',
  },
  'logon/blank-password': {
    title: 'アカウントにパスワードがない',
    explanation:
      'ローカル アカウントにパスワードがなく、Windows はそのようなアカウントをネットワークからは入れません。',
    tellApart: 'コンピューターの前でなら、パスワードなしで入れます。',
  },
  'logon/outside-hours': {
    title: 'この時間にはサインインできないアカウント',
    explanation: 'このアカウントは、決められた時間にしかサインインできません。',
    tellApart: 'net user 名前 /domain の「ログオン時間」を確かめます。',
  },
  'logon/workstation-not-allowed': {
    title: 'このコンピューターからは使えないアカウント',
    explanation:
      'このアカウントは決まったコンピューターでしか使えず、ネットワーク レベル認証 (NLA) ではクライアントもその中に必要です。',
    tellApart: 'アカウントの userWorkstations 属性 (「ログオン先」) に、クライアントが入っていません。',
  },
  'logon/type-not-granted': {
    title: 'リモートでサインインする権利がない',
    explanation:
      'アカウントに、リモート デスクトップかネットワーク経由でこのサーバーにサインインする権利がありません。',
    tellApart:
      'アカウントがサーバーの Remote Desktop Users に入っていないか、そのグループに「ネットワーク経由でコンピューターへアクセス」の権利がありません。',
  },
  'logon/right-denied': {
    title: 'リモートのサインインが拒否されている',
    explanation:
      'サーバーのポリシーが、このアカウントのリモート デスクトップかネットワーク経由のサインインを拒否しています。',
    tellApart:
      'サーバーの「リモート デスクトップ サービスを使ったログオンを拒否」と「ネットワーク経由のアクセスを拒否」を確かめます。',
  },
};
