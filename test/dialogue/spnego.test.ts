/** SPNEGO between our two sides and against wrong moves: who chooses, and what a MIC over the offer has to prove. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { ascii, concat } from '../../src/bytes/writer.ts';
import { PORTABLE_HASHES } from '../../src/crypto/hashes.ts';
import { NtlmAcceptor } from '../../src/dialogue/ntlm-acceptor.ts';
import type { SecurityContext, SecurityStep } from '../../src/dialogue/security-context.ts';
import { SpnegoAcceptor } from '../../src/dialogue/spnego-acceptor.ts';
import { type Candidate, SpnegoInitiator } from '../../src/dialogue/spnego-initiator.ts';
import {
  decodeNegTokenInit,
  decodeNegTokenResp,
  encodeNegTokenInit,
  encodeNegTokenResp,
  NEG_STATE,
  type NegTokenResp,
  OID,
} from '../../src/protocol/index.ts';
import { DOMAIN_MEMBER, FRESH_OF_DOMAIN_MEMBER } from './server-plans.ts';
import { accountsOf, initiatorOf, outcomes, playOut, secured } from './sign-in-pair.ts';
import { deliver, reach, spoilt, withToken } from './wrong-moves.ts';

/**
 * Stands in for Kerberos where only SPNEGO's own moves are looked at: one token there, one back, and MICs that are the list
 * itself behind a word. Real Kerberos is played in test/kerberos.
 */
class TwoTokens implements SecurityContext {
  readonly mechanism = 'kerberos';
  readonly needsMechListMic = false;
  isComplete = false;
  isDisposed = false;
  readonly #side: 'client' | 'server';

  constructor(side: 'client' | 'server') {
    this.#side = side;
  }

  step(token?: Uint8Array): SecurityStep {
    if (this.#side === 'client' && token === undefined) return { kind: 'continue', token: ascii('AP-REQ') };
    this.isComplete = true;
    const peer = { user: 'alice', domain: 'EXAMPLE.TEST' };
    return this.#side === 'client' ? { kind: 'established' } : { kind: 'established', token: ascii('AP-REP'), peer };
  }

  seal = (message: Uint8Array) => concat(ascii(`${this.#side}:`), message);
  unseal = (sealed: Uint8Array) => sealed.subarray(7);
  signMechList = (list: Uint8Array) => concat(ascii(this.#side), list);
  verifyMechList = (list: Uint8Array, mic: Uint8Array) =>
    toHex(mic) === toHex(concat(ascii(this.#side === 'client' ? 'server' : 'client'), list));
  dispose = () => {
    this.isDisposed = true;
  };
}

const ntlmAcceptor = () =>
  new NtlmAcceptor(
    { ntlm: DOMAIN_MEMBER.ntlm, accounts: accountsOf(), hashes: PORTABLE_HASHES },
    FRESH_OF_DOMAIN_MEMBER,
  );
const KERBEROS: Candidate['oid'] = OID.KERBEROS;

const candidates = {
  kerberos: () => ({ oid: KERBEROS, context: new TwoTokens('client') }),
  wrongKerberos: () => ({ oid: OID.KERBEROS_MICROSOFT, context: new TwoTokens('client') }),
  ntlm: () => ({ oid: OID.NTLM, context: initiatorOf({}) }),
};
const speaking = (...oids: readonly string[]) =>
  new SpnegoAcceptor((oid) => {
    if (!oids.includes(oid)) return undefined;
    return oid === OID.NTLM ? ntlmAcceptor() : new TwoTokens('server');
  });

/** Tokens to and fro until both are complete; `change` may spoil the one with this number. */
function converse(
  initiator: SpnegoInitiator,
  acceptor: SpnegoAcceptor,
  change: (token: Uint8Array, number: number) => Uint8Array = (token) => token,
) {
  const tokens: Uint8Array[] = [];
  let step: SecurityStep = initiator.step();
  for (let number = 0; number < 10; number++) {
    if (step.kind === 'failed')
      return { failure: step.failure, by: number % 2 === 0 ? 'initiator' : 'acceptor', tokens };
    if (!step.token) break;
    tokens.push(step.token);
    step = (number % 2 === 0 ? acceptor : initiator).step(change(step.token, number));
  }
  return { initiator, acceptor, tokens };
}

const completeBy = (mechanism: 'kerberos' | 'ntlm') => ({
  initiator: { isComplete: true, mechanism },
  acceptor: { isComplete: true, mechanism },
});

describe('an offer', () => {
  it('of Kerberos, taken: one token each, no MIC', () => {
    const said = converse(
      new SpnegoInitiator([candidates.kerberos(), candidates.ntlm()]),
      speaking(KERBEROS, OID.NTLM),
    );
    expect(said).toMatchObject(completeBy('kerberos'));
    expect(said.tokens.map(decodeAny)).toEqual([
      { mechTypes: [KERBEROS, OID.NTLM], mechToken: ascii('AP-REQ') },
      { negState: NEG_STATE.ACCEPT_COMPLETED, supportedMech: KERBEROS, responseToken: ascii('AP-REP') },
    ]);
  });

  it('of Kerberos, where NTLM is spoken: asked for, begun anew, and proved by MICs both ways', () => {
    const said = converse(new SpnegoInitiator([candidates.kerberos(), candidates.ntlm()]), speaking(OID.NTLM));
    expect(said).toMatchObject(completeBy('ntlm'));
    const [, asked, , challenge, last, end] = said.tokens.map(decodeAny);
    expect(asked).toEqual({ negState: NEG_STATE.REQUEST_MIC, supportedMech: OID.NTLM });
    expect(challenge).toMatchObject({ negState: NEG_STATE.ACCEPT_INCOMPLETE });
    expect(last).toHaveProperty('mechListMic');
    expect(end).toMatchObject({ negState: NEG_STATE.ACCEPT_COMPLETED, mechListMic: expect.anything() });
  });

  it('of a mechanism nobody speaks first: skipped, and a MIC where none was due before', () => {
    const said = converse(
      new SpnegoInitiator([{ oid: OID.NEGOEX, context: new TwoTokens('client') }, candidates.kerberos()]),
      speaking(KERBEROS),
    );
    expect(said).toMatchObject(completeBy('kerberos'));
    expect(said.tokens.map(decodeAny).filter((token) => 'mechListMic' in token)).toHaveLength(2);
  });

  it('of Kerberos under the wrong number of old is answered with that very number', () => {
    const said = converse(new SpnegoInitiator([candidates.wrongKerberos()]), speaking(OID.KERBEROS_MICROSOFT));
    expect(decodeAny(said.tokens[1] as Uint8Array)).toMatchObject({ supportedMech: OID.KERBEROS_MICROSOFT });
  });

  it('without anything spoken here', () => {
    const said = converse(new SpnegoInitiator([candidates.kerberos()]), speaking(OID.NTLM));
    expect(said).toMatchObject({ by: 'acceptor', failure: { kind: 'spnegoFailed', because: 'noCommonMechanism' } });
  });

  it('of nothing is misuse', () => expect(() => new SpnegoInitiator([])).toThrow(TypeError));

  it('leaves no context behind', () => {
    const kerberos = candidates.kerberos();
    const initiator = new SpnegoInitiator([kerberos, candidates.ntlm()]);
    converse(initiator, speaking(OID.NTLM));
    initiator.dispose();
    expect(kerberos.context.isDisposed).toBe(true);
  });
});

describe('somebody in between who shortens the list', () => {
  it('to NTLM alone is found out by the MIC', () => {
    const said = converse(
      new SpnegoInitiator([candidates.kerberos(), candidates.ntlm()]),
      speaking(KERBEROS, OID.NTLM),
      (token, number) => {
        if (number === 0) return encodeNegTokenInit({ ...decodeNegTokenInit(token), mechTypes: [OID.NTLM] });
        return token;
      },
    );
    expect(said).toHaveProperty('failure');
  });

  it('and takes the useless token out as well', () => {
    const said = converse(
      new SpnegoInitiator([candidates.kerberos(), candidates.ntlm()]),
      speaking(KERBEROS, OID.NTLM),
      (token, number) => (number === 0 ? encodeNegTokenInit({ mechTypes: [OID.NTLM] }) : token),
    );
    expect(said).toMatchObject({ by: 'acceptor', failure: { kind: 'spnegoFailed', because: 'micWrong' } });
  });

  it('says in the server’s name that NTLM it shall be: the server hears a MIC over another list', () => {
    const said = converse(
      new SpnegoInitiator([candidates.kerberos(), candidates.ntlm()]),
      speaking(OID.NTLM),
      (token, number) => (number === 0 ? encodeNegTokenInit({ mechTypes: [OID.KERBEROS_MICROSOFT, OID.NTLM] }) : token),
    );
    expect(said).toMatchObject({ by: 'acceptor', failure: { because: 'micWrong' } });
  });
});

type Change = (reply: NegTokenResp) => NegTokenResp;
const resp = (change: Change) => withToken((token) => encodeNegTokenResp(change(decodeNegTokenResp(token))));
const leavingOut =
  (field: keyof NegTokenResp): Change =>
  (reply) =>
    Object.fromEntries(Object.entries(reply).filter(([name]) => name !== field));
const SPNEGO = { wrapping: 'spnego' } as const;
const spnegoFailed = (because: string) => ({ kind: 'mechanismFailed', failure: { kind: 'spnegoFailed', because } });

describe('NTLM within SPNEGO within CredSSP, a server that', () => {
  it.each<[string, 'expectToken' | 'expectPubKeyAuth', Change, object]>([
    [
      'rejects',
      'expectToken',
      () => ({ negState: NEG_STATE.REJECT }),
      { ...spnegoFailed('rejected'), at: 'expectToken' },
    ],
    [
      'rejects late',
      'expectPubKeyAuth',
      () => ({ negState: NEG_STATE.REJECT }),
      { ...spnegoFailed('rejected'), at: 'expectPubKeyAuth' },
    ],
    [
      'chooses what was not offered',
      'expectToken',
      (r) => ({ ...r, supportedMech: OID.KERBEROS }),
      spnegoFailed('unexpectedChoice'),
    ],
    ['sends no token', 'expectToken', leavingOut('responseToken'), spnegoFailed('tokenMissing')],
    ['gives no MIC', 'expectPubKeyAuth', leavingOut('mechListMic'), spnegoFailed('micMissing')],
    [
      'gives a wrong MIC',
      'expectPubKeyAuth',
      (r) => ({ ...r, mechListMic: spoilt(r.mechListMic as Uint8Array, 5) }),
      spnegoFailed('micWrong'),
    ],
    [
      'gives a MIC too short',
      'expectPubKeyAuth',
      (r) => ({ ...r, mechListMic: new Uint8Array(15) }),
      spnegoFailed('micWrong'),
    ],
    [
      'gives its token again as a MIC',
      'expectPubKeyAuth',
      (r) => ({ ...r, responseToken: r.mechListMic as Uint8Array }),
      spnegoFailed('micMissing'),
    ],
  ])('%s', (_, state, change, outcome) => {
    const pair = reach(SPNEGO, 'client', state);
    const { outcome: said, sent } = deliver(pair, 'client', resp(change));
    expect(said).toMatchObject(outcome);
    expect(sent).toEqual([]);
  });

  it('leaves its choice unsaid is understood', () => {
    const pair = reach(SPNEGO, 'client', 'expectToken');
    deliver(pair, 'client', resp(leavingOut('supportedMech')));
    expect(outcomes(playOut(pair)).client).toMatchObject({ kind: 'delegated' });
  });

  it('names its choice again, and another one, is not listened to', () => {
    const pair = reach(SPNEGO, 'client', 'expectPubKeyAuth');
    deliver(
      pair,
      'client',
      resp((r) => ({ ...r, supportedMech: OID.KERBEROS })),
    );
    expect(outcomes(playOut(pair)).client).toMatchObject({ kind: 'delegated' });
  });

  it('sends no token at all beside pubKeyAuth', () => {
    const pair = reach(SPNEGO, 'client', 'expectPubKeyAuth');
    const { outcome } = deliver(
      pair,
      'client',
      withToken(() => Uint8Array.of(0xa1, 2, 0x30, 0)),
    );
    expect(outcome).toMatchObject(spnegoFailed('micMissing'));
  });

  it('answers in bare NTLM', () => {
    const pair = reach(SPNEGO, 'client', 'expectToken');
    const bare = withToken((token) => decodeNegTokenResp(token).responseToken as Uint8Array);
    expect(deliver(pair, 'client', bare).outcome).toMatchObject({
      kind: 'mechanismFailed',
      at: 'expectToken',
      failure: { kind: 'malformed', problem: { structure: 'NegTokenResp' } },
    });
  });
});

describe('NTLM within SPNEGO within CredSSP, a client that', () => {
  it.each<[string, Change, object]>([
    ['gives no MIC', leavingOut('mechListMic'), spnegoFailed('micMissing')],
    [
      'gives a wrong MIC',
      (r) => ({ ...r, mechListMic: spoilt(r.mechListMic as Uint8Array, 5) }),
      spnegoFailed('micWrong'),
    ],
    [
      'gives its token again as a MIC',
      (r) => ({ ...r, mechListMic: r.responseToken as Uint8Array }),
      spnegoFailed('micMissing'),
    ],
    ['gives a MIC and no token', leavingOut('responseToken'), spnegoFailed('tokenMissing')],
    ['gives nothing', () => ({}), spnegoFailed('tokenMissing')],
  ])('%s', (_, change, outcome) => {
    const pair = reach(SPNEGO, 'server', 'expectToken');
    const { outcome: said, sent } = deliver(pair, 'server', resp(change));
    expect(said).toMatchObject({ ...outcome, at: 'expectToken' });
    expect(sent.map(toHex)).toEqual(['300da003020106a4060204c000006d']);
  });

  it('offers again', () => {
    const pair = reach(SPNEGO, 'server', 'expectToken');
    const again = withToken(() => encodeNegTokenInit({ mechTypes: [OID.NTLM] }));
    expect(deliver(pair, 'server', again).outcome).toMatchObject({
      kind: 'malformed',
      at: 'expectToken',
      problem: { structure: 'NegTokenResp' },
    });
  });

  it('is told in SPNEGO’s own words that nothing it offers is spoken here', () => {
    const pair = secured({ context: new SpnegoInitiator([candidates.kerberos()]) });
    playOut(pair);
    expect(outcomes(pair)).toMatchObject({
      server: { ...spnegoFailed('noCommonMechanism'), at: 'expectFirstToken' },
      client: { ...spnegoFailed('rejected'), at: 'expectToken' },
    });
  });
});

describe('Kerberos wanted and NTLM spoken, all the way', () => {
  it.each(['together', 'apart'] as const)('%s', (pubKeyAuth) => {
    const context = new SpnegoInitiator([candidates.kerberos(), candidates.ntlm()]);
    const pair = playOut(secured({ context, client: { pubKeyAuth } }));
    expect(outcomes(pair)).toMatchObject({
      server: { kind: 'signedIn', mechanism: 'ntlm' },
      client: { kind: 'delegated' },
    });
  });

  it('and taken, where the server has Kerberos as well', () => {
    const context = new SpnegoInitiator([candidates.kerberos(), candidates.ntlm()]);
    const pair = playOut(secured({ context, session: { kerberos: () => new TwoTokens('server') } }));
    expect(outcomes(pair)).toMatchObject({
      server: { kind: 'signedIn', mechanism: 'kerberos', peer: { domain: 'EXAMPLE.TEST' } },
      client: { kind: 'delegated' },
    });
  });
});

function decodeAny(token: Uint8Array) {
  return token[0] === 0x60 ? decodeNegTokenInit(token) : decodeNegTokenResp(token);
}
