/** What comes in answer to the connection request, and what that says of NLA. */
import { expect, test } from 'vitest';
import type { AilmentCode } from '../../../src/diagnosis/ailment.ts';
import type { Interruption } from '../../../src/observation/interruption.ts';
import { attempt, lookAt, unreached } from '../examinations.ts';
import { describeRule, foundIn } from '../rule-table.ts';
import { type Answer, answering, freerdp, offerNla, type Sketch, weston, windows, xrdp } from '../servers.ts';

const healthy = lookAt(windows());
const nobody = unreached([attempt('192.168.10.21', { kind: 'refused', code: 'ECONNREFUSED' })]);
const NOT_REACHED = { notJudged: 'stageNotReached' } as const;

function interruptedBy(interruption: Interruption) {
  return lookAt(answering({ interruption }));
}

function malformed(change: Partial<Extract<Interruption, { kind: 'malformed' }>>): Interruption {
  return {
    kind: 'malformed',
    structure: 'TPKT',
    field: 'version',
    offset: 0,
    problem: 'is 72, expected 3',
    receivedBytes: 40,
    looksLike: 'unknown',
    ...change,
  };
}

const stalled = interruptedBy({ kind: 'timedOut', afterMs: 5040, receivedBytes: 7 });
const closed = interruptedBy({ kind: 'closed', receivedBytes: 0 });
const reset = interruptedBy({ kind: 'reset', code: 'ECONNRESET', receivedBytes: 0 });
const garbage = interruptedBy(malformed({}));
const http = interruptedBy(malformed({ looksLike: 'http' }));
const broken = { structure: 'ConnectionConfirm', field: 'code', offset: 5, problem: 'is 0x80, expected 0xd0' };
const brokenRdp = interruptedBy(malformed({ ...broken, looksLike: 'rdp' }));
const brokenTpkt = interruptedBy(malformed({ field: 'length', offset: 2, problem: 'is 2', looksLike: 'unknown' }));

describeRule('negotiation/stalled', [
  ['silence after seven bytes', stalled, { severity: 'high', params: { seconds: 5, receivedBytes: 7 } }],
  ['closed', closed, 'ruledOut'],
  ['answered', healthy, 'ruledOut'],
  ['not reached', nobody, NOT_REACHED],
]);

describeRule('negotiation/closed', [
  ['closed', closed, { severity: 'high', params: {} }],
  ['reset', reset, 'ruledOut'],
  ['answered', healthy, 'ruledOut'],
  ['not reached', nobody, NOT_REACHED],
]);

describeRule('negotiation/reset', [
  ['reset', reset, { severity: 'high', params: {} }],
  ['closed', closed, 'ruledOut'],
  ['not reached', nobody, NOT_REACHED],
]);

describeRule('negotiation/not-rdp', [
  ['bytes of no protocol', garbage, { severity: 'high', params: { looksLike: 'unknown' } }],
  ['a web server', http, { severity: 'high', params: { looksLike: 'http' } }],
  ['an SSH server', interruptedBy(malformed({ looksLike: 'ssh' })), { severity: 'high', params: { looksLike: 'ssh' } }],
  [
    'TLS from the first byte',
    interruptedBy(malformed({ looksLike: 'tls' })),
    { severity: 'high', params: { looksLike: 'tls' } },
  ],
  [
    'looks like RDP, but for the first byte',
    interruptedBy(malformed({ looksLike: 'rdp' })),
    { severity: 'high', params: { looksLike: 'unknown' } },
  ],
  ['RDP that breaks its grammar', brokenRdp, 'ruledOut'],
  ['answered', healthy, 'ruledOut'],
  ['not reached', nobody, NOT_REACHED],
]);

describeRule('negotiation/malformed', [
  ['a disconnect in place of the confirm', brokenRdp, { severity: 'high', params: broken }],
  [
    'a TPKT shorter than its header',
    brokenTpkt,
    { severity: 'high', params: { structure: 'TPKT', field: 'length', offset: 2, problem: 'is 2' } },
  ],
  ['bytes of no protocol', garbage, 'ruledOut'],
  ['a web server', http, 'ruledOut'],
  ['answered', healthy, 'ruledOut'],
  ['not reached', nobody, NOT_REACHED],
]);

const FAILURES: readonly (readonly [number, AilmentCode])[] = [
  [1, 'negotiation/ssl-required'],
  [2, 'negotiation/ssl-not-allowed'],
  [3, 'negotiation/no-certificate'],
  [4, 'negotiation/inconsistent-flags'],
  [5, 'negotiation/hybrid-required'],
  [6, 'negotiation/user-auth-required'],
];

for (const [code, ailment] of FAILURES) {
  describeRule(ailment, [
    [`refused with ${code}`, lookAt(answering({ refused: code })), { severity: 'high', params: {} }],
    ['refused with another code', lookAt(answering({ refused: (code % 6) + 1 })), 'ruledOut'],
    ['refused with a code nobody knows', lookAt(answering({ refused: 99 })), 'ruledOut'],
    ['selected', healthy, 'ruledOut'],
    ['silent', lookAt(answering({ silent: true })), 'ruledOut'],
    ['no answer', closed, NOT_REACHED],
    ['not reached', nobody, NOT_REACHED],
  ]);
}

describeRule('negotiation/unknown-failure', [
  ['code 0', lookAt(answering({ refused: 0 })), { severity: 'high', params: { failureCode: 0 } }],
  ['code 7', lookAt(answering({ refused: 7 })), { severity: 'high', params: { failureCode: 7 } }],
  ['a known code', lookAt(answering({ refused: 5 })), 'ruledOut'],
  ['selected', healthy, 'ruledOut'],
  ['no answer', stalled, NOT_REACHED],
]);

test('a refusal is one finding and nothing else', () => {
  expect(foundIn(lookAt(answering({ refused: 3 })))).toEqual(['negotiation/no-certificate']);
});

const offersBoth = lookAt(windows({}, { negotiate: offerNla('both') }));
const quick = lookAt(windows(), { mode: 'quick' });
const quickTls = lookAt(answering({ selected: 1, flags: 0x1f }), { mode: 'quick' });
const unanswered = lookAt(windows(), { only: ['secondLook'] });
const cutShort = lookAt(windows(), { only: [], cutShort: true });

/** NLA for the whole offer; the offers without NLA come to what is told here. */
function siding(rdp: Answer, tls: Answer): Sketch {
  return windows({}, { negotiate: (requested) => [rdp, tls][requested] ?? { selected: 8, flags: 0x1f } });
}

const silence: Answer = { interruption: { kind: 'timedOut', afterMs: 5000, receivedBytes: 0 } };
const takesRdpOnlyTlsSilent = lookAt(siding({ selected: 0 }, silence));

describeRule('negotiation/nla-required', [
  ['both offers without NLA are refused', healthy, { severity: 'info', params: {} }],
  ['FreeRDP with /sec:nla', lookAt(freerdp()), { severity: 'info', params: {} }],
  ['TLS is taken as well', lookAt(windows({}, { negotiate: offerNla('tls') })), 'ruledOut'],
  ['NLA is absent', lookAt(xrdp()), 'ruledOut'],
  ['one connection only', quick, { notJudged: 'quickLook' }],
  ['one connection only, and NLA is absent', quickTls, 'ruledOut'],
  ['the offers were not asked', unanswered, { notJudged: 'offersUnanswered' }],
  ['no time for the offers', cutShort, { notJudged: 'cutShort' }],
  ['an offer was not answered', lookAt(siding({ refused: 5 }, silence)), { notJudged: 'offersUnanswered' }],
  ['TLS was answered with NLA', lookAt(siding({ refused: 5 }, { selected: 2 })), { notJudged: 'offersUnanswered' }],
  ['refused altogether', lookAt(answering({ refused: 5 })), NOT_REACHED],
  ['not reached', nobody, NOT_REACHED],
]);

describeRule('negotiation/nla-offered', [
  [
    'TLS is taken as well',
    lookAt(windows({}, { negotiate: offerNla('tls') })),
    { severity: 'info', params: { alsoAccepts: 'tls' } },
  ],
  [
    'standard RDP security is taken as well',
    lookAt(windows({}, { negotiate: offerNla('rdp') })),
    { severity: 'info', params: { alsoAccepts: 'rdp' } },
  ],
  ['both are', offersBoth, { severity: 'info', params: { alsoAccepts: 'both' } }],
  [
    'TLS is answered with standard RDP security',
    lookAt(siding({ refused: 1 }, { selected: 0 })),
    { severity: 'info', params: { alsoAccepts: 'rdp' } },
  ],
  [
    'a confirm without a word',
    lookAt(siding({ silent: true }, { refused: 5 })),
    { severity: 'info', params: { alsoAccepts: 'rdp' } },
  ],
  [
    'one is taken, the other not answered',
    takesRdpOnlyTlsSilent,
    { severity: 'info', confidence: 'medium', params: { alsoAccepts: 'rdp' } },
  ],
  ['NLA is required', healthy, 'ruledOut'],
  ['NLA is absent', lookAt(xrdp()), 'ruledOut'],
  ['one connection only', quick, { notJudged: 'quickLook' }],
  ['the offers were not asked', unanswered, { notJudged: 'offersUnanswered' }],
]);

describeRule('negotiation/nla-absent', [
  ['TLS selected', lookAt(weston()), { severity: 'low', params: { selected: 'tls' } }],
  [
    'standard RDP security selected',
    lookAt(answering({ selected: 0 })),
    { severity: 'medium', params: { selected: 'rdp' } },
  ],
  [
    'a confirm without a word',
    lookAt(answering({ silent: true })),
    { severity: 'medium', params: { selected: 'rdp' } },
  ],
  ['one connection is enough', quickTls, { severity: 'low', params: { selected: 'tls' } }],
  ['NLA selected', healthy, 'ruledOut'],
  ['NLA without early authorization', lookAt(answering({ selected: 2 })), 'ruledOut'],
  ['a protocol nobody knows', lookAt(answering({ selected: 0x40 })), { notJudged: 'factMissing' }],
  ['refused', lookAt(answering({ refused: 2 })), NOT_REACHED],
  ['no answer', stalled, NOT_REACHED],
]);

test('xrdp, which answers an offer of NLA alone with standard RDP security, has no NLA', () => {
  expect(foundIn(lookAt(xrdp()))).toEqual(['negotiation/nla-absent']);
  const standardOnly = xrdp({ negotiate: () => ({ selected: 0, flags: 0x01 }) });
  expect(foundIn(lookAt(standardOnly))).toEqual(['negotiation/nla-absent']);
});
