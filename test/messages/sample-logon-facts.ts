/** Facts for every sentence on a sign-in, in every case that a sentence tells apart. */
import type { LogonAilments, Sent } from '../../src/diagnosis/logon-ailment.ts';

const EVERY_SENT: readonly Sent[] = ['proof', 'nothing', 'ticket', 'credentials'];

function told(code: string) {
  return EVERY_SENT.map((sent) => ({ code, sent }));
}

const DOWN = { code: '0xC000005E STATUS_NO_LOGON_SERVERS', sent: 'proof' } as const;
const KERBEROS = { code: 'GSSAPI 851968/-1765328347', sent: 'nothing' } as const;
const RIGHTS = told('0xC000015B STATUS_LOGON_TYPE_NOT_GRANTED');

export const LOGON_FACTS: { readonly [C in keyof LogonAilments]: readonly LogonAilments[C][] } = {
  'logon/accepted': (['hash', 'key', 'unknown'] as const).flatMap((binding) => [
    { mechanism: 'ntlm', binding, authorization: 'granted' },
    { mechanism: 'kerberos', binding, authorization: 'granted' },
    { mechanism: 'ntlm', binding, authorization: 'notAsked' },
    { mechanism: 'kerberos', binding, authorization: 'notAsked' },
  ]),
  'logon/wrong-credentials': [
    { sign: 'status', detail: '0xC000006D STATUS_LOGON_FAILURE', sent: 'proof' },
    { sign: 'sspi', detail: '0xC007030C', sent: 'proof' },
    { sign: 'closed', detail: '', sent: 'proof' },
    { sign: 'reset', detail: 'ECONNRESET', sent: 'ticket' },
    { sign: 'closed', detail: '', sent: 'proof', orOldBinding: true },
    { sign: 'alert', detail: 'internal_error', sent: 'proof', orOldBinding: true },
    { sign: 'alert', detail: 'internal_error', sent: 'proof' },
    { sign: 'plainRdp', detail: '', sent: 'proof' },
    { sign: 'reject', detail: 'negState 2', sent: 'proof' },
    { sign: 'echo', detail: '', sent: 'proof' },
    { sign: 'echo', detail: '', sent: 'ticket' },
    { sign: 'keyServer', detail: 'GSSAPI 851968/-1765328360', sent: 'nothing' },
    { sign: 'unknownUser', detail: 'GSSAPI 851968/-1765328378', sent: 'nothing' },
  ],
  'logon/password-expired': [
    ...told('0xC0000071 STATUS_PASSWORD_EXPIRED').map((each) => ({ ...each, by: 'server' }) as const),
    { ...KERBEROS, by: 'keyServer' },
  ],
  'logon/password-must-change': told('0xC0000224 STATUS_PASSWORD_MUST_CHANGE'),
  'logon/account-locked': told('0xC0000234 STATUS_ACCOUNT_LOCKED_OUT'),
  'logon/account-disabled': told('0xC0000072 STATUS_ACCOUNT_DISABLED'),
  'logon/account-expired': told('0xC0000193 STATUS_ACCOUNT_EXPIRED'),
  'logon/outside-hours': told('0xC000006F STATUS_INVALID_LOGON_HOURS'),
  'logon/workstation-not-allowed': told('0xC0000070 STATUS_INVALID_WORKSTATION'),
  'logon/type-not-granted': RIGHTS,
  'logon/account-restricted': told('0xC000006E STATUS_ACCOUNT_RESTRICTION'),
  'logon/authorization-denied': [
    { sign: 'verdict', code: '0x00000005', sent: 'credentials' },
    { sign: 'errorCode', code: '0xC0000022 STATUS_ACCESS_DENIED', sent: 'proof' },
  ],
  'logon/clock-skewed': [
    { between: 'serverAndDomain', code: '0xC0000133 STATUS_TIME_DIFFERENCE_AT_DC', sent: 'proof' },
    { ...KERBEROS, between: 'kerberos' },
  ],
  'logon/ntlm-refused': [
    { sign: 'errorCode', detail: '0xC00000BB STATUS_NOT_SUPPORTED', sent: 'nothing' },
    { sign: 'reject', detail: 'negState 2', sent: 'nothing' },
    { sign: 'tooWeak', detail: 'no128Bit', sent: 'nothing' },
    { sign: 'errorCode', detail: '0x80090302 SEC_E_UNSUPPORTED_FUNCTION', sent: 'proof' },
  ],
  'logon/version-refused': [
    { announced: 4, sign: 'errorCode', detail: '0xC00000BB STATUS_NOT_SUPPORTED', sent: 'nothing' },
    { announced: 4, sign: 'closed', detail: '', sent: 'nothing' },
  ],
  'logon/policy-stop': [
    { version: 4, policy: 'mitigated', sent: 'nothing' },
    { version: 2, policy: 'forceUpdatedClients', sent: 'ticket' },
    { version: 2, policy: 'vulnerable', sent: 'nothing' },
  ],
  'logon/binding-mismatch': [
    { how: 'missing', detail: '', sent: 'proof' },
    { how: 'unsealable', detail: '', sent: 'proof' },
    { how: 'otherKey', detail: '', sent: 'ticket' },
    { how: 'oldBinding', detail: '', sent: 'proof' },
    { how: 'toldByServer', detail: '0x8009030F SEC_E_MESSAGE_ALTERED', sent: 'proof' },
  ],
  'logon/certificate-not-pinned': [{ expected: '3f'.repeat(32), presented: '40'.repeat(32) }],
  'logon/no-logon-server': [
    { ...DOWN, who: 'server' },
    { ...KERBEROS, who: 'thisComputer' },
  ],
  'logon/kerberos-failed': (
    [
      'libraryMissing',
      'noCredentials',
      'ticketExpired',
      'accountRevoked',
      'unknownServer',
      'wrongPrincipal',
      'badToken',
      'refused',
      'other',
    ] as const
  ).flatMap((problem) => [
    { ...KERBEROS, problem },
    { problem, code: '', sent: 'ticket' },
  ]),
  'logon/not-possible': [
    { answer: 'refused', detail: '2' },
    { answer: 'tls', detail: '' },
    { answer: 'rdp', detail: '' },
    { answer: 'other', detail: '16' },
  ],
  'logon/refused-otherwise': [
    { code: '0xDEADBEEF', early: false, meaning: 'unknown', sent: 'credentials' },
    { code: '0xC0000250 STATUS_INSUFFICIENT_LOGON_INFO', early: false, meaning: 'unknown', sent: 'proof' },
    { code: '0xC000006D STATUS_LOGON_FAILURE', early: true, meaning: 'unknown', sent: 'nothing' },
    ...(
      [
        'smartCardRequired',
        'logonsDisabled',
        'trustBroken',
        'tokenInvalid',
        'internalError',
        'delegationForbidden',
      ] as const
    ).flatMap((meaning) =>
      told('0xC000018D STATUS_TRUSTED_RELATIONSHIP_FAILURE').map((each) => ({
        ...each,
        meaning,
        early: each.sent === 'nothing',
      })),
    ),
  ],
  'logon/interrupted': (
    ['stalled', 'closed', 'reset', 'alert', 'malformed', 'plainRdp', 'unexpected', 'versionChanged', 'failed'] as const
  ).flatMap((cause) => [
    { cause, stage: 'connect', detail: 'ECONNRESET', sent: 'nothing' },
    { cause, stage: 'expectConnectionConfirm', detail: '', sent: 'nothing' },
    { cause, stage: 'expectTls', detail: '5 s', sent: 'nothing' },
    { cause, stage: 'expectToken', detail: '', sent: 'ticket' },
    { cause, stage: 'expectPubKeyAuth', detail: '6, 2', sent: 'proof' },
    { cause, stage: 'expectVerdict', detail: '', sent: 'credentials' },
  ]),
};
