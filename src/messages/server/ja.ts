/** Japanese: see `server-words.ts`. */
import type { ServerWords } from './server-words.ts';

export const japaneseServer: ServerWords = {
  language: 'ja',
  pages: {
    needsAddress: {
      heading: 'ターミナルに表示されたアドレスを開いてください。',
      hint: 'rdp-doctor は、起動したときに表示したアドレス(「?token=」より後ろもすべて)で開いた場合にだけ使えます。このブラウザーで以前に開いたことがある場合は、もう一度お試しください。',
    },
    used: {
      heading: 'このアドレスはすでに使われています。',
      hint: 'アドレスは 1 回だけ使えます。このブラウザーで使った場合は、もう一度お試しください。そうでない場合は、rdp-doctor を実行しているターミナルで Enter キーを押すと、新しいアドレスが表示されます。',
    },
    signIn: {
      heading: 'rdp-doctor にサインインしてください。',
      hint: 'rdp-doctor を起動したときに決めたパスワードを入力してください。',
    },
    wrongPassword: {
      heading: 'パスワードが違います。',
      hint: 'rdp-doctor を起動したときに決めたパスワードを入力してください。大文字と小文字は区別されます。',
    },
    tooFast: {
      heading: '短い時間に何度も試行されました。',
      hint: '1 分ほど待ってから、もう一度お試しください。',
    },
    notFound: {
      heading: 'このページはありません。',
      hint: '最初のページに戻ってください。',
    },
    refused: {
      heading: 'rdp-doctor はこの要求に応答しません。',
      hint: '別の名前や別のサイトを経由せず、ターミナルに表示されたアドレスで開いてください。',
    },
  },
  passwordLabel: 'パスワード',
  signIn: 'サインイン',
  tryAgain: 'もう一度試す',
};
