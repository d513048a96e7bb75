/** 書き出したファイルの日本語。 */
import type { FormWords } from '../../remedy/forms/form-words.ts';
import { changeWords } from './form-change.ts';
import { remedyTitles } from './remedy-titles.ts';

export const formWords: FormWords = {
  language: 'ja',
  titles: {
    'client-vulnerable': remedyTitles['client-vulnerable'],
    'server-mitigated': remedyTitles['server-mitigated'],
    'server-nla-off': remedyTitles['server-nla-off'],
  },
  head: ({ name, machine, loosens, expiresAt }) => [
    `rdp-doctor: ${remedyTitles[name]}(${machine === 'server' ? 'サーバー' : 'クライアント'}で実行します)`,
    ...(loosens ? ['注意: セキュリティを弱めます(CVE-2018-0886)。サーバーを更新するまでのつなぎです。'] : []),
    expiresAt === null ? '期限はありません。' : `期限は ${expiresAt}(そのコンピューターの時刻)です。`,
  ],
  tried: {
    cmd: [
      'Wine 8.0 で適用、確認、元に戻す操作と、タスクのコマンドを試しました。',
      'タスク スケジューラがこのタスクを受け付けて時刻どおりに実行することは、実際の Windows では確かめていません。',
    ],
    reg: ['Wine 8.0 で取り込みと元に戻す操作を試しました。実際の Windows では試していません。'],
    powershell: ['PowerShell の文法で読めることだけを確かめました。Windows で実行したことはありません。'],
    gpo: [
      'registry.pol は Samba で読み戻しました。バックアップをグループ ポリシーの管理コンソールに取り込んだことはありません。',
    ],
    gpoCmdlets: ['PowerShell の文法で読めることだけを確かめました。ドメインで実行したことはありません。'],
    startupScript: ['Wine 8.0 で繰り返し実行しました。実際のグループ ポリシーで配布したことはありません。'],
    intune: ['ポリシー CSP の文書に従って書きました。Intune やデバイスに送ったことはありません。'],
    ansible: ['ansible-playbook の構文チェックに通ります。Windows に対して実行したことはありません。'],
    dsc: ['PowerShell の文法で読めることだけを確かめました。コンパイルも適用もしたことはありません。'],
    changeRequest: ['使用するバッチ ファイルは Wine 8.0 で試しました。実際の Windows では試していません。'],
  },
  noExpiry: (at) => [
    'この形式は自動では終わりません。変更前の値も記録しません。',
    `${at === null ? '手動で元に戻してください' : `${at} を予定表に入れ、その時に元に戻してください`}。自動で終わるものは .cmd です(--form cmd)。`,
  ],
  batch: (path, form) => [
    ...(form === 'startupScript'
      ? [
          'コンピューターの構成 > ポリシー > Windows の設定 > スクリプト (スタートアップ/シャットダウン) > スタートアップ に追加します。',
          'ユーザーのログオン スクリプトにはしないでください。ユーザーはこの値を書き込めません。',
          '起動のたびに動き、設定済みのときや期限を過ぎたときは何もしません。',
          'すべてを元に戻すには、スクリプトのパラメーターを undo にし、全台が一度起動した後で外してください。',
        ]
      : []),
    'バッチ ファイルの表示は英語だけです。cmd.exe がファイルを読む文字コードが、作成時にはわからないためです。',
    `管理者として実行します: ${path} apply(適用)、${path} verify(確認)、${path} undo(元に戻す)`,
    '終了コード: 0 完了、1 設定どおりではない、2 使い方の誤り、3 権限がない、4 値が REG_DWORD ではない、',
    '5 ほかの誰かが変更した、6 期限切れ、7 タスクを登録できず何も変更していない。',
  ],
  writtenFor: ({ computer, server }) => [
    ...(computer === null ? [] : [`対象: ${computer}`]),
    ...(server === null ? [] : [`サーバー: ${server}`]),
  ],
  assumed: (value, previous) => `${value} を「${previous}」に戻します。元の値がそうだったことを確かめてください。`,
  regUndo: 'rdp-doctor: 同じ名前で -apply.reg で終わるファイルの変更を元に戻します。',
  says: {
    expired: 'このファイルは {2} に期限が切れました。何も変更していません。',
    otherType: '{0} は REG_DWORD ではありません。何も変更していません。',
    changedSince: '{0} は {1} です。ほかの誰かが変更しました。先に -Do Undo を実行し、確かめてください。',
    alreadySo: 'すでに設定済みです。何も変更せず、後で戻すこともありません。',
    applied: '適用しました。-Do Undo で元に戻せます。自動で終わる時刻: {2}',
    valueNow: '{0}: 現在 {1}',
    asAsked: '設定どおりです。',
    notAsAsked: '設定どおりではありません。',
    taskThere: '{2} に元に戻すタスクがあります。',
    taskMissing: '元に戻すタスクがありません。値は自動では戻りません。',
    leftAlone: '{0} は {1} です。ほかの誰かが変更したため、そのままにします。',
    nothingToUndo: 'このファイルによる変更はありません。戻すものはありません。',
    undone: '元に戻しました。',
    needsController:
      '期限にはドメイン コントローラーが必要です。そこで実行するか、-WithoutExpiry を付けて日付を予定表に入れてください。',
  },
  usage: {
    powershell:
      '管理者として実行します: powershell -ExecutionPolicy Bypass -File このファイル -Do Apply、次に -Do Verify。戻すときは -Do Undo',
    ansible:
      'ansible-playbook このファイル -e do=apply、do=verify、do=undo。対象はインベントリのグループ rdp_doctor です',
    dsc: 'このファイルをドット ソースで読み込み、_Apply または _Undo で終わる構成を実行してから Start-DscConfiguration を使います。確認は Test-DscConfiguration です',
  },
  gpo: {
    displayName: (title) => `rdp-doctor: ${title}`,
    readme: ({ folder, name }) => [
      `適用: グループ ポリシーの管理コンソールで GPO を作り、「設定のインポート」でフォルダー ${folder} の「${name}」を選び、リンクします。`,
      '確認: 対象のコンピューターで gpupdate /target:computer /force の後、gpresult /h result.html を実行します。',
      '元に戻す: GPO のリンクを外すか削除します。値は Policies の下にあるため、次の更新で消え、元の「なし」に戻ります。',
    ],
    script: [
      'バックアップを使わない方法です。適用は Set-GPRegistryValue、元に戻すのは Remove-GPRegistryValue です。ドメイン管理者として実行します。',
      '-Target でリンクします(例: OU=PCs,DC=example,DC=com)。元に戻した後、次の更新で値が消えます。',
    ],
  },
  intune: {
    displayName: (title) => `rdp-doctor: ${title}`,
    readme: ({ uri, value, resultUri }) => [
      'KB5005101 を適用した Windows 10 2004、20H2、21H1、または Windows 11 が必要です。',
      '適用: デバイス > 構成 > 作成 > Windows 10 以降 > テンプレート > カスタム で、次の行を追加します。',
      `  OMA-URI: ${uri}`,
      '  データ型: 文字列',
      `  値: ${value}`,
      '  または .json を https://graph.microsoft.com/v1.0/deviceManagement/deviceConfigurations に POST します。',
      `確認: デバイスの答えは ${resultUri} にあります(-verify.xml で終わるファイルの SyncML)。`,
      '元に戻す: 割り当てを外すと、デバイスが値を削除します(-undo.xml で終わるファイルの SyncML)。',
    ],
  },
  change: changeWords,
};
