/** English sentences for sign-ins that fail by the machines: clocks, domain controllers, NTLM, Kerberos, versions, the policy. */
import type { KerberosTrouble } from '../../diagnosis/logon-ailment.ts';
import type { SomeWords } from '../words.ts';
import { inBrackets, withSent } from './sent.ts';

const UNCHECKED = 'The password was not checked.';
const CODE_RULE = 'The server answered with this code [MS-CSSP] 2.2.1, [MS-ERREF] 2.3.1.';
const OTHER_REASON = 'The server gives no more than the code; several causes can stand behind it.';

export const logonServer: SomeWords<
  | 'logon/clock-skewed'
  | 'logon/ntlm-refused'
  | 'logon/version-refused'
  | 'logon/policy-stop'
  | 'logon/no-logon-server'
  | 'logon/kerberos-failed'
> = {
  'logon/clock-skewed': {
    finding: ({ between, code }) =>
      between === 'kerberos'
        ? `Kerberos refuses: the clocks differ by more than it allows (${code})`
        : `The clocks of the server and of its domain controller differ too much (${code})`,
    ruledOut: 'The clocks did not stand in the way of the sign-in',
    inShort: ({ between, sent }) =>
      withSent(
        between === 'kerberos'
          ? `The clock of this computer and that of the domain or the server differ by more than Kerberos allows. ${UNCHECKED}`
          : `The clocks of the server and of its domain controller differ too much. ${UNCHECKED}`,
        sent,
      ),
    advice: ({ between }) =>
      between === 'kerberos'
        ? 'Compare the clock of this computer with a right one first, then those of the domain controller and the server. Set the wrong one.'
        : 'On the server, set the clock by the domain controller (w32tm /resync), and look why it went wrong.',
    rule: `${CODE_RULE} Kerberos itself allows five minutes [RFC4120] 8.2.`,
    limits: ['Which of the clocks is wrong is not said.'],
  },
  'logon/ntlm-refused': {
    finding: ({ sign, detail }) => `${NTLM_FOUND[sign]}${inBrackets(detail)}`,
    ruledOut: 'NTLM was not refused',
    inShort: ({ sign, sent }) =>
      withSent(
        sign === 'tooWeak'
          ? `The server's NTLM is weaker than Network Level Authentication (NLA) allows, so the sign-in was stopped here. ${UNCHECKED}`
          : `The server does not take NTLM for this sign-in. ${UNCHECKED}`,
        sent,
      ),
    advice: ({ sign }) =>
      sign === 'tooWeak'
        ? 'On the server, set the NTLM policies back to require 128-bit encryption and NTLMv2, or update its software.'
        : 'Connect by the full computer name with a domain account, so that Kerberos is used (--kerberos). If NTLM is really needed, allow it for this server only.',
    rule: 'STATUS_NOT_SUPPORTED (0xC00000BB) or SEC_E_UNSUPPORTED_FUNCTION (0x80090302) to a client that announced CredSSP 5 or more, or a reject in SPNEGO [MS-NLMP] 3.2.5.1, [MS-CSSP] 3.1.5, [MS-ERREF] 2.3.1. What NTLM must offer is in [MS-CSSP] 3.1.5 and [MS-NLMP] 2.2.2.5.',
    limits: [
      'A refusal of the CredSSP version has the same code; it is unlikely here, because no server refuses a client that announces 5 or 6.',
      OTHER_REASON,
    ],
  },
  'logon/version-refused': {
    finding: ({ announced, sign, detail }) =>
      `The server seems to refuse CredSSP ${announced}, which was announced: ${sign === 'closed' ? 'it closed at once' : 'error code'}${inBrackets(detail)}`,
    ruledOut: 'The CredSSP version was not refused',
    inShort: ({ announced, sent }) =>
      withSent(
        `The server probably refuses the old CredSSP ${announced} that was announced: it takes updated clients only. ${UNCHECKED}`,
        sent,
      ),
    advice: () =>
      'Bring the client up to date; the server is in order and need not be changed. To test this server, use --policy 1, which announces the newest version.',
    rule: 'A server under Force Updated Clients takes no CredSSP below 5: STATUS_NOT_SUPPORTED (0xC00000BB), or only a close where the version has no field for a reason [MS-CSSP] 2.2.1, 3.1.5.',
    limits: [
      'A server that blocks NTLM answers the same.',
      'When a real Windows server refuses an old version, and how, was never seen by us.',
    ],
  },
  'logon/policy-stop': {
    finding: ({ version, policy }) =>
      `The sign-in stopped at CredSSP ${version} by policy ${POLICY[policy]}, as an updated Windows client does with the CredSSP dialog`,
    ruledOut: 'The policy did not stop the sign-in',
    inShort: ({ version, sent }) =>
      withSent(
        `The sign-in was stopped here: the server answers CredSSP ${version}, without the fix for CVE-2018-0886. ${UNCHECKED}`,
        sent,
      ),
    advice: () =>
      'Bring the server up to date with Windows Update and restart it, then test again. An updated Windows client shows the error about "CredSSP encryption oracle remediation" here; do not loosen its policy.',
    rule: 'A client whose policy is 0 or 1 ends the connection when the server names a version below 5, before it sends anything made from the password [MS-CSSP] 2.2.1, 3.1.5.',
    limits: ['Whether user name and password are right was not tried.'],
  },
  'logon/no-logon-server': {
    finding: ({ who, code }) =>
      who === 'server'
        ? `The server cannot reach a domain controller (${code})`
        : `This computer cannot reach a domain controller for Kerberos (${code})`,
    ruledOut: 'A domain controller could be reached',
    inShort: ({ who, sent }) =>
      withSent(
        `${who === 'server' ? 'The server' : 'This computer'} cannot reach a domain controller. ${UNCHECKED}`,
        sent,
      ),
    advice: ({ who }) =>
      who === 'server'
        ? 'On the server, check the network, the DNS settings, and whether a domain controller is running. A local account of the server still works meanwhile.'
        : 'On this computer, check DNS and VPN, and that TCP and UDP 88 to a domain controller is open. Without --kerberos the sign-in is tried with NTLM.',
    rule: `${CODE_RULE} For Kerberos, this computer itself asks the key server [RFC4120] 7.2.`,
    limits: ['Whether the domain controller is down or only out of reach does not show.'],
  },
  'logon/kerberos-failed': {
    finding: ({ problem, code }) => `Kerberos failed: ${TROUBLES[problem].what}${inBrackets(code)}`,
    ruledOut: 'Kerberos did not fail',
    inShort: ({ problem, sent }) => withSent(`Kerberos failed: ${TROUBLES[problem].what}. ${UNCHECKED}`, sent),
    advice: ({ problem }) => TROUBLES[problem].advice,
    rule: "What the system's Kerberos said, with its own numbers, or a code of the server that speaks of tickets [RFC4120] 7.5.9, [MS-ERREF] 2.3.1.",
    limits: [OTHER_REASON],
  },
};

const POLICY = {
  forceUpdatedClients: '0 (Force Updated Clients)',
  mitigated: '1 (Mitigated)',
  vulnerable: '2 (Vulnerable)',
};

const NTLM_FOUND = {
  errorCode: 'The server refuses NTLM with an error code',
  reject: 'The server rejects NTLM',
  tooWeak: "The server's NTLM is too weak",
};

const TICKET =
  'Sign in to the domain anew (kinit, or lock and unlock Windows), or give the password with --password-stdin.';

const TROUBLES: Readonly<Record<KerberosTrouble, { readonly what: string; readonly advice: string }>> = {
  libraryMissing: {
    what: 'its library is missing on this computer',
    advice:
      'Install the Kerberos library of this system (libgssapi-krb5-2 on Debian), or test with NTLM, without --kerberos.',
  },
  noCredentials: { what: 'there is no ticket on this computer', advice: TICKET },
  ticketExpired: { what: 'the ticket has expired', advice: TICKET },
  accountRevoked: {
    what: 'the domain says that the account is locked, disabled or expired',
    advice: 'Ask the administrator of the domain which of them it is.',
  },
  unknownServer: {
    what: 'the domain does not know a server of this name',
    advice:
      'Use the full computer name as the domain knows it, not an address or an alias. The administrator can see the names with setspn -L.',
  },
  wrongPrincipal: {
    what: 'the ticket is for another account than the one the server runs under',
    advice:
      'Use the full computer name. If it is right, an old or doubled name is registered in the domain: the administrator finds it with setspn -X.',
  },
  badToken: {
    what: "the server's token cannot be read",
    advice:
      'Try without a gateway or load balancer in between; then look at the Kerberos events in the System log of the server.',
  },
  refused: {
    what: 'the server refused the ticket without a reason',
    advice:
      'Use the full computer name as the domain knows it, and look at the Kerberos events in the System log and at the Security log of the server. Without --kerberos the sign-in is tried with NTLM.',
  },
  other: { what: 'for another reason', advice: 'Look up the numbers, and try with NTLM, without --kerberos.' },
};
