/** A server that can not use a ticket says why, through CredSSP and SPNEGO, and the client understands. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SecurityContext } from '../../src/dialogue/security-context.ts';
import { SpnegoInitiator } from '../../src/dialogue/spnego-initiator.ts';
import type { KerberosService } from '../../src/kerberos/kerberos.ts';
import { OID } from '../../src/protocol/index.ts';
import { JAPANESE_RUN_PASSWORD } from '../canary/run-password.ts';
import { outcomes, playOut, secured } from '../dialogue/sign-in-pair.ts';
import { HOST, KDC_PROGRAMS, type Kdc, OTHER_HOST, shiftClock, startKdc, USERS } from '../interop/kdc.ts';
import { keepUntilTheEnd } from '../interop/keep.ts';
import { describeWith } from '../interop/programs.ts';
import { begin, openService } from './pair.ts';

const WRAPPINGS: readonly (readonly [string, (context: SecurityContext) => SecurityContext])[] = [
  ['bare', (context) => context],
  ['in SPNEGO', (context) => new SpnegoInitiator([{ oid: OID.KERBEROS, context }])],
];

describeWith(KDC_PROGRAMS, 'a refused ticket', () => {
  const keep = keepUntilTheEnd();
  let kdc: Kdc;
  let service: KerberosService;
  beforeAll(async () => {
    kdc = await keep.running(startKdc(JAPANESE_RUN_PASSWORD));
    Object.assign(process.env, kdc.environment);
    service = await openService({ keytab: kdc.keytab(HOST), replayCache: 'none:' });
  });
  afterAll(() => service.close());

  const play = async (host: string, cache: string, wrap: (context: SecurityContext) => SecurityContext) => {
    const context = wrap(await begin({ host, credentials: { kind: 'ticket', cache } }));
    return outcomes(playOut(secured({ context, session: { kerberos: () => service.accept() } })));
  };

  it.each(WRAPPINGS)('for another server, %s', async (_, wrap) => {
    const seen = await play(OTHER_HOST, await kdc.tickets(USERS.well, [OTHER_HOST]), wrap);
    expect(seen.server).toMatchObject({ kind: 'mechanismFailed', failure: { kind: 'kerberosFailed' } });
    expect(seen.client).toMatchObject({
      kind: 'mechanismFailed',
      failure: { kind: 'kerberosFailed', problem: 'wrongPrincipal' },
    });
  });

  it.each(WRAPPINGS)('from another time, %s', async (_, wrap) => {
    const cache = await kdc.tickets(USERS.well, [HOST]);
    await shiftClock(cache, 3_600);
    const seen = await play(HOST, cache, wrap);
    expect(seen.client).toMatchObject({
      kind: 'mechanismFailed',
      failure: { kind: 'kerberosFailed', problem: 'clockSkew' },
    });
  });
});
