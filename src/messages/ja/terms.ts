/** Japanese names for every value that observations and diagnoses know; dialog texts word for word as Windows shows them. */
import { type DurationUnit, durationParts } from '../figures.ts';
import type { Terms } from '../words.ts';

const UNITS: Readonly<Record<DurationUnit, string>> = { day: '日', hour: '時間', minute: '分', second: '秒' };

/** `12 分 3 秒`. */
export function duration(seconds: number): string {
  return durationParts(seconds)
    .map(({ count, unit }) => `${count} ${UNITS[unit]}`)
    .join(' ');
}

/** A half-width space between Latin and Japanese letters, as Microsoft writes; none between Japanese ones. */
export function spaced(text: string): string {
  return /[!-~]$/.test(text) ? `${text} ` : text;
}

export const terms: Terms = {
  stages: {
    name: '名前の検索',
    reach: 'サーバーへの到達',
    negotiation: 'RDP の取り決め',
    tls: 'TLS',
    credssp: 'CredSSP',
    ntlm: 'NTLM',
    clock: '時計',
    windows: 'Windows のリリース',
    server: '応答した相手',
    logon: 'サインイン',
  },
  verdicts: { found: '当てはまる', ruledOut: '当てはまらない', notJudged: '未判定' },
  severities: { info: '情報', low: '低', medium: '中', high: '高', critical: '重大' },
  confidences: { high: '高', medium: '中', low: '低' },
  reasons: {
    stageNotReached: 'そこまで進む前に通信が終わりました',
    quickLook: '接続 1 回の簡易検査では調べません',
    cutShort: '時間切れになりました',
    nlaNotSelected: 'サーバーがネットワーク レベル認証 (NLA) を選ばなかったため、CredSSP を試していません',
    versionMirrored: 'サーバーはこちらの CredSSP 番号をそのまま返すだけです',
    notWindows: 'Windows についての判断ですが、相手は Windows ではないか、Windows と言い切れません',
    versionUnknown: '仕様にない CredSSP 番号です',
    factMissing: 'サーバーの応答に含まれていません',
    noNameToCompare: 'アドレスで指定されたため、比べる名前がありません',
    releaseAmbiguous: 'このビルド番号は、期限の異なる複数の Windows に共通です',
    offersUnanswered: '判断に必要な追加の質問に、サーバーが答えませんでした',
    noReasonGiven: 'サーバーが、拒否の理由を言いませんでした',
    oneReasonAtMost: 'サーバーが言う理由は 1 つだけで、ほかの理由が隠れていることがあります',
    otherMechanism: 'もう一方の方式 (NTLM か Kerberos) でサインインを試しました',
    notPinned: '証明書の指定がありませんでした',
    noSignIn: 'サインインを試していません (--user)',
  },
  stacks: {
    windows: 'Windows',
    freerdp: 'FreeRDP',
    gnome: 'GNOME リモート デスクトップ',
    xrdp: 'xrdp',
    weston: 'Weston',
    unknown: '種類のわからない RDP サーバー',
  },
  stackSigns: {
    targetTypeFlag: 'チャレンジに、名前がドメインのものかサーバーのものかの印があります (Windows と同じ)',
    noTargetTypeFlag: 'チャレンジに、名前がドメインのものかサーバーのものかの印がありません (Windows にはあります)',
    oemBesideUnicode: 'チャレンジに、Unicode と並んで古い OEM 文字の印が残っています (Windows にはありません)',
    nonceInReply: '応答に nonce が付いています (Windows は付けません)',
    knownWindowsBuild: 'ビルド番号が Windows のものです',
    unknownBuild: 'ビルド番号が Windows のものではありません',
    versionFitsBuild: 'CredSSP の番号が Windows のビルドと合います',
    versionDoesNotFitBuild: 'CredSSP の番号が Windows のビルドと合いません',
    fullResponseFlags: 'Windows だけが備える機能を知らせています',
    selectedUnoffered: '申し出ていない方式を選びました (xrdp と同じ)',
    certificateOfGnome: '証明書が GNOME の作るものと同じ形です',
    certificateOfFreerdp: '証明書が FreeRDP の作るものと同じ形です',
    noNtlm: 'NTLM のやり取りがありませんでした',
    minimalResponseFlags: '知らせている機能が Windows より少なめです',
  },
  clients: {
    unsetSinceMay2018: '更新済み・既定 (2018 年 5 月以降)',
    forceUpdatedClients: '更新済み・0 (Force Updated Clients)',
    mitigated: '更新済み・1 (Mitigated)',
    vulnerable: '更新済み・2 (脆弱)',
    unsetBeforeMay2018: '更新済み・既定 (2018 年 3〜4 月)',
    unpatched: '未更新',
  },
  outcomes: { allowed: 'つながる', blocked: '拒否' },
  securities: {
    secure: '安全',
    insecure: '危険',
    secureUnlessDowngraded: '改ざんされなければ安全',
    withoutNla: 'NLA なし',
    notApplicable: '',
  },
  dialogs: {
    credsspEncryptionOracle:
      '認証エラーが発生しました。要求された関数はサポートされていません。原因は CredSSP 暗号化オラクルの修復である可能性があります。',
    tokenInvalid: '認証エラーが発生しました。この関数に提供されたトークンは無効です',
  },
  withheld: {
    notReached: 'そこまで通信が進まなかったため、予測できません。',
    versionMirrored: 'サーバーがこちらの CredSSP 番号を返すだけで、自分の番号を示さないため、予測できません。',
    noChallenge: 'サーバーが NTLM のチャレンジで答えなかったため、予測できません。',
    numberUntrue: 'CredSSP の番号が正しくないことがサインインでわかったため、予測できません。',
    versionUnknown: 'サーバーが示した CredSSP のバージョンは仕様にないため、予測できません。',
  },
};
