/** English sentences for NTLM, the clocks, the Windows release, and who it is that answers. */
import type { StandInSign } from '../../diagnosis/ailment.ts';
import type { StageWords } from '../words.ts';
import { duration } from './terms.ts';

export const windows: StageWords<'ntlm' | 'clock' | 'windows' | 'server'> = {
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
    rule: 'The server tells its time in the NTLM challenge [MS-NLMP] 2.2.2.1; Kerberos commonly allows five minutes [RFC4120] 1.6.',
    limits: [
      'Which of the two clocks is wrong does not show.',
      'Between two other computers the difference may be another.',
    ],
  },
  'windows/out-of-support': {
    finding: ({ release, endOfSupport, endOfExtended }) =>
      `${release}: support ended on ${endOfSupport}${endOfExtended === null ? '' : `, paid updates until ${endOfExtended}`}`,
    ruledOut: 'The Windows release is still supported',
    inShort: ({ release, endOfSupport }) =>
      `The server runs ${release}, whose support ended on ${endOfSupport}. It works, but without a paid extension it gets no more fixes.`,
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
      'What answers here may not be the server you mean, but a gateway, a load balancer or something less welcome. Make sure before typing a password.',
    advice: () => 'Compare the certificate fingerprint below with the one shown on the server itself.',
    rule: 'The names and numbers in the certificate, in the NTLM challenge and in CredSSP should belong to one machine [MS-NLMP] 2.2.2.1, [MS-CSSP] 2.2.1.',
    limits: ['Gateways, brokers and renamed computers show the same signs without any ill will.'],
  },
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
