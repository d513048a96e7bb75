/** The CredSSP number and what it says of the update, and what comes in place of a challenge. */
import type { NoChallengeCause } from '../../../src/diagnosis/ailment.ts';
import type { Interruption } from '../../../src/observation/interruption.ts';
import { attempt, lookAt, unreached } from '../examinations.ts';
import { describeRule, type Expected } from '../rule-table.ts';
import {
  answering,
  FREERDP_CHALLENGE,
  freerdp,
  type Reply,
  replying,
  type Sketch,
  tlsEnding,
  windows,
  xrdp,
} from '../servers.ts';

const NOT_REACHED = { notJudged: 'stageNotReached' } as const;
const quick = { mode: 'quick' } as const;
const nobody = unreached([attempt('192.168.10.21', { kind: 'refused', code: 'ECONNREFUSED' })]);
const noTls = lookAt(tlsEnding({ kind: 'closed', receivedBytes: 0 }));
const noNla = lookAt(xrdp());

const WINDOWS_7 = [6, 1, 7601] as const;
const SERVER_2012_R2 = [6, 3, 9600] as const;
const SERVER_2016 = [10, 0, 14393] as const;

const old2 = windows({ build: WINDOWS_7, version: 2 });
const old3 = windows({ build: SERVER_2012_R2, version: 3 });
const old4 = windows({ build: SERVER_2016, version: 4 });
const new5 = windows({ build: WINDOWS_7, version: 5 });
const new6 = windows();
const new7 = windows({ version: 7 });
/** CredSSP 6 does not go with Windows 7. */
const misfit = windows({ build: WINDOWS_7, version: 6 });
const misfitOld = windows({ version: 2 });

/** A Windows 2019 in looks that answers `first` to 6 and `second` to 2. */
function wavering(first: number, second: number): Sketch {
  const { credssp } = windows();
  return {
    ...windows(),
    credssp: (announced) => ({ ...credssp(announced), version: announced === 6 ? first : second }),
  };
}

const mirror = wavering(6, 2);
const errorReply: Reply = { version: 6, challenge: null, errorCode: 0xc00000bb };
const noChallenge = lookAt(replying(errorReply));
const { credssp: healthyReply } = windows();
const secondUnanswered = windows(
  {},
  {
    credssp: (announced) =>
      announced === 6 ? healthyReply(6) : { interruption: { kind: 'closed', receivedBytes: 0 } },
  },
);

function version(number: number) {
  return { params: { version: number } };
}

describeRule('credssp/server-unpatched', [
  ['2, and 2 again', lookAt(old2), { severity: 'critical', ...version(2) }],
  ['3, and 3 again', lookAt(old3), { severity: 'critical', ...version(3) }],
  ['4, and 4 again', lookAt(old4), { severity: 'critical', ...version(4) }],
  ['2, asked once', lookAt(old2, quick), { severity: 'critical', ...version(2) }],
  ['4, asked once', lookAt(old4, quick), { severity: 'critical', ...version(4) }],
  ['3, asked once', lookAt(old3, quick), { severity: 'critical', confidence: 'medium', ...version(3) }],
  ['2 does not go with Server 2019', lookAt(misfitOld), { severity: 'critical', confidence: 'low', ...version(2) }],
  ['the stack is not certain', lookAt(oddTime(old4)), { severity: 'critical', confidence: 'medium', ...version(4) }],
  ['5', lookAt(new5), { ruledOut: 'high' }],
  ['6, asked once', lookAt(new6, quick), { ruledOut: 'medium' }],
  ['mirrored', lookAt(mirror), { notJudged: 'versionMirrored' }],
  ['FreeRDP', lookAt(freerdp()), { notJudged: 'notWindows' }],
  ['version 1', lookAt(windows({ version: 1 })), { notJudged: 'versionUnknown' }],
  ['version 0', lookAt(windows({ version: 0 })), { notJudged: 'versionUnknown' }],
  ['no challenge', noChallenge, { notJudged: 'factMissing' }],
  ['no NLA', noNla, { notJudged: 'nlaNotSelected' }],
  ['no TLS', noTls, NOT_REACHED],
  ['refused', lookAt(answering({ refused: 3 })), NOT_REACHED],
  ['not reached', nobody, NOT_REACHED],
]);

/** A challenge without a timestamp, which every Windows sends. */
function oddTime(sketch: Sketch): Sketch {
  return {
    ...sketch,
    credssp: (announced) => {
      const reply = sketch.credssp(announced);
      return 'challenge' in reply && reply.challenge
        ? { ...reply, challenge: { ...reply.challenge, clock: null } }
        : reply;
    },
  };
}

describeRule('credssp/server-patched', [
  ['6, and 6 again', lookAt(new6), { severity: 'info', ...version(6) }],
  ['5, and 5 again', lookAt(new5), { severity: 'info', ...version(5) }],
  ['5, asked once', lookAt(new5, quick), { severity: 'info', ...version(5) }],
  ['6, asked once, may be an echo', lookAt(new6, quick), { severity: 'info', confidence: 'medium', ...version(6) }],
  [
    '6, the second time unanswered',
    lookAt(secondUnanswered),
    { severity: 'info', confidence: 'medium', ...version(6) },
  ],
  ['7 stands for at least 6', lookAt(new7), { severity: 'info', confidence: 'medium', ...version(7) }],
  ['6 does not go with Windows 7', lookAt(misfit), { severity: 'info', confidence: 'low', ...version(6) }],
  ['6, then 4', lookAt(wavering(6, 4)), { severity: 'info', confidence: 'low', ...version(6) }],
  ['5, then 2', lookAt(wavering(5, 2)), { severity: 'info', confidence: 'low', ...version(5) }],
  ['4', lookAt(old4), { ruledOut: 'high' }],
  ['mirrored', lookAt(mirror), { notJudged: 'versionMirrored' }],
  ['FreeRDP', lookAt(freerdp()), { notJudged: 'notWindows' }],
  ['version 1', lookAt(windows({ version: 1 })), { notJudged: 'versionUnknown' }],
  ['no challenge', noChallenge, { notJudged: 'factMissing' }],
  ['no NLA', noNla, { notJudged: 'nlaNotSelected' }],
]);

describeRule('credssp/version-mirrored', [
  ['6 for 6, 2 for 2', lookAt(mirror), { severity: 'medium', params: { first: 6, second: 2 } }],
  ['6 both times', lookAt(new6), 'ruledOut'],
  ['2 both times', lookAt(old2), 'ruledOut'],
  ['5 for 6, 2 for 2', lookAt(wavering(5, 2)), 'ruledOut'],
  ['4, asked once, is not ours', lookAt(old4, quick), 'ruledOut'],
  ['6, asked once', lookAt(new6, quick), { notJudged: 'quickLook' }],
  ['6, the second time unanswered', lookAt(secondUnanswered), { notJudged: 'offersUnanswered' }],
  ['6, and no time left', lookAt(new6, { only: [], cutShort: true }), { notJudged: 'cutShort' }],
  ['closed', lookAt(replying({ interruption: { kind: 'closed', receivedBytes: 0 } })), NOT_REACHED],
  ['no NLA', noNla, { notJudged: 'nlaNotSelected' }],
]);

describeRule('credssp/verdict-not-applicable', [
  ['FreeRDP', lookAt(freerdp()), { severity: 'info', params: { version: 6, stack: 'freerdp' } }],
  [
    'nobody knows what',
    lookAt(replying({ version: 6, challenge: { ...FREERDP_CHALLENGE, flags: 0xe2888235, version: null } })),
    { severity: 'info', confidence: 'low', params: { version: 6, stack: 'unknown' } },
  ],
  [
    'FreeRDP that mirrors',
    lookAt(freerdp({ credssp: (announced) => ({ version: announced, nonce: true, challenge: FREERDP_CHALLENGE }) })),
    { severity: 'info', params: { version: 6, stack: 'freerdp' } },
  ],
  ['Windows', lookAt(new6), 'ruledOut'],
  ['Windows that mirrors', lookAt(mirror), 'ruledOut'],
  [
    'version 1',
    lookAt(freerdp({ credssp: () => ({ version: 1, challenge: FREERDP_CHALLENGE }) })),
    { notJudged: 'versionUnknown' },
  ],
  ['no challenge to tell by', noChallenge, { notJudged: 'factMissing' }],
  ['no NLA', noNla, { notJudged: 'nlaNotSelected' }],
]);

type NoChallenge = Expected<'credssp/no-challenge'>;

function came(cause: NoChallengeCause, detail: string): NoChallenge {
  return { severity: 'high', params: { cause, detail } };
}

function interrupting(interruption: Interruption) {
  return lookAt(replying({ interruption }));
}

const malformed = {
  kind: 'malformed',
  structure: 'TSRequest',
  field: 'version',
  offset: 2,
  problem: 'is missing',
  receivedBytes: 28,
} as const;
const closing = interrupting({ kind: 'closed', receivedBytes: 0 });
const breakingOff = interrupting({ kind: 'closed', receivedBytes: 100 });
const alerting = interrupting({
  kind: 'alert',
  description: 'access_denied',
  code: 'ERR_SSL_TLSV1_ALERT_ACCESS_DENIED',
});
const stalling = interrupting({ kind: 'timedOut', afterMs: 5000, receivedBytes: 0 });
const resetting = interrupting({ kind: 'reset', code: 'ECONNRESET', receivedBytes: 0 });
const rejected = lookAt(replying({ version: 6, challenge: null, token: 'spnego', negState: 2 }));
const unreadable = lookAt(replying({ version: 6, challenge: null, token: 'ntlm', tokenProblem: 'targetName is cut' }));

describeRule('credssp/no-challenge', [
  ['silence', stalling, came('stalled', '5 s')],
  ['closed', closing, came('closed', '')],
  ['closed in the middle', breakingOff, came('closed', '100 B')],
  ['reset', resetting, came('reset', 'ECONNRESET')],
  ['an alert', alerting, came('alert', 'access_denied')],
  ['plain RDP within TLS', interrupting({ ...malformed, looksLike: 'rdp' }), came('plainRdp', 'TSRequest.version@2')],
  ['nonsense', interrupting({ ...malformed, looksLike: 'unknown' }), came('malformed', 'TSRequest.version@2')],
  ['the platform failed', interrupting({ kind: 'failed', code: 'EIO' }), came('failed', 'EIO')],
  ['an error', noChallenge, came('errorCode', '0xC00000BB')],
  ['nothing but a version', lookAt(replying({ version: 6, challenge: null })), came('noToken', '')],
  ['half a challenge', unreadable, came('unreadableToken', 'targetName is cut')],
  [
    'a token of another kind',
    lookAt(replying({ version: 6, challenge: null, token: 'unknown' })),
    came('unreadableToken', 'unknown'),
  ],
  ['a challenge', lookAt(new6), 'ruledOut'],
  ['no NLA', noNla, { notJudged: 'nlaNotSelected' }],
  ['no TLS', noTls, NOT_REACHED],
  ['not reached', nobody, NOT_REACHED],
]);

describeRule('ntlm/apparently-refused', [
  [
    'STATUS_NOT_SUPPORTED',
    noChallenge,
    { severity: 'high', confidence: 'medium', params: { sign: 'errorCode', detail: '0xC00000BB' } },
  ],
  [
    'SEC_E_UNSUPPORTED_FUNCTION',
    lookAt(replying({ version: 6, challenge: null, errorCode: 0x80090302 })),
    { severity: 'high', confidence: 'medium', params: { sign: 'errorCode', detail: '0x80090302' } },
  ],
  [
    'rejected in SPNEGO',
    rejected,
    { severity: 'high', confidence: 'medium', params: { sign: 'reject', detail: 'negState 2' } },
  ],
  ['closed at once', closing, { severity: 'medium', confidence: 'low', params: { sign: 'closed', detail: '' } }],
  [
    'an alert at once',
    alerting,
    { severity: 'medium', confidence: 'low', params: { sign: 'closed', detail: 'access_denied' } },
  ],
  ['a reply that breaks off', breakingOff, NOT_REACHED],
  ['silence', stalling, NOT_REACHED],
  ['reset', resetting, NOT_REACHED],
  [
    'another error',
    lookAt(replying({ version: 6, challenge: null, errorCode: 0x80090308 })),
    { notJudged: 'factMissing' },
  ],
  ['a challenge', lookAt(new6), 'ruledOut'],
  ['no NLA', noNla, { notJudged: 'nlaNotSelected' }],
]);
