/** English: causes around NTLM, Kerberos, domains and clocks, and what updates of Windows brought. */
import type { CauseTexts, SomeCauses } from '../cause-words.ts';

export const signInCauses: SomeCauses<'ntlm' | 'kerberos' | 'windows' | 'domain' | 'clock'> &
  Pick<CauseTexts, 'server/ports-exhausted'> = {
  'ntlm/blocked': {
    title: 'NTLM is blocked on one side',
    explanation:
      'NTLM is blocked on the server, on the client or in the domain, and Kerberos was not possible in its place.',
    tellApart:
      'Connect with the full name of the server and a domain account: if that works, it was NTLM. The log Microsoft-Windows-NTLM/Operational on either side names what was blocked; rdp-doctor check sees CredSSP 5 or 6.',
  },
  'ntlm/protected-user': {
    title: 'the account is in Protected Users',
    explanation: 'The account is a member of the group Protected Users, which may not use NTLM.',
    tellApart: 'The full name of the server together with NAME@DOMAIN works, an IP address does not.',
  },
  'kerberos/rc4-retired': {
    title: 'Kerberos no longer takes RC4',
    explanation:
      'The domain controllers no longer issue Kerberos tickets with RC4, and the account or the server has no AES key.',
    tellApart: 'Events 201 to 209 of KDCSVC on a domain controller, since the updates of 2026.',
  },
  'kerberos/wrong-principal': {
    title: 'the Kerberos name of the server stands for something else',
    explanation: 'The Kerberos name TERMSRV/SERVER belongs to another computer or to an account in the domain.',
    tellApart: 'setspn -Q TERMSRV/SERVER shows who has it; by IP address the connection works.',
  },
  'windows/duplicate-sid': {
    title: 'two cloned computers have the same SID',
    explanation:
      'Client and server were cloned from one image without Sysprep, and current Windows refuses to sign in between them.',
    tellApart: 'LsaSrv event 6167 in the System log of the server; Windows 11 24H2 and later, Windows Server 2025.',
  },
  'windows/update-of-january-2026': {
    title: 'the update of January 2026 broke the client',
    explanation: 'The update of January 2026 broke the request for credentials on the client.',
    tellApart:
      'The client is Windows 11 with build 26100.7623 or 26200.7623, or a sibling of that day, and fails at every server.',
  },
  'windows/rdp-file-warning': {
    title: 'Windows warns of .rdp files since April 2026',
    explanation: 'The client warns of .rdp files since the update of April 2026; this is no failure.',
    tellApart: 'After consent the connection works; drives and clipboard are off until they are allowed.',
  },
  'domain/controller-unreachable': {
    title: 'a domain controller cannot be reached',
    explanation: 'The server, or the client, cannot reach a domain controller, which domain accounts need to sign in.',
    tellApart: 'A local account of the server works, domain accounts do not; nltest /dsgetdc:DOMAIN fails.',
  },
  'domain/trust-broken': {
    title: 'the server has lost the trust of its domain',
    explanation: 'The trust between the server and its domain is broken.',
    tellApart: 'Test-ComputerSecureChannel on the server says False; a local account works.',
  },
  'clock/skewed': {
    title: 'the clocks differ too much',
    explanation:
      'The clocks of client, server and domain controller differ by more than Kerberos allows, about five minutes.',
    tellApart: 'rdp-doctor check SERVER shows the difference; a local account works.',
  },
  'server/ports-exhausted': {
    title: 'the server has run out of TCP ports',
    explanation: 'The server has run out of free TCP ports and reaches no domain controller any more.',
    tellApart:
      'It comes after days of running and goes with a restart; events 4227 and 4231 of Tcpip, 5719 of NETLOGON.',
  },
};
