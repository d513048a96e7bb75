/** 変更の妨げになるものの日本語。 */
import type { TreatWords } from './treat-words.ts';

export const problems: TreatWords['problems'] = {
  notWindows: () => ({
    error: 'これは Windows ではないため、変更するものがありません。',
    hint: '対象の Windows コンピューターで実行してください。--dry-run なら、どこでも手順を表示します',
  }),
  notElevated: () => ({
    error: '管理者の権限が必要です。',
    hint: 'コマンド プロンプトを「管理者として実行」で開き、そこで実行してください',
  }),
  busy: () => ({
    error: 'このコンピューターで別の treat が実行中です。',
    hint: '終わるまで待って、もう一度実行してください',
  }),
  journalUnreadable: (code) => ({
    error: `記録を読めません (${code})。`,
    hint: 'パスとアクセス許可を確かめてください',
  }),
  journalDamaged: (line) => ({
    error: `記録の ${line} 行目が壊れているため、元に戻す根拠にできません。`,
    hint: 'それより上の行は JSON として読め、元の値が書かれています。値を戻してから、このファイルを移動してください',
  }),
  journalNewer: (line) => ({
    error: `記録の ${line} 行目は、このバージョンが書いたものではありません。`,
    hint: 'このコンピューターでは最新の rdp-doctor を使ってください',
  }),
  journalUnwritable: (code) => ({
    error: `記録を書けません (${code})。記録なしには何も変えません。`,
    hint: 'ディスクの空きを作るか、アクセス許可を直して、もう一度実行してください。途中のものは正しい状態になります',
  }),
  folderUnsafe: (what) => ({
    error: `記録のフォルダーをほかのユーザーから守れません: ${what}`,
    hint: '管理者として %ProgramData%\\rdp-doctor を調べ、関係のないものを取り除いてください',
  }),
  registryUnreadable: (value) => ({
    error: `${value} を読めません。`,
    hint: 'regedit でアクセス許可を確かめてください。推測はしていません',
  }),
  registryUnwritable: (value) => ({
    error: `${value} に書けません。`,
    hint: '管理者として実行してください。別のプログラムがレジストリを守っている可能性もあります',
  }),
  schedulerFailed: (what) => ({
    error: `タスク スケジューラが応じませんでした (${what})。`,
    hint: 'サービス Task Scheduler は実行中ですか。これがないと、期限に元へ戻せません',
  }),
};
