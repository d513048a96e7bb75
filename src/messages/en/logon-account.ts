/** English sentences for accounts that are kept out although the password is, or may be, right. */
import type { SomeWords } from '../words.ts';
import { withSent } from './sent.ts';

const STATUS_RULE =
  'The server answered the proof of the password with this code [MS-CSSP] 2.2.1, [MS-ERREF] 2.3.1. Windows checks the password first, so this code says that it was right.';
const LATER_RULE =
  'The server answered the proof of the password with this code [MS-CSSP] 2.2.1, [MS-ERREF] 2.3.1. It does not say for certain that the password was checked.';
const OTHER_ORDER =
  'Servers other than Windows may check in another order; then the password may be wrong all the same.';
const WHO = 'the administrator of the domain, or of the server for a local account';

export const logonAccount: SomeWords<
  | 'logon/account-locked'
  | 'logon/account-disabled'
  | 'logon/account-expired'
  | 'logon/outside-hours'
  | 'logon/workstation-not-allowed'
  | 'logon/type-not-granted'
  | 'logon/account-restricted'
  | 'logon/authorization-denied'
> = {
  'logon/account-locked': {
    finding: ({ code }) => `The account is locked (${code})`,
    ruledOut: 'The account is not locked',
    inShort: ({ sent }) =>
      withSent('The account is locked after too many wrong passwords; whether this one is right is not known.', sent),
    advice: () =>
      `Do not try again. Ask ${WHO} to unlock it, or wait until it unlocks by itself. Then look for what keeps using an old password: a telephone, a service, a saved connection.`,
    rule: LATER_RULE,
    limits: ['Whether the password is right cannot be told while the account is locked.'],
  },
  'logon/account-disabled': {
    finding: ({ code }) => `The account is disabled (${code})`,
    ruledOut: 'The account is not disabled',
    inShort: ({ sent }) =>
      withSent('The account is disabled, so nobody can sign in with it. The password is probably right.', sent),
    advice: () => `Ask ${WHO} to enable it, if it should be in use.`,
    rule: LATER_RULE,
    limits: ['Windows usually says this only after a right password; it is not certain.'],
  },
  'logon/account-expired': {
    finding: ({ code }) => `The password is right, but the account has expired (${code})`,
    ruledOut: 'The account has not expired',
    inShort: ({ sent }) => withSent('The password is right, but the end date of the account has passed.', sent),
    advice: () => `Ask ${WHO} to move the end date of the account. Changing the password does not help.`,
    rule: STATUS_RULE,
    limits: [OTHER_ORDER],
  },
  'logon/outside-hours': {
    finding: ({ code }) => `The password is right, but the account may not sign in at this hour (${code})`,
    ruledOut: 'The account may sign in at this hour',
    inShort: ({ sent }) => withSent('The password is right, but the account may not sign in at this hour.', sent),
    advice: () =>
      `Try again within the hours of the account, or ask ${WHO} to change them. If it should work now, the clock of the domain controller may be wrong.`,
    rule: STATUS_RULE,
    limits: [OTHER_ORDER, 'Which hours are allowed the server does not say.'],
  },
  'logon/workstation-not-allowed': {
    finding: ({ code }) => `The password is right, but the account may not be used from this computer (${code})`,
    ruledOut: 'The account may be used from this computer',
    inShort: ({ sent }) =>
      withSent(
        'The password is right, but the account is limited to certain computers, and this is none of them.',
        sent,
      ),
    advice: () =>
      `Connect from a computer that is allowed, or ask ${WHO} to add this computer and the server to those that the account may log on to.`,
    rule: STATUS_RULE,
    limits: [OTHER_ORDER, 'The name of a computer is what the client says it is.'],
  },
  'logon/type-not-granted': {
    finding: ({ code }) =>
      `The password is right, but the server does not let this account in over the network (${code})`,
    ruledOut: 'The account may sign in over the network',
    inShort: ({ sent }) =>
      withSent('The password is right, but the server does not let this account sign in over the network.', sent),
    advice: () =>
      'On the server, add the account to the group "Remote Desktop Users", and check the user rights "Access this computer from the network" and "Allow log on through Remote Desktop Services", and those that deny them.',
    rule: STATUS_RULE,
    limits: [OTHER_ORDER, 'Which of the user rights is missing the server does not say.'],
  },
  'logon/account-restricted': {
    finding: ({ code }) => `A restriction keeps the account out (${code}); the password is probably right`,
    ruledOut: 'No restriction keeps the account out',
    inShort: ({ sent }) =>
      withSent('The password is probably right, but a restriction on the account keeps it out.', sent),
    advice: () =>
      'The usual ones: an empty password (set one), the group Protected Users or a limit on NTLM (connect by the full computer name, with --kerberos), or a limit to certain devices. The Security log of the server (event 4625) says which.',
    rule: LATER_RULE,
    limits: ['One code stands for several restrictions.', 'Windows usually says this only after a right password.'],
  },
  'logon/authorization-denied': {
    finding: ({ sign, code }) =>
      sign === 'verdict'
        ? `The password is right, but the account may not use Remote Desktop on this server (${code})`
        : `The server denies the account access (${code}); the password is probably right`,
    ruledOut: 'The account may use Remote Desktop',
    inShort: ({ sign, sent }) =>
      withSent(
        sign === 'verdict'
          ? 'The password is right, but the account may not use Remote Desktop on this server.'
          : 'The server denies this account access. The password is probably right.',
        sent,
      ),
    advice: () =>
      'On the server, add the account, or a group it is in, to "Remote Desktop Users"; then sign in again. Changing the password does not help.',
    rule: 'With early authorization the server says after the credentials whether the account may use Remote Desktop: 0 or 5 [MS-RDPBCGR] 2.2.10.2. Without it, STATUS_ACCESS_DENIED (0xC0000022) means the same [MS-ERREF] 2.3.1.',
    limits: ['Why the account may not, the server does not say.'],
  },
};
