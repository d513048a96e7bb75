/** English: causes in the account that signs in. */
import type { SomeCauses } from '../cause-words.ts';

export const logonCauses: SomeCauses<'logon'> = {
  'logon/wrong-credentials': {
    title: 'user name or password is wrong',
    explanation: 'The user name or the password that the client sent is wrong.',
    tellApart:
      'Event 4625 in the Security log of the server: sub status 0xC000006A is the password, 0xC0000064 the name.',
  },
  'logon/name-form': {
    title: 'the user name is written in a form that does not fit',
    explanation: 'The user name is written in a form that this server does not take.',
    tellApart:
      'Try SERVER\\NAME for a local account, DOMAIN\\NAME or NAME@DOMAIN for one of the domain, AzureAD\\NAME for Microsoft Entra.',
  },
  'logon/wrong-authority': {
    title: 'the domain or computer before the user name is wrong',
    explanation: 'The domain or computer that stands before the user name is misspelt, or does not know the account.',
    tellApart: 'Compare DOMAIN\\ letter by letter; .\\NAME stands for an account of the computer itself.',
  },
  'logon/saved-credentials-stale': {
    title: 'the saved credentials are out of date',
    explanation: 'The client uses saved credentials with a password that has changed since.',
    tellApart:
      'Remove TERMSRV/SERVER from the Credential Manager (cmdkey /delete:TERMSRV/SERVER) and type the password.',
  },
  'logon/account-locked': {
    title: 'the account is locked',
    explanation: 'The account is locked after too many wrong passwords.',
    tellApart: 'Event 4740 on the domain controller, or on the server for a local account, says which computer tried.',
  },
  'logon/account-disabled': {
    title: 'the account is disabled',
    explanation: 'The account is disabled.',
    tellApart: 'net user NAME /domain says “Account active No”.',
  },
  'logon/account-expired': {
    title: 'the account has expired',
    explanation: 'The account has expired.',
    tellApart: 'net user NAME /domain shows when it expired.',
  },
  'logon/account-restricted': {
    title: 'the account is not allowed in as it is',
    explanation: 'The state of the account does not allow a sign-in.',
    tellApart: 'The NTSTATUS in the log of the client, or event 4625 on the server, says what it is.',
  },
  'logon/password-expired': {
    title: 'the password has expired',
    explanation: 'The password has expired, and network level authentication cannot change it.',
    tellApart: 'Only this account fails, others get in; net user NAME /domain shows the day.',
  },
  'logon/password-must-change': {
    title: 'the password has to be changed before the first sign-in',
    explanation:
      'The password has to be changed before the first sign-in, and network level authentication cannot do that.',
    tellApart: '“User must change password at next logon” is set for the account.',
  },
  'logon/blank-password': {
    title: 'the account has no password',
    explanation: 'The local account has no password, and Windows does not let such accounts in from the network.',
    tellApart: 'It works at the computer itself, without typing a password.',
  },
  'logon/outside-hours': {
    title: 'the account may not sign in at this hour',
    explanation: 'The account may sign in at other hours only.',
    tellApart: 'net user NAME /domain shows “Logon hours allowed”.',
  },
  'logon/workstation-not-allowed': {
    title: 'the account may not be used from this computer',
    explanation:
      'The account may be used on certain computers only, and with network level authentication the client has to be among them.',
    tellApart: 'The attribute userWorkstations (“Log On To…”) of the account lists neither the client nor everything.',
  },
  'logon/type-not-granted': {
    title: 'the account lacks the right to sign in remotely',
    explanation: 'The account lacks the right to sign in to this server through Remote Desktop or over the network.',
    tellApart:
      'The account is not in Remote Desktop Users of the server, or that group lacks “Access this computer from the network”.',
  },
  'logon/right-denied': {
    title: 'the account is denied to sign in remotely',
    explanation: 'A policy of the server denies this account to sign in through Remote Desktop or over the network.',
    tellApart:
      '“Deny log on through Remote Desktop Services” and “Deny access to this computer from the network” on the server.',
  },
};
