/** English sentences for the first exchange of RDP, where both sides agree on how to protect the connection. */
import { failureNumber } from '../figures.ts';
import type { StageWords } from '../words.ts';
import { plural } from './terms.ts';

const FAILURE_RULE = 'The server answered the connection request with this failure code [MS-RDPBCGR] 2.2.1.2.2.';
const SELECTION_RULE =
  'Judged by the protocol the server selected for each offer; that it answers at all proves nothing [MS-RDPBCGR] 2.2.1.2.1.';
const UNSIGNED = 'This exchange is not protected: something in between could have changed it.';
const MANY_REASONS =
  'A full or hung service, a rule against this address and a load balancer without servers look the same.';

export const negotiation: StageWords<'negotiation'> = {
  'negotiation/stalled': {
    finding: ({ seconds, receivedBytes }) =>
      receivedBytes === 0
        ? `The port is open, but nothing answered for ${seconds} s`
        : `The answer stopped after ${plural(receivedBytes, 'byte')} and was not complete after ${seconds} s`,
    ruledOut: 'The server answered the RDP request in time',
    inShort: () =>
      'The port is open, but Remote Desktop does not answer on it. Look at the server: the service may hang, or something else may hold the port.',
    advice: () =>
      'Restart Remote Desktop Services on the server, or the server itself. If that does not help, check what listens on the port.',
    rule: 'No complete connection confirm came within the time allowed [MS-RDPBCGR] 2.2.1.2.',
    limits: [MANY_REASONS],
  },
  'negotiation/closed': {
    finding: () => 'The server ended the connection before answering the RDP request',
    ruledOut: 'The server did not hang up on the RDP request',
    inShort: () =>
      'The server takes the connection and ends it again without a word. Look at the server, or at a load balancer or firewall in front of it.',
    advice: () =>
      'Try once more after a minute. If it stays so, restart Remote Desktop Services on the server and check the rules in front of it.',
    rule: 'The connection was closed in order before a connection confirm came [MS-RDPBCGR] 2.2.1.2.',
    limits: [MANY_REASONS],
  },
  'negotiation/reset': {
    finding: () => 'The connection was torn down before the RDP request was answered',
    ruledOut: 'The RDP request was not met with a reset',
    inShort: () =>
      'The connection is torn down as soon as Remote Desktop is asked for. Look at firewalls or intrusion protection in front of the server, then at the server.',
    advice: () =>
      'Try from another network. If it works there, a device on the way objects; if not, restart Remote Desktop Services on the server.',
    rule: 'A reset came before a connection confirm [RFC9293] 3.5.3, [MS-RDPBCGR] 2.2.1.2.',
    limits: [MANY_REASONS, 'Who sent the reset, the server or a device in between, does not show.'],
  },
  'negotiation/not-rdp': {
    finding: ({ looksLike }) => `What answers on this port is not Remote Desktop${NOT_RDP[looksLike]}`,
    ruledOut: 'What answers speaks RDP',
    inShort: ({ looksLike }) =>
      `The service on this port is not Remote Desktop${NOT_RDP[looksLike]}. Check the port number, then what the server runs on it.`,
    advice: () => 'Ask which port Remote Desktop uses on this server and give it as HOST:PORT.',
    rule: 'The reply does not begin as every RDP reply must: TPKT version 3 and an X.224 confirm [MS-RDPBCGR] 2.2.1.2.',
    limits: ['The kind of service is a guess from its first characters.'],
  },
  'negotiation/malformed': {
    finding: ({ structure, field, offset, problem }) =>
      `The answer begins like RDP and then breaks its rules: ${structure}.${field} at byte ${offset} (${problem})`,
    ruledOut: 'The answer keeps the rules of RDP',
    inShort: () =>
      'The server answers with something that is almost RDP, but damaged. Look at what stands between: a proxy or gateway, or a faulty service on the server.',
    advice: () =>
      'Try from another network. If it stays the same, the service on the server is at fault; keep this report for its maker.',
    rule: 'The reply was read byte by byte against its grammar [MS-RDPBCGR] 2.2.1.2.',
    limits: ['Whether the server or something in between damaged it does not show.'],
  },
  'negotiation/ssl-required': {
    finding: () => 'The server demands TLS, although TLS was offered to it (SSL_REQUIRED_BY_SERVER)',
    ruledOut: 'The server did not refuse for want of TLS',
    inShort: () =>
      'The server refuses for want of TLS, although it was offered TLS and Network Level Authentication (NLA). Look at the TLS settings of the server, or at a gateway that answers for it.',
    advice: () =>
      'On the server, check the security layer of Remote Desktop, the allowed TLS versions and the certificate, then restart Remote Desktop Services.',
    rule: FAILURE_RULE,
    limits: [UNSIGNED],
  },
  'negotiation/ssl-not-allowed': {
    finding: () => 'The server allows only the old RDP encryption, no TLS (SSL_NOT_ALLOWED_BY_SERVER)',
    ruledOut: 'The server does not forbid TLS',
    inShort: () =>
      'The server is set to the old RDP encryption only, without TLS or Network Level Authentication (NLA). This has to be changed on the server.',
    advice: () =>
      'On the server, set the security layer of Remote Desktop back to "Negotiate" or "SSL" and turn on Network Level Authentication.',
    rule: FAILURE_RULE,
    limits: [UNSIGNED],
  },
  'negotiation/no-certificate': {
    finding: () => 'The server has no certificate for TLS (SSL_CERT_NOT_ON_SERVER)',
    ruledOut: 'The server has a certificate for TLS',
    inShort: () =>
      'Remote Desktop on the server has no usable certificate, so it cannot protect a connection. This has to be mended on the server.',
    advice: () =>
      'Restart Remote Desktop Services on the server: Windows then makes a new certificate. If it does not, check the certificate services there.',
    rule: FAILURE_RULE,
    limits: ['Why the certificate is missing or unreadable can only be seen on the server.'],
  },
  'negotiation/inconsistent-flags': {
    finding: () => 'The server found the flags of the request contradictory (INCONSISTENT_FLAGS)',
    ruledOut: 'The server did not object to the flags of the request',
    inShort: () =>
      'The server refuses an ordinary connection request as contradictory. Look at the server, or at a gateway that answers for it.',
    advice: () => 'Try without a gateway or load balancer in between. If it stays so, update the server software.',
    rule: FAILURE_RULE,
    limits: [UNSIGNED],
  },
  'negotiation/hybrid-required': {
    finding: () => 'The server demands NLA, although NLA was offered to it (HYBRID_REQUIRED_BY_SERVER)',
    ruledOut: 'The server did not refuse for want of NLA',
    inShort: () =>
      'The server demands Network Level Authentication (NLA) and yet does not take it when it is offered. Look at the server, or at a gateway that answers for it.',
    advice: () =>
      'Restart Remote Desktop Services on the server. If it stays so, try without a gateway or load balancer in between.',
    rule: FAILURE_RULE,
    limits: [UNSIGNED],
  },
  'negotiation/user-auth-required': {
    finding: () => 'The server demands a sign-in method of its own (SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER)',
    ruledOut: 'The server demands no special sign-in method',
    inShort: () =>
      'The server demands a sign-in method that ordinary clients do not offer, such as client certificates. This is set on the server.',
    advice: () => 'Ask whoever runs the server how to connect; a broker or gateway may be meant to be used first.',
    rule: FAILURE_RULE,
    limits: [UNSIGNED],
  },
  'negotiation/unknown-failure': {
    finding: ({ failureCode }) =>
      `The server refused with a code that the specification does not know (${failureNumber(failureCode)})`,
    ruledOut: 'The server gave no unknown failure code',
    inShort: ({ failureCode }) =>
      `The server refuses the connection with the code ${failureNumber(failureCode)}, which the specification does not know. Look at the server.`,
    advice: () => 'Check what software answers there, and search for the code together with its name.',
    rule: FAILURE_RULE,
    limits: ['What the code means is known to the maker of the server only.'],
  },
  'negotiation/nla-required': {
    finding: () => 'Network Level Authentication (NLA) is required',
    ruledOut: 'NLA is not required',
    inShort: () => 'The server requires Network Level Authentication (NLA), as it should.',
    advice: () => 'Nothing needs to be done about this.',
    rule: `With NLA offered the server selects it; without, it refuses. ${SELECTION_RULE}`,
    limits: [UNSIGNED],
  },
  'negotiation/nla-offered': {
    finding: ({ alsoAccepts }) => `NLA is possible but not required: the server also takes ${ALSO[alsoAccepts]}`,
    ruledOut: 'The server does not take NLA and something weaker alike',
    inShort: ({ alsoAccepts }) =>
      `The server knows Network Level Authentication (NLA) but does not require it: it also takes ${ALSO[alsoAccepts]}.`,
    advice: () => 'On the server, require Network Level Authentication, once it is known that every client can use it.',
    rule: `The server selects NLA when it is offered, and something weaker when it is not. ${SELECTION_RULE}`,
    limits: [UNSIGNED, 'Whether the server would go on to show a sign-in screen without NLA was not tried.'],
  },
  'negotiation/nla-absent': {
    finding: ({ selected }) =>
      `The server does not use NLA: it chose ${selected === 'tls' ? 'TLS alone' : 'the old RDP encryption'}`,
    ruledOut: 'The server uses NLA',
    inShort: ({ selected }) =>
      `The server does not use Network Level Authentication (NLA); it chose ${selected === 'tls' ? 'TLS alone' : 'the old RDP encryption'}. The CredSSP error of CVE-2018-0886 does not come from here.`,
    advice: () =>
      'If this is a Windows server, turn on Network Level Authentication on it. Other servers may not know it.',
    rule: `NLA was offered and the server selected something else. ${SELECTION_RULE}`,
    limits: [UNSIGNED, "The server's CredSSP version was not seen, so nothing is said about its updates."],
  },
};

const NOT_RDP: Readonly<Record<'http' | 'ssh' | 'tls' | 'text' | 'unknown', string>> = {
  http: ' (it looks like a web server)',
  ssh: ' (it looks like SSH)',
  tls: ' (it looks like TLS from the first byte)',
  text: ' (it answers in plain text)',
  unknown: '',
};

const ALSO: Readonly<Record<'tls' | 'rdp' | 'both', string>> = {
  tls: 'TLS without NLA',
  rdp: 'the old RDP encryption',
  both: 'TLS without NLA and the old RDP encryption',
};
