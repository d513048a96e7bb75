/** English: text, wire and machines heard together; two examinations compared. */
import type { ConsultWords } from '../consult-words.ts';

export const englishConsult: ConsultWords = {
  language: 'en',
  labels: { inShort: 'In short', message: 'The message', cure: 'What to do', since: 'Since then' },
  headings: {
    causes: 'What can be behind it, likeliest first',
    ruledOut: 'What it is not',
    server: 'What the server showed',
    changes: 'What has changed',
  },
  for: 'because',
  against: 'but',
  rules: {
    'name-not-found': 'the name was not found, so this server was never asked',
    'port-refuses': 'nothing listens on the port, so the connection never came as far as signing in',
    'nobody-answers': 'nobody answers at this address, so the connection never came as far as signing in',
    'listener-is-silent': 'the port is open, but Remote Desktop does not answer there',
    'something-else-listens': 'something other than Remote Desktop listens on the port',
    'listener-has-no-certificate': 'the server says that it has no certificate for Remote Desktop',
    'tls-fails': 'TLS, which comes before any sign-in, fails',
    'certificate-expired':
      'the certificate of the listener is not valid today; Windows renews its own, so something keeps it from that',
    'clock-skewed': 'the clocks are more than five minutes apart',
    'certificate-of-another-name': 'the certificate belongs to another name than the one asked for',
    'only-a-warning': 'this is a warning and not a failure: the connection goes on after it',
    'january-2026': 'this code came with an update of January 2026 for clients',
    'old-version-and-dialog': 'the server answers with CredSSP 2, 3 or 4, as servers without the fix do',
    'old-version':
      'the server answers with CredSSP 2, 3 or 4: updated Windows clients will be refused, even if none has been yet',
    'old-version-beside-another-text':
      'the server answers with CredSSP 2, 3 or 4, which this message does not speak of, but which stops updated clients as well',
    'new-version-and-dialog':
      'the server answers with CredSSP 5 or 6, so it has the fix and no update will help; this dialog comes from NTLM being blocked as well',
    'new-version-and-token':
      'the server answers with CredSSP 5 or 6, so the old side is the client, or somebody in between changes what is sent',
    'new-version': 'the server answers with CredSSP 5 or 6, so it has the fix',
    'shipped-with-the-fix': 'this Windows was never shipped without the fix',
    'build-without-number': 'this Windows can lack the fix, and the server gave no number that would rule it out',
    'nla-required-and-not-offered': 'the server requires NLA, and this client did not offer it',
    'nla-optional-and-dialog': 'the dialog speaks of CredSSP, and the server would do without it',
    'no-challenge': 'the server takes part in NLA, but does not answer NTLM',
    'vague-text-and-all-is-well':
      'TLS works and the fix is there, so what is left is the account, its domain, or the network',
    'old-client-told-of-a-password':
      'Windows 7 and Server 2008 R2 were seen to speak of a wrong password when a server lacked the fix',
    'clones-with-one-sid':
      'from 24H2 and Server 2025 on, computers cloned without Sysprep refuse each other with this message',
    'client-logged-the-refusal':
      'the client’s log says that it refused this server for CVE-2018-0886 (LsaSrv, event 6041)',
    'client-refuses-old-servers': 'the client’s policy refuses exactly such servers',
    'client-accepts-old-servers':
      'the client’s policy lets it connect to such servers, unless the setting waits for a restart',
    'client-is-set-to-force': 'the client is set to Force Updated Clients (0)',
    'client-has-no-fix': 'the client lacks the fix, and the server has it',
    'client-has-the-fix': 'the client has the fix',
    'server-waits-for-its-restart': 'an update waits for a restart of the server',
    'server-has-the-files': 'the fix is installed on the server, but what answers is older: it has not been restarted',
    'server-forces-updated-clients': 'the server accepts updated clients only (AllowEncryptionOracle 0)',
  },
  nothing: 'Nothing that was looked at explains a failure.',
  unknownText: 'The message is not known; this is judged by what the server showed.',
  since: {
    verdicts: {
      cured: 'It worked: what was wrong then is gone.',
      better: 'It is better than it was, but not yet well.',
      same: 'Nothing has changed for the better.',
      worse: 'It is worse than it was.',
      incomparable: 'The two examinations can not be compared.',
    },
    between: (before, after) => `${before} compared with ${after}`,
    credssp: (before, after) => `CredSSP ${before ?? '(not read)'} before, ${after ?? '(not read)'} now`,
    build: (before, after) => `Windows ${before} before, ${after} now`,
    gone: (finding) => `gone: ${finding}`,
    come: (finding) => `new: ${finding}`,
    client: (client, after) => (after === 'allowed' ? `${client}: will connect now` : `${client}: will be refused now`),
    sameServer: {
      no: 'Another computer answers under this name now.',
      unknown: 'Whether the same computer answered can not be told.',
    },
    nothing: 'no difference that matters',
  },
};
