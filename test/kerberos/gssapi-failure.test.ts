/** The numbers of Kerberos against the words that the system's own library has for them. */
import koffi from 'koffi';
import { describe, expect, it } from 'vitest';
import { gssapiFailure, KERBEROS_PROBLEMS, KERBEROS_TABLE } from '../../src/kerberos/gssapi-failure.ts';
import { describeWith } from '../interop/programs.ts';

/** What MIT's library calls them. */
const WORDS: Readonly<Record<string, string>> = {
  KDC_ERR_NAME_EXP: "Client's entry in database has expired",
  KDC_ERR_C_PRINCIPAL_UNKNOWN: 'Client not found in Kerberos database',
  KDC_ERR_S_PRINCIPAL_UNKNOWN: 'Server not found in Kerberos database',
  KDC_ERR_CLIENT_REVOKED: "Client's credentials have been revoked",
  KDC_ERR_KEY_EXPIRED: 'Password has expired',
  KDC_ERR_PREAUTH_FAILED: 'Preauthentication failed',
  KDC_ERR_SERVER_NOMATCH: "Requested server and ticket don't match",
  KRB_AP_ERR_BAD_INTEGRITY: 'Decrypt integrity check failed',
  KRB_AP_ERR_TKT_EXPIRED: 'Ticket expired',
  KRB_AP_ERR_TKT_NYV: 'Ticket not yet valid',
  KRB_AP_ERR_REPEAT: 'Request is a replay',
  KRB_AP_ERR_NOT_US: "The ticket isn't for us",
  KRB_AP_ERR_BADMATCH: "Ticket/authenticator don't match",
  KRB_AP_ERR_SKEW: 'Clock skew too great',
  KRB_AP_ERR_BADVERSION: 'Protocol version mismatch',
  KRB_AP_ERR_MSG_TYPE: 'Invalid message type',
  KRB_AP_ERR_MODIFIED: 'Message stream modified',
  KRB_AP_ERR_BADKEYVER: 'Key version is not available',
  KRB_AP_ERR_NOKEY: 'Service key not available',
  KRB_AP_ERR_MUT_FAIL: 'Mutual authentication failed',
  KRB5_CC_NOTFOUND: 'Matching credential not found',
  KRB5KRB_AP_WRONG_PRINC: 'Wrong principal in request',
  KRB5_KDCREP_SKEW: 'Clock skew too great in KDC reply',
  KRB5_REALM_UNKNOWN: 'Cannot find KDC for requested realm',
  KRB5_KDC_UNREACH: 'Cannot contact any KDC for requested realm',
  KRB5_RC_REPLAY: 'Message is a replay',
  KRB5_KT_NOTFOUND: 'Key table entry not found',
  KRB5_FCC_NOFILE: 'No credentials cache found',
  KRB5_REALM_CANT_RESOLVE: 'Cannot resolve network address for KDC in requested realm',
  KRB5_KT_KVNONOTFOUND: 'Key version number for principal in key table is incorrect',
};

const GSS_S_FAILURE = 13 << 16;
const EINVAL = 22;

const elsewhere = () => (process.platform === 'linux' ? undefined : 'the library has this name on Linux only');

describeWith(
  [],
  'numbers of Kerberos',
  () => {
    it('are those of MIT’s library', () => {
      const begin = koffi.load('libkrb5.so.3').func('int krb5_init_context(_Out_ void **context)');
      expect(begin([null])).toBe(0);
      const message = koffi.load('libcom_err.so.2').func('str error_message(long code)');
      const said = Object.entries(KERBEROS_PROBLEMS).map(([number, [name]]) => [
        name,
        message(KERBEROS_TABLE + Number(number)),
      ]);
      expect(Object.fromEntries(said)).toEqual(WORDS);
    });
  },
  elsewhere,
);

describe('a failure', () => {
  it.each([
    ['credentials', 31, 'wrongPassword'],
    ['accept', 31, 'wrongPrincipal'],
    ['refusal', 31, 'wrongPrincipal'],
    ['reply', 31, 'badToken'],
    ['refusal', 41, 'wrongPrincipal'],
    ['reply', 41, 'badToken'],
    ['service', 181, 'noCredentials'],
    ['accept', 181, 'wrongPrincipal'],
    ['ticket', 37, 'clockSkew'],
    ['ticket', 12, 'other'],
  ] as const)('while %s, with number %i, is %s, and keeps the codes', (doing, number, problem) => {
    const status = { major: GSS_S_FAILURE, minor: KERBEROS_TABLE + number };
    expect(gssapiFailure(status, doing)).toEqual({ kind: 'kerberosFailed', problem, ...status });
  });

  it.each([
    [1, 'badToken'],
    [4, 'badBindings'],
    [7, 'noCredentials'],
    [9, 'badToken'],
    [11, 'ticketExpired'],
    [13, 'other'],
    [16, 'other'],
  ] as const)('without a number of Kerberos’ is told by the routine error %i: %s', (error, problem) => {
    expect(gssapiFailure({ major: error << 16, minor: EINVAL }, 'accept')).toMatchObject({ problem });
  });
});
