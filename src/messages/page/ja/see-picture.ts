/** Japanese: files and screenshots in step 1; see `see-words.ts`. */
import type { FileWords, OcrWords } from '../see-words.ts';

export const japaneseFile: FileWords = {
  choose: 'スクリーンショットかテキスト ファイルを選ぶ…',
  hint: 'スクリーンショットは Ctrl+V で貼り付けるか、ここへドロップすることもできます。このブラウザーの中で読み取り、外部には何も送りません。',
  putBack: '前に入っていた文に戻す',
  notReadable: (name) => `「${name}」は画像でもテキストでもありません。`,
  notReadableHint:
    'スクリーンショット (PNG、JPEG、WebP、BMP) かテキスト ファイルを渡してください。欄の内容は変わっていません。',
  textTooLarge: (name) => `「${name}」は大きすぎます。テキスト ファイルは 1 MB までです。`,
  textTooLargeHint: 'ファイルを開き、失敗した時刻の前後の行だけを貼り付けてください。欄の内容は変わっていません。',
};

export const japaneseOcr: OcrWords = {
  heading: 'スクリーンショット',
  staysHere: 'このブラウザーの中で読み取り、外部には何も送りません。',
  stages: {
    opening: '画像を開いています',
    loading: '読み取りの準備をしています',
    reading: '文字を読み取っています',
    readingAgain: 'もう一度、細かく読み取っています',
  },
  progress: (stage, percent) => `${stage}: ${percent}`,
  cancel: '読み取りをやめる',
  cancelled: '読み取りをやめました。欄の内容は変わっていません。',
  done: '画像の文字を欄に入れました。画像と見比べて、読み間違いがあれば直してください。',
  picture: (name) => `渡された画像: ${name}`,
  remove: '画像を外す',
  problems: {
    tooLarge: '画像が大きすぎます。ファイルは 20 MB までです。',
    tooManyPixels: '画像が大きすぎます。5,000 万画素までです。',
    notPicture: 'ここで読み取れる画像ではありません。',
    damaged: '画像が壊れていて開けません。',
    fromFile: 'ページをファイルとして開いている間は、スクリーンショットを読み取れません。',
    notPossible: 'このブラウザーではスクリーンショットを読み取れません。WebAssembly が無効か、ありません。',
    notLoaded: '読み取りに必要なものを読み込めませんでした。',
    tooSlow: '時間がかかりすぎたため、読み取りをやめました。',
    nothingRead: 'この画像に文字は見つかりませんでした。',
    broken: '画像を読み取れませんでした。',
  },
  hints: {
    tooLarge: 'メッセージの出ているウィンドウだけを切り取って渡してください。',
    tooManyPixels: 'メッセージの出ているウィンドウだけを切り取って渡してください。',
    notPicture: 'PNG、JPEG、WebP、BMP のスクリーンショットを渡してください。',
    damaged: 'スクリーンショットを撮り直すか、メッセージを欄に入力してください。',
    fromFile:
      'メッセージを欄に入力するか、下から似ている画面を選んでください。Web サーバーに置くか「rdp-doctor serve」で開けば読み取れます。',
    notPossible: 'メッセージを欄に入力するか、下から似ている画面を選んでください。',
    notLoaded:
      'rdp-doctor が動いているか確かめてから、もう一度お試しください。メッセージを欄に入力してもかまいません。',
    tooSlow: 'メッセージの出ているウィンドウだけを切り取って渡すか、メッセージを欄に入力してください。',
    nothingRead: 'メッセージの出ているウィンドウを元の大きさで切り取って渡すか、メッセージを欄に入力してください。',
    broken: 'もう一度お試しになるか、メッセージを欄に入力してください。',
  },
};
