/**
 * The lab's accounts: made up, with passwords that anybody may read, the same at every patient. One signs in; each of the
 * others has a right password and a reason why that is not enough ([MS-ERREF] 2.3).
 */
import { Secret } from '../crypto/secret.ts';
import { type Account, type Accounts, STATUS } from '../dialogue/accounts.ts';
import type { ServerNames } from '../dialogue/server-challenge.ts';
import { ntHashOf } from '../protocol/ntlm/keys.ts';
import type { Sentence } from './patient.ts';

/** Somebody to sign in as at the lab. */
export interface LabAccount {
  readonly user: string;
  /** For everybody to read: it opens nothing but this lab. */
  readonly password: string;
  /** NTSTATUS that keeps it out, or null. */
  readonly restriction: number | null;
  readonly mayUseRemoteDesktop: boolean;
  /** What a right password comes to, in one line. */
  readonly about: Sentence;
}

const PASSWORD = 'Lab-2018-03-13';

const SIGNS_IN: Sentence = { en: 'signs in', ja: 'サインインできます' };

export const LAB_ACCOUNTS: readonly LabAccount[] = [
  account('yamada', SIGNS_IN),
  { ...account('山田太郎', SIGNS_IN), password: 'ひみつ𠮷2018' },
  {
    ...account('visitor', { en: 'may not use Remote Desktop', ja: 'リモート デスクトップを使う許可がありません' }),
    mayUseRemoteDesktop: false,
  },
  account('expired', { en: 'its password has expired', ja: 'パスワードの期限が切れています' }, STATUS.PASSWORD_EXPIRED),
  account(
    'must-change',
    { en: 'has to change its password first', ja: '最初にパスワードの変更が必要です' },
    STATUS.PASSWORD_MUST_CHANGE,
  ),
  account('locked', { en: 'locked out', ja: 'ロックアウトされています' }, STATUS.ACCOUNT_LOCKED_OUT),
  account('disabled', { en: 'disabled', ja: '無効になっています' }, STATUS.ACCOUNT_DISABLED),
  account('retired', { en: 'the account has expired', ja: 'アカウントの期限が切れています' }, STATUS.ACCOUNT_EXPIRED),
  account(
    'nightwatch',
    { en: 'not at this hour', ja: 'この時間帯にはサインインできません' },
    STATUS.INVALID_LOGON_HOURS,
  ),
  account(
    'elsewhere',
    { en: 'not from this computer', ja: 'このコンピューターからはサインインできません' },
    STATUS.INVALID_WORKSTATION,
  ),
  account(
    'not-granted',
    { en: 'not granted this type of logon', ja: 'この種類のログオンが許可されていません' },
    STATUS.LOGON_TYPE_NOT_GRANTED,
  ),
  account('restricted', { en: 'restricted in some way', ja: 'アカウントに制限があります' }, STATUS.ACCOUNT_RESTRICTION),
  account(
    'smart-card',
    { en: 'takes a smart card only', ja: 'スマート カードだけを受け付けます' },
    STATUS.SMARTCARD_LOGON_REQUIRED,
  ),
  account(
    'no-domain',
    { en: 'its domain cannot be asked', ja: 'ドメインに問い合わせられません' },
    STATUS.NO_LOGON_SERVERS,
  ),
  account(
    'other-clock',
    { en: "the server's clock is not that of its domain", ja: 'サーバーとドメインの時計がずれています' },
    STATUS.TIME_DIFFERENCE_AT_DC,
  ),
];

function account(user: string, about: Sentence, restriction: number | null = null): LabAccount {
  return { user, password: PASSWORD, restriction, mayUseRemoteDesktop: true, about };
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
