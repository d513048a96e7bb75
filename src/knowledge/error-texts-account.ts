/** Texts about the account that signs in. */
import type { ErrorTextRow } from './error-text.ts';

const CHECKED = '2026-08-22';

export const ACCOUNT_TEXTS = {
  'credentials-did-not-work': {
    order: 30,
    texts: {
      en: ['Your credentials did not work', 'The logon attempt failed'],
      ja: [
        '資格情報が正しくありません',
        'お使いの資格情報は機能しませんでした',
        '資格情報が機能しませんでした',
        'ログオンに失敗しました',
        'ログイン試行に失敗しました',
      ],
    },
    patterns: [],
    cautiousPatterns: [
      'credentials did(nt| not) work',
      'logon attempt failed',
      '資格情報[がは](正しくありません|機能しませんでした)',
      'ログオン(の試行)?に失敗しました',
      'ログイン試行に失敗',
    ],
    codes: { disconnect: [2055, 50331649] },
    causes: [
      { cause: 'logon/wrong-credentials', weight: 60 },
      { cause: 'logon/name-form', weight: 30 },
      { cause: 'logon/saved-credentials-stale', weight: 20 },
      { cause: 'windows/duplicate-sid', weight: 15 },
      { cause: 'ntlm/blocked', weight: 10 },
      { cause: 'credssp/saved-credentials-not-allowed', weight: 10 },
    ],
    tellApart: ['type-credentials-anew', 'event-4625', 'event-6167'],
    remedies: ['check-credentials', 'sysprep'],
    sources: ['azJaSpec', 'duplicateSid'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'account-locked': {
    order: 31,
    texts: {
      en: [
        'As a security precaution, the user account has been locked because there were too many logon attempts or password change attempts. Wait a while before trying again, or contact your system administrator or technical support.',
        'The referenced account is currently locked out',
      ],
      ja: [
        'ログオンの試行とパスワード変更の施行が繰り返されたため、セキュリティを保護するためユーザアカウントがロックされました',
        '参照されたアカウントは現在ロックアウトされています',
      ],
    },
    patterns: ['user account has been locked because'],
    cautiousPatterns: [
      'account is currently locked out',
      'アカウントがロックされ(ました|ています)',
      'ロックアウトされて',
      'account locked out',
    ],
    codes: { disconnect: [3335], status: [0xc0000234] },
    covers: ['freerdp-auth', 'wrong-password-disguise'],
    causes: [{ cause: 'logon/account-locked', weight: 95 }],
    tellApart: ['event-4740'],
    remedies: ['unlock-account'],
    sources: ['disconnectCodes', 'freerdp'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'account-disabled': {
    order: 32,
    texts: {
      en: [
        'The user account is currently disabled and cannot be used. For assistance, contact your system administrator or technical support.',
      ],
    },
    patterns: ['user account is currently disabled'],
    cautiousPatterns: ['account is disabled'],
    codes: { disconnect: [2823], status: [0xc0000072] },
    covers: ['freerdp-auth'],
    causes: [{ cause: 'logon/account-disabled', weight: 95 }],
    remedies: ['enable-account'],
    sources: ['disconnectCodes', 'freerdp'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'account-restriction': {
    order: 33,
    texts: {
      en: [
        'A user account restriction (for example, a time-of-day restriction) is preventing you from logging on. For assistance, contact your system administrator or technical support.',
        'Account restrictions are preventing this user from signing in.',
        'Logon failure: user account restriction. Possible reasons are blank passwords not allowed, logon hour restrictions, or a policy restriction has been enforced.',
      ],
      ja: [
        'ログオン失敗: ユーザー アカウントの制限。 考えられる原因として、空のパスワードが許可されていない、ログオン時間制限、またはポリシーによる制限が適用されたことなどが挙げられます。',
      ],
    },
    patterns: [],
    cautiousPatterns: ['user account restriction', 'account restrictions are preventing', 'アカウントの制限'],
    codes: { disconnect: [3079], status: [0xc000006e] },
    covers: ['freerdp-auth'],
    causes: [
      { cause: 'logon/blank-password', weight: 40 },
      { cause: 'ntlm/protected-user', weight: 35 },
      { cause: 'credssp/restricted-admin-forced', weight: 25 },
      { cause: 'logon/right-denied', weight: 15 },
      { cause: 'logon/outside-hours', weight: 10 },
    ],
    tellApart: ['full-name-and-upn', 'blank-password', 'restricted-admin-event'],
    remedies: ['kerberos-name', 'set-password', 'allow-restricted-admin'],
    sources: ['disconnectCodes', 'protusers', 'freerdp'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'account-expired': {
    order: 34,
    texts: {
      en: ['This user account has expired. For assistance, contact your system administrator or technical support.'],
    },
    patterns: [],
    cautiousPatterns: ['user account has expired', 'account expired'],
    codes: { disconnect: [3591], status: [0xc0000193] },
    covers: ['freerdp-auth'],
    causes: [{ cause: 'logon/account-expired', weight: 95 }],
    remedies: ['extend-account'],
    sources: ['disconnectCodes', 'freerdp'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'password-expired': {
    order: 35,
    texts: {
      en: [
        "This user account's password has expired. The password must change in order to logon. Please update the password or contact your system administrator or technical support.",
      ],
    },
    patterns: ['errconnect password expired', 'password (has )?certainly expired'],
    cautiousPatterns: ['password has expired', 'パスワードの有効期限が切れ'],
    codes: { disconnect: [3847], status: [0xc0000071] },
    covers: ['freerdp-auth'],
    causes: [{ cause: 'logon/password-expired', weight: 95 }],
    tellApart: ['misnamed-by-old-freerdp'],
    remedies: ['reset-password', 'rdweb-change', 'server-nla-off'],
    sources: ['disconnectCodes', 'kb2858371Ja', 'freerdp', 'freerdpIss'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'password-must-change': {
    order: 36,
    texts: {
      en: [
        'You must change your password before logging on the first time. Please update your password or contact your system administrator or technical support.',
      ],
      ja: [
        '初めてログオンする前にパスワードを変更する必要があります。詳細については、システム管理者またはテクニカル サポートにお問い合わせください。',
      ],
    },
    patterns: [],
    cautiousPatterns: [
      'must change your password before logging on',
      'password must be changed',
      '初めて ログオンする前に パスワードを変更する必要が',
    ],
    codes: { disconnect: [4615], status: [0xc0000224] },
    covers: ['freerdp-auth'],
    causes: [{ cause: 'logon/password-must-change', weight: 95 }],
    remedies: ['reset-password', 'rdweb-change', 'server-nla-off'],
    sources: ['disconnectCodes', 'kb2858371Ja', 'freerdp'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon-type-restricted': {
    order: 37,
    texts: {
      en: [
        'The system administrator has restricted the type of logon (network or interactive) that you may use. For assistance, contact your system administrator or technical support.',
      ],
      ja: [
        '使用できるログオンの種類 (ネットワークまたは対話型) がシステム管理者により制限されています。 サポートが必要な場合は、システム管理者かテクニカル サポートに問い合わせてください。',
      ],
    },
    patterns: ['restricted the types? of logon', 'ログオンの種類 ネットワークまたは 対話型'],
    codes: { disconnect: [4871], status: [0xc000015b] },
    covers: ['freerdp-auth'],
    causes: [{ cause: 'logon/type-not-granted', weight: 90 }],
    tellApart: ['ordinary-user'],
    remedies: ['add-remote-users'],
    sources: ['rdsAuth', 'wsdJa', 'disconnectCodes'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon-hours-or-workstation': {
    order: 38,
    texts: {
      en: [
        'The system administrator has restricted the times during which you may log in. Try logging in later. If the problem continues, contact your system administrator or technical support.',
        'The system administrator has limited the computers you can log on with. Try logging on at a different computer. If the problem continues, contact your system administrator or technical support.',
      ],
      ja: [
        'ログインできるコンピューターがシステム管理者により制限されています。 別のコンピューターにログインしてみてください。',
      ],
    },
    patterns: [
      'restricted the times during which',
      'limited the computers you can log on',
      'ログインできる コンピューターが システム管理者により制限',
    ],
    codes: { disconnect: [4103, 4359], status: [0xc000006f, 0xc0000070] },
    covers: ['freerdp-auth'],
    causes: [
      { cause: 'logon/workstation-not-allowed', weight: 60 },
      { cause: 'logon/outside-hours', weight: 40 },
    ],
    remedies: ['fix-account-limits'],
    sources: ['disconnectCodes', 'jaHaruru'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'not-allowed-remote-logon': {
    order: 39,
    texts: {
      en: ['The connection was denied because the user account is not authorized for remote login.'],
      ja: ['このユーザー アカウントはリモート ログインを許可されていないため、接続は拒否されました。'],
    },
    patterns: ['not authorized for remote login', 'リモート ログインを許可されていない'],
    causes: [{ cause: 'logon/type-not-granted', weight: 95 }],
    remedies: ['add-remote-users'],
    sources: ['jaSozou'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
} as const satisfies Readonly<Record<string, ErrorTextRow>>;
