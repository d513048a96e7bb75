/** What a sign-in came to: every outcome a driver can note, and which code it is called by. */
import { describe, expect, test } from 'vitest';
import type { AilmentCode } from '../../../src/diagnosis/ailment.ts';
import { judge } from '../../../src/diagnosis/judge.ts';
import { judgeSignIn } from '../../../src/diagnosis/logon/judge-sign-in.ts';
import { passwordIn } from '../../../src/diagnosis/logon/password.ts';
import type { Interruption } from '../../../src/observation/interruption.ts';
import type { BindingFailure, SignInOutcome, SignInStage } from '../../../src/observation/sign-in.ts';
import { evidenceProblems } from '../evidence-check.ts';
import { lookAt } from '../examinations.ts';
import { describeRule } from '../rule-table.ts';
import { freerdp, windows } from '../servers.ts';
import { attemptEnding, type SignInSketch, signedIn } from '../sign-ins.ts';

function status(errorCode: number, at: SignInStage = 'expectPubKeyAuth'): SignInOutcome {
  return { kind: 'errorCode', errorCode, at };
}

function cut(interruption: Interruption, at: SignInStage = 'expectPubKeyAuth'): SignInOutcome {
  return { kind: 'interrupted', at, interruption };
}

function kerberos(problem: string): SignInOutcome {
  return { kind: 'kerberosFailed', problem, major: 0xd0000, minor: -1765328360 };
}

const mismatch = (how: BindingFailure): SignInOutcome => ({ kind: 'bindingMismatch', how });
const closed: Interruption = { kind: 'closed', receivedBytes: 0 };
const accepted: SignInOutcome = { kind: 'accepted', authorization: 'granted' };
const mirror = windows({}, { credssp: (announced) => ({ ...windows().credssp(announced), version: announced }) });
const ticket: SignInSketch = { mechanism: 'kerberos' };

const COMES_TO: readonly (readonly [AilmentCode, SignInOutcome, string, string, string, SignInSketch?])[] = [
  ['logon/accepted', accepted, 'info', 'high', 'right'],
  ['logon/wrong-credentials', status(0xc000006d), 'high', 'high', 'wrong'],
  ['logon/wrong-credentials', status(0xc000006a), 'high', 'high', 'wrong'],
  ['logon/wrong-credentials', status(0xc0000064), 'high', 'high', 'wrong'],
  ['logon/wrong-credentials', status(0x8009030c), 'high', 'high', 'wrong'],
  ['logon/wrong-credentials', status(0xc007030c), 'high', 'high', 'wrong'],
  ['logon/wrong-credentials', cut(closed), 'high', 'low', 'probablyWrong'],
  ['logon/wrong-credentials', cut(closed), 'high', 'medium', 'probablyWrong', { serverVersion: 5 }],
  [
    'logon/wrong-credentials',
    cut({ kind: 'reset', code: 'ECONNRESET', receivedBytes: 0 }),
    'high',
    'low',
    'probablyWrong',
  ],
  [
    'logon/wrong-credentials',
    cut({ kind: 'alert', description: 'access_denied', code: 'X' }),
    'high',
    'medium',
    'probablyWrong',
  ],
  [
    'logon/wrong-credentials',
    cut({ kind: 'alert', description: 'internal_error', code: 'X' }),
    'high',
    'low',
    'probablyWrong',
  ],
  ['logon/wrong-credentials', { kind: 'plainRdp', at: 'expectPubKeyAuth' }, 'high', 'medium', 'probablyWrong'],
  [
    'logon/wrong-credentials',
    { kind: 'mechanismRejected', negState: 2 },
    'high',
    'medium',
    'probablyWrong',
    { wrapping: 'spnego', far: 'proved' },
  ],
  ['logon/wrong-credentials', cut(closed, 'expectToken'), 'high', 'low', 'probablyWrong', { far: 'proved' }],
  ['logon/wrong-credentials', mismatch('echoed'), 'high', 'low', 'probablyWrong'],
  ['logon/wrong-credentials', kerberos('wrongPassword'), 'high', 'high', 'wrong', ticket],
  ['logon/wrong-credentials', kerberos('unknownUser'), 'high', 'high', 'wrong', ticket],
  ['logon/password-expired', status(0xc0000071), 'high', 'high', 'right'],
  ['logon/password-expired', kerberos('passwordExpired'), 'high', 'high', 'unknown', ticket],
  ['logon/password-must-change', status(0xc0000224), 'high', 'high', 'right'],
  ['logon/account-locked', status(0xc0000234), 'high', 'high', 'unknown'],
  ['logon/account-disabled', status(0xc0000072), 'high', 'high', 'probablyRight'],
  ['logon/account-expired', status(0xc0000193), 'high', 'high', 'right'],
  ['logon/outside-hours', status(0xc000006f), 'high', 'high', 'right'],
  ['logon/workstation-not-allowed', status(0xc0000070), 'high', 'high', 'right'],
  ['logon/type-not-granted', status(0xc000015b), 'high', 'high', 'right'],
  ['logon/type-not-granted', status(0xc0000155), 'high', 'high', 'right'],
  ['logon/account-restricted', status(0xc000006e), 'high', 'high', 'probablyRight'],
  ['logon/authorization-denied', { kind: 'authorizationDenied', result: 5 }, 'high', 'high', 'right'],
  ['logon/authorization-denied', status(0xc0000022), 'high', 'medium', 'probablyRight'],
  ['logon/clock-skewed', status(0xc0000133), 'high', 'high', 'unknown'],
  ['logon/clock-skewed', status(0x80090324, 'expectToken'), 'high', 'high', 'unknown', { ...ticket, far: 'announced' }],
  ['logon/clock-skewed', kerberos('clockSkew'), 'high', 'high', 'unknown', ticket],
  ['logon/ntlm-refused', status(0xc00000bb, 'expectToken'), 'high', 'medium', 'unknown', { far: 'announced' }],
  ['logon/ntlm-refused', status(0x80070032), 'high', 'medium', 'unknown'],
  ['logon/ntlm-refused', status(0x80090302), 'high', 'medium', 'unknown'],
  ['logon/ntlm-refused', { kind: 'mechanismRejected', negState: 2 }, 'high', 'medium', 'unknown'],
  ['logon/ntlm-refused', { kind: 'ntlmRefused', because: 'no128Bit' }, 'high', 'high', 'unknown'],
  [
    'logon/version-refused',
    status(0xc00000bb, 'expectToken'),
    'high',
    'medium',
    'unknown',
    { far: 'announced', announcedVersion: 4 },
  ],
  ['logon/version-refused', cut(closed, 'expectToken'), 'high', 'low', 'unknown', { announcedVersion: 4 }],
  ['logon/policy-stop', { kind: 'policyStop', serverVersion: 4, lowestAccepted: 5 }, 'high', 'high', 'unknown'],
  ['logon/binding-mismatch', mismatch('otherKey'), 'critical', 'high', 'right'],
  ['logon/binding-mismatch', mismatch('missing'), 'critical', 'medium', 'unknown'],
  ['logon/binding-mismatch', mismatch('unsealable'), 'critical', 'medium', 'unknown'],
  ['logon/binding-mismatch', mismatch('oldBinding'), 'high', 'high', 'right'],
  ['logon/binding-mismatch', status(0x8009030f), 'critical', 'medium', 'unknown'],
  [
    'logon/certificate-not-pinned',
    { kind: 'certificateRefused', expected: '00', presented: '3f' },
    'high',
    'high',
    'unknown',
    { pinned: true },
  ],
  ['logon/no-logon-server', status(0xc000005e), 'high', 'high', 'unknown'],
  ['logon/no-logon-server', kerberos('kdcUnreachable'), 'high', 'high', 'unknown', ticket],
  ['logon/kerberos-failed', kerberos('noCredentials'), 'high', 'high', 'unknown', ticket],
  ['logon/kerberos-failed', kerberos('somethingNew'), 'high', 'high', 'unknown', ticket],
  [
    'logon/kerberos-failed',
    status(0x80090322, 'expectToken'),
    'high',
    'high',
    'unknown',
    { ...ticket, far: 'announced' },
  ],
  ['logon/kerberos-failed', { kind: 'mechanismRejected', negState: 2 }, 'high', 'medium', 'unknown', ticket],
  ['logon/kerberos-failed', cut(closed), 'high', 'low', 'unknown', ticket],
  ['logon/kerberos-failed', cut(closed, 'expectToken'), 'high', 'low', 'unknown', ticket],
  ['logon/kerberos-failed', { kind: 'plainRdp', at: 'expectPubKeyAuth' }, 'high', 'low', 'unknown', ticket],
  ['logon/not-possible', { kind: 'nlaRefused', failureCode: 2, selectedProtocol: null }, 'low', 'high', 'unknown'],
  ['logon/not-possible', { kind: 'nlaRefused', failureCode: null, selectedProtocol: 1 }, 'low', 'high', 'unknown'],
  ['logon/refused-otherwise', status(0xc00002fa), 'high', 'high', 'unknown'],
  ['logon/refused-otherwise', status(0xc00000bb), 'high', 'high', 'unknown', ticket],
  ['logon/refused-otherwise', status(0xc000006d, 'expectToken'), 'high', 'high', 'unknown', { far: 'announced' }],
  ['logon/interrupted', cut({ kind: 'timedOut', afterMs: 5000, receivedBytes: 0 }), 'high', 'high', 'unknown'],
  ['logon/interrupted', cut({ kind: 'closed', receivedBytes: 9 }), 'high', 'high', 'unknown'],
  ['logon/interrupted', cut(closed, 'expectToken'), 'high', 'high', 'unknown'],
  ['logon/interrupted', cut(closed, 'expectVerdict'), 'high', 'high', 'right'],
  ['logon/interrupted', { kind: 'plainRdp', at: 'expectToken' }, 'high', 'high', 'unknown'],
  ['logon/interrupted', { kind: 'versionChanged', from: 6, to: 5 }, 'high', 'high', 'unknown'],
  ['logon/interrupted', { kind: 'unexpectedMessage', at: 'expectToken', problem: 'x' }, 'high', 'high', 'unknown'],
];

const TITLED = COMES_TO.map(
  ([code, outcome, severity, confidence, password, sketch]) =>
    [
      `${code} from ${JSON.stringify(outcome)} ${JSON.stringify(sketch ?? {})}`,
      { code, outcome, severity, confidence, password, sketch },
    ] as const,
);

describe('an attempt that ended', () => {
  test.each(TITLED)('%s', (_, { code, outcome, severity, confidence, password, sketch }) => {
    const examination = signedIn(outcome, sketch);
    const diagnosis = judge(examination);
    const found = diagnosis.findings.filter((each) => each.code.startsWith('logon/') && each.verdict === 'found');
    expect(found).toMatchObject([{ code, severity, confidence }]);
    expect(passwordIn(judgeSignIn(attemptEnding(outcome, sketch)))).toBe(password);
    expect(evidenceProblems(examination, diagnosis)).toEqual([]);
  });
});

describe('a code without an ailment of its own', () => {
  test.each([
    [0xc00002fa, 'smartCardRequired'],
    [0xc00a0037, 'logonsDisabled'],
    [0xc000018c, 'trustBroken'],
    [0xc000018d, 'trustBroken'],
    [0x80090304, 'internalError'],
    [0x80090308, 'tokenInvalid'],
    [0x8009035e, 'delegationForbidden'],
    [0x8009035f, 'delegationForbidden'],
    [0xdeadbeef, 'unknown'],
  ])('%i: %s', (errorCode, meaning) => {
    const { code, params } = judgeSignIn(attemptEnding(status(errorCode)));
    expect({ code, params }).toMatchObject({ code: 'logon/refused-otherwise', params: { meaning, early: false } });
  });
});

describe('how much of the password left', () => {
  test.each([
    ['nothing', attemptEnding({ kind: 'policyStop', serverVersion: 2, lowestAccepted: 5 })],
    ['proof', attemptEnding(status(0xc0000071))],
    ['ticket', attemptEnding(status(0x80090322, 'expectToken'), { ...ticket, far: 'announced' })],
    ['credentials', attemptEnding({ kind: 'authorizationDenied', result: 5 })],
    ['nothing', attemptEnding(kerberos('kdcUnreachable'), ticket)],
  ])('%s', (sent, attempt) => {
    expect(judgeSignIn(attempt).params).toMatchObject({ sent });
  });
});

describeRule('logon/accepted', [
  ['a ticket was refused without a reason', signedIn(cut(closed), ticket), 'ruledOut'],
  ['it ended without a reason', signedIn(cut(closed)), 'ruledOut'],
  ['it may be the old binding', signedIn(cut(closed), {}, mirror), 'ruledOut'],
  ['a reason was given', signedIn(status(0xc0000071)), 'ruledOut'],
  ['an echo is no yes', signedIn(mismatch('echoed')), 'ruledOut'],
  [
    'it was not tried to the end',
    signedIn({ kind: 'policyStop', serverVersion: 4, lowestAccepted: 5 }),
    { notJudged: 'stageNotReached' },
  ],
]);

describeRule('logon/wrong-credentials', [
  ['expired: the password is right', signedIn(status(0xc0000071)), { ruledOut: 'high' }],
  ['disabled: it probably is', signedIn(status(0xc0000072)), { ruledOut: 'medium' }],
  ['locked: nobody knows', signedIn(status(0xc0000234)), { notJudged: 'oneReasonAtMost' }],
  ['accepted', signedIn(accepted), 'ruledOut'],
]);

describeRule('logon/account-locked', [
  ['accepted', signedIn(accepted), 'ruledOut'],
  ['another reason was given', signedIn(status(0xc000006d)), { notJudged: 'oneReasonAtMost' }],
  ['no reason was given', signedIn(cut(closed)), { notJudged: 'noReasonGiven' }],
  [
    'not asked',
    signedIn({ kind: 'nlaRefused', failureCode: 2, selectedProtocol: null }),
    { notJudged: 'stageNotReached' },
  ],
]);

describeRule('logon/wrong-credentials', [
  ['a ticket was refused without a reason', signedIn(cut(closed), ticket), { notJudged: 'noReasonGiven' }],
]);

describeRule('logon/authorization-denied', [
  ['granted', signedIn(accepted), 'ruledOut'],
  ['not asked for', signedIn({ kind: 'accepted', authorization: 'notAsked' }), { notJudged: 'factMissing' }],
]);

describeRule('logon/kerberos-failed', [
  ['NTLM was tried', signedIn(accepted), { notJudged: 'otherMechanism' }],
  ['it did not', signedIn(accepted, ticket), 'ruledOut'],
]);

describeRule('logon/certificate-not-pinned', [
  ['nobody demanded one', signedIn(accepted), { notJudged: 'notPinned' }],
  ['it is the one', signedIn(accepted, { pinned: true }), 'ruledOut'],
]);

const old4 = windows({ build: [10, 0, 14393], version: 4 });
const SERVER_OF_TWO_MINDS = windows({ build: [6, 1, 7601], version: 6 });

describeRule('credssp/server-patched', [
  [
    'a mirror that binds by hash',
    signedIn(accepted, {}, mirror),
    { severity: 'info', params: { version: 6, boundBy: 'hash' } },
  ],
  [
    'a build that does not fit, and the hash',
    signedIn(accepted, {}, SERVER_OF_TWO_MINDS),
    { severity: 'info', params: { version: 6, boundBy: 'hash' } },
  ],
  ['a mirror that was not signed in to', signedIn(status(0xc000006d), {}, mirror), { notJudged: 'versionMirrored' }],
  [
    'a mirror that is not Windows',
    signedIn(
      accepted,
      {},
      { ...freerdp(), credssp: (announced) => ({ ...freerdp().credssp(announced), version: announced }) },
    ),
    { notJudged: 'versionMirrored' },
  ],
]);

describeRule('credssp/server-unpatched', [
  [
    'a mirror that binds by the key to one who announced 4',
    signedIn(accepted, { binding: 'key', announcedVersion: 4 }, mirror),
    { severity: 'critical', confidence: 'medium', params: { version: 6, boundBy: 'key' } },
  ],
  [
    'a mirror with the old binding',
    signedIn(mismatch('oldBinding'), {}, mirror),
    { severity: 'critical', params: { version: 6, boundBy: 'key' } },
  ],
  [
    'a number of 6 that is not true',
    signedIn(mismatch('oldBinding')),
    { severity: 'critical', params: { version: 6, boundBy: 'key' } },
  ],
  [
    '4, and bound by the key',
    signedIn(accepted, { binding: 'key', serverVersion: 4, policy: 'vulnerable' }, old4),
    { severity: 'critical', params: { version: 4, boundBy: 'key' } },
  ],
  [
    '4 in the look and the hash in the sign-in',
    signedIn(accepted, {}, old4),
    { severity: 'critical', confidence: 'low', params: { version: 4 } },
  ],
  [
    '6, and the key only because 4 was announced',
    signedIn(accepted, { binding: 'key', announcedVersion: 4 }),
    { ruledOut: 'high' },
  ],
]);

describe('a number that only repeats ours, and a sign-in that says more', () => {
  const bound = judge(signedIn(accepted, {}, mirror));

  test('is no ailment any more, and leaves the first sentence to the sign-in', () => {
    expect(bound.findings).toContainEqual(
      expect.objectContaining({ code: 'credssp/version-mirrored', verdict: 'found', severity: 'info' }),
    );
    expect(bound.inShort.code).toBe('logon/accepted');
  });

  test.each([
    ['closed', closed],
    ['reset', { kind: 'reset', code: 'ECONNRESET', receivedBytes: 0 } as const],
    ['alert', { kind: 'alert', description: 'access_denied', code: 'X' } as const],
  ])('a silent end (%s) may be a missing fix as well as a wrong password', (sign, end) => {
    const examination = signedIn(cut(end), {}, mirror);
    const found = judge(examination).findings.find(({ code }) => code === 'logon/wrong-credentials');
    expect(found).toMatchObject({ verdict: 'found', confidence: 'low', params: { sign, orOldBinding: true } });
    expect(passwordIn(judgeSignIn(attemptEnding(cut(end)), true))).toBe('unknown');
    const standing = judge(examination).findings.find(({ code }) => code === 'logon/account-locked');
    expect(standing).toMatchObject({ verdict: 'notJudged', reason: 'noReasonGiven' });
  });

  test.each([
    ['the number is its own', signedIn(cut(closed))],
    ['the old binding was what was tried', signedIn(cut(closed), { announcedVersion: 4, serverVersion: 4 }, mirror)],
  ])('but not where %s', (_, examination) => {
    const found = judge(examination).findings.find(({ code }) => code === 'logon/wrong-credentials');
    expect(found?.params).not.toHaveProperty('orOldBinding');
  });

  test('stays one where the sign-in proved nothing', () => {
    const refused = judge(signedIn(status(0xc000006d), {}, mirror));
    expect(refused.findings).toContainEqual(
      expect.objectContaining({ code: 'credssp/version-mirrored', verdict: 'found', severity: 'medium' }),
    );
  });

  test.each([
    ['a mirror that binds by hash', bound, 'versionMirrored'],
    [
      'a mirror that binds by the key',
      judge(signedIn(accepted, { binding: 'key', announcedVersion: 4 }, mirror)),
      'versionMirrored',
    ],
    ['a number that is not true', judge(signedIn(mismatch('oldBinding'))), 'numberUntrue'],
  ])('nothing is foretold by it: %s', (_, { prediction, predictionWithheld }, reason) => {
    expect(prediction).toEqual([]);
    expect(predictionWithheld).toBe(reason);
  });

  test('a number that the sign-in proved foretells what it did', () => {
    expect(judge(signedIn(accepted)).prediction).toEqual(judge(lookAt(windows())).prediction);
  });
});

test('without a sign-in its codes are left out', () => {
  expect(judge(lookAt(windows())).findings.filter(({ code }) => code.startsWith('logon/'))).toEqual([]);
});

test('in short: the sign-in leads where nothing else is wrong', () => {
  expect(judge(signedIn(accepted)).inShort).toEqual({ code: 'logon/accepted', severity: 'info' });
  expect(judge(signedIn(mismatch('otherKey'))).inShort.code).toBe('logon/binding-mismatch');
});
