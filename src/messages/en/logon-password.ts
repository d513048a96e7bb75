/** English sentences for a sign-in that worked, and for passwords that are wrong or have run out. */
import type { LogonAilments, WrongSign } from '../../diagnosis/logon-ailment.ts';
import type { SomeWords } from '../words.ts';
import { inBrackets, withSent } from './sent.ts';

const MASKED = 'An unknown user and a wrong password look the same, on purpose.';
const STATUS_RULE =
  'The server answered the proof of the password with this code [MS-CSSP] 2.2.1, [MS-ERREF] 2.3.1. Windows checks the password first, so this code says that it was right.';
const OTHER_ORDER =
  'Servers other than Windows may check in another order; then the password may be wrong all the same.';
const CHANGE =
  'Change it at a computer of the same domain: sign in there, press Ctrl+Alt+Del and choose "Change a password". Network Level Authentication (NLA) cannot do it. If no such computer is within reach, ask the administrator; do not turn NLA off for this.';

export const logonPassword: SomeWords<
  'logon/accepted' | 'logon/wrong-credentials' | 'logon/password-expired' | 'logon/password-must-change'
> = {
  'logon/accepted': {
    finding: ({ mechanism, authorization, binding }) =>
      `The sign-in is accepted (${mechanism === 'ntlm' ? 'NTLM' : 'Kerberos'}${authorization === 'granted' ? ', Remote Desktop allowed' : ''}); the server's key is proved ${BINDINGS[binding]}`,
    ruledOut: 'The sign-in was not accepted',
    inShort: ({ binding, ...how }) =>
      binding === 'key' ? welcome(how) + UNSAFELY : withSent(welcome(how), 'credentials'),
    advice: ({ authorization, binding }) =>
      binding === 'key'
        ? 'It worked only because policy 2 (Vulnerable) was asked for: the password went to a server without the fix for CVE-2018-0886. Update that server now, and leave the policy of the clients at 0 or 1.'
        : `If Remote Desktop still fails with this account, look at the client: its updates, its policy, a saved old password.${authorization === 'granted' ? '' : ' Whether the account may use Remote Desktop shows only when a session opens.'}`,
    rule: 'The server took the proof of the password, proved the key of its certificate, and did not object to the credentials [MS-CSSP] 3.1.5; with early authorization it said so itself [MS-RDPBCGR] 2.2.10.2.',
    limits: ['What happens after the sign-in (licences, profiles, the session itself) was not tried.'],
  },
  'logon/wrong-credentials': {
    finding: ({ sign, detail, orOldBinding }) =>
      `${FOUND[sign]}${orOldBinding ? `; ${OR_OLD}` : UNSPOKEN.includes(sign) ? `; ${NO_REASON}` : ''}${inBrackets(detail)}`,
    ruledOut: 'User name and password were not refused',
    inShort: ({ sign, sent, orOldBinding }) => withSent(orOldBinding ? OLD_BINDING_OR_WRONG : IN_SHORT[sign], sent),
    advice: ({ sign, orOldBinding }) =>
      orOldBinding
        ? `First look on the server at the installed updates. If they are of March 2018 or later: ${TRY}`
        : sign === 'echo'
          ? `${TRY} If the server is not FreeRDP, somebody in the middle may have answered: compare the fingerprint of the certificate with the one at the server.`
          : SPOKEN.includes(sign)
            ? TRY
            : `${TRY} If it is right, the Security log of the server (event 4625) names the true reason.`,
    rule: 'A server that can name a reason sends STATUS_LOGON_FAILURE (0xC000006D) or SEC_E_LOGON_DENIED (0x8009030C) [MS-ERREF] 2.3.1. CredSSP 2 and 5 have no field for it: then the server only closes [MS-CSSP] 2.2.1, 3.1.5. Others go on in plain RDP or send our own proof back.',
    limits: [
      MASKED,
      'Where the server gave no reason, an account restriction, a refusal of the CredSSP version and a mismatch of keys look the same.',
      'An echo of our own proof is how FreeRDP 3 refuses; somebody in the middle could send the same. It is never taken for a yes.',
    ],
  },
  'logon/password-expired': {
    finding: ({ code, by }) =>
      by === 'server'
        ? `The password is right but has expired (${code})`
        : `The domain says that the password has expired (${code})`,
    ruledOut: 'The password has not expired',
    inShort: ({ by, sent }) =>
      by === 'server'
        ? withSent(
            'The password is right but has expired; until it is changed, the server lets nobody in with it.',
            sent,
          )
        : withSent('The domain says that the password has expired; whether it is right was not said.', sent),
    advice: () => CHANGE,
    rule: STATUS_RULE,
    limits: [
      OTHER_ORDER,
      'When Kerberos says it, the key server may not have looked at the password yet [RFC4120] 7.5.9.',
    ],
  },
  'logon/password-must-change': {
    finding: ({ code }) => `The password is right but has to be changed at the first sign-in (${code})`,
    ruledOut: 'The password need not be changed first',
    inShort: ({ sent }) =>
      withSent('The password is right, but the account has to choose a new one before the server lets it in.', sent),
    advice: () => CHANGE,
    rule: STATUS_RULE,
    limits: [OTHER_ORDER],
  },
};

const UNSAFELY = ' The password was sent in the unsafe way from before the fix for CVE-2018-0886.';

function welcome({ mechanism, authorization }: Omit<LogonAilments['logon/accepted'], 'binding'>): string {
  return `${mechanism === 'ntlm' ? 'User name and password are right: the server accepts the sign-in' : 'The server accepts the sign-in by Kerberos'}${authorization === 'granted' ? ', and the account may use Remote Desktop' : ''}.`;
}

const BINDINGS = {
  hash: 'the new way (hash)',
  key: 'the old way (key)',
  unknown: 'in a way that was not noted',
} as const;

/** The server refused and left the reason open. */
const UNSPOKEN: readonly WrongSign[] = ['closed', 'reset', 'alert', 'plainRdp', 'reject'];
const SPOKEN: readonly WrongSign[] = ['status', 'sspi', 'keyServer', 'unknownUser'];

const TRY =
  'Type the password by hand (Caps Lock, keyboard layout), give the user as DOMAIN\\name, and try once more at most: accounts lock. If it fails again, have the password reset by whoever runs the domain, or the server for a local account.';

const REFUSED = 'The server refuses the user name or the password';
const NO_REASON = 'most often user name or password is wrong';
const OR_OLD = 'user name or password is wrong, or the server lacks the fix and cannot follow';

const FOUND: Readonly<Record<WrongSign, string>> = {
  status: REFUSED,
  sspi: REFUSED,
  closed: `After the proof of the password the server closed without a reason`,
  reset: `After the proof of the password the connection was torn down`,
  alert: `After the proof of the password the server sent a TLS alert`,
  plainRdp: `After the proof of the password the server went on in plain RDP, as GNOME does`,
  reject: `After the proof of the password the server rejected the sign-in without a reason`,
  echo: "The server only sent our own proof back: FreeRDP's way to refuse, or somebody in the middle",
  keyServer: 'The domain refuses the password',
  unknownUser: 'The domain knows no such user',
};

const WRONG = 'The user name or the password is wrong; the server says so.';
const PROBABLY_WRONG =
  'The server broke off without a reason when it saw the proof of the password. Most likely the user name or the password is wrong.';

const OLD_BINDING_OR_WRONG =
  'The server broke off without a reason. Either it lacks the fix for CVE-2018-0886 (it only repeats our number), or user name or password is wrong.';

const IN_SHORT: Readonly<Record<WrongSign, string>> = {
  status: WRONG,
  sspi: WRONG,
  closed: PROBABLY_WRONG,
  reset: PROBABLY_WRONG,
  alert: PROBABLY_WRONG,
  plainRdp: PROBABLY_WRONG,
  reject: PROBABLY_WRONG,
  echo: 'The server only sent our own proof back. Most likely user name or password is wrong, but somebody in the middle could do the same.',
  keyServer: 'The password is wrong: a domain controller refuses it.',
  unknownUser: 'The user name is wrong: the domain knows no such user.',
};
