/**
 * The texts of CVE-2018-0886 itself: the dialogs that clients show, the event they write, and what other users of CredSSP
 * say when a server lacks the fix.
 */
import type { ErrorTextRow } from './error-text.ts';

const CHECKED = '2026-08-22';

export const CREDSSP_TEXTS = {
  'event-6041': {
    order: 0,
    texts: {
      en: [
        'A CredSSP authentication to TERMSRV/<host> failed to negotiate a common protocol version. The remote host offered version 4 which is not permitted by Encryption Oracle Remediation. See https://go.microsoft.com/fwlink/?linkid=866660 for more information.',
      ],
    },
    patterns: ['failed to negotiate a common protocol version', 'not permitted by encryption oracle remediation'],
    codes: { event: [6041] },
    covers: ['credssp-oracle'],
    causes: [{ cause: 'credssp/server-unpatched', weight: 99 }],
    tellApart: ['event-6041'],
    remedies: ['update-server', 'patch-server', 'server-nla-off', 'client-vulnerable'],
    sources: ['event6041', 'windowsEventForwarding'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'credssp-oracle-ntlm-first': {
    order: 1,
    texts: {
      en: [
        'An authentication error has occurred. The function requested is not supported. Remote computer: <name> This could be due to NTLM authentication being blocked on the remote computer. This could also be due to CredSSP encryption oracle remediation.',
      ],
      'zh-Hans': [
        '发生身份验证错误，要求的函数不支持 远程计算机 <name>。 这可能是因为在远程计算机上阻止 NTLM 身份验证，这也可能是由于 CredSSP 加密 Oracle 修正所导致的。',
      ],
    },
    patterns: [
      'ntlm authentication being blocked on the remote computer',
      '阻止 ntlm 身份验证.{0,60}credssp',
      'ntlm.{0,60}(ブロック|blocked|阻止).{0,80}credssp',
    ],
    covers: ['credssp-oracle', 'unsupported-function'],
    causes: [
      { cause: 'credssp/server-unpatched', weight: 50 },
      { cause: 'ntlm/blocked', weight: 50 },
    ],
    tellApart: ['wire-version', 'event-6041', 'name-instead-of-address', 'ntlm-log'],
    remedies: ['update-server', 'patch-server', 'kerberos-name', 'ntlm-exception'],
    sources: ['bytepie', 'zhNtlm', 'iapDesktop', 'cislock'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'credssp-oracle': {
    order: 2,
    texts: {
      en: [
        'An authentication error has occurred. The function requested is not supported Remote computer: <name> This could be due to CredSSP encryption oracle remediation. For more information, see https://go.microsoft.com/fwlink/?linkid=866660',
      ],
      ja: [
        '認証エラーが発生しました。 要求された関数はサポートされていません リモート コンピューター: <name> 原因は CredSSP 暗号化オラクルの修復である可能性があります。 詳細については、https://go.microsoft.com/fwlink/?linkid=866660 を参照してください',
        'CredSSP 暗号化オラクルの修復である可能性があります。',
      ],
      de: [
        'Authentifizierungsfehler. Die angeforderte Funktion wird nicht unterstützt. Remotecomputer: <name> Ursache könnte eine CredSSP Encryption Oracle Remediation sein. Weitere Informationen finden Sie unter https://go.microsoft.com/fwlink/?linkid=866660',
      ],
      'zh-Hans': [
        '出现身份验证错误。 要求的函数不受支持 远程计算机: <name> 这可能是由于 CredSSP 加密 Oracle 修正。 若要了解详细信息，请访问 https://go.microsoft.com/fwlink/?linkid=866660',
        '这可能是由于 CredSSP 加密数据库修正',
      ],
      es: [
        'Se ha producido un error de autenticación. No se admite la función solicitada. Esto puede deberse a la corrección de oráculo de cifrado de CredSSP',
      ],
      ko: [
        '인증 오류가 발생했습니다. 요청한 함수가 지원되지 않습니다. CredSSP 암호화 오라클 수정이 원인일 수 있습니다.',
      ],
    },
    patterns: [
      'linkid 866660',
      'credssp encryption oracle',
      'encryption oracle remediation',
      'credssp 暗号化 オラクル',
      '暗号化 オラクルの 修復',
      'credssp 加密',
      'credssp 암호화',
      'credssp.{0,40}(cifrado|criptografia|chiffrement|crittografia|verschlüsselung|versleuteling|kryptering|szyfrowania|шифрования|şifreleme)',
      '(cifrado|criptografia|chiffrement|crittografia|versleuteling|шифрования).{0,30}credssp',
    ],
    covers: ['unsupported-function'],
    causes: [
      { cause: 'credssp/server-unpatched', weight: 90 },
      { cause: 'credssp/restart-pending', weight: 15 },
      { cause: 'ntlm/blocked', weight: 10 },
      { cause: 'credssp/client-forces-updated', weight: 10 },
      { cause: 'credssp/package-disabled', weight: 5 },
    ],
    tellApart: ['wire-version', 'server-build', 'event-6041', 'after-client-update', 'old-image'],
    remedies: [
      'update-server',
      'patch-server',
      'server-nla-off',
      'client-vulnerable',
      'rdp-file-nla-off',
      'restart-server',
    ],
    sources: [
      'japaneseHowTo',
      'kb4093492',
      'az4295591',
      'dentsu',
      'takelab',
      'germanDialog',
      'chineseDialog',
      'spanishDialog',
      'koreanDialog',
      'cislock',
      'event6041',
    ],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'unsupported-function': {
    order: 3,
    texts: {
      en: [
        'An authentication error has occurred. The function requested is not supported',
        'An authentication error has occurred (Code: 0x80090302)',
      ],
      ja: ['認証エラーが発生しました。 要求された関数はサポートされていません'],
      de: ['Authentifizierungsfehler. Die angeforderte Funktion wird nicht unterstützt.'],
      'zh-Hans': ['出现身份验证错误。 要求的函数不受支持'],
      fr: ["Une erreur d'authentification s'est produite. La fonction demandée n'est pas prise en charge."],
      es: ['Se ha producido un error de autenticación. No se admite la función solicitada.'],
      ko: ['인증 오류가 발생했습니다. 요청한 함수가 지원되지 않습니다.'],
    },
    patterns: ['要求された(関数|機能)は サポートされてい?ま?せん'],
    cautiousPatterns: [
      'function requested is not supported',
      'requested function is not supported',
      'angeforderte funktion wird nicht unterst',
      '要求的函数不受?支持',
      'fonction demand[ée]e nest pas prise en charge',
      'no se admite la funci[oó]n solicitada',
      '요청한 함수[가는] 지원되지 않습니다',
    ],
    codes: { status: [0x80090302, 0xc00000bb] },
    causes: [
      { cause: 'credssp/server-unpatched', weight: 75 },
      { cause: 'ntlm/blocked', weight: 25 },
      { cause: 'credssp/restart-pending', weight: 10 },
    ],
    tellApart: ['old-client-bare-text', 'wire-version'],
    remedies: ['update-server', 'patch-server', 'server-nla-off', 'client-vulnerable', 'kerberos-name'],
    sources: ['japaneseHowTo', 'kb4093492', 'techlife', 'etech', 'takelab', 'frenchDialog'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'token-invalid': {
    order: 4,
    texts: {
      en: ['An authentication error has occurred. The token supplied to the function is invalid'],
      ja: ['認証エラーが発生しました。 この関数に提供されたトークンは無効です'],
    },
    patterns: ['関数に(提供|渡)された.{0,6}トークン'],
    cautiousPatterns: ['token supplied to the function is invalid'],
    codes: { status: [0x80090308] },
    causes: [
      { cause: 'credssp/client-unpatched', weight: 60 },
      { cause: 'credssp/server-unpatched', weight: 20 },
      { cause: 'tls/intercepted', weight: 15 },
    ],
    tellApart: ['wire-version', 'updated-client-connects'],
    remedies: ['update-client', 'server-mitigated', 'update-server'],
    sources: ['japaneseHowTo', 'kb4093492', 'tencentCloudJa'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'wrong-password-disguise': {
    order: 5,
    texts: { en: ['The user name or password is incorrect.'], ja: ['ユーザー名またはパスワードが正しくありません。'] },
    patterns: [],
    cautiousPatterns: [
      'user name or password is (incorrect|not valid)',
      'ユーザー名または パスワードが(正しくありません|間違って)',
    ],
    codes: { disconnect: [50331649], status: [0x8009030c, 0xc000006d, 0xc000006a] },
    covers: ['freerdp-auth', 'freerdp-transport'],
    causes: [
      { cause: 'logon/wrong-credentials', weight: 70 },
      { cause: 'credssp/server-unpatched', weight: 15 },
      { cause: 'windows/duplicate-sid', weight: 15 },
      { cause: 'logon/blank-password', weight: 10 },
      { cause: 'kerberos/rc4-retired', weight: 5 },
    ],
    tellApart: ['console-works', 'event-4625', 'event-6167', 'all-clients-alike'],
    remedies: ['check-credentials', 'update-server', 'sysprep'],
    sources: ['techrepublic', 'duplicateSid'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  neutrino: {
    order: 8,
    texts: { log: ['NeutrinoRDP through xrdp: An internal error has occured.'] },
    patterns: ['neutrinordp'],
    covers: ['internal-error'],
    causes: [{ cause: 'credssp/client-unpatched', weight: 80 }],
    remedies: ['update-client', 'server-mitigated'],
    sources: ['xrdp'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'winrm-credssp-unsupported': {
    order: 9,
    texts: {
      en: [
        'The request is not supported (0x80070032)',
        'Error (2912) An internal error has occurred trying to contact the server',
      ],
    },
    patterns: ['error 2912 an internal error'],
    cautiousPatterns: ['error 2912'],
    codes: { status: [0x80070032] },
    covers: ['internal-error'],
    causes: [
      { cause: 'credssp/server-unpatched', weight: 60 },
      { cause: 'ntlm/blocked', weight: 20 },
    ],
    tellApart: ['same-update-gap'],
    remedies: ['update-server'],
    sources: ['etech', 'jpnts'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'ansible-credssp': {
    order: 102,
    texts: {
      log: [
        'Server did not response with a CredSSP token after step',
        'The peer protocol version was 2 and did not meet the minimum requirements of 5',
      ],
    },
    patterns: [
      'server did not response with a credssp token',
      'peer protocol version was.{1,6}and did not meet the minimum',
    ],
    causes: [
      { cause: 'credssp/server-unpatched', weight: 40 },
      { cause: 'tls/no-common-suite', weight: 40 },
      { cause: 'credssp/library-too-old', weight: 40 },
    ],
    remedies: ['update-client', 'update-server'],
    sources: ['pywinrm', 'pyspnego'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
} as const satisfies Readonly<Record<string, ErrorTextRow>>;
