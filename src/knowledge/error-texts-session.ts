/** Texts about certificates and TLS, and about the session: licences, limits, bare numbers. */
import type { ErrorTextRow } from './error-text.ts';

const CHECKED = '2026-08-22';

export const SESSION_TEXTS = {
  'cert-expired': {
    order: 40,
    texts: {
      en: [
        'Remote Desktop cannot connect to the remote computer because the authentication certificate received from the remote computer is expired or invalid. In some cases, this error might also be caused by a large time discrepancy between the client and server computers.',
      ],
    },
    patterns: ['authentication certificate received from the remote computer is expired'],
    codes: { disconnect: [6919], status: [0x80090328] },
    causes: [
      { cause: 'tls/listener-certificate', weight: 80 },
      { cause: 'clock/skewed', weight: 40 },
    ],
    tellApart: ['certificate-date'],
    remedies: ['renew-listener-cert', 'sync-time'],
    sources: ['disconnectCodes', 'fluentrdp'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'cert-unexpected': {
    order: 42,
    texts: {
      en: [
        'The connection has been terminated because an unexpected server authentication certificate was received from the remote computer. Try connecting again. If the problem continues, contact the owner of the remote computer or your network administrator.',
      ],
    },
    patterns: ['unexpected server authentication certificate'],
    codes: { disconnect: [2311] },
    causes: [
      { cause: 'tls/another-machine-answers', weight: 50 },
      { cause: 'tls/listener-certificate', weight: 40 },
    ],
    remedies: ['renew-listener-cert'],
    sources: ['disconnectCodes'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'security-error-1030': {
    order: 43,
    texts: {
      en: [
        'Because of a security error, the client could not connect to the remote computer. Verify that you are logged on to the network, and then try connecting again.',
      ],
    },
    patterns: ['because of a security error the client could not connect'],
    cautiousPatterns: ['セキュリティ エラーが発生したため'],
    codes: { disconnect: [1030] },
    causes: [
      { cause: 'tls/no-common-suite', weight: 40 },
      { cause: 'tls/listener-certificate', weight: 30 },
      { cause: 'licence/keys', weight: 20 },
    ],
    remedies: ['renew-listener-cert', 'fix-tls'],
    sources: ['disconnectCodes'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  fips: {
    order: 44,
    texts: {
      en: [
        "The client can't connect because it doesn't support FIPS encryption level. Please lower the server side required security level Policy, or contact your network administrator for assistance",
      ],
    },
    patterns: ['fips encryption level'],
    codes: { disconnect: [3590] },
    causes: [{ cause: 'tls/fips-required', weight: 90 }],
    remedies: ['relax-fips'],
    sources: ['disconnectCodes', 'azJaAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'event-56-termdd': {
    order: 72,
    texts: {
      en: [
        'The Terminal Server security layer detected an error in the protocol stream and has disconnected the client.',
      ],
    },
    patterns: ['terminal server security layer detected an error', 'termdd.{0,20}56(?![0-9])'],
    causes: [
      { cause: 'tls/no-common-suite', weight: 50 },
      { cause: 'network/congested', weight: 30 },
    ],
    tellApart: ['event-56'],
    remedies: ['fix-tls'],
    sources: ['rdsLsa'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  schannel: {
    order: 73,
    texts: { en: ['Schannel event 36874', 'Schannel event 36888'] },
    patterns: ['schannel.{0,20}(36871|36874|36888)'],
    codes: { event: [36871, 36874, 36888] },
    causes: [{ cause: 'tls/no-common-suite', weight: 90 }],
    remedies: ['fix-tls'],
    sources: ['remmina'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'license-no-server': {
    order: 60,
    texts: {
      en: [
        'The remote session was disconnected because there are no Remote Desktop License Servers available to provide a license.',
      ],
      ja: [
        'ライセンスを提供するためのリモート デスクトップ ライセンス サーバーがないため、リモート セッションは切断されました',
      ],
    },
    patterns: ['no remote desktop license servers available'],
    cautiousPatterns: ['ライセンス サーバーがないため'],
    causes: [
      { cause: 'licence/grace-over', weight: 80 },
      { cause: 'licence/configuration', weight: 50 },
    ],
    tellApart: ['mstsc-admin'],
    remedies: ['mstsc-admin', 'rds-licensing'],
    sources: ['azJaSpec'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'license-protocol': {
    order: 61,
    texts: {
      en: [
        'The remote computer disconnected the session because of an error in the licensing protocol. Please try connecting to the remote computer again or contact your server administrator.',
        'A licensing error occurred while the client was attempting to connect (Licensing timed out). Please try connecting to the remote computer again.',
      ],
    },
    patterns: ['error in the licensing protocol', 'licensing error occurred while the client'],
    codes: { disconnect: [2056, 2312] },
    causes: [
      { cause: 'licence/client-store', weight: 60 },
      { cause: 'licence/configuration', weight: 40 },
    ],
    tellApart: ['mstsc-elevated-once'],
    remedies: ['mslicensing-reset', 'rds-licensing'],
    sources: ['disconnectCodes', 'generalKnowledge'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'session-ended-3': {
    order: 62,
    texts: {
      en: [
        'Your Remote Desktop Services session has ended, possibly for one of the following reasons: The administrator has ended the session. An error occurred while the connection was being established. A network problem occurred. For help solving the problem, see "Remote Desktop" in Help and Support.',
      ],
    },
    patterns: ['session has ended possibly for one of the following reasons'],
    codes: { disconnect: [3] },
    causes: [
      { cause: 'session/ended-by-server', weight: 40 },
      { cause: 'licence/configuration', weight: 20 },
      { cause: 'session/profile-or-shell', weight: 20 },
    ],
    tellApart: ['extended-code'],
    remedies: ['read-server-log'],
    sources: ['disconnectCodes', 'freerdp'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'ext-7-denied': {
    order: 63,
    texts: { en: ['The server denied the connection.', 'Server refused connection.'] },
    patterns: ['errinfo server denied connection'],
    cautiousPatterns: ['server denied the connection', 'server refused connection(?!wrongsecurity)'],
    codes: { extended: [7] },
    causes: [
      { cause: 'session/limit', weight: 30 },
      { cause: 'session/draining', weight: 30 },
      { cause: 'negotiation/stalled', weight: 30 },
    ],
    remedies: ['read-server-log'],
    sources: ['freerdp', 'guacamole'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'code-d06': {
    order: 64,
    texts: { en: ['Error code: 0xd06'] },
    patterns: [],
    codes: { disconnect: [3334] },
    causes: [
      { cause: 'session/graphics', weight: 20 },
      { cause: 'session/memory', weight: 20 },
    ],
    remedies: ['lower-display'],
    sources: ['generalKnowledge'],
    confidence: 'low',
    checkedOn: CHECKED,
  },
  'code-80080005': {
    order: 65,
    texts: { en: ['An authentication error has occurred (Code: 0x80080005)'] },
    patterns: [],
    codes: { status: [0x80080005] },
    causes: [{ cause: 'windows/update-of-january-2026', weight: 90 }],
    tellApart: ['january-2026-build'],
    remedies: ['install-oob-jan2026'],
    sources: ['oneRemote', 'jan2026'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'code-80004005': {
    order: 66,
    texts: { en: ['An authentication error has occurred (Code: 0x80004005)'] },
    patterns: [],
    codes: { status: [0x80004005] },
    causes: [{ cause: 'session/unspecified', weight: 10 }],
    tellApart: ['text-beside-code'],
    remedies: ['collect-more'],
    sources: ['generalKnowledge'],
    confidence: 'low',
    checkedOn: CHECKED,
  },
  'code-507': {
    order: 67,
    texts: { en: ['An authentication error has occurred (Code: 0x507)'] },
    patterns: [],
    codes: { disconnect: [1287] },
    causes: [
      { cause: 'tls/no-common-suite', weight: 30 },
      { cause: 'gateway/radius', weight: 20 },
    ],
    remedies: ['fix-tls'],
    sources: ['generalKnowledge'],
    confidence: 'low',
    checkedOn: CHECKED,
  },
} as const satisfies Readonly<Record<string, ErrorTextRow>>;
