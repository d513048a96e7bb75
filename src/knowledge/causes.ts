/**
 * Why a Remote Desktop connection fails, as far as a message on the screen can stand for it. A cause that an examination can
 * find has the code of that ailment.
 */
import type { Attested } from './sources.ts';

/** Where the cause lies, and so what has to be changed; `either` when only a look at both can tell. */
export type CauseMachine = 'server' | 'client' | 'either' | 'network' | 'gateway' | 'domain';

export interface CauseRow extends Attested {
  readonly machine: CauseMachine;
}

const CHECKED = '2026-08-22';

/** `group/cause`, stable for ever. */
export const CAUSES = {
  'credssp/server-unpatched': {
    machine: 'server',
    sources: ['kb4093492', 'pyspnego', 'event6041'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'credssp/restart-pending': { machine: 'server', sources: ['rdsAuth'], confidence: 'high', checkedOn: CHECKED },
  'credssp/client-unpatched': {
    machine: 'client',
    sources: ['kb4093492', 'tencentCloudJa'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'credssp/client-forces-updated': {
    machine: 'client',
    sources: ['kb4093492'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'credssp/third-party-client-too-old': {
    machine: 'client',
    sources: ['xrdp', 'freerdpIss'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'credssp/freerdp-too-old': { machine: 'client', sources: ['freerdpIss'], confidence: 'high', checkedOn: CHECKED },
  'credssp/library-too-old': { machine: 'client', sources: ['pywinrm'], confidence: 'high', checkedOn: CHECKED },
  'credssp/not-offered-by-client': {
    machine: 'client',
    sources: ['credsspsupport', 'mremoteng'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'negotiation/nla-required': {
    machine: 'server',
    sources: ['nmap', 'freerdp'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'credssp/exchange-refused': { machine: 'server', sources: ['freerdp'], confidence: 'medium', checkedOn: CHECKED },
  'negotiation/no-common-protocol': { machine: 'either', sources: ['freerdp'], confidence: 'high', checkedOn: CHECKED },
  'credssp/package-disabled': {
    machine: 'server',
    sources: ['generalKnowledge'],
    confidence: 'low',
    checkedOn: CHECKED,
  },
  'ntlm/blocked': {
    machine: 'either',
    sources: ['iapDesktop', 'ipban', 'cislock', 'freerdpIss', 'bytepie'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'ntlm/protected-user': { machine: 'domain', sources: ['protusers'], confidence: 'high', checkedOn: CHECKED },
  'credssp/restricted-admin-forced': {
    machine: 'either',
    sources: ['rdsAuth', 'admxhelpJa'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'kerberos/rc4-retired': { machine: 'domain', sources: ['kerberosRc4'], confidence: 'high', checkedOn: CHECKED },
  'windows/duplicate-sid': { machine: 'server', sources: ['duplicateSid'], confidence: 'high', checkedOn: CHECKED },
  'kerberos/wrong-principal': { machine: 'domain', sources: ['rdsLsa'], confidence: 'low', checkedOn: CHECKED },
  'domain/controller-unreachable': { machine: 'domain', sources: ['azJaAuth'], confidence: 'high', checkedOn: CHECKED },
  'domain/trust-broken': { machine: 'server', sources: ['azJaAuth'], confidence: 'high', checkedOn: CHECKED },
  'clock/skewed': { machine: 'either', sources: ['rdsTime'], confidence: 'high', checkedOn: CHECKED },
  'server/ports-exhausted': { machine: 'server', sources: ['rdsTime'], confidence: 'high', checkedOn: CHECKED },
  'credssp/delegation-not-allowed': {
    machine: 'client',
    sources: ['policyCsp', 'winrm'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'credssp/saved-credentials-not-allowed': {
    machine: 'client',
    sources: ['policyCsp'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'logon/wrong-credentials': {
    machine: 'client',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon/name-form': {
    machine: 'client',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon/wrong-authority': {
    machine: 'client',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon/saved-credentials-stale': {
    machine: 'client',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon/account-locked': {
    machine: 'domain',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon/account-disabled': {
    machine: 'domain',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon/account-expired': {
    machine: 'domain',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon/account-restricted': {
    machine: 'domain',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon/password-expired': {
    machine: 'domain',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon/password-must-change': {
    machine: 'domain',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon/blank-password': {
    machine: 'server',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon/outside-hours': {
    machine: 'domain',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon/workstation-not-allowed': {
    machine: 'domain',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon/type-not-granted': {
    machine: 'server',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'logon/right-denied': {
    machine: 'server',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsAuth'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'tls/no-common-suite': {
    machine: 'either',
    sources: ['rdsInternal', 'rdsTls', 'azJaAuth', 'remmina'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'tls/intercepted': { machine: 'network', sources: ['generalKnowledge'], confidence: 'low', checkedOn: CHECKED },
  'tls/listener-certificate': {
    machine: 'server',
    sources: ['rdsInternal', 'rdsGeneral', 'cert904'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'tls/key-not-readable': { machine: 'server', sources: ['rdsInternal'], confidence: 'high', checkedOn: CHECKED },
  'tls/fips-required': {
    machine: 'either',
    sources: ['azJaAuth', 'disconnectCodes'],
    confidence: 'high',
    checkedOn: CHECKED,
  },
  'tls/self-signed': { machine: 'server', sources: ['generalKnowledge'], confidence: 'high', checkedOn: CHECKED },
  'tls/another-machine-answers': {
    machine: 'network',
    sources: ['generalKnowledge'],
    confidence: 'low',
    checkedOn: CHECKED,
  },
  'tls/certificate-declined': { machine: 'client', sources: ['guacamole'], confidence: 'high', checkedOn: CHECKED },
  'reach/refused': { machine: 'server', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'reach/timed-out': { machine: 'network', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'reach/unreachable': { machine: 'server', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'server/remote-desktop-off': { machine: 'server', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'server/home-edition': { machine: 'server', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'negotiation/not-rdp': { machine: 'server', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'name/not-found': { machine: 'network', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'name/stale': { machine: 'network', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'name/mistyped': { machine: 'client', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'network/loss': { machine: 'network', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'network/congested': { machine: 'network', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'network/damaged': { machine: 'network', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'network/mtu': { machine: 'network', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'network/vpn-mtu': { machine: 'network', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'network/udp-dropped': {
    machine: 'network',
    sources: ['rdsGeneral', 'disconnectCodes', 'feb2025'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'gateway/refuses': { machine: 'gateway', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'gateway/in-between': { machine: 'gateway', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'negotiation/stalled': { machine: 'server', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'negotiation/reset': { machine: 'server', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'server/not-windows': { machine: 'server', sources: ['rdsGeneral'], confidence: 'medium', checkedOn: CHECKED },
  'licence/grace-over': {
    machine: 'server',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsInternal'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'licence/configuration': {
    machine: 'server',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsInternal'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'licence/client-store': {
    machine: 'client',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsInternal'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'licence/keys': {
    machine: 'server',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsInternal'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'session/limit': {
    machine: 'server',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsInternal'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'session/draining': {
    machine: 'server',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsInternal'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'session/profile-or-shell': {
    machine: 'server',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsInternal'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'session/ended-by-server': {
    machine: 'server',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsInternal'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'session/graphics': {
    machine: 'either',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsInternal'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'session/memory': {
    machine: 'either',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsInternal'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'session/audio': {
    machine: 'server',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsInternal'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'gateway/radius': {
    machine: 'gateway',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsInternal'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'session/unspecified': {
    machine: 'either',
    sources: ['disconnectCodes', 'azJaSpec', 'rdsInternal'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'windows/update-of-january-2026': {
    machine: 'client',
    sources: ['oneRemote', 'jan2026'],
    confidence: 'medium',
    checkedOn: CHECKED,
  },
  'windows/rdp-file-warning': { machine: 'client', sources: ['rdpfile'], confidence: 'medium', checkedOn: CHECKED },
} as const satisfies Readonly<Record<string, CauseRow>>;

/** A key of `CAUSES`. */
export type CauseCode = keyof typeof CAUSES;
