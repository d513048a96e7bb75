/** What FreeRDP, Remmina, Guacamole and rdesktop say, and two warnings of Windows that are no failure. */
import type { ErrorTextRow } from './error-text.ts';

const CHECKED = '2026-08-22';

export const OTHER_CLIENTS_TEXTS = {
  'freerdp-nego-hybrid': {
    order: 80,
    texts: {
      log: [
        'Error: HYBRID_REQUIRED_BY_SERVER [0x00000005]',
        'The server requires Network Level Authentication, but it is not enabled.',
      ],
    },
    patterns: [
      'hybrid required by server',
      'requires network level authentication but it is not enabled',
      'client support enhanced rdp security with credssp',
      'requires enhanced rdp security with credssp',
    ],
    covers: ['freerdp-nego-failed', 'freerdp-transport'],
    causes: [
      { cause: 'credssp/not-offered-by-client', weight: 80 },
      { cause: 'negotiation/nla-required', weight: 80 },
    ],
    remedies: ['enable-client-credssp'],
    sources: ['freerdp', 'remmina'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'freerdp-nego-failed': {
    order: 81,
    texts: {
      log: [
        'Protocol Security Negotiation Failure',
        'ERRCONNECT_SECURITY_NEGO_CONNECT_FAILED [0x2000C]',
        'The connection failed at negotiating security settings.',
      ],
    },
    patterns: [
      'errconnect security nego connect failed',
      'protocol security negotiation failure',
      'failed at negotiating security',
    ],
    covers: ['freerdp-transport'],
    causes: [
      { cause: 'negotiation/no-common-protocol', weight: 60 },
      { cause: 'tls/no-common-suite', weight: 30 },
    ],
    remedies: ['enable-client-credssp', 'fix-tls'],
    sources: ['freerdp'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'freerdp-tls': {
    order: 82,
    texts: { log: ['ERRCONNECT_TLS_CONNECT_FAILED', 'The connection failed at TLS connect.'] },
    patterns: ['errconnect tls connect failed', 'connection failed at tls connect'],
    covers: ['freerdp-transport'],
    causes: [
      { cause: 'tls/no-common-suite', weight: 60 },
      { cause: 'tls/listener-certificate', weight: 40 },
      { cause: 'tls/certificate-declined', weight: 20 },
    ],
    tellApart: ['openssl-level'],
    remedies: ['fix-tls', 'renew-listener-cert'],
    sources: ['freerdp'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'freerdp-auth': {
    order: 83,
    texts: {
      log: [
        'ERRCONNECT_AUTHENTICATION_FAILED',
        'ERRCONNECT_LOGON_FAILURE',
        'ERRCONNECT_WRONG_PASSWORD',
        'ERRCONNECT_ACCOUNT_RESTRICTION',
        'SPNEGO failed with NTSTATUS: <name> [0x<code>]',
      ],
    },
    patterns: [
      'errconnect (authentication failed|logon failure|wrong password|no or missing credentials|access denied|account restriction)',
      'spnego failed with ntstatus',
    ],
    covers: ['freerdp-transport'],
    causes: [
      { cause: 'logon/wrong-credentials', weight: 60 },
      { cause: 'logon/account-restricted', weight: 20 },
      { cause: 'ntlm/blocked', weight: 15 },
    ],
    tellApart: ['status-code'],
    remedies: ['check-credentials'],
    sources: ['freerdp'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'freerdp-credssp-key': {
    order: 84,
    texts: { log: ["Could not verify server's public key echo", "Could not verify server's hash"] },
    patterns: ['could not verify (public key echo|servers? (public key echo|hash))'],
    covers: ['freerdp-auth', 'freerdp-transport'],
    causes: [
      { cause: 'credssp/freerdp-too-old', weight: 50 },
      { cause: 'tls/another-machine-answers', weight: 40 },
    ],
    remedies: ['update-client'],
    sources: ['freerdp', 'freerdpIss'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'freerdp-transport': {
    order: 85,
    texts: {
      log: ['ERRCONNECT_CONNECT_TRANSPORT_FAILED', 'ERRCONNECT_CONNECT_FAILED', 'ERRCONNECT_DNS_NAME_NOT_FOUND'],
    },
    patterns: [
      'errconnect (connect transport failed|connect failed|dns name not found|dns error|mcs connect initial error|activation timeout)',
    ],
    causes: [
      { cause: 'reach/refused', weight: 50 },
      { cause: 'negotiation/no-common-protocol', weight: 30 },
      { cause: 'name/not-found', weight: 20 },
    ],
    remedies: ['open-port', 'update-client'],
    sources: ['freerdp', 'remmina'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'guac-security': {
    order: 86,
    texts: {
      log: ['Server refused connection (wrong security type?)', 'Security negotiation failed (wrong security type?)'],
    },
    patterns: ['wrong security type'],
    cautiousPatterns: ['security negotiation failed'],
    causes: [
      { cause: 'negotiation/no-common-protocol', weight: 60 },
      { cause: 'negotiation/nla-required', weight: 40 },
      { cause: 'tls/certificate-declined', weight: 20 },
    ],
    remedies: ['guac-security-mode'],
    sources: ['guacamole'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'guac-others': {
    order: 87,
    texts: {
      log: [
        'Authentication failure (invalid credentials?)',
        'Credentials expired.',
        'Access denied by server (account locked/disabled?)',
        'SSL/TLS connection failed (untrusted/self-signed certificate?)',
        'DNS lookup failed (incorrect hostname?)',
        'Connection failed (server unreachable?)',
        'Upstream error.',
      ],
    },
    patterns: [
      'authentication failure invalid credentials',
      'access denied by server account locked disabled',
      'ssl tls connection failed untrusted self signed certificate',
    ],
    cautiousPatterns: [
      'dns lookup failed incorrect hostname',
      'connection failed server unreachable',
      '^credentials expired$',
      '^upstream error$',
      'guac.{0,60}(upstream error|credentials expired)',
    ],
    causes: [
      { cause: 'logon/wrong-credentials', weight: 30 },
      { cause: 'tls/listener-certificate', weight: 20 },
      { cause: 'reach/refused', weight: 20 },
    ],
    tellApart: ['each-text-its-class'],
    remedies: ['check-credentials'],
    sources: ['guacamole'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'rdesktop-credssp': {
    order: 88,
    texts: {
      log: [
        'Failed to connect, CredSSP required by server.',
        'CredSSP required by server (check if server has disabled old TLS versions, if yes use -V option)',
        'CredSSP: Initialize failed, do you have correct kerberos tgt initialized ?',
      ],
    },
    patterns: ['credssp required by server', 'credssp initialize failed'],
    causes: [
      { cause: 'credssp/not-offered-by-client', weight: 60 },
      { cause: 'negotiation/nla-required', weight: 60 },
      { cause: 'tls/no-common-suite', weight: 30 },
    ],
    remedies: ['use-freerdp', 'server-nla-off'],
    sources: ['rdesktop'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'rdp-file-warning': {
    order: 111,
    texts: { en: ['Caution: Unknown remote connection'] },
    patterns: ['caution unknown remote connection', 'i understand and allow rdp files'],
    causes: [{ cause: 'windows/rdp-file-warning', weight: 95 }],
    tellApart: ['connects-after-consent'],
    remedies: ['sign-rdp-file'],
    sources: ['rdpfile'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'identity-warning': {
    order: 112,
    texts: {
      en: ['The identity of the remote computer cannot be verified. Do you want to connect anyway?'],
      ja: ['このリモート コンピューターの ID を識別できません。接続しますか?'],
    },
    patterns: [
      'identity of the remote computer cannot be verified do you want',
      'リモート コンピューターの id を識別できません',
    ],
    causes: [{ cause: 'tls/self-signed', weight: 95 }],
    tellApart: ['warning-only'],
    remedies: ['proper-certificate'],
    sources: ['jaSozou', 'generalKnowledge'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
} as const satisfies Readonly<Record<string, ErrorTextRow>>;
