/**
 * English sentences for CredSSP and what its challenge tells: whether the fix for CVE-2018-0886 is in and when that cannot be
 * said, NTLM, the clocks, the Windows release, and who it is that answers.
 */
import type { NoChallengeCause, StandInSign } from '../../diagnosis/ailment.ts';
import type { StageWords } from '../words.ts';
import { duration, terms } from './terms.ts';

const UNAUTHENTICATED = 'The number is not authenticated: a device in between can say anything.';
const POLICY_UNSEEN = "The server's policy for encryption oracle remediation cannot be seen from outside.";
const CLIENT_UNSEEN = 'What is installed on the clients does not show.';

export const authentication: StageWords<'credssp' | 'ntlm' | 'clock' | 'windows' | 'server'> = {
  'credssp/server-unpatched': {
    finding: ({ version, boundBy }) =>
      boundBy === undefined
        ? `The server answers CredSSP ${version}; with the fix it would answer 5 or 6`
        : `The server answers CredSSP ${version}, ${version < 5 ? 'and' : 'but'} in the sign-in it proved its key in the old way`,
    ruledOut: 'The server does not lack the fix for CVE-2018-0886',
    inShort: () =>
      'The server lacks the fix for CVE-2018-0886. It is the server that has to be updated, not the clients.',
    advice: () =>
      'Bring the server fully up to date with Windows Update and restart it. If the updates are already installed, the restart may be what is missing.',
    rule: 'The server names the highest CredSSP version it knows. Versions 2, 3 and 4 are older than the fix of March 2018; 5 and 6 carry it [MS-CSSP] 2.2.1.',
    limits: [
      UNAUTHENTICATED,
      'Not updated, and updated but not restarted, look the same.',
      POLICY_UNSEEN,
      CLIENT_UNSEEN,
    ],
  },
  'credssp/server-patched': {
    finding: ({ version, boundBy }) =>
      `The server answers CredSSP ${version}: the fix for CVE-2018-0886 is in${boundBy === undefined ? '' : ', as the sign-in proved'}`,
    ruledOut: 'The server does not show the fix for CVE-2018-0886',
    inShort: ({ version }) =>
      `This is probably not a missing update: the server answers CredSSP ${version}, so the fix for CVE-2018-0886 is in.`,
    advice: () =>
      'If the client still says "The function requested is not supported", first see whether NTLM is blocked on either side: connect by the full computer name with a domain account.',
    rule: 'The server names the highest CredSSP version it knows. 5 and 6 carry the fix of March 2018 [MS-CSSP] 2.2.1.',
    limits: [UNAUTHENTICATED, 'It says nothing about later updates.', POLICY_UNSEEN, CLIENT_UNSEEN],
  },
  'credssp/version-mirrored': {
    finding: ({ first, second }) =>
      `The server repeats our CredSSP number (${first}, then ${second}) and keeps its own to itself`,
    ruledOut: "The CredSSP number is the server's own",
    inShort: () =>
      'Whether this server has the fix for CVE-2018-0886 cannot be told: it only repeats the number it is sent. Look on the server itself.',
    advice: () => 'On the server, look at the installed updates, or try to sign in with an updated client.',
    rule: 'Asked a second time with version 2 announced, the server answered 2. A genuine answer does not depend on ours [MS-CSSP] 2.2.1.',
    limits: ['A device in between may be the one that repeats.'],
  },
  'credssp/verdict-not-applicable': {
    finding: ({ version, stack }) =>
      stack === 'unknown'
        ? `CredSSP ${version} is no proof here: what answers may not be Windows`
        : `CredSSP ${version} is no proof here: what answers is ${terms.stacks[stack]}, not Windows`,
    ruledOut: 'What answers is Windows',
    inShort: ({ stack }) =>
      stack === 'unknown'
        ? 'What answers here may not be Windows, so nothing can be said about the fix for CVE-2018-0886.'
        : `What answers here is ${terms.stacks[stack]}, not Windows. The Windows fix for CVE-2018-0886 does not apply to it.`,
    advice: ({ stack }) =>
      stack === 'unknown'
        ? 'Find out what software runs there. If it is a gateway or broker, examine the server behind it.'
        : 'Keep this software up to date by its own means. If a Windows server stands behind it, examine that one.',
    rule: 'The number stands for an update on genuine Windows only; other software sends a constant [MS-CSSP] 2.2.1. What answers was told from its NTLM flags and version [MS-NLMP] 2.2.1.2.',
    limits: ['The kind of server is a conclusion from several signs, not a proof.'],
  },
  'credssp/no-challenge': {
    finding: ({ cause, detail }) =>
      `CredSSP began, but no NTLM challenge came: ${CAUSES[cause]}${detail === '' ? '' : ` (${detail})`}`,
    ruledOut: 'The server answered with an NTLM challenge',
    inShort: ({ cause }) =>
      `The server agrees to Network Level Authentication (NLA) and then breaks it off: ${CAUSES[cause]}. Look at the server; whether it has the fix for CVE-2018-0886 cannot be told.`,
    advice: ({ cause }) =>
      UNREADABLE.includes(cause)
        ? 'Find out what software answers there. If it is Windows, try without the gateway or load balancer in between; other software should be updated.'
        : 'On the server, look whether NTLM is restricted and read the System and NTLM logs. Connecting by full computer name with a domain account does without NTLM.',
    rule: 'The answer to the first TSRequest should carry a challenge [MS-CSSP] 3.1.5, [MS-NLMP] 2.2.1.2; this one did not.',
    limits: [
      'A server without NTLM, a policy, a fault and a device in between cannot be told apart here.',
      "Nothing is said about the server's updates.",
    ],
  },
  'ntlm/apparently-refused': {
    finding: ({ sign, detail }) =>
      `The server apparently refuses NTLM: ${SIGNS[sign]}${detail === '' ? '' : ` (${detail})`}`,
    ruledOut: 'The server accepts NTLM',
    inShort: () =>
      'The server apparently refuses NTLM, so only Kerberos gets in. Connect from a computer of the same domain by the full computer name.',
    advice: () =>
      'Use the full computer name (not the IP address) and a domain account. If NTLM is needed, make an exception for this one server rather than allowing it everywhere.',
    rule: 'A server that blocks NTLM answers the first NTLM message with STATUS_NOT_SUPPORTED (0xC00000BB), with a rejection, or not at all [MS-NLMP] 3.2.5.1, [MS-CSSP] 3.1.5.',
    limits: ['The server does not say why. The same sign can mean a policy, a fault, or a device in between.'],
  },
  'clock/skewed': {
    finding: ({ seconds }) =>
      `The clock of the server is ${duration(seconds)} ${seconds < 0 ? 'behind' : 'ahead of'} that of this computer`,
    ruledOut: 'The clocks agree to within five minutes',
    inShort: ({ seconds }) =>
      `The clocks of the server and of this computer differ by ${duration(seconds)}. Beyond five minutes Kerberos sign-ins fail; one of the two has to be set right.`,
    advice: () =>
      'Compare both clocks with a third. Then have the wrong one synchronise with its domain controller or time server.',
    rule: 'The server tells its time in the NTLM challenge [MS-NLMP] 2.2.2.1; Kerberos commonly allows five minutes [RFC4120] 8.2.',
    limits: [
      'Which of the two clocks is wrong does not show.',
      'Between two other computers the difference may be another.',
    ],
  },
  'windows/out-of-support': {
    finding: ({ release, endOfSupport, endOfExtended }) =>
      `${release}: support ended on ${endOfSupport}${endOfExtended === null ? '' : `, paid updates until ${endOfExtended}`}`,
    ruledOut: 'The Windows release is still supported',
    inShort: ({ release, endOfSupport, endOfExtended }) =>
      `The server runs ${release}, whose support ended on ${endOfSupport}. It works, but it gets no more fixes${endOfExtended === null ? '' : ' unless a paid extension still runs'}.`,
    advice: () =>
      'Plan to move to a supported release. Until then install every update that still exists, and do not expose the server to the internet.',
    rule: 'The build number in the NTLM challenge [MS-NLMP] 2.2.2.10, looked up in a table of releases with dates.',
    limits: ['The build number does not tell the edition or whether extended support was bought.'],
  },
  'server/stand-in-suspected': {
    finding: ({ signs }) =>
      `Something else may be answering for the server: ${signs.map((sign) => STAND_IN[sign]).join('; ')}`,
    ruledOut: 'Nothing suggests that something else answers for the server',
    inShort: () =>
      'What answers here may not be the server you mean, but a gateway, a load balancer or something hostile. Make sure before typing a password.',
    advice: () => 'Compare the certificate fingerprint below with the one shown on the server itself.',
    rule: 'The names and numbers in the certificate, in the NTLM challenge and in CredSSP should belong to one machine [MS-NLMP] 2.2.2.1, [MS-CSSP] 2.2.1.',
    limits: ['Gateways, brokers and renamed computers show the same signs without any ill will.'],
  },
};

/** The server answered, but with something no Windows server sends. */
const UNREADABLE: readonly NoChallengeCause[] = ['malformed', 'plainRdp', 'noToken', 'unreadableToken'];

const CAUSES: Readonly<Record<NoChallengeCause, string>> = {
  stalled: 'the server stayed silent',
  closed: 'the server ended the connection',
  reset: 'the connection was torn down',
  alert: 'the server sent a TLS alert',
  malformed: 'the answer could not be read',
  plainRdp: 'the server went on with plain RDP',
  errorCode: 'the server sent an error code',
  noToken: 'the answer was empty',
  unreadableToken: 'the security token could not be read',
  failed: 'the connection failed',
};

const SIGNS: Readonly<Record<'errorCode' | 'reject' | 'closed', string>> = {
  errorCode: 'it answered with an error code',
  reject: 'it rejected the offer',
  closed: 'it ended the connection',
};

const STAND_IN: Readonly<Record<StandInSign, string>> = {
  versionDoesNotFitBuild: 'the CredSSP number does not go with the Windows build',
  certificateNamesAnother: 'the certificate names another computer than NTLM does',
};
