/** Signing in at the lab, over TLS: every version with every other, every account, and what each patient says it comes to. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeUtf16le } from '../../src/bytes/utf16.ts';
import type { ServerOutcome } from '../../src/dialogue/server.ts';
import { type ExpectedSignIn, type Lab, PATIENTS, type RunningPatient, startLab } from '../../src/lab/index.ts';
import type { DrivenOutcome } from '../../src/nla/driven-outcome.ts';
import { AUTHZ, PROTOCOL } from '../../src/protocol/index.ts';
import { type Choices, signInAt } from './sign-in-at.ts';

const BY_VERSION = {
  2: 'windows7-unpatched',
  3: 'server2012r2-unpatched',
  4: 'server2016-unpatched',
  5: 'server2012-patched',
  6: 'server2022',
} as const;
const VERSIONS = [2, 3, 4, 5, 6] as const;

const WITH_EXPECTATION = PATIENTS.flatMap(({ name, signIn }) => (signIn ? [{ name, signIn }] : []));

let lab: Lab;
const heard = new Map<string, ServerOutcome>();
/** What the server got, read before the lab wipes it. */
let received: string | undefined;

beforeAll(async () => {
  const onOutcome = (patient: string, outcome: ServerOutcome) => {
    heard.set(patient, outcome);
    if (outcome.kind !== 'signedIn' || outcome.credentials.kind !== 'password') return;
    received = outcome.credentials.password.reveal(decodeUtf16le);
  };
  lab = await startLab({
    only: [...Object.values(BY_VERSION), ...WITH_EXPECTATION.map(({ name }) => name)],
    onOutcome,
  });
});
afterAll(() => lab?.stop());

function running(name: string): RunningPatient {
  const patient = lab.patients.find((one) => one.name === name);
  if (!patient) throw new Error(`${name} is not running`);
  return patient;
}

function account(user: string) {
  const found = lab.accounts.find((one) => one.user === user);
  if (!found) throw new Error(`the lab has no account ${user}`);
  return found;
}

/** In the words that patients use. */
function told(outcome: DrivenOutcome): Partial<ExpectedSignIn> {
  switch (outcome.kind) {
    case 'delegated':
      return { kind: 'accepted' };
    case 'errorCode':
      return { kind: 'errorCode', errorCode: outcome.errorCode };
    case 'bindingMismatch':
      return { kind: 'bindingMismatch', how: outcome.how };
    case 'broken':
      return { kind: 'interrupted' };
    case 'policyStop':
    case 'plainRdp':
      return { kind: outcome.kind };
    default:
      throw new Error(`no patient expects ${outcome.kind}`);
  }
}

describe.each(VERSIONS)('a server of CredSSP %i', (server) => {
  const ways = VERSIONS.flatMap((version) =>
    (['bare', 'spnego'] as const).flatMap((wrapping) =>
      (['together', 'apart'] as const).flatMap((order) =>
        [true, false].map((asksForVerdict) => ({ version, wrapping, order, asksForVerdict })),
      ),
    ),
  );

  it.each(ways)('lets the good account in, $version $wrapping $order verdict $asksForVerdict', async (choices) => {
    const name = BY_VERSION[server];
    received = undefined;
    const { outcome, selectedProtocol } = await signInAt(running(name), account('山田太郎'), choices);
    const binding = Math.min(server, choices.version) >= 5 ? 'hash' : 'key';
    const getsVerdict = choices.asksForVerdict && server !== 2;
    expect(selectedProtocol).toBe(getsVerdict ? PROTOCOL.HYBRID_EX : PROTOCOL.HYBRID);
    const authorization = getsVerdict ? AUTHZ.SUCCESS : undefined;
    expect(outcome).toEqual({ kind: 'delegated', peerVersion: server, binding, authorization });
    expect(heard.get(name)).toMatchObject({ kind: 'signedIn', peer: { user: '山田太郎' }, binding });
    expect(received).toBe(account('山田太郎').password);
  });

  it.each(['together', 'apart'] as const)('refuses a wrong password, %s, in the way of its version', async (order) => {
    const choices: Choices = { order, password: 'wrong', version: 6 };
    const { outcome, sent } = await signInAt(running(BY_VERSION[server]), account('yamada'), choices);
    if (server === 2 || server === 5) expect(outcome).toMatchObject({ kind: 'broken', error: undefined });
    else expect(outcome).toMatchObject({ kind: 'errorCode', errorCode: 0xc000006d });
    expect(sent.join()).not.toContain('authInfo');
  });
});

describe('an account with a right password and a reason why not', () => {
  const RESTRICTED = [
    ['expired', 0xc0000071],
    ['must-change', 0xc0000224],
    ['locked', 0xc0000234],
    ['disabled', 0xc0000072],
    ['retired', 0xc0000193],
    ['nightwatch', 0xc000006f],
    ['elsewhere', 0xc0000070],
    ['not-granted', 0xc000015b],
    ['restricted', 0xc000006e],
    ['smart-card', 0xc00002fa],
    ['no-domain', 0xc000005e],
    ['other-clock', 0xc0000133],
  ] as const;

  it('is each of the restricted ones of the lab', () => {
    const restricted = lab.accounts.filter(({ restriction }) => restriction !== null);
    expect(restricted.map(({ user, restriction }) => [user, restriction])).toEqual(RESTRICTED);
  });

  it.each(RESTRICTED)('%s is told by its code, from version 6', async (user, errorCode) => {
    const { outcome } = await signInAt(running('server2022'), account(user));
    expect(outcome).toMatchObject({ kind: 'errorCode', errorCode });
    expect(heard.get('server2022')).toMatchObject({
      kind: 'mechanismFailed',
      failure: { kind: 'logonDenied', status: errorCode },
    });
  });

  it.each(RESTRICTED)('%s and a wrong password are a wrong password', async (user) => {
    const { outcome } = await signInAt(running('server2022'), account(user), { password: 'wrong' });
    expect(outcome).toMatchObject({ kind: 'errorCode', errorCode: 0xc000006d });
  });

  it('visitor is denied by the early verdict, and let in where none is asked for', async () => {
    const { outcome } = await signInAt(running('server2022'), account('visitor'));
    expect(outcome).toMatchObject({ kind: 'delegated', authorization: AUTHZ.ACCESS_DENIED });
    const unasked = await signInAt(running('server2022'), account('visitor'), { asksForVerdict: false });
    expect(unasked.outcome).toMatchObject({ kind: 'delegated', authorization: undefined });
  });
});

describe('what a patient says a sign-in comes to', () => {
  const MITIGATED: Choices = { version: 6, lowestServerVersion: 5 };

  it.each(WITH_EXPECTATION)('is so at $name', async ({ name, signIn }) => {
    const right = await signInAt(running(name), account('yamada'), MITIGATED);
    expect(told(right.outcome)).toEqual(signIn.rightPassword);
    expect(right.sent.includes('authInfo')).toBe(signIn.rightPassword.kind === 'accepted');
    const wrong = await signInAt(running(name), account('yamada'), { ...MITIGATED, password: 'wrong' });
    expect(told(wrong.outcome)).toEqual(signIn.wrongPassword);
    expect(wrong.sent).not.toContain('authInfo');
  });

  it('has every way of ending but those that no server can bring about', () => {
    const kinds = new Set(WITH_EXPECTATION.flatMap(({ signIn }) => Object.values(signIn).map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([
      'accepted',
      'bindingMismatch',
      'errorCode',
      'interrupted',
      'plainRdp',
      'policyStop',
    ]);
  });

  it.each(['patched-5-force-updated-clients', 'patched-6-force-updated-clients'])(
    '%s turns away who announces less than 5, before any proof',
    async (name) => {
      for (const version of [2, 3, 4]) {
        const { outcome, sent } = await signInAt(running(name), account('yamada'), { version });
        if (version === 2) expect(outcome).toMatchObject({ kind: 'broken', at: 'expectToken' });
        else expect(outcome).toMatchObject({ kind: 'errorCode', at: 'expectToken', errorCode: 0xc00000bb });
        expect(heard.get(name)).toEqual({ kind: 'versionRefused', peerVersion: version, lowestAccepted: 5 });
        expect(sent).toEqual(['negoTokens']);
      }
    },
  );
});
