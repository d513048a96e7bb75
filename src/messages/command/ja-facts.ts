/** コンピューターの事実を表示できないときに、コマンド ラインが述べること。 */
import type { CommandWords } from './command-words.ts';
import type { FactsComplaints } from './pasted-complaints.ts';

export const facts: CommandWords['facts'] = {
  unreadEvents: (file, count) =>
    `${file}: イベント 6041 のうち ${count} 件は、サーバーとバージョンを読み取れませんでした`,
  otherComputer: (file, computer, other) =>
    `${file} は ${computer} のもので、事実は ${other} のものです。まとめて表示します。`,
  howToCollect: (file) =>
    `${file} を相手のコンピューターで実行し、書き出されたテキスト ファイルを rdp-doctor facts FILE で読み取ってください`,
};

const FORMS =
  'collect.cmd が書いたファイル、facts --json の出力、または XML か CSV にエクスポートしたイベントを渡してください';
const EXPORT = 'もう一度エクスポートしてください。途中で切れているか、編集されています';
const at = (line: number): string => (line > 0 ? ` (${line} 行目)` : '');
const inside = (where: string): string => (where === '' ? '' : ` (${where})`);

export const factsComplaints: FactsComplaints = {
  notWindows: {
    error: 'このコンピューターは Windows ではないため、調べる事実がありません。',
    hint: 'rdp-doctor facts --collect-script --out collect.cmd でスクリプトを書き、相手の Windows で実行してから、rdp-doctor facts FILE で読み取ってください',
  },
  oneFile: {
    error: '一度に表示できるのは、コンピューター 1 台の事実です。',
    hint: 'ファイルは 1 つだけ渡し、エクスポートしたイベントは --import で加えてください',
  },
  unwritable: (file, code) => ({
    error: `${file} に書き込めません (${code})。`,
    hint: '--out に別のパスを指定してください',
  }),
  record: {
    unreadableFile: (file, code) => ({
      error: `${file} を読み取れません (${code})。`,
      hint: 'パスとアクセス許可を確認してください',
    }),
    fileTooLarge: (file) => ({
      error: `${file} は事実としては大きすぎます。`,
      hint: 'LsaSrv のイベント 6041 だけをエクスポートしてください',
    }),
    unknownFormat: (file) => ({ error: `${file} はコンピューターの事実ではありません。`, hint: FORMS }),
    eventLogFile: (file) => ({
      error: `${file} はイベント ログそのもので、Windows でなければ読み取れません。`,
      hint: 'Windows で wevtutil qe FILE.evtx /lf:true /f:xml > events.xml を実行してください',
    }),
    notJson: (file, _, line) => ({ error: `${file} は JSON として読み取れません${at(line)}。`, hint: FORMS }),
    notFacts: (file, where) => ({
      error: `${file} は JSON ですが、コンピューターの事実ではありません${inside(where)}。`,
      hint: 'rdp-doctor facts --json が書いたファイルを渡してください',
    }),
    newerSchema: (file, version) => ({
      error: `${file} は新しい rdp-doctor で書かれています (スキーマのバージョン ${version})。`,
      hint: 'rdp-doctor を更新してください',
    }),
    newerScript: (file, version) => ({
      error: `${file} は新しい collect.cmd で書かれています (バージョン ${version})。`,
      hint: 'rdp-doctor を更新してください',
    }),
    cutShort: (file, where, line) => ({
      error: `${file} は途中で切れています${inside(where)}${at(line)}。`,
      hint: 'collect.cmd またはエクスポートを最後まで実行し、ファイル全体をコピーしてください',
    }),
    sectionTwice: (file, where, line) => ({
      error: `${file} には同じ見出し ${where} が 2 回あります${at(line)}。`,
      hint: 'collect.cmd が書いたファイルを、そのまま 1 つ渡してください',
    }),
    xmlSyntax: (file, where, line) => ({
      error: `${file} は正しい XML ではありません${inside(where)}${at(line)}。`,
      hint: EXPORT,
    }),
    xmlDoctype: (file, _, line) => ({
      error: `${file} には、Windows のエクスポートにはない文書型宣言があります${at(line)}。`,
      hint: 'このファイルは信用せず、もう一度エクスポートしてください',
    }),
    xmlEntity: (file, where, line) => ({
      error: `${file} には不明な文字参照があります${inside(where)}${at(line)}。`,
      hint: EXPORT,
    }),
    xmlTooDeep: (file, _, line) => ({
      error: `${file} は、イベントのエクスポートにはない深さの入れ子になっています${at(line)}。`,
      hint: 'このファイルは信用せず、もう一度エクスポートしてください',
    }),
    csvQuote: (file, _, line) => ({ error: `${file} には閉じていない引用符があります${at(line)}。`, hint: EXPORT }),
    noEvents: (file) => ({ error: `${file} にはイベントがありません。`, hint: FORMS }),
    tooManyServers: (file) => ({
      error: `${file} には表示できる数を超えるサーバーがあります。`,
      hint: '最近 1 か月分など、イベントを絞ってエクスポートしてください',
    }),
  },
};
