/** English: what tells causes apart. */
import type { CauseWords } from '../cause-words.ts';

export const distinctions: CauseWords['distinctions'] = {
  'after-65-seconds': 'It always happens about 65 seconds after connecting: then it is UDP, as in early 2025.',
  'after-client-update':
    'Did it begin right after the client was updated, and the server was not? That is the typical case.',
  'all-clients-alike': 'If all clients fail alike, it is the credentials.',
  'before-credentials': 'It fails before credentials are asked for, and the port is open: certificate or TLS.',
  'blank-password': 'A local account without a password: give it one.',
  'certificate-date': 'rdp-doctor check shows whether the certificate has expired.',
  'client-credssp-setting': 'mRemoteNG and similar clients: “Use CredSSP” is off.',
  'cloned-from-one-image': 'Both computers were cloned from one image.',
  'connects-after-consent':
    'The connection still works after consent; missing drives or clipboard are redirections that are off now.',
  'console-works': 'The same account works at the server itself but not from one client: compare the updates of both.',
  'each-text-its-class': 'Each of these texts stands for a class of FreeRDP’s errors; the log of guacd says more.',
  'event-4625':
    'Event 4625 on the server: sub status 0xC000006A or 0xC0000064 means that password or name really is wrong.',
  'event-4740': 'Event 4740 on the domain controller says which computer locked the account.',
  'event-56': 'Event 56 of TermDD on the server goes with a failed TLS or security layer.',
  'event-6041':
    'Event 6041 of LsaSrv in the System log of the client proves it, and names the version that the server offered.',
  'event-6167': 'Event 6167 of LsaSrv on the server: duplicate SID.',
  'every-account-fails': 'If every account fails, it is TLS or the listener.',
  'extended-code':
    'The extended code: 0x101 to 0x10A are licences, 0x5 another session, 0x7 a refusal, 0x9 missing rights.',
  'extended-seven': 'The extended code 0x7 proves nothing by itself.',
  'full-name-and-upn': 'With the full name of the server and NAME@DOMAIN it works: Protected Users, or NTLM.',
  'gateway-then-target': 'The sign-in to the server comes after the gateway; its own errors can still follow.',
  'january-2026-build': 'The client is Windows 11 24H2 or 25H2 with build 26100.7623 or 26200.7623.',
  'local-account-works':
    'A local account works and a domain account does not: domain controller, trust, clock, or an expired password.',
  'misnamed-by-old-freerdp':
    'FreeRDP of early 2018 said PASSWORD_CERTAINLY_EXPIRED where it was the change of CredSSP.',
  'mstsc-admin': 'mstsc /admin still works.',
  'mstsc-elevated-once': 'Run mstsc once as administrator on the client.',
  'mstsc-on-the-server': 'On the server, mstsc to localhost: if it works there, it is the network; if not, the server.',
  'name-instead-of-address':
    'An IP address, or a server outside the domain, forces NTLM; try the full name and a domain account.',
  'name-resolves': 'See whether the client finds the name: nslookup SERVER.',
  'nla-refusal-code': 'Asked for TLS alone, the server refuses with code 5 (HYBRID_REQUIRED_BY_SERVER).',
  'not-the-oracle-policy':
    'It has nothing to do with Encryption Oracle Remediation, although both stand under Credentials Delegation.',
  'ntlm-log': 'The log Microsoft-Windows-NTLM/Operational on either side shows blocked attempts.',
  'ntlm-only-situations':
    'It happens with IP addresses, local accounts and tunnels to 127.0.0.1, where only NTLM is possible.',
  'old-client-bare-text': 'Windows 7 and Windows Server 2008 R2 never show the line about CredSSP.',
  'old-image': 'Was the server just installed from an image older than March 2018? That is typical, too.',
  'openssl-level': 'OpenSSL’s security level on the client blocks old TLS versions and keys.',
  'ordinary-user': 'NLA is on and the account is an ordinary user: very likely the right is missing.',
  'other-servers-work': 'Other servers on the same way work: then it is not the network.',
  'refused-or-timed-out':
    'rdp-doctor check SERVER: refused means service or port, timed out means firewall, route or a computer that is off.',
  'restricted-admin-event': 'An event on the client shows that Restricted Admin mode is demanded.',
  'same-update-gap': 'It is the same gap between updates as for Remote Desktop.',
  'secure-channel-test': 'Test-ComputerSecureChannel on the server says False.',
  'server-build': 'Windows with build 17763 or later was shipped with the fix.',
  'server-clock': 'rdp-doctor check compares the clock of the server with the one here.',
  'status-code': 'The NTSTATUS decides; servers with CredSSP 2 or 5 send none.',
  'text-beside-code': 'Read the text beside it; the number says nothing.',
  'tls-look': 'rdp-doctor check shows whether TLS fails, or only old versions are spoken.',
  'type-credentials-anew': 'Remove the saved credentials and type them.',
  'updated-client-connects': 'An updated client connects to the same server: then it is this client.',
  'warning-only': 'This is a warning only.',
  'wire-version':
    'rdp-doctor check SERVER: CredSSP 2, 3 or 4 means that the fix is missing or not active; 5 or 6 means that it is there, and NTLM and policies come next.',
  'workgroup-or-address':
    'With a workgroup, or an IP address, the policies “with NTLM-only server authentication” count.',
  'works-by-address': 'By IP address it works: DNS or the Kerberos name.',
  'x224-silence': 'The port is open, but the server says nothing: the service hangs.',
};
