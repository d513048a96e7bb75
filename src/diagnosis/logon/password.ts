/**
 * Whether the password is known to be right: Windows checks it before it looks at dates, hours and rights, so that most refusals
 * of an account say that the password was good.
 */
import type { LogonVerdict } from './verdict.ts';

/** What is known of the password after the attempt. */
export type PasswordKnown = 'right' | 'probablyRight' | 'wrong' | 'probablyWrong' | 'unknown';

export function passwordIn(verdict: Pick<LogonVerdict, 'code' | 'params'>): PasswordKnown {
  const judged = verdict as LogonVerdict;
  switch (judged.code) {
    case 'logon/accepted':
    case 'logon/password-must-change':
    case 'logon/account-expired':
    case 'logon/outside-hours':
    case 'logon/workstation-not-allowed':
    case 'logon/type-not-granted':
      return 'right';
    case 'logon/account-disabled':
    case 'logon/account-restricted':
      return 'probablyRight';
    case 'logon/authorization-denied':
      return judged.params.sign === 'verdict' ? 'right' : 'probablyRight';
    case 'logon/password-expired':
      return judged.params.by === 'server' ? 'right' : 'unknown';
    case 'logon/wrong-credentials':
      if (SPOKEN.has(judged.params.sign)) return 'wrong';
      return judged.params.orOldBinding ? 'unknown' : 'probablyWrong';
    case 'logon/binding-mismatch':
      return SEALED.has(judged.params.how) ? 'right' : 'unknown';
    case 'logon/interrupted':
    case 'logon/refused-otherwise':
      return judged.params.sent === 'credentials' ? 'right' : 'unknown';
    case 'logon/account-locked':
    case 'logon/clock-skewed':
    case 'logon/ntlm-refused':
    case 'logon/version-refused':
    case 'logon/policy-stop':
    case 'logon/certificate-not-pinned':
    case 'logon/no-logon-server':
    case 'logon/kerberos-failed':
    case 'logon/not-possible':
      return 'unknown';
    default:
      return judged satisfies never;
  }
}

/** Answered with the session's key, which only comes of the right password; credentials go out after such an answer alone. */
const SEALED: ReadonlySet<string> = new Set(['otherKey', 'oldBinding']);

/** Somebody said so, rather than only hanging up. */
const SPOKEN: ReadonlySet<string> = new Set(['status', 'sspi', 'keyServer', 'unknownUser']);
