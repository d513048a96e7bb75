/**
 * A server that only repeats our CredSSP number and lacks the fix, signed in to with a right password: under each policy the
 * report says one thing, and what the binding showed has the last word.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkTarget } from '../../src/app/check.ts';
import type { SignInRequest } from '../../src/app/sign-in.ts';
import { parseTarget } from '../../src/app/target.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { type Lab, startLab } from '../../src/lab/index.ts';
import type { CheckReport } from '../../src/report/index.ts';

const STAGE_MS = 20_000;

let lab: Lab;
beforeAll(async () => {
  lab = await startLab({ only: ['credssp-mirror'] });
});
afterAll(() => lab?.stop());

async function signInUnder(policy: SignInRequest['policy']): Promise<CheckReport> {
  const [patient] = lab.patients;
  const account = lab.accounts.find(({ user }) => user === 'yamada');
  if (!patient || !account) throw new Error('the lab is not as this test needs it');
  const { user, password } = account;
  const target = parseTarget(`${patient.address}:${patient.port}`);
  const signIn = { user, domain: '', password: Secret.ofText(password), mechanism: 'ntlm', policy } as const;
  return await checkTarget(target, { stageMs: STAGE_MS, signIn });
}

function found({ diagnosis }: CheckReport, code: string) {
  return diagnosis.findings.find((finding) => finding.code === code && finding.verdict === 'found');
}

describe('under Mitigated, which binds the new way', () => {
  let report: CheckReport;
  beforeAll(async () => {
    report = await signInUnder('mitigated');
  });

  test('the silence may be the missing fix as well as the password, which was not sent', () => {
    expect(found(report, 'logon/wrong-credentials')).toMatchObject({
      confidence: 'low',
      params: { sign: 'closed', orOldBinding: true, sent: 'proof' },
    });
    expect(report.examination.signIn).toMatchObject({ announcedVersion: 6, sent: { credentials: false } });
  });

  test('nothing is said of the fix', () => {
    expect(found(report, 'credssp/version-mirrored')).toMatchObject({ severity: 'medium' });
    expect(found(report, 'credssp/server-patched')).toBeUndefined();
    expect(found(report, 'credssp/server-unpatched')).toBeUndefined();
  });
});

describe('under Vulnerable, which binds the old way where the number is an echo', () => {
  let report: CheckReport;
  beforeAll(async () => {
    report = await signInUnder('vulnerable');
  });

  test('the password is right, and the fix is missing as far as this way can tell', () => {
    expect(found(report, 'logon/accepted')).toMatchObject({ params: { binding: 'key' } });
    expect(found(report, 'credssp/server-unpatched')).toMatchObject({
      confidence: 'medium',
      params: { boundBy: 'key' },
    });
    expect(report.examination.signIn).toMatchObject({ announcedVersion: 4 });
  });

  test('the number is no matter any more, and nothing is foretold by it', () => {
    expect(found(report, 'credssp/version-mirrored')).toMatchObject({ severity: 'info' });
    expect(report.diagnosis).toMatchObject({ prediction: [], predictionWithheld: 'versionMirrored' });
  });
});
