/**
 * Kerberos gave up on this computer: what a key server or the ticket cache said (RFC 4120, section 7.5.9), before the server was
 * asked, or what came of the server's token.
 */
import type { SignInObservation } from '../../observation/sign-in.ts';
import type { Path } from '../evidence.ts';
import { statusHex } from '../figures.ts';
import type { Confidence } from '../finding.ts';
import type { KerberosTrouble, Sent } from '../logon-ailment.ts';
import { type Ended, type LogonVerdict, sentIn, verdict } from './verdict.ts';

export function judgeKerberosFailure(
  signIn: SignInObservation,
  { problem, major, minor }: Ended<'kerberosFailed'>,
): LogonVerdict {
  const told = { code: codeText(problem, major, minor), sent: sentIn(signIn) };
  switch (problem) {
    case 'wrongPassword':
      return refusedByKeyServer('keyServer', told);
    case 'unknownUser':
      return refusedByKeyServer('unknownUser', told);
    case 'passwordExpired':
      return verdict('logon/password-expired', ['high', 'high'], { ...told, by: 'keyServer' }, ...AT);
    case 'clockSkew':
      return verdict('logon/clock-skewed', ['high', 'high'], { ...told, between: 'kerberos' }, ...AT);
    case 'kdcUnreachable':
      return verdict('logon/no-logon-server', ['high', 'high'], { ...told, who: 'thisComputer' }, ...AT);
    case 'badBindings':
      return verdict(
        'logon/binding-mismatch',
        ['critical', 'medium'],
        { how: 'toldByServer', detail: told.code, sent: told.sent },
        ...AT,
      );
    default:
      return verdict('logon/kerberos-failed', ['high', 'high'], { ...told, problem: troubleOf(problem) }, ...AT);
  }
}

/** Without a word on why: nothing says that it was about a password, which the server never sees the like of. */
export function ticketRefused(
  signIn: SignInObservation,
  confidence: Confidence,
  code: string,
  ...at: readonly Path[]
): LogonVerdict {
  const params = { problem: 'refused', code, sent: sentIn(signIn) } as const;
  return verdict('logon/kerberos-failed', ['high', confidence], params, ...at);
}

const AT = [
  ['outcome', 'problem'],
  ['outcome', 'minor'],
] as const;

function refusedByKeyServer(
  sign: 'keyServer' | 'unknownUser',
  { code, sent }: { readonly code: string; readonly sent: Sent },
): LogonVerdict {
  return verdict('logon/wrong-credentials', ['high', 'high'], { sign, detail: code, sent }, ...AT);
}

const TROUBLES: ReadonlySet<string> = new Set<KerberosTrouble>([
  'libraryMissing',
  'noCredentials',
  'ticketExpired',
  'accountRevoked',
  'unknownServer',
  'wrongPrincipal',
  'badToken',
  'other',
]);

/** A saved observation may name a problem that this version does not know. */
function troubleOf(problem: string): KerberosTrouble {
  return TROUBLES.has(problem) ? (problem as KerberosTrouble) : 'other';
}

/** GSS-API's two numbers, or SSPI's one; the problem's own name where the system was not even asked. */
function codeText(problem: string, major: number, minor: number): string {
  if (major === 0 && minor === 0) return problem;
  return minor === 0 ? statusHex(major) : `GSSAPI ${major}/${minor}`;
}
