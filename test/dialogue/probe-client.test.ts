/** The looking client: the way through it, one wrong move in every state, and that it never says more than NEGOTIATE. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../../src/bytes/writer.ts';
import {
  beginProbe,
  measureForProbe,
  type ProbeOutcome,
  type ProbePlan,
  type ProbeState,
  planProbe,
  receiveInProbe,
  tlsEstablished,
} from '../../src/dialogue/probe-client.ts';
import type { Turn } from '../../src/dialogue/turn.ts';
import {
  decodeConnectionRequest,
  decodeNtlmNegotiate,
  decodeTsRequest,
  encodeConnectionConfirm,
  encodeTsRequest,
  type NegotiationAnswer,
} from '../../src/protocol/index.ts';
import { anyConnectionConfirm, anyTsRequest } from '../protocol/messages.ts';
import { mutated } from '../protocol/mutations.ts';
import { NON_MINIMAL_LENGTH } from '../vectors/credssp.ts';
import { CHALLENGE_OF_DOMAIN_MEMBER } from '../vectors/ntlm.ts';
import { wire } from '../vectors/vector.ts';

const EVERYTHING = 0x0b;
const NEGOTIATE = 1;

function confirm(answer: NegotiationAnswer): Uint8Array {
  return encodeConnectionConfirm({ destinationReference: 0, sourceReference: 0x1234, answer });
}

const selecting = (selectedProtocol: number) => confirm({ kind: 'response', flags: 0x1f, selectedProtocol });
const CHALLENGE = encodeTsRequest({ version: 6, negoTokens: [CHALLENGE_OF_DOMAIN_MEMBER.bytes] });

function afterConfirm(message: Uint8Array, until: ProbePlan['until'] = 'serverToken'): ProbeState {
  return receiveInProbe(beginProbe(planProbe(EVERYTHING, until)).state, message).state;
}

function outcomeOf(state: ProbeState): ProbeOutcome {
  if (state.kind !== 'ended') throw new Error(`the dialogue has not ended but is in ${state.kind}`);
  return state.outcome;
}

/** One state of each kind. */
const STATES = {
  expectConnectionConfirm: beginProbe(planProbe(EVERYTHING, 'serverToken')).state,
  expectTls: afterConfirm(selecting(8)),
  expectServerToken: tlsEstablished(afterConfirm(selecting(8))).state,
  ended: afterConfirm(selecting(0)),
} satisfies Record<ProbeState['kind'], ProbeState>;

describe('the way through', () => {
  it('asks for the protocols of the plan, without a cookie', () => {
    const { send } = beginProbe(planProbe(EVERYTHING, 'confirm'));
    expect(send).toEqual(wire('03000013 0e e0 0000 0000 00', '01 00 0800 0b000000'));
  });

  it.each([2, 8])('goes from the selection of %i over TLS to the challenge', (selectedProtocol) => {
    const secured = tlsEstablished(afterConfirm(selecting(selectedProtocol)));
    expect(secured.state.kind).toBe('expectServerToken');
    const outcome = outcomeOf(receiveInProbe(secured.state, CHALLENGE).state);
    if (outcome.kind !== 'answered') throw new Error(outcome.kind);
    expect(outcome.token).toEqual({ wrapping: 'ntlm', challenge: CHALLENGE_OF_DOMAIN_MEMBER.message });
    expect(outcome.reply.version).toBe(6);
    expect(outcome.tolerated).toEqual([]);
    expect(outcome.confirm.answer).toMatchObject({ kind: 'response', selectedProtocol });
  });

  it.each([2, 3, 4, 5, 6])('announces CredSSP %i where the plan says so', (version) => {
    const { state } = receiveInProbe(beginProbe(planProbe(EVERYTHING, 'serverToken', version)).state, selecting(2));
    const { send } = tlsEstablished(state);
    expect(decodeTsRequest(send as Uint8Array).version).toBe(version);
  });

  it('keeps what was tolerated of a reply, and still reads it', () => {
    const outcome = outcomeOf(receiveInProbe(STATES.expectServerToken, NON_MINIMAL_LENGTH.bytes).state);
    expect(outcome).toMatchObject({ kind: 'answered', tolerated: [{ deviation: 'nonMinimalLength' }] });
  });

  it('takes a reply without a token for an answer', () => {
    const reply = encodeTsRequest({ version: 6, errorCode: 0xc00000bb });
    const outcome = outcomeOf(receiveInProbe(STATES.expectServerToken, reply).state);
    expect(outcome).toMatchObject({
      kind: 'answered',
      reply: { version: 6, errorCode: 0xc00000bb },
      token: { wrapping: 'none' },
    });
  });

  it('takes a token that can not be read for an answer', () => {
    const reply = encodeTsRequest({ version: 6, negoTokens: [wire('4e544c4d5353500002000000')] });
    const outcome = outcomeOf(receiveInProbe(STATES.expectServerToken, reply).state);
    expect(outcome).toMatchObject({ kind: 'answered', token: { wrapping: 'ntlm', problem: { name: 'Malformed' } } });
  });
});

describe('an end without CredSSP', () => {
  it.each([
    ['RDP was selected', selecting(0)],
    ['a protocol that nobody asked for was selected', selecting(4)],
    ['the server refused', confirm({ kind: 'failure', flags: 0, failureCode: 5 })],
    ['the server said nothing of protocols', confirm({ kind: 'none' })],
  ])('comes at once when %s', (_, message) => {
    expect(outcomeOf(afterConfirm(message))).toMatchObject({ kind: 'confirmed' });
  });

  it('comes after TLS when TLS alone was selected', () => {
    const secured = tlsEstablished(afterConfirm(selecting(1)));
    expect(outcomeOf(secured.state)).toMatchObject({ kind: 'confirmed' });
    expect(secured.send).toBeUndefined();
  });

  it.each([1, 2, 8])('comes with the confirm of %i when the plan goes no further', (selectedProtocol) => {
    expect(outcomeOf(afterConfirm(selecting(selectedProtocol), 'confirm'))).toMatchObject({ kind: 'confirmed' });
  });

  it('comes after TLS when the plan goes no further', () => {
    const secured = tlsEstablished(afterConfirm(selecting(8), 'tls'));
    expect(outcomeOf(secured.state)).toMatchObject({ kind: 'confirmed' });
    expect(secured.send).toBeUndefined();
  });
});

describe('a wrong move', () => {
  it.each([
    ['expectConnectionConfirm', CHALLENGE],
    ['expectConnectionConfirm', new Uint8Array()],
    ['expectServerToken', selecting(8)],
    ['expectServerToken', new Uint8Array()],
  ] as const)('of the server ends the dialogue: in %s', (kind, message) => {
    expect(outcomeOf(receiveInProbe(STATES[kind], message).state)).toMatchObject({
      kind: 'malformed',
      problem: { name: 'Malformed' },
    });
  });

  it.each(['expectTls', 'ended'] as const)('of the caller is thrown: a message in %s', (kind) => {
    expect(() => receiveInProbe(STATES[kind], CHALLENGE)).toThrow(TypeError);
    expect(() => measureForProbe(STATES[kind], CHALLENGE)).toThrow(TypeError);
  });

  it.each(['expectConnectionConfirm', 'expectServerToken', 'ended'] as const)(
    'of the caller is thrown: TLS in %s',
    (kind) => {
      expect(() => tlsEstablished(STATES[kind])).toThrow(TypeError);
    },
  );

  it('is not taken twice: an ended dialogue stays ended', () => {
    const { state } = receiveInProbe(STATES.expectServerToken, CHALLENGE);
    expect(() => receiveInProbe(state, CHALLENGE)).toThrow(TypeError);
  });
});

describe('measuring', () => {
  it.each([
    ['expectConnectionConfirm', selecting(8)],
    ['expectServerToken', CHALLENGE],
  ] as const)('tells the length of the message that %s is waiting for', (kind, message) => {
    expect(measureForProbe(STATES[kind], message.subarray(0, 1))).toBeUndefined();
    expect(measureForProbe(STATES[kind], message)).toBe(message.length);
    expect(measureForProbe(STATES[kind], concat(message, message))).toBe(message.length);
  });

  it.each([
    ['expectConnectionConfirm', CHALLENGE],
    ['expectServerToken', selecting(8)],
  ] as const)('refuses in %s what is no such message', (kind, message) => {
    expect(() => measureForProbe(STATES[kind], message)).toThrow(/at offset 0/);
  });
});

describe('whatever the server says', () => {
  const anyConfirm = fc.oneof(anyConnectionConfirm.map(encodeConnectionConfirm), fc.uint8Array());
  const anyReply = fc.oneof(anyTsRequest.map(encodeTsRequest), fc.uint8Array());

  it('two messages are sent at most, and none of them says more than NEGOTIATE', () => {
    const until = fc.constantFrom<ProbePlan['until']>('confirm', 'tls', 'serverToken');
    fc.assert(
      fc.property(until, fc.nat(0x0f), mutated(anyConfirm), mutated(anyReply), (far, protocols, first, second) => {
        const sent = everythingSent(planProbe(protocols, far), first, second);
        expect(sent.length).toBeLessThanOrEqual(2);
        sent.forEach(expectNothingBeyondNegotiate);
      }),
      { numRuns: 500 },
    );
  });

  it('a logon is never begun, although the server plays along', () => {
    const sent = everythingSent(planProbe(EVERYTHING, 'serverToken'), selecting(8), CHALLENGE);
    expect(sent).toHaveLength(2);
    sent.forEach(expectNothingBeyondNegotiate);
  });
});

function everythingSent(plan: ProbePlan, first: Uint8Array, second: Uint8Array): readonly Uint8Array[] {
  const sent: Uint8Array[] = [];
  const note = (turn: Turn<ProbeState>) => {
    if (turn.send) sent.push(turn.send);
    return turn.state;
  };
  let state = note(receiveInProbe(note(beginProbe(plan)), first));
  if (state.kind === 'expectTls') state = note(tlsEstablished(state));
  if (state.kind === 'expectServerToken') note(receiveInProbe(state, second));
  return sent;
}

/** A connection request that names nobody, or a TSRequest that holds a NEGOTIATE of nobody and nothing else. */
function expectNothingBeyondNegotiate(message: Uint8Array, place: number): void {
  if (place === 0) {
    expect(Object.keys(decodeConnectionRequest(message))).toEqual(['negotiation']);
    return;
  }
  const { version, negoTokens, ...rest } = decodeTsRequest(message);
  expect(rest).toEqual({});
  expect(negoTokens).toHaveLength(1);
  const token = negoTokens?.[0] as Uint8Array;
  expect(token[8]).toBe(NEGOTIATE);
  expect(Object.keys(decodeNtlmNegotiate(token)).toSorted()).toEqual(['flags', 'version']);
}
