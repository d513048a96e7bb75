/** The server dialogue as a whole: the way through it, one wrong move in every state, and its laws for any bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../../src/bytes/writer.ts';
import { beginProbe, planProbe, receiveInProbe, tlsEstablished } from '../../src/dialogue/probe-client.ts';
import {
  beginServer,
  measureForServer,
  receiveAsServer,
  type ServerPlan,
  type ServerState,
  tlsAccepted,
} from '../../src/dialogue/server.ts';
import { encodeTsRequest } from '../../src/protocol/index.ts';
import { NEGOTIATE_OF_MSTSC } from '../vectors/ntlm.ts';
import { CHALLENGE_REPLY } from '../vectors/spnego.ts';
import { wire } from '../vectors/vector.ts';
import {
  DOMAIN_MEMBER,
  EXPECTANTS,
  FIRST_REQUEST,
  FRESH_OF_DOMAIN_MEMBER,
  KERBEROS_FIRST,
  NLA_REQUIRED,
  request,
  secured,
  tsRequest,
  WINDOWS,
} from './server-plans.ts';

function outcomeOf(state: ServerState) {
  if (state.kind !== 'ended') throw new Error(`the dialogue has not ended but is in ${state.kind}`);
  return state.outcome;
}

describe('our client with our server, in memory', () => {
  it.each([2, 3, 4, 5, 6])('comes to the challenge of a server of version %i', (version) => {
    const plan: ServerPlan = { ...WINDOWS, credssp: { ...DOMAIN_MEMBER, version } };
    const probe = beginProbe(planProbe(0x0b, 'serverToken'));
    const confirmed = receiveAsServer(beginServer(plan), probe.send as Uint8Array);
    const inside = tlsEstablished(receiveInProbe(probe.state, confirmed.send as Uint8Array).state);
    const challenged = receiveAsServer(tlsAccepted(confirmed.state, FRESH_OF_DOMAIN_MEMBER), inside.send as Uint8Array);
    const { state } = receiveInProbe(inside.state, challenged.send as Uint8Array);
    if (state.kind !== 'ended' || state.outcome.kind !== 'answered') throw new Error('no challenge came');
    expect(state.outcome.reply.version).toBe(version);
    expect(state.outcome.token.challenge?.targetName).toBe('EXAMPLE');
    expect(state.outcome.tolerated).toEqual([]);
    expect(challenged.state.kind).toBe('expectToken');
  });
});

describe('the negotiation', () => {
  it('goes on to TLS with what it selected', () => {
    const { state } = receiveAsServer(beginServer(WINDOWS), request(0x0b));
    expect(state).toMatchObject({ kind: 'expectTls', selectedProtocol: 8 });
  });

  it('ends with a failure that the client is told', () => {
    const { state, send } = receiveAsServer(beginServer(WINDOWS), request(1));
    expect(outcomeOf(state)).toEqual({ kind: 'refused', failureCode: 5 });
    expect(send).toEqual(wire('03000013 0e d0 0000 1234 00 03 00 0800 05000000'));
  });

  it.each([
    ['RDP was selected', { kind: 'response', flags: 1, selectedProtocol: 0 }],
    ['nothing was said', { kind: 'none' }],
  ] as const)('leaves NLA at once when %s', (_, otherwise) => {
    const plan: ServerPlan = { negotiation: { accepts: [], responseFlags: 1, otherwise } };
    const { state, send } = receiveAsServer(beginServer(plan), request(0x0b));
    expect(outcomeOf(state)).toEqual({ kind: 'withoutNla', selectedProtocol: 0 });
    expect(send).toBeDefined();
  });

  it('leaves NLA after TLS when TLS alone was selected', () => {
    const plan: ServerPlan = { negotiation: { ...NLA_REQUIRED, accepts: [1] } };
    const { state } = receiveAsServer(beginServer(plan), request(0x0b));
    expect(outcomeOf(tlsAccepted(state, FRESH_OF_DOMAIN_MEMBER))).toEqual({ kind: 'withoutNla', selectedProtocol: 1 });
  });
});

type State = () => ServerState;

describe('one wrong move', () => {
  const [connection, negotiate, chosen, authenticate] = EXPECTANTS.map(({ state }) => state) as [
    State,
    State,
    State,
    State,
  ];

  it.each([
    [
      'an HTTP request for a connection request',
      connection,
      wire('474554202f20485454502f312e310d0a'),
      'TPKT',
      'version',
    ],
    ['a data TPDU for a connection request', connection, wire('03000009 02f0802180'), 'ConnectionRequest', 'code'],
    ['plain RDP for NEGOTIATE', negotiate, wire('03000009 02f0802180'), 'TSRequest', 'tag'],
    ['more than a TSRequest may hold', negotiate, wire('30 84 7fffffff a003020106'), 'TSRequest', 'length'],
    ['a token of no mechanism', negotiate, tsRequest(wire('00112233')), 'negoToken', 'signature'],
    [
      'a NEGOTIATE that ends too soon',
      negotiate,
      tsRequest(wire('4e544c4d53535000 01000000')),
      'NEGOTIATE_MESSAGE',
      'negotiateFlags',
    ],
    [
      'AUTHENTICATE for NEGOTIATE',
      negotiate,
      tsRequest(wire('4e544c4d53535000 03000000')),
      'NEGOTIATE_MESSAGE',
      'messageType',
    ],
    [
      'an answer in SPNEGO before any offer',
      negotiate,
      tsRequest(CHALLENGE_REPLY.bytes),
      'NegTokenResp',
      'negTokenResp',
    ],
    ['bare NTLM after SPNEGO had chosen', chosen, FIRST_REQUEST, 'NegTokenResp', 'negTokenResp'],
    ['a second offer after SPNEGO had chosen', chosen, tsRequest(KERBEROS_FIRST), 'NegTokenResp', 'negTokenResp'],
    ['garbage for AUTHENTICATE', authenticate, wire('3003a00302'), 'TSRequest', 'version'],
  ] as const)('%s is malformed', (_, state, message, structure, field) => {
    const outcome = outcomeOf(receiveAsServer(state(), message).state);
    expect(outcome).toMatchObject({ kind: 'malformed', problem: { structure, field } });
  });

  it.each([
    ['NEGOTIATE', negotiate, 'expectFirstToken'],
    ['the chosen mechanism', chosen, 'expectToken'],
  ] as const)('a TSRequest without a token for %s', (_, state, at) => {
    const { state: next } = receiveAsServer(state(), encodeTsRequest({ version: 6 }));
    expect(outcomeOf(next)).toEqual({ kind: 'noToken', at, peerVersion: 6 });
  });

  it.each([
    ['choosing', chosen],
    ['the challenge', authenticate],
  ] as const)('another version after %s', (_, state) => {
    const { state: next } = receiveAsServer(state(), tsRequest(NEGOTIATE_OF_MSTSC.bytes, { version: 5 }));
    expect(outcomeOf(next)).toEqual({ kind: 'versionChanged', at: 'expectToken', from: 6, to: 5 });
  });
});

describe('misuse by the caller', () => {
  const expectTls = receiveAsServer(beginServer(WINDOWS), request(0x0b)).state;
  const ended = receiveAsServer(beginServer(WINDOWS), request(0)).state;

  it.each([
    ['a message while TLS is due', () => receiveAsServer(expectTls, FIRST_REQUEST)],
    ['a message after the end', () => receiveAsServer(ended, FIRST_REQUEST)],
    ['measuring while TLS is due', () => measureForServer(expectTls, FIRST_REQUEST)],
    ['measuring after the end', () => measureForServer(ended, FIRST_REQUEST)],
    ['TLS before the negotiation', () => tlsAccepted(beginServer(WINDOWS), FRESH_OF_DOMAIN_MEMBER)],
    ['TLS twice', () => tlsAccepted(secured(), FRESH_OF_DOMAIN_MEMBER)],
    ['NLA without a CredSSP plan', () => beginServer({ negotiation: NLA_REQUIRED })],
  ])('%s throws TypeError', (_, misuse) => {
    expect(misuse).toThrow(TypeError);
  });
});

describe('for any bytes', () => {
  const states = EXPECTANTS;

  it('every state answers with a state and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.uint8Array({ maxLength: 200 }), ({ state }, bytes) => {
        expect(receiveAsServer(state(), bytes).state.kind).toBeDefined();
      }),
    );
  });

  it('a message with one byte changed never throws', () => {
    const anyChange = fc.record({ of: fc.constantFrom(...states), at: fc.nat(), to: fc.nat(0xff) });
    fc.assert(
      fc.property(anyChange, ({ of: { state, message }, at, to }) => {
        const changed = Uint8Array.from(message);
        changed[at % changed.length] = to;
        expect(receiveAsServer(state(), changed).state.kind).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it('a right message is measured alike however much of it has come, and with more behind it', () => {
    const anyCut = fc.record({
      of: fc.constantFrom(...states),
      cut: fc.nat(),
      behind: fc.uint8Array({ maxLength: 40 }),
    });
    fc.assert(
      fc.property(anyCut, ({ of: { state, message }, cut, behind }) => {
        const length = measureForServer(state(), message.subarray(0, cut % message.length));
        expect([undefined, message.length]).toContain(length);
        expect(measureForServer(state(), concat(message, behind))).toBe(message.length);
      }),
    );
  });

  it('bytes that can not become a message have the same problem however they are split', () => {
    const hostile = [wire('474554202f20485454502f312e310d0a'), wire('0300000102030405'), wire('308480000000a0')];
    const anyCut = fc.record({ of: fc.constantFrom(...states), bytes: fc.constantFrom(...hostile), cut: fc.nat() });
    fc.assert(
      fc.property(anyCut, ({ of: { state }, bytes, cut }) => {
        const problems = [bytes, bytes.subarray(0, 1 + (cut % bytes.length))].flatMap((piece) => {
          const length = measureForServer(state(), piece);
          if (length === undefined || length > piece.length) return [];
          const outcome = outcomeOf(receiveAsServer(state(), piece.subarray(0, length)).state);
          return outcome.kind === 'malformed' ? [outcome.problem.message] : [outcome.kind];
        });
        expect(new Set(problems).size).toBe(1);
      }),
    );
  });
});
