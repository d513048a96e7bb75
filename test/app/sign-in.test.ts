/** A sign-in after an examination: exactly one, whatever comes of it, and the password overwritten afterwards. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTarget } from '../../src/app/check.ts';
import { parseTarget } from '../../src/app/target.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { type Lab, startLab } from '../../src/lab/index.ts';
import { RUN_PASSWORD } from '../canary/run-password.ts';

/** Never reached, however busy the machine is. */
const STAGE_MS = 20_000;

let lab: Lab;
/** How the server saw those end that had sent more than the look does. */
const heard: string[] = [];
beforeAll(async () => {
  lab = await startLab({
    only: ['server2022', 'refuses-by-closing'],
    onOutcome: (_, { kind }) => {
      if (kind !== 'refused' && kind !== 'withoutNla') heard.push(kind);
    },
  });
});
afterAll(() => lab?.stop());

describe('a sign-in', () => {
  it.each([
    ['server2022', 'accepted', 'Lab-2018-03-13'],
    ['server2022', 'errorCode', RUN_PASSWORD],
    ['refuses-by-closing', 'interrupted', RUN_PASSWORD],
  ])('at %s is tried once: %s', async (name, kind, text) => {
    heard.length = 0;
    const patient = lab.patients.find((one) => one.name === name);
    const password = Secret.ofText(text);
    const signIn = { user: 'yamada', domain: '', password, mechanism: 'ntlm', policy: 'mitigated' } as const;
    const target = parseTarget(`${patient?.address}:${patient?.port}`);
    const { examination } = await checkTarget(target, { stageMs: STAGE_MS, signIn });
    expect(examination.signIn?.outcome.kind).toBe(kind);
    expect(heard).toHaveLength(1);
    expect(() => password.reveal((bytes) => bytes.length)).toThrow(TypeError);
  });
});
