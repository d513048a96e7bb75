/**
 * Why Kerberos gave up, from GSS-API's two numbers. The minor one is an error of Kerberos: a key server's or a server's own
 * (RFC 4120, section 7.5.9) counted from the table's base, or the library's, counted on from 128. MIT and Heimdal share the table.
 */
import type { KerberosProblem } from '../dialogue/security-context.ts';
import type { Status } from './gssapi.ts';
import {
  ERROR_MASK,
  GSS_S_BAD_BINDINGS,
  GSS_S_BAD_MECH,
  GSS_S_BAD_SIG,
  GSS_S_CONTEXT_EXPIRED,
  GSS_S_CREDENTIALS_EXPIRED,
  GSS_S_DEFECTIVE_TOKEN,
  GSS_S_NO_CRED,
} from './gssapi-numbers.ts';
import type { KerberosFailure } from './kerberos.ts';

/** What was being done: the same number means another thing to a person, to a server, and to whoever reads a server's reply. */
export type Doing =
  | 'credentials'
  | 'ticket'
  /** Reading the acceptor's token, or its own word on why it said no. */
  | 'reply'
  | 'refusal'
  | 'service'
  | 'accept';

export const KERBEROS_TABLE = -1765328384;

/** Of errors in ASN.1, which a token has that is none. */
const ASN1_TABLE = 1859794432;

/** By number in the table, with the name in the table. */
export const KERBEROS_PROBLEMS: Readonly<Record<number, readonly [name: string, problem: KerberosProblem]>> = {
  1: ['KDC_ERR_NAME_EXP', 'accountRevoked'],
  6: ['KDC_ERR_C_PRINCIPAL_UNKNOWN', 'unknownUser'],
  7: ['KDC_ERR_S_PRINCIPAL_UNKNOWN', 'unknownServer'],
  18: ['KDC_ERR_CLIENT_REVOKED', 'accountRevoked'],
  23: ['KDC_ERR_KEY_EXPIRED', 'passwordExpired'],
  24: ['KDC_ERR_PREAUTH_FAILED', 'wrongPassword'],
  26: ['KDC_ERR_SERVER_NOMATCH', 'wrongPrincipal'],
  31: ['KRB_AP_ERR_BAD_INTEGRITY', 'badToken'],
  32: ['KRB_AP_ERR_TKT_EXPIRED', 'ticketExpired'],
  // We ask for no ticket that begins later, so that only the clocks can differ.
  33: ['KRB_AP_ERR_TKT_NYV', 'clockSkew'],
  34: ['KRB_AP_ERR_REPEAT', 'badToken'],
  35: ['KRB_AP_ERR_NOT_US', 'wrongPrincipal'],
  36: ['KRB_AP_ERR_BADMATCH', 'badToken'],
  37: ['KRB_AP_ERR_SKEW', 'clockSkew'],
  39: ['KRB_AP_ERR_BADVERSION', 'badToken'],
  40: ['KRB_AP_ERR_MSG_TYPE', 'badToken'],
  // Windows: the ticket is for an account whose key the server has not.
  41: ['KRB_AP_ERR_MODIFIED', 'wrongPrincipal'],
  44: ['KRB_AP_ERR_BADKEYVER', 'wrongPrincipal'],
  45: ['KRB_AP_ERR_NOKEY', 'wrongPrincipal'],
  46: ['KRB_AP_ERR_MUT_FAIL', 'badToken'],
  141: ['KRB5_CC_NOTFOUND', 'noCredentials'],
  144: ['KRB5KRB_AP_WRONG_PRINC', 'wrongPrincipal'],
  148: ['KRB5_KDCREP_SKEW', 'clockSkew'],
  154: ['KRB5_REALM_UNKNOWN', 'kdcUnreachable'],
  156: ['KRB5_KDC_UNREACH', 'kdcUnreachable'],
  163: ['KRB5_RC_REPLAY', 'badToken'],
  181: ['KRB5_KT_NOTFOUND', 'wrongPrincipal'],
  195: ['KRB5_FCC_NOFILE', 'noCredentials'],
  220: ['KRB5_REALM_CANT_RESOLVE', 'kdcUnreachable'],
  230: ['KRB5_KT_KVNONOTFOUND', 'wrongPrincipal'],
};

export function gssapiFailure(status: Status, doing: Doing): KerberosFailure {
  const { major, minor } = status;
  return { kind: 'kerberosFailed', problem: problemOf(status, doing), major, minor };
}

function problemOf({ major, minor }: Status, doing: Doing): KerberosProblem {
  const number = minor - KERBEROS_TABLE;
  if (minor >= ASN1_TABLE && minor < ASN1_TABLE + 256 && isAboutPeer(doing)) return 'badToken';
  const problem = problemWhile(doing, number) ?? KERBEROS_PROBLEMS[number]?.[1];
  return problem ?? problemOfMajor(major & ERROR_MASK);
}

function isAboutPeer(doing: Doing): boolean {
  return doing === 'reply' || doing === 'refusal' || doing === 'accept';
}

/** Where the table does not have the last word. */
function problemWhile(doing: Doing, number: number): KerberosProblem | undefined {
  switch (doing) {
    case 'credentials':
      // Without pre-authentication a wrong password shows itself when the key server's reply can not be read.
      return number === 31 ? 'wrongPassword' : undefined;
    case 'accept':
    case 'refusal':
      // The ticket was made with another key than the server's.
      return number === 31 ? 'wrongPrincipal' : undefined;
    case 'reply':
      return number === 41 ? 'badToken' : undefined;
    case 'service':
      return number === 181 ? 'noCredentials' : undefined;
    case 'ticket':
      return undefined;
    default:
      return doing satisfies never;
  }
}

function problemOfMajor(error: number): KerberosProblem {
  switch (error) {
    case GSS_S_BAD_BINDINGS:
      return 'badBindings';
    case GSS_S_BAD_MECH:
    case GSS_S_BAD_SIG:
    case GSS_S_DEFECTIVE_TOKEN:
      return 'badToken';
    case GSS_S_CREDENTIALS_EXPIRED:
    case GSS_S_CONTEXT_EXPIRED:
      return 'ticketExpired';
    case GSS_S_NO_CRED:
      return 'noCredentials';
    default:
      return 'other';
  }
}
