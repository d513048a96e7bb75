/** Plays one scene: examines the patient, tries the account once, and judges what came of it. */
import { checkTarget } from '../../src/app/check.ts';
import { judgeExamination } from '../../src/app/judge-examination.ts';
import type { SignInRequest } from '../../src/app/sign-in.ts';
import { parseTarget } from '../../src/app/target.ts';
import { Secret } from '../../src/crypto/secret.ts';
import type { Lab } from '../../src/lab/index.ts';
import { ntlmLogon } from '../../src/nla/ntlm-logon.ts';
import { signInOnce } from '../../src/probe/sign-in.ts';
import type { CheckReport } from '../../src/report/index.ts';
import type { SignInScene } from './sign-in-scenes.ts';

/** Never reached, however busy the machine is. */
const STAGE_MS = 20_000;
const POLICIES = { 0: 'forceUpdatedClients', 1: 'mitigated', 2: 'vulnerable' } as const;

export async function play(scene: SignInScene, lab: Lab): Promise<CheckReport> {
  const patient = lab.patients.find(({ name }) => name === scene.patient);
  if (!patient) throw new Error(`${scene.patient} is not in the lab`);
  const target = parseTarget(`${patient.address}:${patient.port}`);
  const password = () => Secret.ofText(passwordFor(scene, lab));
  const { user, version } = scene;
  const policy = POLICIES[scene.policy ?? '1'];
  const options = { quick: true, stageMs: STAGE_MS };
  if (version === undefined) {
    const mechanism = scene.kerberos ? 'kerberos' : 'ntlm';
    const secret = scene.kerberos ? undefined : password();
    const signIn: SignInRequest = { user, domain: '', password: secret, mechanism, policy, pin: scene.pin };
    return await checkTarget(target, { ...options, signIn });
  }
  const { examination } = await checkTarget(target, options);
  const { context } = ntlmLogon({ user, domain: '', password: password() }, target.host);
  const attempt = {
    target,
    address: patient.address,
    user,
    domain: '',
    password: password(),
    policy,
    version,
    context,
  };
  const signIn = await signInOnce({ ...attempt, wrapping: 'bare', stageMs: STAGE_MS });
  return judgeExamination({ ...examination, signIn });
}

function passwordFor({ user, password }: SignInScene, { accounts }: Lab): string {
  const own = accounts.find((account) => account.user === user)?.password;
  const given = password ?? own;
  if (given === undefined) throw new Error(`${user} needs a password`);
  return given;
}
