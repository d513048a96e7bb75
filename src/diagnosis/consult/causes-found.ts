/**
 * Which causes the findings of an examination stand for, likeliest first. Findings that are no trouble have none; where a finding
 * has several explanations, all of them are named.
 */

import type { CauseCode } from '../../knowledge/causes.ts';
import type { AilmentCode } from '../ailment.ts';

const NONE: readonly CauseCode[] = [];
const LISTENER: readonly CauseCode[] = ['tls/listener-certificate', 'tls/no-common-suite', 'tls/key-not-readable'];
const HANGING: readonly CauseCode[] = ['negotiation/stalled', 'negotiation/not-rdp', 'reach/timed-out'];
const NTLM: readonly CauseCode[] = ['ntlm/blocked'];
const RIGHT: readonly CauseCode[] = ['logon/type-not-granted', 'logon/right-denied'];
const OTHER_MACHINE: readonly CauseCode[] = ['tls/another-machine-answers', 'name/stale'];

export const CAUSES_FOUND: Readonly<Record<AilmentCode, readonly CauseCode[]>> = {
  'name/not-found': ['name/not-found', 'name/mistyped'],
  'name/lookup-failed': ['name/not-found'],
  'reach/refused': ['reach/refused', 'server/remote-desktop-off', 'server/home-edition'],
  'reach/timed-out': ['reach/timed-out', 'reach/unreachable', 'name/stale'],
  'reach/unreachable': ['reach/unreachable', 'name/stale'],
  'reach/failed': ['reach/unreachable'],
  'negotiation/stalled': HANGING,
  'negotiation/closed': ['negotiation/reset', 'negotiation/not-rdp'],
  'negotiation/reset': ['negotiation/reset', 'negotiation/not-rdp'],
  'negotiation/not-rdp': ['negotiation/not-rdp'],
  'negotiation/malformed': ['negotiation/not-rdp', 'server/not-windows'],
  'negotiation/ssl-required': ['negotiation/no-common-protocol'],
  'negotiation/ssl-not-allowed': ['negotiation/no-common-protocol'],
  'negotiation/no-certificate': ['tls/listener-certificate', 'tls/key-not-readable'],
  'negotiation/inconsistent-flags': ['negotiation/no-common-protocol'],
  'negotiation/hybrid-required': ['negotiation/nla-required'],
  'negotiation/user-auth-required': ['negotiation/no-common-protocol'],
  'negotiation/unknown-failure': ['negotiation/no-common-protocol'],
  'negotiation/nla-required': NONE,
  'negotiation/nla-offered': NONE,
  'negotiation/nla-absent': NONE,
  'tls/stalled': ['tls/listener-certificate', 'tls/no-common-suite', 'network/vpn-mtu'],
  'tls/closed': LISTENER,
  'tls/reset': LISTENER,
  'tls/handshake-failed': ['tls/no-common-suite', 'tls/listener-certificate'],
  'tls/no-common-suite': ['tls/no-common-suite'],
  'tls/version-too-old': ['tls/no-common-suite'],
  'tls/certificate-expired': ['tls/listener-certificate'],
  'tls/certificate-not-yet-valid': ['clock/skewed', 'tls/listener-certificate'],
  'tls/certificate-weak': ['tls/listener-certificate'],
  'tls/certificate-wrong-name': ['name/stale', 'tls/another-machine-answers'],
  'credssp/server-unpatched': ['credssp/server-unpatched', 'credssp/restart-pending'],
  'credssp/server-patched': NONE,
  'credssp/version-mirrored': NONE,
  'credssp/verdict-not-applicable': NONE,
  'credssp/no-challenge': ['ntlm/blocked', 'negotiation/stalled'],
  'ntlm/apparently-refused': NTLM,
  'clock/skewed': ['clock/skewed'],
  'windows/out-of-support': NONE,
  'server/stand-in-suspected': OTHER_MACHINE,
  'logon/accepted': NONE,
  'logon/wrong-credentials': ['logon/wrong-credentials', 'logon/name-form', 'logon/saved-credentials-stale'],
  'logon/password-expired': ['logon/password-expired'],
  'logon/password-must-change': ['logon/password-must-change'],
  'logon/account-locked': ['logon/account-locked'],
  'logon/account-disabled': ['logon/account-disabled'],
  'logon/account-expired': ['logon/account-expired'],
  'logon/outside-hours': ['logon/outside-hours'],
  'logon/workstation-not-allowed': ['logon/workstation-not-allowed'],
  'logon/type-not-granted': RIGHT,
  'logon/account-restricted': ['logon/account-restricted', 'ntlm/protected-user', 'logon/blank-password'],
  'logon/authorization-denied': RIGHT,
  'logon/clock-skewed': ['clock/skewed'],
  'logon/ntlm-refused': NTLM,
  'logon/version-refused': ['credssp/client-unpatched'],
  'logon/policy-stop': ['credssp/server-unpatched'],
  'logon/binding-mismatch': ['tls/intercepted', 'tls/another-machine-answers'],
  'logon/certificate-not-pinned': OTHER_MACHINE,
  'logon/no-logon-server': ['domain/controller-unreachable'],
  'logon/kerberos-failed': ['kerberos/wrong-principal', 'domain/controller-unreachable'],
  'logon/not-possible': NONE,
  'logon/refused-otherwise': ['credssp/exchange-refused'],
  'logon/interrupted': ['credssp/exchange-refused', 'network/loss'],
};
