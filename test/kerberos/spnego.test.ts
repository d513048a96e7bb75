/** Kerberos inside SPNEGO, and where SPNEGO's list makes it the second choice. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SecurityContext, SecurityStep } from '../../src/dialogue/security-context.ts';
import { SpnegoAcceptor } from '../../src/dialogue/spnego-acceptor.ts';
import { SpnegoInitiator } from '../../src/dialogue/spnego-initiator.ts';
import type { KerberosService } from '../../src/kerberos/kerberos.ts';
import { OID } from '../../src/protocol/index.ts';
import { JAPANESE_RUN_PASSWORD } from '../canary/run-password.ts';
import { HOST, KDC_PROGRAMS, type Kdc, REALM, startKdc, USERS } from '../interop/kdc.ts';
import { keepUntilTheEnd } from '../interop/keep.ts';
import { describeWith } from '../interop/programs.ts';
import { begin, openService } from './pair.ts';

const MESSAGE = new TextEncoder().encode('pubKeyAuth');

describeWith(KDC_PROGRAMS, 'Kerberos in SPNEGO', () => {
  const keep = keepUntilTheEnd();
  let kdc: Kdc;
  let service: KerberosService;
  beforeAll(async () => {
    kdc = await keep.running(startKdc(JAPANESE_RUN_PASSWORD));
    Object.assign(process.env, kdc.environment);
    service = await openService({ keytab: kdc.keytab(HOST) });
  });
  afterAll(() => service.close());

  const kerberos = async (): Promise<SecurityContext> =>
    await begin({ host: HOST, credentials: { kind: 'ticket', cache: await kdc.tickets(USERS.well) } });

  it.each([OID.KERBEROS, OID.KERBEROS_MICROSOFT])('is established with one token each way under %s', async (oid) => {
    const initiator = new SpnegoInitiator([{ oid, context: await kerberos() }]);
    const acceptor = new SpnegoAcceptor((asked) => (asked === oid ? service.accept() : undefined));
    const steps = talk(initiator, acceptor);
    expect(steps.map(({ kind }) => kind)).toEqual(['continue', 'established', 'established']);
    expect(steps[1]).toMatchObject({ peer: { user: USERS.well, domain: REALM } });
    expectSealed(initiator, acceptor);
  });

  it('takes a MIC each way where the server did not want the client’s first', async () => {
    const never = { ...refuseEverything, step: (): SecurityStep => ({ kind: 'continue', token: Uint8Array.of(1) }) };
    const initiator = new SpnegoInitiator([
      { oid: OID.NTLM, context: never },
      { oid: OID.KERBEROS, context: await kerberos() },
    ]);
    const acceptor = new SpnegoAcceptor((oid) => (oid === OID.KERBEROS ? service.accept() : undefined));
    const steps = talk(initiator, acceptor);
    expect(steps.map(({ kind }) => kind)).not.toContain('failed');
    expect([initiator.isComplete, acceptor.isComplete]).toEqual([true, true]);
    expectSealed(initiator, acceptor);
  });
});

/** A mechanism that is offered and never chosen. */
const refuseEverything: SecurityContext = {
  mechanism: 'ntlm',
  isComplete: false,
  needsMechListMic: false,
  step: () => expect.fail('a step'),
  seal: () => expect.fail('a message'),
  unseal: () => expect.fail('a message'),
  signMechList: () => expect.fail('a list'),
  verifyMechList: () => expect.fail('a list'),
  dispose: () => undefined,
};

/** Hands tokens over until neither side has one for the other. */
function talk(initiator: SecurityContext, acceptor: SecurityContext): readonly SecurityStep[] {
  const steps = [initiator.step()];
  for (let side = 1; side < 8; side++) {
    const { token } = steps.at(-1) as { readonly token?: Uint8Array };
    if (token === undefined) break;
    steps.push((side % 2 === 1 ? acceptor : initiator).step(token));
  }
  return steps;
}

function expectSealed(initiator: SecurityContext, acceptor: SecurityContext): void {
  expect(acceptor.unseal(initiator.seal(MESSAGE))).toEqual(MESSAGE);
  expect(initiator.unseal(acceptor.seal(MESSAGE))).toEqual(MESSAGE);
  initiator.dispose();
  acceptor.dispose();
}
