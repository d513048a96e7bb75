/** The machine behind the challenge: its clock, its age, and whether it is itself. */
import type { ChallengeObservation } from '../../../src/observation/credssp.ts';
import { lookAt } from '../examinations.ts';
import { describeRule } from '../rule-table.ts';
import { clockAt, freerdp, replying, type WindowsSketch, windows, xrdp } from '../servers.ts';

const healthy = lookAt(windows());
const noNla = lookAt(xrdp());
const noChallenge = lookAt(replying({ version: 6, challenge: null }));
const silent = lookAt(replying({ interruption: { kind: 'closed', receivedBytes: 0 } }));

function saying(challenge: Partial<ChallengeObservation>) {
  return lookAt(windows({ challenge }));
}

describeRule('clock/skewed', [
  ['9 hours ahead', saying({ clock: clockAt(32_400) }), { severity: 'medium', params: { seconds: 32_400 } }],
  ['301 seconds behind', saying({ clock: clockAt(-301) }), { severity: 'medium', params: { seconds: -301 } }],
  ['300 seconds ahead', saying({ clock: clockAt(300) }), 'ruledOut'],
  ['right', healthy, 'ruledOut'],
  ['no timestamp', saying({ clock: null }), { notJudged: 'factMissing' }],
  ['no challenge', noChallenge, { notJudged: 'factMissing' }],
  ['closed', silent, { notJudged: 'stageNotReached' }],
  ['no NLA', noNla, { notJudged: 'nlaNotSelected' }],
]);

function running(build: WindowsSketch['build'], version: number, startedAt?: string) {
  return lookAt(windows({ ...(build && { build }), version }), startedAt ? { startedAt } : {});
}

describeRule('windows/out-of-support', [
  [
    'Server 2012 R2 and 8.1 both ended; a paid extension runs',
    running([6, 3, 9600], 6),
    {
      severity: 'medium',
      params: {
        release: 'Windows Server 2012 R2 / Windows 8.1',
        endOfSupport: '2023-10-10',
        endOfExtended: '2026-10-13',
      },
    },
  ],
  [
    'no extension was sold',
    running([10, 0, 15063], 6),
    { severity: 'medium', params: { release: 'Windows 10 1703', endOfSupport: '2019-10-08', endOfExtended: null } },
  ],
  ['Server 2022', running([10, 0, 20348], 6), { ruledOut: 'high' }],
  ['Server 2016 is supported, 10 1607 is not', running([10, 0, 14393], 6), { ruledOut: 'low' }],
  ['its last day', running([10, 0, 20348], 6, '2031-10-14T23:59:59.000Z'), { ruledOut: 'high' }],
  [
    'the day after',
    running([10, 0, 20348], 6, '2031-10-15T00:00:00.000Z'),
    { severity: 'medium', params: { release: 'Windows Server 2022', endOfSupport: '2031-10-14', endOfExtended: null } },
  ],
  ['only an edition for special devices is left', running([10, 0, 19041], 6), { notJudged: 'releaseAmbiguous' }],
  ['a build nobody knows', running([10, 0, 31000], 6), { notJudged: 'factMissing' }],
  ['FreeRDP calls itself 6.1.7601', lookAt(freerdp()), { notJudged: 'notWindows' }],
  ['no challenge', noChallenge, { notJudged: 'factMissing' }],
  ['no NLA', noNla, { notJudged: 'nlaNotSelected' }],
]);

function certified(commonName: string | null, alternativeNames: readonly string[] = [], name?: string) {
  return lookAt(windows({ certificate: { commonName, alternativeNames }, ...(name && { name }) }));
}

const ANOTHER = {
  severity: 'low',
  confidence: 'low',
  params: { signs: ['certificateNamesAnother'] },
} as const;
const MISFIT = { severity: 'low', confidence: 'low', params: { signs: ['versionDoesNotFitBuild'] } } as const;

describeRule('server/stand-in-suspected', [
  ['CredSSP 6 does not go with Windows 7', running([6, 1, 7601], 6), MISFIT],
  ['CredSSP 3 does not go with Server 2008', running([6, 0, 6002], 3), MISFIT],
  ['CredSSP 2 does not go with Server 2012 R2', running([6, 3, 9600], 2), MISFIT],
  ['CredSSP 5 does not go with Server 2016', running([10, 0, 14393], 5), MISFIT],
  ['CredSSP 4 does not go with 1803', running([10, 0, 17134], 4), MISFIT],
  ['the certificate names another computer', certified('SV-NISEMONO'), ANOTHER],
  [
    'both',
    lookAt(windows({ build: [6, 1, 7601], certificate: { commonName: 'gateway.example' } })),
    { severity: 'low', confidence: 'low', params: { signs: ['versionDoesNotFitBuild', 'certificateNamesAnother'] } },
  ],
  ['6 goes with Server 2012', running([6, 2, 9200], 6), { ruledOut: 'low' }],
  ['3 goes with early Windows 10', running([10, 0, 10240], 3), { ruledOut: 'low' }],
  ['a number newer than this knowledge', running([10, 0, 26100], 7), { ruledOut: 'low' }],
  ['the full name', certified('sv-keiri01.corp.example'), { ruledOut: 'low' }],
  ['a farm name beside the own', certified('rds.corp.example', ['sv-keiri01.corp.example']), { ruledOut: 'low' }],
  ['a wildcard', certified('*.corp.example'), { ruledOut: 'low' }],
  ['an address', certified('10.0.0.1', ['2001:db8::1']), { ruledOut: 'low' }],
  ['no machine name', certified('Remote Desktop of the accounts department'), { ruledOut: 'low' }],
  ['an IDNA name can not be compared', certified('xn--cckea8b4kqc6c'), { ruledOut: 'low' }],
  ['no name', certified(null), { ruledOut: 'low' }],
  ['a Japanese name', certified('経理サーバー', [], '経理サーバー'), { ruledOut: 'low' }],
  ['another Japanese name', certified('𠮷野花子-PC', [], '山田太郎-PC'), ANOTHER],
  [
    'NetBIOS keeps fifteen characters',
    lookAt(
      windows({
        certificate: { commonName: 'sv-keiri-department-01.corp.example' },
        challenge: { netbiosComputer: 'SV-KEIRI-DEPART', dnsComputer: null },
      }),
    ),
    { ruledOut: 'low' },
  ],
  ['FreeRDP', lookAt(freerdp()), { notJudged: 'notWindows' }],
  ['no challenge', noChallenge, { notJudged: 'factMissing' }],
  ['no NLA', noNla, { notJudged: 'nlaNotSelected' }],
]);
