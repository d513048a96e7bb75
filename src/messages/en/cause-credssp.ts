/** English: causes within CredSSP and around network level authentication. */
import type { CauseTexts, SomeCauses } from '../cause-words.ts';

export const credsspCauses: SomeCauses<'credssp'> &
  Pick<CauseTexts, 'negotiation/nla-required' | 'negotiation/no-common-protocol'> = {
  'credssp/server-unpatched': {
    title: 'the server lacks the fix for CVE-2018-0886',
    explanation: 'The server lacks the fix for CVE-2018-0886, and an updated client refuses to connect to it.',
    tellApart:
      'rdp-doctor check SERVER: an answer with CredSSP 2, 3 or 4 proves it, 5 or 6 rules it out. On the client, event 6041 of LsaSrv in the System log proves it as well.',
  },
  'credssp/restart-pending': {
    title: 'the fix is installed, but the server was not restarted',
    explanation:
      'The server has the fix for CVE-2018-0886 installed but still runs the old code, because it was not restarted.',
    tellApart: 'The update is in the list of installed updates, and rdp-doctor check still sees CredSSP 2, 3 or 4.',
  },
  'credssp/client-unpatched': {
    title: 'the client lacks the fix, and the server demands it',
    explanation:
      'The client lacks the fix for CVE-2018-0886, and the server accepts updated clients only (Force Updated Clients, 0).',
    tellApart: 'rdp-doctor check SERVER sees CredSSP 5 or 6, and an updated client connects to the same server.',
  },
  'credssp/client-forces-updated': {
    title: 'the client is set to Force Updated Clients (0)',
    explanation: 'The client is set to Force Updated Clients (0), so it refuses every server without the fix.',
    tellApart:
      'AllowEncryptionOracle is 0 on the client. With the default, Mitigated (1), the same servers would be refused; the server still needs the fix.',
  },
  'credssp/third-party-client-too-old': {
    title: 'a client not by Microsoft is too old for this server',
    explanation: 'A client not by Microsoft knows only the old CredSSP, and the server accepts updated clients only.',
    tellApart: 'A current mstsc or FreeRDP connects to the same server.',
  },
  'credssp/freerdp-too-old': {
    title: 'FreeRDP is older than March 2018',
    explanation: 'FreeRDP on the client is older than March 2018 and fails at the key proof of updated servers.',
    tellApart: 'xfreerdp --version; a current one connects.',
  },
  'credssp/library-too-old': {
    title: 'a CredSSP library is too old',
    explanation:
      'The CredSSP library of the client, such as requests-credssp before 1.0.0, is too old for updated servers.',
    tellApart: 'pip show requests-credssp on the computer that connects.',
  },
  'credssp/not-offered-by-client': {
    title: 'the client does not use CredSSP',
    explanation: 'CredSSP is turned off in the client, and the server lets nobody in without it.',
    tellApart: 'enablecredsspsupport:i:0 in the .rdp file, or “Use CredSSP” turned off in mRemoteNG and the like.',
  },
  'credssp/exchange-refused': {
    title: 'network level authentication was refused',
    explanation: 'The server refused the sign-in during network level authentication.',
    tellApart: 'Event 4625 in the Security log of the server, with its sub status, says why.',
  },
  'credssp/package-disabled': {
    title: 'a security package or policy is turned off on the server',
    explanation: 'A security package that the sign-in needs is turned off on the server, or forbidden by a policy.',
    tellApart: 'The server has the fix (CredSSP 5 or 6), NTLM is allowed, and every client fails alike.',
  },
  'credssp/restricted-admin-forced': {
    title: 'Restricted Admin mode or Remote Credential Guard is demanded',
    explanation:
      'A policy demands Restricted Admin mode or Remote Credential Guard, and the other side does not take part.',
    tellApart:
      'The policy “Restrict delegation of credentials to remote servers” on the client; DisableRestrictedAdmin on the server.',
  },
  'credssp/delegation-not-allowed': {
    title: 'delegating credentials to this server is not allowed',
    explanation: 'A policy of the client does not allow credentials to be sent to this server.',
    tellApart:
      'The policies under System > Credentials Delegation do not list TERMSRV/SERVER (for WinRM, WSMAN/SERVER). It is not the policy Encryption Oracle Remediation, which stands beside them.',
  },
  'credssp/saved-credentials-not-allowed': {
    title: 'saved credentials are not allowed',
    explanation: 'Credentials that were saved on the client may not be used for this server; typed ones may.',
    tellApart: 'Remove the saved credentials and type them: then it works.',
  },
  'negotiation/nla-required': {
    title: 'the server requires NLA',
    explanation: 'The server requires network level authentication, and the client does not do it.',
    tellApart:
      'rdp-doctor check SERVER shows negotiation/nla-required; without NLA the server answers HYBRID_REQUIRED_BY_SERVER.',
  },
  'negotiation/no-common-protocol': {
    title: 'client and server have no security protocol in common',
    explanation: 'The client offers only security protocols that the server does not accept.',
    tellApart:
      'rdp-doctor check SERVER shows what the server accepts; compare it with the setting of the client (rdp, tls, nla).',
  },
};
