/**
 * What Kerberos alone can tell of a sign-in, with a key server from Debian's packages: each way of failing is named and said in both
 * languages. All of it happens before the server is asked, so a server in words is enough.
 */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { judgeExamination } from '../../src/app/judge-examination.ts';
import { signInAfter } from '../../src/app/sign-in.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { LANGUAGES, loadWords } from '../../src/messages/load-words.ts';
import type { CheckReport } from '../../src/report/index.ts';
import { JAPANESE_RUN_PASSWORD, RUN_PASSWORD } from '../canary/run-password.ts';
import { lookAt, named } from '../diagnosis/examinations.ts';
import { windows } from '../diagnosis/servers.ts';
import { HOST, KDC_PROGRAMS, type Kdc, pointElsewhere, REALM, shiftClock, startKdc, USERS } from '../interop/kdc.ts';
import { keepUntilTheEnd } from '../interop/keep.ts';
import { drawEndpoint } from '../interop/loopback.ts';
import { describeWith } from '../interop/programs.ts';
import { jsonOf, outputsOf, sentenceOf, withoutSpaces } from './outputs.ts';

const PASSWORD = JAPANESE_RUN_PASSWORD;
const words = { en: await loadWords('en'), ja: await loadWords('ja') };

describeWith(KDC_PROGRAMS, 'signing in by Kerberos', () => {
  const keep = keepUntilTheEnd();
  let kdc: Kdc;
  beforeAll(async () => {
    kdc = await keep.running(startKdc(PASSWORD));
    Object.assign(process.env, kdc.environment);
  });
  afterEach(() => void Object.assign(process.env, kdc.environment));

  describe('with a password', () => {
    it.each([
      ['wrong', USERS.careful, RUN_PASSWORD, HOST, 'logon/wrong-credentials', { sign: 'keyServer' }],
      ['of nobody', 'nobody', PASSWORD, HOST, 'logon/wrong-credentials', { sign: 'unknownUser' }],
      ['that has expired', USERS.passwordExpired, PASSWORD, HOST, 'logon/password-expired', { by: 'keyServer' }],
      ['of a locked account', USERS.locked, PASSWORD, HOST, 'logon/kerberos-failed', { problem: 'accountRevoked' }],
      [
        'for an unknown server',
        USERS.well,
        PASSWORD,
        'ts9.doctor.test',
        'logon/kerberos-failed',
        { problem: 'unknownServer' },
      ],
    ])('%s', async (_, user, password, host, code, params) => {
      tells(await signInTo(host, user, password), code, { ...params, sent: 'nothing' });
    });

    it('when no key server answers', async () => {
      process.env.KRB5_CONFIG = await pointElsewhere(kdc, await drawEndpoint());
      const report = await signInTo(HOST, USERS.well, PASSWORD);
      tells(report, 'logon/no-logon-server', { who: 'thisComputer', sent: 'nothing' });
    });
  });

  describe('with a ticket', () => {
    it.each([
      ['that has expired', [HOST], 1_000, 'logon/kerberos-failed', { problem: 'ticketExpired' }],
      ['at another time', [], -1, 'logon/clock-skewed', { between: 'kerberos' }],
    ] as const)('%s', async (_, hosts, hours, code, params) => {
      const cache = await kdc.tickets(USERS.well, hosts);
      await shiftClock(cache, hours * 3_600);
      process.env.KRB5CCNAME = cache;
      tells(await signInTo(HOST, USERS.well, undefined), code, { ...params, sent: 'nothing' });
    });

    it('that is not there', async () => {
      tells(await signInTo(HOST, USERS.well, undefined), 'logon/kerberos-failed', { problem: 'noCredentials' });
    });
  });
});

async function signInTo(host: string, user: string, text: string | undefined): Promise<CheckReport> {
  const examination = lookAt(windows(), { mode: 'quick', target: named(host) });
  const password = text === undefined ? undefined : Secret.ofText(text);
  const request = { user, domain: REALM, password, mechanism: 'kerberos', policy: 'mitigated' } as const;
  const signIn = await signInAfter(examination, request, { stageMs: 20_000 });
  return judgeExamination({ ...examination, signIn });
}

function tells(report: CheckReport, code: string, params: object): void {
  const found = report.diagnosis.findings.flatMap((finding) =>
    finding.verdict === 'found' && finding.code.startsWith('logon/') ? [finding] : [],
  );
  expect(found, JSON.stringify(report.examination.signIn)).toMatchObject([{ code, params }]);
  for (const language of LANGUAGES) {
    const outputs = outputsOf(report, words[language]);
    for (const finding of found) {
      expect(withoutSpaces(outputs.terminal)).toContain(withoutSpaces(sentenceOf(finding, words[language])));
    }
    const shown = [...Object.values(outputs).flat(), jsonOf(report)];
    expect(shown.filter((each) => each.includes(PASSWORD))).toEqual([]);
  }
}
