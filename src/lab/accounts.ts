/**
 * The lab's accounts: made up, with passwords that anybody may read, the same at every patient. One signs in; each of the
 * others has a right password and a reason why that is not enough ([MS-ERREF] 2.3).
 */
import { Secret } from '../crypto/secret.ts';
import { type Account, type Accounts, STATUS } from '../dialogue/accounts.ts';
import type { ServerNames } from '../dialogue/server-challenge.ts';
import { ntHashOf } from '../protocol/ntlm/keys.ts';

export interface LabAccount {
  readonly user: string;
  /** For everybody to read: it opens nothing but this lab. */
  readonly password: string;
  /** NTSTATUS that keeps it out, or null. */
  readonly restriction: number | null;
  readonly mayUseRemoteDesktop: boolean;
}

const PASSWORD = 'Lab-2018-03-13';

export const LAB_ACCOUNTS: readonly LabAccount[] = [
  account('yamada'),
  { ...account('山田太郎'), password: 'ひみつ𠮷2018' },
  { ...account('visitor'), mayUseRemoteDesktop: false },
  account('expired', STATUS.PASSWORD_EXPIRED),
  account('must-change', STATUS.PASSWORD_MUST_CHANGE),
  account('locked', STATUS.ACCOUNT_LOCKED_OUT),
  account('disabled', STATUS.ACCOUNT_DISABLED),
  account('retired', STATUS.ACCOUNT_EXPIRED),
  account('nightwatch', STATUS.INVALID_LOGON_HOURS),
  account('elsewhere', STATUS.INVALID_WORKSTATION),
  account('not-granted', STATUS.LOGON_TYPE_NOT_GRANTED),
  account('restricted', STATUS.ACCOUNT_RESTRICTION),
];

function account(user: string, restriction: number | null = null): LabAccount {
  return { user, password: PASSWORD, restriction, mayUseRemoteDesktop: true };
}

/** Names count in either case, as on Windows; any name of the machine or of its domain will do, or none. */
export function accountsFor(names: ServerNames | undefined): Accounts {
  const domains = new Set(['', '.', ...Object.values(names ?? {})].map((name) => name.toLowerCase()));
  return {
    find: (user, domain) => (domains.has(domain.toLowerCase()) ? known().get(user.toLowerCase()) : undefined),
  };
}

let hashed: ReadonlyMap<string, Account> | undefined;

function known(): ReadonlyMap<string, Account> {
  hashed ??= new Map(LAB_ACCOUNTS.map((each) => [each.user.toLowerCase(), accountOf(each)]));
  return hashed;
}

function accountOf({ password, restriction, mayUseRemoteDesktop }: LabAccount): Account {
  const ntHash = ntHashOf(Secret.ofText(password));
  return { ntHash, mayUseRemoteDesktop, ...(restriction !== null && { restriction }) };
}
