/** English for the remedies of CVE-2018-0886: the four classic ones and their nearest neighbours. */
import type { RemedyTexts } from '../remedy-words.ts';

const FIX_PROOF = 'rdp-doctor check shows CredSSP 5 or 6, and clients log no new event 6041 for this server.';

export const remedyCredssp = {
  'update-server': {
    does: 'Install every pending update on the server and restart it.',
    affected: 'All clients at once; nothing has to be done on them.',
    suitable: 'Any server inside its support period, above all one that is looked after.',
    notSuitable:
      'A server frozen for its applications, without a test and a window at night; one whose support has ended without paid updates.',
    undo: 'Uninstall the update or go back to the backup, and only if something broke.',
    proof: FIX_PROOF,
  },
  'patch-server': {
    does: 'Install the one update with the CredSSP fix on the server, or any later one, and restart it.',
    affected: 'All clients at once; nothing has to be done on them.',
    suitable: 'A server that was not kept up and must change as little as possible.',
    notSuitable: 'Windows 10 and Server 2016, where each package holds all earlier ones: there it is no smaller step.',
    undo: 'Uninstall this one update.',
    proof: FIX_PROOF,
  },
  'server-nla-off': {
    does: 'For a short time, stop requiring Network Level Authentication on the server.',
    affected: 'All clients at once; they sign in on the remote screen.',
    suitable: 'A bridge for a server on an internal network that can not be updated today.',
    notSuitable:
      'Anything reachable from the internet: the sign-in screen is then open to everybody, and the server no longer proves who it is.',
    undo: 'Put back the values that were there; where nobody wrote them down, UserAuthentication 1 and SecurityLayer 2.',
    proof: 'rdp-doctor check shows that the server accepts a connection without NLA.',
  },
  'client-vulnerable': {
    does: 'For a short time, set the policy Encryption Oracle Remediation on the client to Vulnerable.',
    affected: 'That one client, towards every server it connects to.',
    suitable: 'One person who has to get in now; a server that nobody may touch.',
    notSuitable: 'A whole company: the hole stays, every later client needs it too, and it is forgotten.',
    undo: 'Put back the value that was there; usually there was none, so delete it. Plan this when you set it.',
    proof: 'The value reads 0x2 and the connection works; afterwards the value is gone and the connection still works.',
  },
  'rdp-file-nla-off': {
    does: 'In one .rdp file, switch CredSSP off for this connection.',
    affected: 'This one file; nothing else on the computer changes.',
    suitable: 'A server that does not require NLA: this often makes both loosened policies needless.',
    notSuitable: 'A server that requires NLA: it refuses. Not for a network you do not trust.',
    undo: 'Take the line out of the file.',
    proof: 'The connection opens and asks for the password on the remote screen.',
  },
  'restart-server': {
    does: 'Restart the server: an update that waits for its restart does not protect yet.',
    affected: 'Everybody who is signed in there, for some minutes.',
    suitable: 'The update is listed as installed, but the server still answers with an old CredSSP number.',
    notSuitable: 'No update was ever installed: then a restart changes nothing.',
    undo: 'Nothing has to be taken back.',
    proof: FIX_PROOF,
  },
  'update-client': {
    does: 'Update the client: Windows by Windows Update, other programs to a release from after March 2018.',
    affected: 'That one client.',
    suitable:
      'A client refused by a server that only takes updated ones; an old FreeRDP, or requests-credssp before 1.0.0.',
    notSuitable: 'A client that is up to date already, before a server that is not.',
    undo: 'Nothing has to be taken back.',
    proof: 'The connection works.',
  },
  'server-mitigated': {
    does: 'On the server, set the policy Encryption Oracle Remediation from 0 to 1 (Mitigated).',
    affected: 'Old clients, which may connect to this server again.',
    suitable: 'An updated server that has to accept clients that can not be updated yet.',
    notSuitable:
      'Value 2: it is often recommended for this and weakens the connections the server makes itself, for nothing.',
    undo: 'Set the value to 0 again as soon as the clients are updated.',
    proof: 'The value reads 0x1 and the old client connects.',
  },
  'kerberos-name': {
    does: 'Connect with the full computer name and a domain account, so that Kerberos takes the place of NTLM.',
    affected: 'This connection only.',
    suitable: 'NTLM is blocked, the account is in Protected Users, or the connection was made by address.',
    notSuitable: 'Local accounts and computers outside a domain.',
    undo: 'Nothing has to be taken back.',
    proof: 'klist lists a ticket for TERMSRV and the name of the server.',
  },
  'ntlm-exception': {
    does: 'Allow NTLM for exactly this server, on whichever side blocks it.',
    affected: 'The servers that are named, and nobody else.',
    suitable: 'Local accounts, computers outside a domain, and tunnels that end at 127.0.0.1.',
    notSuitable: 'Where the full name and a domain account do as well.',
    undo: 'Take the server out of the list of exceptions again.',
    proof: 'The connection works, and the NTLM log shows no new block.',
  },
} as const satisfies Partial<RemedyTexts>;
