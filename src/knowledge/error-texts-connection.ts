/** Texts of a connection that is not made or does not last: names, ports, gateways, the listener, the path between. */
import type { ErrorTextRow } from './error-text.ts';

const CHECKED = '2026-08-22';

export const CONNECTION_TEXTS = {
  'internal-error': {
    order: 13,
    texts: { en: ['An internal error has occurred'], ja: ['内部エラーが発生しました'] },
    patterns: [],
    cautiousPatterns: ['internal error has occ?urr?ed', '内部エラーが発生しました'],
    causes: [
      { cause: 'tls/no-common-suite', weight: 45 },
      { cause: 'tls/listener-certificate', weight: 45 },
      { cause: 'credssp/third-party-client-too-old', weight: 10 },
      { cause: 'gateway/in-between', weight: 10 },
      { cause: 'session/audio', weight: 5 },
    ],
    tellApart: ['mstsc-on-the-server', 'tls-look'],
    remedies: ['renew-listener-cert', 'fix-tls', 'disable-audio-service'],
    sources: ['rdsInternal', 'xrdp'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'cannot-connect-three-reasons': {
    order: 20,
    texts: {
      en: [
        "Remote Desktop can't connect to the remote computer for one of these reasons: 1) Remote access to the server is not enabled 2) The remote computer is turned off 3) The remote computer is not available on the network Make sure the remote computer is turned on and connected to the network, and that remote access is enabled.",
        'Error code: 0x204',
      ],
      ja: ['リモートデスクトップはリモートコンピューターに接続できません'],
    },
    patterns: [
      'cant connect to the remote computer for one of these reasons',
      'remote access to the server is not enabled',
      'リモート デスクトップは リモート コンピューターに接続できません',
    ],
    cautiousPatterns: ['次のいずれかの理由で.{0,20}接続できません'],
    codes: { disconnect: [516] },
    causes: [
      { cause: 'reach/refused', weight: 60 },
      { cause: 'server/remote-desktop-off', weight: 40 },
      { cause: 'reach/unreachable', weight: 30 },
      { cause: 'server/home-edition', weight: 15 },
    ],
    tellApart: ['refused-or-timed-out'],
    remedies: ['open-port', 'enable-rdp'],
    sources: ['disconnectCodes', 'fluentrdp', 'macapp', 'rdsGeneral'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'timeout-264': {
    order: 21,
    texts: {
      en: [
        "This computer can't connect to the remote computer. The two computers couldn't connect in the amount of time allotted. Try connecting again. If the problem continues, contact your network administrator or technical support.",
      ],
      ja: [
        'このコンピューターはリモート コンピューターに接続できません。接続を再試行してください。問題が解決しない場合は、リモート コンピューターの所有者またはネットワーク管理者にお問い合わせください。',
      ],
    },
    patterns: [
      'couldnt connect in the amount of time allotted',
      'この コンピューターは リモート コンピューターに接続できません',
    ],
    codes: { disconnect: [264] },
    causes: [
      { cause: 'reach/timed-out', weight: 50 },
      { cause: 'logon/type-not-granted', weight: 20 },
      { cause: 'negotiation/stalled', weight: 20 },
      { cause: 'network/vpn-mtu', weight: 10 },
    ],
    tellApart: ['x224-silence'],
    remedies: ['open-port', 'restart-termservice', 'add-remote-users'],
    sources: ['disconnectCodes', 'azJaAuth', 'azJaSpec'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'socket-closed-904': {
    order: 22,
    texts: {
      en: [
        'Your Remote Desktop Services session has ended. The connection to the remote computer was lost, possibly due to network connectivity problems. Try connecting to the remote computer again. If the problem continues, contact your network administrator or technical support.',
        'Error code: 0x904 Extended error code: 0x7',
      ],
    },
    patterns: ['connection to the remote computer was lost possibly due to network'],
    codes: { disconnect: [2308] },
    covers: ['ext-7-denied'],
    causes: [
      { cause: 'tls/listener-certificate', weight: 45 },
      { cause: 'tls/no-common-suite', weight: 25 },
      { cause: 'network/loss', weight: 25 },
      { cause: 'tls/key-not-readable', weight: 20 },
      { cause: 'server/not-windows', weight: 10 },
    ],
    tellApart: ['before-credentials', 'other-servers-work', 'extended-seven'],
    remedies: ['renew-listener-cert', 'fix-tls'],
    sources: ['fluentrdp', 'disconnectCodes', 'cert904'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'conn-lost-772': {
    order: 23,
    texts: {
      en: [
        "This computer can't connect to the remote computer. The connection was lost due to a network error. Try connecting again. If the problem continues, contact your network administrator or technical support.",
      ],
    },
    patterns: [],
    cautiousPatterns: ['connection was lost due to a network error'],
    codes: { disconnect: [772, 1796, 2820] },
    causes: [
      { cause: 'network/loss', weight: 50 },
      { cause: 'network/udp-dropped', weight: 10 },
      { cause: 'network/mtu', weight: 10 },
    ],
    tellApart: ['after-65-seconds'],
    remedies: ['disable-udp', 'update-both'],
    sources: ['disconnectCodes', 'feb2025'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'dns-260': {
    order: 24,
    texts: {
      en: [
        'Remote Desktop can\'t find the computer "<name>". This might mean that "<name>" does not belong to the specified network. Verify the computer name and domain that you are trying to connect to.',
      ],
      ja: ['リモート デスクトップは、コンピューター "name" を見つけることができません'],
    },
    patterns: ['remote desktop cant find the computer'],
    cautiousPatterns: ['cant find the computer', 'コンピューター.{0,40}を見つけることができません'],
    codes: { disconnect: [260, 520] },
    causes: [
      { cause: 'name/not-found', weight: 80 },
      { cause: 'name/mistyped', weight: 30 },
    ],
    tellApart: ['name-resolves'],
    remedies: ['fix-dns'],
    sources: ['disconnectCodes', 'azJaSpec'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'wrong-machine-dns': {
    order: 25,
    texts: {
      en: [
        'The connection cannot be completed because the remote computer that was reached is not the one you specified. This could be caused by an outdated entry in the DNS cache. Try using the IP address of the computer instead of the name.',
      ],
    },
    patterns: ['remote computer that was reached is not the one you specified'],
    causes: [
      { cause: 'name/stale', weight: 50 },
      { cause: 'kerberos/wrong-principal', weight: 30 },
      { cause: 'tls/no-common-suite', weight: 20 },
    ],
    tellApart: ['works-by-address'],
    remedies: ['fix-dns', 'fix-tls'],
    sources: ['rdsLsa'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'rdgw-unavailable': {
    order: 110,
    texts: {
      en: [
        "Your computer can't connect to the remote computer because the Remote Desktop Gateway server is temporarily unavailable. Try reconnecting later or contact your network administrator for assistance.",
        "Your computer can't connect to the remote computer because the Remote Desktop Gateway server address is unreachable or incorrect. Type a valid Remote Desktop Gateway server address.",
      ],
    },
    patterns: [
      '(remote desktop|rd) gateway (server )?(is|address|cannot|could|denied|refused)',
      'rd ゲートウェイ.{0,16}(できません|できない|拒否)',
    ],
    codes: { disconnectRange: [0x3000001, 0x300002a] },
    causes: [{ cause: 'gateway/refuses', weight: 90 }],
    tellApart: ['gateway-then-target'],
    remedies: ['check-gateway'],
    sources: ['disconnectCodes'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'encryption-error': {
    order: 45,
    texts: {
      en: [
        'Because of an error in data encryption, this session will end. Please try connecting to the remote computer again.',
        'Because of a protocol error detected at the client (code 0x1104), this session will be disconnected.',
      ],
    },
    patterns: ['error in data encryption this session will end', 'protocol error detected at the client'],
    codes: { disconnect: [2822, 4356] },
    causes: [
      { cause: 'network/damaged', weight: 30 },
      { cause: 'negotiation/not-rdp', weight: 30 },
      { cause: 'negotiation/reset', weight: 30 },
    ],
    remedies: ['restart-termservice', 'check-port-owner'],
    sources: ['disconnectCodes', 'generalKnowledge'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
} as const satisfies Readonly<Record<string, ErrorTextRow>>;
