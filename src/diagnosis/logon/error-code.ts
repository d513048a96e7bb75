/**
 * A server that gives its reason: the NTSTATUS in errorCode of a TSRequest ([MS-CSSP] 2.2.1, [MS-ERREF] 2.3.1), or a code of the
 * security interface in its place ([MS-ERREF] 2.1.1). What it says of an account counts only after the account was proved.
 */
import type { SignInObservation } from '../../observation/sign-in.ts';
import { namedStatus } from '../figures.ts';
import type { Confidence } from '../finding.ts';
import type { LogonAilments, OtherRefusal } from '../logon-ailment.ts';
import { type Ended, type LogonVerdict, sentIn, verdict } from './verdict.ts';

export function judgeErrorCode(signIn: SignInObservation, { errorCode }: Ended<'errorCode'>): LogonVerdict {
  const code = normalized(errorCode);
  if (NOT_SUPPORTED.has(code)) {
    const notSupported = judgeNotSupported(signIn, errorCode);
    if (notSupported) return notSupported;
  }
  const row = signIn.sent.authenticate ? ROWS.get(code) : undefined;
  const told = { code: namedStatus(errorCode), sent: sentIn(signIn) };
  if (row) return row(told);
  const params = { ...told, early: !signIn.sent.authenticate, meaning: OTHERS.get(code) ?? 'unknown' } as const;
  return verdict('logon/refused-otherwise', ['high', 'high'], params, AT);
}

/** STATUS_NOT_SUPPORTED and SEC_E_UNSUPPORTED_FUNCTION: for a blocked NTLM as for a refused version. */
const NOT_SUPPORTED: ReadonlySet<number> = new Set([0xc00000bb, 0x80070032, 0x80090302]);

/** Below 5 the version is the likelier reason, because servers at policy 0 refuse it; from 5 on only NTLM is left. */
function judgeNotSupported(signIn: SignInObservation, errorCode: number): LogonVerdict | undefined {
  const detail = namedStatus(errorCode);
  const sent = sentIn(signIn);
  const { announcedVersion: announced, mechanism } = signIn;
  if (announced < FIRST_FIXED_VERSION) {
    const params = { announced, sign: 'errorCode', detail, sent } as const;
    return verdict('logon/version-refused', ['high', 'medium'], params, AT, ['announcedVersion']);
  }
  if (mechanism === 'kerberos') return undefined;
  return verdict('logon/ntlm-refused', ['high', 'medium'], { sign: 'errorCode', detail, sent }, AT);
}

export const FIRST_FIXED_VERSION = 5;

const AT = ['outcome', 'errorCode'] as const;

type Told = LogonAilments[PlainCode];
type Row = (told: Told) => LogonVerdict;

/** Sentences that need no more than the code. */
type PlainCode =
  | 'logon/password-must-change'
  | 'logon/account-locked'
  | 'logon/account-disabled'
  | 'logon/account-expired'
  | 'logon/outside-hours'
  | 'logon/workstation-not-allowed'
  | 'logon/type-not-granted'
  | 'logon/account-restricted';

function plain(code: PlainCode): Row {
  return (told) => verdict(code, ['high', 'high'], told, AT);
}

function wrong(sign: 'status' | 'sspi'): Row {
  return ({ code, sent }) => verdict('logon/wrong-credentials', ['high', 'high'], { sign, detail: code, sent }, AT);
}

function skewed(between: LogonAilments['logon/clock-skewed']['between']): Row {
  return (told) => verdict('logon/clock-skewed', ['high', 'high'], { ...told, between }, AT);
}

const noLogonServer: Row = (told) => verdict('logon/no-logon-server', ['high', 'high'], { ...told, who: 'server' }, AT);

function kerberos(problem: LogonAilments['logon/kerberos-failed']['problem']): Row {
  return (told) => verdict('logon/kerberos-failed', ['high', 'high'], { ...told, problem }, AT);
}

/** The server itself noticed that what was bound or sealed is not what it got. */
function altered(confidence: Confidence): Row {
  return ({ code, sent }) =>
    verdict('logon/binding-mismatch', ['critical', confidence], { how: 'toldByServer', detail: code, sent }, AT);
}

const ROWS: ReadonlyMap<number, Row> = new Map<number, Row>([
  [0xc0000064, wrong('status')],
  [0xc000006a, wrong('status')],
  [0xc000006d, wrong('status')],
  [0x8009030c, wrong('sspi')],
  [0xc0000071, (told) => verdict('logon/password-expired', ['high', 'high'], { ...told, by: 'server' }, AT)],
  [0xc0000224, plain('logon/password-must-change')],
  [0xc0000234, plain('logon/account-locked')],
  [0xc0000072, plain('logon/account-disabled')],
  [0xc0000193, plain('logon/account-expired')],
  [0xc000006f, plain('logon/outside-hours')],
  [0xc0000070, plain('logon/workstation-not-allowed')],
  [0xc000015b, plain('logon/type-not-granted')],
  [0xc0000155, plain('logon/type-not-granted')],
  [0xc000006e, plain('logon/account-restricted')],
  [0xc0000022, (told) => verdict('logon/authorization-denied', ['high', 'medium'], { ...told, sign: 'errorCode' }, AT)],
  [0xc0000133, skewed('serverAndDomain')],
  [0x80090324, skewed('kerberos')],
  [0xc000005e, noLogonServer],
  [0x80090311, noLogonServer],
  [0x80090303, kerberos('unknownServer')],
  [0x80090317, kerberos('ticketExpired')],
  [0x80090322, kerberos('wrongPrincipal')],
  [0x8009030f, altered('medium')],
  [0x80090346, altered('medium')],
]);

const OTHERS: ReadonlyMap<number, OtherRefusal> = new Map([
  [0xc000018c, 'trustBroken'],
  [0xc000018d, 'trustBroken'],
  [0xc00002fa, 'smartCardRequired'],
  [0xc00a0037, 'logonsDisabled'],
  [0x80090304, 'internalError'],
  [0x80090308, 'tokenInvalid'],
  [0x8009035e, 'delegationForbidden'],
  [0x8009035f, 'delegationForbidden'],
]);

/** SEEN: a library writes the low half of a code of the security interface behind C007. */
function normalized(errorCode: number): number {
  return errorCode >>> 16 === 0xc007 ? (0x80090000 | (errorCode & 0xffff)) >>> 0 : errorCode;
}
