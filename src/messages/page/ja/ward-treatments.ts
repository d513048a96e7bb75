/** Japanese: what was loosened on this machine; see `ward-words.ts`. */
import type { WardTreatmentWords } from '../ward-words.ts';

export const japaneseTreatments: WardTreatmentWords = {
  heading: 'このコンピューターで緩めた設定',
  none: 'このコンピューターで緩めた設定はありません。',
  notWindows: 'このコンピューターは Windows ではないため、緩める設定はありません。',
  loosened: 'このコンピューターの保護を緩めています。',
  overdue: '期限が過ぎましたが、保護は緩めたままです。すぐに元に戻してください。',
  wasUntil: (relative, exact) => `期限は ${relative} (${exact}) でした`,
  until: (relative, exact) => `${relative}に終了 (${exact})`,
  untilReverted: '期限はありません。だれかが元に戻すまで続きます。',
  set: (value, from, to) => `${value}: ${from} → ${to}`,
  now: (value) => `現在 ${value}`,
  advice: {
    changed: 'だれが変えたかを確かめてください。上書きするのは、もう一度確認してからです。',
    overdue: 'ここで元に戻してください。できないときは、rdp-doctor を管理者として起動してください。',
    interrupted: 'ここで元に戻すと、途中だった処理が完了します。',
    taskMissing: '自動では終了しません。ここで元に戻してください。',
    putBack: '元の値はすでに戻っています。「元に戻す」で記録を閉じられます。',
  },
  revert: '元に戻す',
  question: '元の値に戻しますか?',
  back: (value, from) => `${value} の値を「${from}」に戻します`,
  confirm: 'はい、元に戻します',
  cancel: 'キャンセル',
  forceQuestion: 'その後、だれかが値を変えています。上書きしますか?',
  forceHint: '値はそのままにしてあります。変えた人に理由があるかもしれません。先に確かめてください。',
  force: '元の値で上書きする',
  working: '元に戻しています…',
};
