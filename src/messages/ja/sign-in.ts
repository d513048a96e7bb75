/** Japanese words around a sign-in that was tried. */
import { grouped } from '../figures.ts';
import type { SignInWords } from '../sign-in-words.ts';

export const signIn: SignInWords = {
  heading: 'サインイン',
  account: (name, mechanism) => `${name} (${mechanism})`,
  mechanisms: { ntlm: 'NTLM', kerberos: 'Kerberos' },
  withinSpnego: (mechanism) => `SPNEGO の中の ${mechanism}`,
  policies: {
    forceUpdatedClients: '0 (Force Updated Clients)',
    mitigated: '1 (Mitigated)',
    vulnerable: '2 (脆弱)',
  },
  versions: (announced, server) => `こちらは ${announced}、サーバーは ${server === null ? '番号なし' : server}`,
  bindings: {
    hash: '鍵は新しい方式 (ハッシュ) で証明済み',
    key: '鍵は古い方式で証明済み',
    none: '鍵は証明されていません',
  },
  sent: {
    nothing: 'いいえ。それを元にした情報も送っていません',
    proof: 'いいえ。計算した証明だけを送りました',
    ticket: 'いいえ。Kerberos のチケットだけを送りました',
    credentials: 'はい。鍵を確かめた相手に、暗号化して送りました',
  },
  password: {
    right: '正しいパスワードです',
    probablyRight: 'おそらく正しいパスワードです',
    wrong: 'ユーザー名かパスワードが間違っています',
    probablyWrong: 'おそらくユーザー名かパスワードが間違っています',
    unknown: '不明',
  },
  demanded: (fingerprint) => `指定した拇印と違います: ${fingerprint}`,
  asDemanded: '指定した拇印のとおりです',
  why: {
    begun: (endpoint, account) => `${endpoint} に ${account} で 1 回だけサインインを試しました`,
    noMessage: '何も送らないうちに終わりました',
    connectionRequest: 'X.224 接続の要求 (申し出は NLA だけ)',
    connectionConfirm: '接続の応答',
    tls: (fingerprint) => `TLS、証明書の SHA-256 は ${fingerprint}`,
    tsRequest: (fields) => `TSRequest、中身は ${fields}`,
    emptyTsRequest: 'バージョンだけの TSRequest',
    earlyUserAuthorization: 'アカウントについての答え (早期承認)',
    unreadable: 'どれでもないメッセージ',
    length: (bytes) => `(${grouped(bytes)} バイト、記録なし)`,
  },
};
