/**
 * Which remedies there are for a cause, in the order in which they are tried when nothing speaks for another. Among the four
 * classic ones that order is kept everywhere.
 */
import type { CauseCode, RemedyName } from '../knowledge/index.ts';

/** Also where a missing fix is one cause of several. */
const CLASSIC = ['update-server', 'patch-server', 'restart-server', 'server-nla-off', 'client-vulnerable'] as const;
const NAME_AND_PASSWORD = ['check-credentials'] as const;
const TLS = ['fix-tls'] as const;
const CERTIFICATE = ['renew-listener-cert'] as const;
const SERVER_LOG = ['read-server-log', 'collect-more'] as const;
const MORE = ['collect-more'] as const;

export const CURES: Readonly<Record<CauseCode, readonly [RemedyName, ...RemedyName[]]>> = {
  'credssp/server-unpatched': [...CLASSIC, 'rdp-file-nla-off'],
  'credssp/restart-pending': [
    'restart-server',
    'update-server',
    'server-nla-off',
    'client-vulnerable',
    'rdp-file-nla-off',
  ],
  'credssp/client-unpatched': ['update-client', 'server-mitigated'],
  'credssp/client-forces-updated': [...CLASSIC, 'rdp-file-nla-off'],
  'credssp/third-party-client-too-old': ['update-client', 'server-mitigated'],
  'credssp/freerdp-too-old': ['update-client', 'server-mitigated'],
  'credssp/library-too-old': ['update-client', 'server-mitigated'],
  'credssp/not-offered-by-client': ['enable-client-credssp', 'guac-security-mode', 'use-freerdp', 'server-nla-off'],
  'negotiation/nla-required': ['enable-client-credssp', 'use-freerdp', 'guac-security-mode', 'server-nla-off'],
  'credssp/exchange-refused': ['check-credentials', 'kerberos-name', 'read-server-log'],
  'negotiation/no-common-protocol': ['enable-client-credssp', 'guac-security-mode', 'fix-tls'],
  'credssp/package-disabled': SERVER_LOG,
  'ntlm/blocked': ['kerberos-name', 'ntlm-exception'],
  'ntlm/protected-user': ['kerberos-name', 'check-credentials'],
  'credssp/restricted-admin-forced': ['allow-restricted-admin', 'kerberos-name'],
  'kerberos/rc4-retired': ['update-both', 'reset-password', 'read-server-log'],
  'windows/duplicate-sid': ['sysprep'],
  'kerberos/wrong-principal': ['fix-spn', 'fix-dns'],
  'domain/controller-unreachable': ['fix-dns', 'test-secure-channel', 'server-nla-off'],
  'domain/trust-broken': ['test-secure-channel'],
  'clock/skewed': ['sync-time'],
  'server/ports-exhausted': ['restart-server', 'read-server-log'],
  'credssp/delegation-not-allowed': ['kerberos-name', 'delegation-policies'],
  'credssp/saved-credentials-not-allowed': ['check-credentials', 'delegation-policies'],
  'logon/wrong-credentials': NAME_AND_PASSWORD,
  'logon/name-form': NAME_AND_PASSWORD,
  'logon/wrong-authority': NAME_AND_PASSWORD,
  'logon/saved-credentials-stale': NAME_AND_PASSWORD,
  'logon/account-locked': ['unlock-account'],
  'logon/account-disabled': ['enable-account'],
  'logon/account-expired': ['extend-account'],
  'logon/account-restricted': ['fix-account-limits', 'kerberos-name', 'set-password'],
  'logon/password-expired': ['reset-password', 'rdweb-change', 'server-nla-off'],
  'logon/password-must-change': ['reset-password', 'rdweb-change', 'server-nla-off'],
  'logon/blank-password': ['set-password'],
  'logon/outside-hours': ['fix-account-limits'],
  'logon/workstation-not-allowed': ['fix-account-limits'],
  'logon/type-not-granted': ['add-remote-users'],
  'logon/right-denied': ['add-remote-users'],
  'tls/no-common-suite': TLS,
  'tls/intercepted': ['fix-tls', 'check-gateway'],
  'tls/listener-certificate': CERTIFICATE,
  'tls/key-not-readable': CERTIFICATE,
  'tls/fips-required': ['fix-tls', 'update-client', 'relax-fips'],
  'tls/self-signed': ['proper-certificate'],
  'tls/another-machine-answers': ['fix-dns', 'renew-listener-cert'],
  'tls/certificate-declined': ['proper-certificate', 'guac-security-mode'],
  'reach/refused': ['open-port', 'enable-rdp'],
  'reach/timed-out': ['open-port'],
  'reach/unreachable': ['open-port', 'fix-dns'],
  'server/remote-desktop-off': ['enable-rdp'],
  'server/home-edition': MORE,
  'negotiation/not-rdp': ['check-port-owner', 'open-port'],
  'name/not-found': ['fix-dns'],
  'name/stale': ['fix-dns'],
  'name/mistyped': ['fix-dns'],
  'network/loss': ['disable-udp', 'collect-more'],
  'network/congested': ['disable-udp', 'lower-display', 'collect-more'],
  'network/damaged': ['update-both', 'restart-termservice', 'collect-more'],
  'network/mtu': ['disable-udp', 'collect-more'],
  'network/vpn-mtu': ['disable-udp', 'open-port', 'collect-more'],
  'network/udp-dropped': ['update-both', 'disable-udp'],
  'gateway/refuses': ['check-gateway'],
  'gateway/in-between': ['check-gateway', 'collect-more'],
  'negotiation/stalled': ['restart-termservice', 'check-port-owner', 'open-port'],
  'negotiation/reset': ['restart-termservice', 'check-port-owner'],
  'server/not-windows': SERVER_LOG,
  'licence/grace-over': ['rds-licensing', 'mstsc-admin'],
  'licence/configuration': ['rds-licensing', 'mstsc-admin'],
  'licence/client-store': ['mslicensing-reset'],
  'licence/keys': ['rds-licensing', 'mslicensing-reset'],
  'session/limit': SERVER_LOG,
  'session/draining': SERVER_LOG,
  'session/profile-or-shell': SERVER_LOG,
  'session/ended-by-server': SERVER_LOG,
  'session/graphics': ['lower-display', 'update-both'],
  'session/memory': ['lower-display', 'read-server-log'],
  'session/audio': ['disable-audio-service'],
  'gateway/radius': ['check-gateway', 'fix-tls'],
  'session/unspecified': MORE,
  'windows/update-of-january-2026': ['install-oob-jan2026'],
  'windows/rdp-file-warning': ['sign-rdp-file'],
};

/** They cure nothing: they find out more, and so come last. */
export function onlyLooks(name: RemedyName): boolean {
  return name === 'collect-more' || name === 'read-server-log';
}
