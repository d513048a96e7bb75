/** English for the remedies of accounts, passwords, rights and delegated credentials. */
import type { RemedyTexts } from '../remedy-words.ts';

const NOTHING_BACK = 'Nothing has to be taken back.';
const SIGNS_IN = 'The account signs in.';
const ONE_ACCOUNT = 'This account only.';

export const remedyAccount = {
  'check-credentials': {
    does: 'Type name and password anew, as DOMAIN\\name or COMPUTER\\name, and delete what was saved for this server.',
    affected: ONE_ACCOUNT,
    suitable: 'Other accounts work, or the same one works elsewhere.',
    notSuitable: 'Trying again and again: accounts lock.',
    undo: NOTHING_BACK,
    proof: SIGNS_IN,
  },
  'reset-password': {
    does: 'Change the password where it can be changed: at the console, in a session that is open, or by an administrator.',
    affected: ONE_ACCOUNT,
    suitable: 'The password has expired or has to be changed: NLA has no way to do it.',
    notSuitable: 'A password that was only mistyped.',
    undo: NOTHING_BACK,
    proof: SIGNS_IN,
  },
  'rdweb-change': {
    does: 'Change the password on the page of RD Web Access, if it is turned on.',
    affected: ONE_ACCOUNT,
    suitable: 'People outside who have no other way to change it.',
    notSuitable: 'Servers without RD Web Access.',
    undo: NOTHING_BACK,
    proof: SIGNS_IN,
  },
  'add-remote-users': {
    does: 'Add the account to Remote Desktop Users on the server, and see that no policy denies it the right.',
    affected: 'This account, on that server.',
    suitable: 'The password is right, but the sign-in is denied.',
    notSuitable: 'Accounts that are denied on purpose.',
    undo: 'Take the account out of the group again.',
    proof: SIGNS_IN,
  },
  'unlock-account': {
    does: 'Unlock the account, and find what keeps trying with an old password.',
    affected: ONE_ACCOUNT,
    suitable: 'The account is locked after too many attempts.',
    notSuitable: 'Attempts that are not its own: then first find who makes them.',
    undo: NOTHING_BACK,
    proof: 'The account signs in and does not lock again.',
  },
  'enable-account': {
    does: 'Enable the account, if it was disabled by mistake.',
    affected: ONE_ACCOUNT,
    suitable: 'An account that is still needed.',
    notSuitable: 'An account disabled on purpose: ask first.',
    undo: 'Disable the account again.',
    proof: SIGNS_IN,
  },
  'extend-account': {
    does: 'Set a later expiry date for the account, or none.',
    affected: ONE_ACCOUNT,
    suitable: 'An account whose date has passed and that is still needed.',
    notSuitable: 'A password that has expired: that is something else.',
    undo: 'Set the old date again.',
    proof: SIGNS_IN,
  },
  'fix-account-limits': {
    does: "Look at the account's logon hours and at the list of computers it may sign in from, and adapt them.",
    affected: ONE_ACCOUNT,
    suitable: 'It works at other hours or from another computer.',
    notSuitable: 'Limits that are meant so.',
    undo: 'Put the old limits back.',
    proof: SIGNS_IN,
  },
  'set-password': {
    does: 'Give the local account a password: without one it may sign in at the console only.',
    affected: ONE_ACCOUNT,
    suitable: 'Local accounts with an empty password.',
    notSuitable: 'Allowing empty passwords over the network instead: never do that.',
    undo: NOTHING_BACK,
    proof: SIGNS_IN,
  },
  'allow-restricted-admin': {
    does: 'Allow Restricted Admin mode on the server, or take away the policy by which the client demands it.',
    affected: 'Administrators who sign in on that server.',
    suitable: 'The client demands Restricted Admin mode or Remote Credential Guard, and the server takes neither.',
    notSuitable: 'Servers where a stolen hash must not be enough to sign in.',
    undo: 'Put back the value and the policy that were there.',
    proof: 'mstsc /restrictedAdmin connects.',
  },
  'delegation-policies': {
    does: 'Allow the client to delegate credentials to TERMSRV and the name of this server, by the policies under Credentials Delegation.',
    affected: 'The servers that are named.',
    suitable: 'The message says that the credentials may not be sent. For WinRM the entry is WSMAN and the name.',
    notSuitable: 'An asterisk for all servers: name them.',
    undo: 'Take the server out of the lists again.',
    proof: 'The connection works without the message.',
  },
  'relax-fips': {
    does: 'Stop demanding FIPS-compliant encryption on the server, and ask for the high level in its place.',
    affected: 'All connections to that server.',
    suitable: 'The client can not do it, and nobody prescribes FIPS there.',
    notSuitable: 'Organisations that are bound to FIPS 140: update the client in its place.',
    undo: 'Put both values back.',
    proof: 'The connection works.',
  },
} as const satisfies Partial<RemedyTexts>;
