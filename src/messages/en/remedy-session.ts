/** English for the remedies of clients, licences, sessions, clones and recent updates; and for looking further. */
import type { RemedyTexts } from '../remedy-words.ts';

const NOTHING_BACK = 'Nothing has to be taken back.';
const CONNECTS = 'The connection works.';

export const remedySession = {
  'enable-client-credssp': {
    does: 'Let the client use CredSSP: take enablecredsspsupport:i:0 out of the .rdp file, or turn NLA on in the program.',
    affected: 'That client, or that one file.',
    suitable: 'The server requires NLA, and the client does not offer it.',
    notSuitable: 'Clients that have never known CredSSP: use another one.',
    undo: 'Put the line back.',
    proof: CONNECTS,
  },
  'use-freerdp': {
    does: 'Use FreeRDP in place of rdesktop, which knows CredSSP by Kerberos only.',
    affected: 'That client.',
    suitable: 'rdesktop says that CredSSP is required.',
    notSuitable: 'FreeRDP releases from before March 2018.',
    undo: NOTHING_BACK,
    proof: CONNECTS,
  },
  'guac-security-mode': {
    does: 'Set the parameter security of the Guacamole connection to nla, and give it name and password.',
    affected: 'That one connection.',
    suitable: 'Guacamole guesses, and the server wants something else.',
    notSuitable: 'ignore-cert as a habit: use it only where the certificate is known.',
    undo: 'Put the parameter back to any.',
    proof: CONNECTS,
  },
  'mstsc-admin': {
    does: 'Connect with mstsc /admin, which needs no licence of Remote Desktop Services.',
    affected: 'That one connection; two administrators at a time.',
    suitable: 'Getting in to put the licences in order.',
    notSuitable: 'Daily work of users: it is against the licence.',
    undo: NOTHING_BACK,
    proof: 'The session opens.',
  },
  'rds-licensing': {
    does: 'Name a licence server and a mode for the server and install licences; or remove the role, if two administrators are enough.',
    affected: 'All users of that server.',
    suitable: 'The grace period of 120 days is over, or no licence server is found.',
    notSuitable: 'A licence fault on one client alone.',
    undo: NOTHING_BACK,
    proof: 'The licensing diagnoser shows no problem.',
  },
  'mslicensing-reset': {
    does: 'Save and delete the key MSLicensing on the client, and start mstsc once as administrator.',
    affected: 'That one client.',
    suitable: 'One client alone is refused for its licence.',
    notSuitable: 'All clients are refused: then it is the server.',
    undo: 'Import the saved key.',
    proof: CONNECTS,
  },
  sysprep: {
    does: 'Build the clone anew from an image that was generalised with Sysprep, so that it has a SID of its own.',
    affected: 'That computer: it is set up from the beginning.',
    suitable: 'Event 6167 names two computers with the same SID; Windows 11 24H2, Server 2025 and later refuse them.',
    notSuitable: 'Running Sysprep on a machine in use: that is not enough, and data are lost.',
    undo: 'There is no way back: make a backup first.',
    proof: 'No new event 6167, and the sign-in works.',
  },
  'install-oob-jan2026': {
    does: 'Install KB5077744, KB5077796 or KB5077793 on the client, whichever fits its Windows, or any later cumulative update.',
    affected: 'That one client; it restarts.',
    suitable: 'Code 0x80080005 towards every server, since the update of 13 January 2026 (KB5074109).',
    notSuitable: 'A fault towards one server alone.',
    undo: 'Uninstall the update.',
    proof: 'The credentials are asked for and the connection works.',
  },
  'sign-rdp-file': {
    does: 'Sign the .rdp files that you hand out with rdpsign and a certificate that the clients trust.',
    affected: 'Everybody who opens those files.',
    suitable: 'The warnings that came with the updates of April 2026.',
    notSuitable: 'A connection that fails: a warning is no failure.',
    undo: 'Hand out the unsigned file again.',
    proof: 'The warning names you as the publisher.',
  },
  'lower-display': {
    does: 'Connect with a smaller display and fewer colours, and without fonts and animations.',
    affected: 'That one connection.',
    suitable: 'The session opens and breaks off at once, or stays black.',
    notSuitable: 'Failures before the sign-in.',
    undo: 'Choose the old settings.',
    proof: 'The session stays open.',
  },
  'collect-more': {
    does: 'Note the exact text and code of the message, examine the server with rdp-doctor check, and read the log of the client.',
    affected: 'Nobody.',
    suitable: 'What is known does not name a cause.',
    notSuitable: 'Changing settings on suspicion instead.',
    undo: NOTHING_BACK,
    proof: 'Text, code, time and the examination are at hand.',
  },
  'read-server-log': {
    does: "Read the server's event logs at the minute of the failure: Remote Desktop, Security event 4625, and Schannel and LsaSrv under System.",
    affected: 'Nobody.',
    suitable: 'The server ends the connection and does not say why.',
    notSuitable: 'A server that was never reached.',
    undo: NOTHING_BACK,
    proof: 'An event of that minute names the reason.',
  },
} as const satisfies Partial<RemedyTexts>;
