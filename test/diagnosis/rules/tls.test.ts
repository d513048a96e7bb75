/** The TLS handshake, and what raw ClientHello looks say where it fails. */
import type { Interruption } from '../../../src/observation/interruption.ts';
import { attempt, lookAt, unreached } from '../examinations.ts';
import { describeRule } from '../rule-table.ts';
import { accepted, answering, established, hello, tlsEnding, windows, xrdp } from '../servers.ts';

const NOT_REACHED = { notJudged: 'stageNotReached' } as const;
const healthy = lookAt(windows());
const nobody = unreached([attempt('192.168.10.21', { kind: 'refused', code: 'ECONNREFUSED' })]);
const noTls = lookAt(answering({ selected: 0 }));
const refused = lookAt(answering({ refused: 3 }));

const timedOut: Interruption = { kind: 'timedOut', afterMs: 3000, receivedBytes: 0 };
const closed: Interruption = { kind: 'closed', receivedBytes: 0 };
const reset: Interruption = { kind: 'reset', code: 'ECONNRESET', receivedBytes: 0 };
const alert: Interruption = {
  kind: 'alert',
  description: 'handshake_failure',
  code: 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
};
const failed: Interruption = {
  kind: 'tlsFailed',
  code: 'ERR_SSL_WRONG_VERSION_NUMBER',
  reason: 'wrong version number',
};

const TRIPLE_DES = 'TLS_RSA_WITH_3DES_EDE_CBC_SHA';
const AES = 'TLS_RSA_WITH_AES_128_CBC_SHA';
const tripleDes = accepted(0x0303, 0x000a, TRIPLE_DES);
const tls10WithAes = accepted(0x0301, 0x002f, AES);
const ssl3 = accepted(0x0300, 0x000a, TRIPLE_DES);
const modern = accepted(0x0303, 0x002f, AES);
const declined = hello(0x0303, { outcome: 'alert', description: 'handshake_failure' });

const stalled = lookAt(tlsEnding(timedOut));
const alerted = lookAt(tlsEnding(alert));
const antique = lookAt(tlsEnding(alert, [declined, tripleDes]));
const closing = lookAt(tlsEnding(closed));

describeRule('tls/stalled', [
  ['silence', stalled, { severity: 'high', params: { seconds: 3 } }],
  ['closed', closing, 'ruledOut'],
  ['established', healthy, 'ruledOut'],
  ['standard RDP security has no TLS', noTls, NOT_REACHED],
  ['refused before', refused, NOT_REACHED],
  ['not reached', nobody, NOT_REACHED],
]);

describeRule('tls/closed', [
  ['closed', closing, { severity: 'high', params: {} }],
  ['reset', lookAt(tlsEnding(reset)), 'ruledOut'],
  ['established', healthy, 'ruledOut'],
  ['not reached', nobody, NOT_REACHED],
]);

describeRule('tls/reset', [
  ['reset', lookAt(tlsEnding(reset)), { severity: 'high', params: {} }],
  ['alert', alerted, 'ruledOut'],
  ['established', healthy, 'ruledOut'],
  ['not reached', nobody, NOT_REACHED],
]);

describeRule('tls/handshake-failed', [
  [
    'an alert',
    alerted,
    {
      severity: 'high',
      params: { alert: 'handshake_failure', reason: 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE' },
    },
  ],
  [
    'this machine gave up',
    lookAt(tlsEnding(failed)),
    { severity: 'high', params: { alert: null, reason: 'wrong version number' } },
  ],
  [
    'a modern version and suite would be taken, so it is something else',
    lookAt(tlsEnding(failed, [tripleDes, modern])),
    { severity: 'high', params: { alert: null, reason: 'wrong version number' } },
  ],
  [
    'no look was answered',
    lookAt(tlsEnding(failed, [declined])),
    { severity: 'high', params: { alert: null, reason: 'wrong version number' } },
  ],
  ['only old suites would be taken', antique, 'ruledOut'],
  ['closed without a word', closing, 'ruledOut'],
  ['established', healthy, 'ruledOut'],
  ['not reached', nobody, NOT_REACHED],
]);

describeRule('tls/no-common-suite', [
  ['3DES only', antique, { severity: 'high', params: { version: 'TLS 1.2', suites: [TRIPLE_DES] } }],
  [
    '3DES for TLS 1.2, something better only for TLS 1.0',
    lookAt(tlsEnding(alert, [tripleDes, tls10WithAes])),
    { severity: 'high', params: { version: 'TLS 1.2', suites: [TRIPLE_DES, AES] } },
  ],
  [
    'an old server closes where others send an alert',
    lookAt(tlsEnding(reset, [ssl3])),
    { severity: 'high', params: { version: 'SSL 3.0', suites: [TRIPLE_DES] } },
  ],
  [
    'a version nobody knows is told by its number',
    lookAt(tlsEnding(alert, [accepted(0x7f1c, 0x000a, TRIPLE_DES)])),
    { severity: 'high', params: { version: '0x7f1c', suites: [TRIPLE_DES] } },
  ],
  ['a modern one would be taken', lookAt(tlsEnding(alert, [tripleDes, modern])), 'ruledOut'],
  ['no look was answered', lookAt(tlsEnding(alert, [declined])), { ruledOut: 'medium' }],
  ['nobody looked', alerted, NOT_REACHED],
  ['one connection only', lookAt(tlsEnding(alert), { mode: 'quick' }), { notJudged: 'quickLook' }],
  ['established', healthy, 'ruledOut'],
  ['not reached', nobody, NOT_REACHED],
]);

describeRule('tls/version-too-old', [
  [
    'TLS 1.0 negotiated',
    lookAt(windows({}, { tls: established({}, 'TLSv1') })),
    { severity: 'low', params: { version: 'TLS 1.0' } },
  ],
  [
    'TLS 1.1 negotiated',
    lookAt(windows({}, { tls: established({}, 'TLSv1.1') })),
    { severity: 'low', params: { version: 'TLS 1.1' } },
  ],
  [
    'SSL 3.0 is all there is',
    lookAt(tlsEnding(alert, [declined, ssl3])),
    { severity: 'medium', params: { version: 'SSL 3.0' } },
  ],
  [
    'TLS 1.0 is all there is',
    lookAt(tlsEnding(alert, [tls10WithAes, ssl3])),
    { severity: 'medium', params: { version: 'TLS 1.0' } },
  ],
  ['TLS 1.2 with an old suite', antique, 'ruledOut'],
  ['TLS 1.2 negotiated', healthy, 'ruledOut'],
  ['TLS 1.3 negotiated', lookAt(xrdp({ tls: established({}, 'TLSv1.3') })), 'ruledOut'],
  ['a version nobody knows', lookAt(windows({}, { tls: established({}, 'unknown') })), { notJudged: 'factMissing' }],
  ['no look was answered', lookAt(tlsEnding(alert, [declined])), NOT_REACHED],
  ['one connection only', lookAt(tlsEnding(alert), { mode: 'quick' }), { notJudged: 'quickLook' }],
  ['not reached', nobody, NOT_REACHED],
]);
