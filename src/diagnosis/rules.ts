/**
 * Every ailment and its rule, in the order of causes: what stands earlier explains what comes later, so it leads where two
 * findings weigh the same. An ailment without a rule does not compile.
 */
import type { AilmentCode } from './ailment.ts';
import type { Rule } from './rule.ts';
import { certificateExpired, certificateNotYetValid } from './rules/certificate-validity.ts';
import { certificateWeak } from './rules/certificate-weak.ts';
import { certificateWrongName } from './rules/certificate-wrong-name.ts';
import { clockSkewed } from './rules/clock-skewed.ts';
import { noChallenge } from './rules/credssp-no-challenge.ts';
import { serverPatched, serverUnpatched, verdictNotApplicable } from './rules/credssp-patch.ts';
import { versionMirrored } from './rules/credssp-version-mirrored.ts';
import { logonRule } from './rules/logon.ts';
import { nameLookupFailed, nameNotFound } from './rules/name.ts';
import {
  negotiationClosed,
  negotiationMalformed,
  negotiationNotRdp,
  negotiationReset,
  negotiationStalled,
} from './rules/negotiation-interrupted.ts';
import { refusedWith, unknownFailure } from './rules/negotiation-refused.ts';
import { nlaAbsent, nlaOffered, nlaRequired } from './rules/nla.ts';
import { ntlmApparentlyRefused } from './rules/ntlm-apparently-refused.ts';
import { reachFailed, reachRefused, reachTimedOut, reachUnreachable } from './rules/reach.ts';
import { standInSuspected } from './rules/server-stand-in.ts';
import { tlsHandshakeFailed, tlsNoCommonSuite } from './rules/tls-handshake.ts';
import { tlsClosed, tlsReset, tlsStalled } from './rules/tls-interrupted.ts';
import { tlsVersionTooOld } from './rules/tls-version-too-old.ts';
import { windowsOutOfSupport } from './rules/windows-out-of-support.ts';

export const RULES: { readonly [C in AilmentCode]: Rule<C> } = {
  'name/not-found': nameNotFound,
  'name/lookup-failed': nameLookupFailed,

  'reach/refused': reachRefused,
  'reach/unreachable': reachUnreachable,
  'reach/timed-out': reachTimedOut,
  'reach/failed': reachFailed,

  'negotiation/not-rdp': negotiationNotRdp,
  'negotiation/malformed': negotiationMalformed,
  'negotiation/stalled': negotiationStalled,
  'negotiation/closed': negotiationClosed,
  'negotiation/reset': negotiationReset,
  'negotiation/ssl-required': refusedWith(1),
  'negotiation/ssl-not-allowed': refusedWith(2),
  'negotiation/no-certificate': refusedWith(3),
  'negotiation/inconsistent-flags': refusedWith(4),
  'negotiation/hybrid-required': refusedWith(5),
  'negotiation/user-auth-required': refusedWith(6),
  'negotiation/unknown-failure': unknownFailure,
  'negotiation/nla-absent': nlaAbsent,
  'negotiation/nla-required': nlaRequired,
  'negotiation/nla-offered': nlaOffered,

  'tls/no-common-suite': tlsNoCommonSuite,
  'tls/handshake-failed': tlsHandshakeFailed,
  'tls/stalled': tlsStalled,
  'tls/closed': tlsClosed,
  'tls/reset': tlsReset,
  'tls/version-too-old': tlsVersionTooOld,
  'tls/certificate-expired': certificateExpired,
  'tls/certificate-not-yet-valid': certificateNotYetValid,
  'tls/certificate-weak': certificateWeak,
  'tls/certificate-wrong-name': certificateWrongName,

  'credssp/server-unpatched': serverUnpatched,
  'credssp/server-patched': serverPatched,
  'ntlm/apparently-refused': ntlmApparentlyRefused,
  'credssp/no-challenge': noChallenge,
  'credssp/version-mirrored': versionMirrored,
  'credssp/verdict-not-applicable': verdictNotApplicable,

  'clock/skewed': clockSkewed,
  'windows/out-of-support': windowsOutOfSupport,
  'server/stand-in-suspected': standInSuspected,

  'logon/binding-mismatch': logonRule('logon/binding-mismatch'),
  'logon/certificate-not-pinned': logonRule('logon/certificate-not-pinned'),
  'logon/policy-stop': logonRule('logon/policy-stop'),
  'logon/not-possible': logonRule('logon/not-possible'),
  'logon/interrupted': logonRule('logon/interrupted'),
  'logon/version-refused': logonRule('logon/version-refused'),
  'logon/ntlm-refused': logonRule('logon/ntlm-refused'),
  'logon/kerberos-failed': logonRule('logon/kerberos-failed'),
  'logon/no-logon-server': logonRule('logon/no-logon-server'),
  'logon/clock-skewed': logonRule('logon/clock-skewed'),
  'logon/wrong-credentials': logonRule('logon/wrong-credentials'),
  'logon/password-expired': logonRule('logon/password-expired'),
  'logon/password-must-change': logonRule('logon/password-must-change'),
  'logon/account-locked': logonRule('logon/account-locked'),
  'logon/account-disabled': logonRule('logon/account-disabled'),
  'logon/account-expired': logonRule('logon/account-expired'),
  'logon/outside-hours': logonRule('logon/outside-hours'),
  'logon/workstation-not-allowed': logonRule('logon/workstation-not-allowed'),
  'logon/type-not-granted': logonRule('logon/type-not-granted'),
  'logon/account-restricted': logonRule('logon/account-restricted'),
  'logon/authorization-denied': logonRule('logon/authorization-denied'),
  'logon/refused-otherwise': logonRule('logon/refused-otherwise'),
  'logon/accepted': logonRule('logon/accepted'),
};

/** In the order of causes. */
export const AILMENT_CODES = Object.keys(RULES) as readonly AilmentCode[];

/** Asked only where a sign-in was made. */
export function isAboutSignIn(code: AilmentCode): boolean {
  return code.startsWith('logon/');
}
