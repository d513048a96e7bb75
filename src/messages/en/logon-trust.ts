/** English sentences for sign-ins that stopped because the other side could not be trusted, did not take part, or fell silent. */
import type { InterruptedAt, InterruptedCause, MismatchSign } from '../../diagnosis/logon-ailment.ts';
import type { SomeWords } from '../words.ts';
import { inBrackets, withSent } from './sent.ts';

export const logonTrust: SomeWords<
  'logon/binding-mismatch' | 'logon/certificate-not-pinned' | 'logon/not-possible' | 'logon/interrupted'
> = {
  'logon/binding-mismatch': {
    finding: ({ how, detail }) => `${MISMATCH[how]}${inBrackets(detail)}; the credentials were not sent`,
    ruledOut: "The server proved that it holds its certificate's key",
    inShort: ({ how, sent }) =>
      withSent(
        how === 'oldBinding'
          ? 'Stopped: the server claims to have the fix for CVE-2018-0886, but proves its key the old way, from before it.'
          : 'Danger: somebody may be in the middle. The other side did not prove the key of its certificate, so the sign-in was stopped.',
        sent,
      ),
    advice: ({ how }) =>
      how === 'oldBinding'
        ? 'Bring the server up to date and restart it. Until then, do not sign in to it.'
        : 'Do not sign in to this server from this network. Compare the fingerprint below with the one at the server itself, try from another network, and tell whoever runs the network. If somebody was in the middle, change the password from a safe place: the proof can be tried against word lists.',
    rule: "In pubKeyAuth both sides prove, sealed with the session's key, that they see the same certificate key; the answer has to fit [MS-CSSP] 3.1.5.",
    limits: [
      'A proxy that opens TLS, a load balancer with several certificates, or broken software can do the same without ill will.',
      'Who is in the middle, and where, does not show.',
    ],
  },
  'logon/certificate-not-pinned': {
    finding: ({ expected, presented }) =>
      `The certificate is not the one demanded: expected ${fingerprint(expected)}, shown ${fingerprint(presented)}`,
    ruledOut: 'The certificate is the one demanded',
    inShort: () => withSent('Stopped: the server showed another certificate than the one demanded (--pin).', 'nothing'),
    advice: () =>
      'Look at the fingerprint of the Remote Desktop certificate at the server itself. If the certificate was renewed, use the new fingerprint; if not, somebody else is answering: do not sign in.',
    rule: 'The SHA-256 fingerprint of the certificate that TLS showed was compared with the one given; nothing was sent before [RFC5280] 4.1, [MS-CSSP] 3.1.5.',
    limits: [
      'Windows makes a new self-signed certificate twice a year, so that an honest server can show another one.',
    ],
  },
  'logon/not-possible': {
    finding: ({ answer, detail }) => `A sign-in cannot be tested: ${ANSWERS[answer]}${inBrackets(detail)}`,
    ruledOut: 'The server takes part in Network Level Authentication (NLA)',
    inShort: ({ answer }) => withSent(`The sign-in could not be tested: ${ANSWERS[answer]}.`, 'nothing'),
    advice: () =>
      'This says nothing about the account. The server asks for the password within the session, where this tool does not sign in. On Windows, turn Network Level Authentication (NLA) on.',
    rule: 'Only Network Level Authentication (NLA) was offered, so that the password cannot be asked for in another way; the server refused or chose otherwise [MS-RDPBCGR] 2.2.1.2.1, 2.2.1.2.2.',
    limits: ['Whether user name and password are right was not tried.'],
  },
  'logon/interrupted': {
    finding: ({ cause, stage, detail }) =>
      `The sign-in broke off ${STAGES[stage]}: ${CAUSES[cause]}${cause === 'unexpected' ? '' : inBrackets(detail)}`,
    ruledOut: 'The sign-in came to an end in order',
    inShort: ({ cause, stage, sent }) =>
      withSent(
        `The sign-in broke off ${STAGES[stage]}: ${CAUSES[cause]}. ${stage === 'expectVerdict' ? 'The password had been accepted by then.' : 'Whether the password is right is not known.'}`,
        sent,
      ),
    advice: ({ stage }) =>
      stage === 'connect' || stage === 'expectConnectionConfirm' || stage === 'expectTls'
        ? 'Look at the network and the service first, as above; the account has nothing to do with it.'
        : 'Try from another network, without gateway or load balancer. If it stays so, look into the System and Security logs of the server at this time. Do not try again and again: accounts lock.',
    rule: 'The conversation did not come to its end: what was due at this point did not come, or was not what it has to be [MS-CSSP] 3.1.5.',
    limits: ['Whether the server or a device in between broke it off does not show.'],
  },
};

/** In pairs of digits, as Windows and browsers show it; enough of it to compare at a glance. */
function fingerprint(hex: string): string {
  return `${hex.slice(0, 16).match(/../g)?.join(':') ?? ''}:…`;
}

const MISMATCH: Readonly<Record<MismatchSign, string>> = {
  missing: 'The server did not prove the key of its certificate',
  unsealable: "The server's proof of its key is not made with this session's key",
  otherKey: 'The server proved another key than that of its certificate',
  oldBinding: 'The server names CredSSP 5 or 6 but proves its key the old way',
  toldByServer: 'The server itself sees other keys than this computer, or altered messages',
};

const ANSWERS = {
  refused: 'the server refuses Network Level Authentication (NLA)',
  tls: 'the server uses TLS without Network Level Authentication (NLA)',
  rdp: 'the server uses the old RDP encryption without Network Level Authentication (NLA)',
  other: 'the server chose a way of signing in that was not offered',
};

const STAGES: Readonly<Record<InterruptedAt, string>> = {
  connect: 'while connecting',
  expectConnectionConfirm: 'in the negotiation',
  expectTls: 'during TLS',
  expectToken: 'before any proof of the password',
  expectPubKeyAuth: 'after the proof of the password',
  expectVerdict: 'after the credentials were sent',
};

const CAUSES: Readonly<Record<InterruptedCause, string>> = {
  stalled: 'nothing more came',
  closed: 'the server ended the connection',
  reset: 'the connection was torn down',
  alert: 'the server sent a TLS alert',
  malformed: 'the reply is not readable',
  plainRdp: 'the server went on in plain RDP',
  unexpected: 'the server sent what is not due here',
  versionChanged: 'the server changed its CredSSP number on the way',
  failed: 'the connection failed',
};
