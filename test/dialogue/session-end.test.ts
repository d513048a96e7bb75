/** A session that ends at once: the whole of it against our own client, clients that do less, and one wrong move per state. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { Malformed } from '../../src/bytes/malformed.ts';
import { concat } from '../../src/bytes/writer.ts';
import {
  beginSessionEnd,
  measureForSessionEnd,
  receiveInSessionEnd,
  sessionExpired,
} from '../../src/dialogue/session-end.ts';
import {
  decodeConnectResponse,
  decodeDemandActive,
  decodeDomainPdu,
  decodeLicenseError,
  decodeSetErrorInfo,
  decodeSharePduKind,
  ERRINFO,
  encodeDomainPdu,
  LICENSE_VALID,
} from '../../src/protocol/index.ts';
import { ERECT_DOMAIN_OF_RDESKTOP } from '../vectors/mcs.ts';
import * as client from './session-client.ts';

const { PLAN, USER, IO, WHOLE_CLIENT } = client;
const LAST = WHOLE_CLIENT.length - 1;

/** License, reason if there is one, and the way the connection ends. */
function goodbye(said: readonly Uint8Array[]) {
  const pdus = said.map((message) => decodeDomainPdu(message));
  const data = pdus.flatMap((pdu) => (pdu.kind === 'sendDataIndication' ? [pdu] : []));
  const [license, why, ...more] = data.map(({ userData }) => userData);
  expect(more).toEqual([]);
  expect(data.map(({ initiator, channelId }) => [initiator, channelId])).toEqual(data.map(() => [1002, IO]));
  return {
    license: license && decodeLicenseError(license),
    why: why && decodeSetErrorInfo(why),
    last: pdus.at(-1),
  };
}

describe('a session that ends at once', () => {
  it('tells the client its channels and what it had asked for', () => {
    const { state, said } = client.tell(WHOLE_CLIENT.slice(0, 1));
    expect(state.kind).toBe('expectErectDomain');
    expect(said.map((message) => decodeConnectResponse(message))).toEqual([
      {
        version: 0x00080004,
        clientRequestedProtocols: 3,
        earlyCapabilityFlags: 0,
        ioChannelId: IO,
        channelIds: [1004, 1005, 1006],
      },
    ]);
  });

  it('makes it a user and lets it join its channels', () => {
    const { state, said } = client.tell(WHOLE_CLIENT.slice(0, LAST));
    expect(state.kind).toBe('expectClientInfo');
    const channels = [USER, IO, 1004, 1005, 1006];
    expect(said.slice(1).map((message) => decodeDomainPdu(message))).toEqual([
      { kind: 'attachUserConfirm', result: 0, initiator: USER },
      ...channels.map((channelId) => {
        return { kind: 'channelJoinConfirm', result: 0, initiator: USER, requested: channelId, channelId };
      }),
    ]);
  });

  it('says that no license is needed, why the session ends, and disconnects', () => {
    const { state, said } = client.tell(WHOLE_CLIENT);
    expect(state).toEqual({ kind: 'ended', outcome: { kind: 'told', client: client.CAPABLE, errorInfo: 7 } });
    expect(goodbye(said.slice(-3))).toEqual({
      license: LICENSE_VALID,
      why: { shareId: 0x10000 + USER, pduSource: 1002, errorInfo: 7 },
      last: { kind: 'disconnectProviderUltimatum', reason: 1 },
    });
  });

  it('disconnects as if the user had asked for it after a user logged off', () => {
    const { said } = client.tell(WHOLE_CLIENT, { ...PLAN, errorInfo: ERRINFO.LOGOFF_BYUSER });
    expect(goodbye(said.slice(-3)).last).toEqual({ kind: 'disconnectProviderUltimatum', reason: 3 });
  });

  it('keeps nothing of the password and sends nothing of it', () => {
    const info = Uint8Array.from(WHOLE_CLIENT[LAST] as Uint8Array);
    const { state, said } = client.tell([...WHOLE_CLIENT.slice(0, LAST), info]);
    const sent = toHex(concat(...said));
    info.fill(0xee);
    const secret = toHex(client.SECRET.subarray(0, 8));
    expect(toHex(WHOLE_CLIENT[LAST] as Uint8Array)).toContain(secret);
    expect(sent).not.toContain(secret);
    expect(JSON.stringify(state)).not.toContain('238');
  });
});

describe('a session that becomes active first', () => {
  const { ACTIVE, UNTIL_ACTIVE } = client;
  const INFO_AT = WHOLE_CLIENT.length;

  it('begins with the client’s own desktop', () => {
    const { state, said } = client.tell(UNTIL_ACTIVE.slice(0, INFO_AT), ACTIVE);
    expect(state.kind).toBe('expectConfirmActive');
    const [license, demand] = said.slice(-2).map((message) => decodeDomainPdu(message));
    expect(license).toMatchObject({ kind: 'sendDataIndication', initiator: 1002, channelId: IO });
    expect(decodeDemandActive((demand as { userData: Uint8Array }).userData)).toEqual({
      shareId: 0x10000 + USER,
      pduSource: 1002,
      desktopWidth: 1920,
      desktopHeight: 1080,
    });
  });

  it('is active when the client has its font map', () => {
    const { state, said } = client.tell(UNTIL_ACTIVE, ACTIVE);
    expect(state).toEqual({ kind: 'active', plan: ACTIVE, client: client.CAPABLE, userId: USER });
    const kinds = said.slice(-4).map((message) => {
      const pdu = decodeDomainPdu(message);
      return pdu.kind === 'sendDataIndication' ? decodeSharePduKind(pdu.userData).pduType2 : undefined;
    });
    expect(kinds).toEqual([31, 20, 20, 40]);
  });

  it('ends with the reason when it has lasted long enough', () => {
    const turn = sessionExpired(client.tell(UNTIL_ACTIVE, ACTIVE).state);
    expect(turn.state).toEqual({ kind: 'ended', outcome: { kind: 'told', client: client.CAPABLE, errorInfo: 2 } });
    const [why, last] = client.units(turn.send as Uint8Array).map((message) => decodeDomainPdu(message));
    expect(decodeSetErrorInfo((why as { userData: Uint8Array }).userData).errorInfo).toBe(2);
    expect(last).toEqual({ kind: 'disconnectProviderUltimatum', reason: 1 });
  });

  it('ends without a reason for a client that reads none', () => {
    const old = [client.connectInitial(client.CORE), ...UNTIL_ACTIVE.slice(1)];
    const turn = sessionExpired(client.tell(old, ACTIVE).state);
    expect(turn.state).toMatchObject({ outcome: { kind: 'disconnected' } });
    expect(turn.send).toEqual(encodeDomainPdu({ kind: 'disconnectProviderUltimatum', reason: 1 }));
  });

  it('does not mind other channels, nor other words in between', () => {
    const talkative = UNTIL_ACTIVE.flatMap((message, i) =>
      i < INFO_AT ? [message] : [client.ON_ANOTHER_CHANNEL, client.FONT_LIST, message],
    );
    expect(client.tell(talkative, ACTIVE).state.kind).toBe('active');
    expect(client.tell([...UNTIL_ACTIVE.slice(0, INFO_AT), client.FONT_LIST], ACTIVE).state.kind).toBe(
      'expectConfirmActive',
    );
  });

  it.each([
    ['expectConfirmActive', INFO_AT],
    ['expectFontList', INFO_AT + 1],
  ])('may be left, broken or talked to death in %s', (kind, after) => {
    const before = UNTIL_ACTIVE.slice(0, after);
    const then = (...messages: readonly Uint8Array[]) => client.tell([...before, ...messages], ACTIVE).state;
    expect(then().kind).toBe(kind);
    expect(then(client.LEAVE)).toEqual({ kind: 'ended', outcome: { kind: 'left', at: kind } });
    expect(then(client.join(IO))).toMatchObject({
      outcome: { kind: 'malformed', state: kind, problem: { field: 'choice', offset: 7 } },
    });
    const shortened = encodeDomainPdu({
      kind: 'sendDataRequest',
      initiator: USER,
      channelId: IO,
      userData: new Uint8Array(3),
    });
    expect(then(shortened)).toMatchObject({
      outcome: { kind: 'malformed', state: kind, problem: { structure: 'SharePdu', field: 'pduType', offset: 16 } },
    });
    expect(then(...new Array<Uint8Array>(71).fill(client.ON_ANOTHER_CHANNEL))).toMatchObject({
      outcome: { kind: 'malformed', state: kind, problem: { problem: 'comes again without end' } },
    });
  });

  it('can not expire before it is active, and hears nothing then', () => {
    expect(() => sessionExpired(beginSessionEnd(ACTIVE))).toThrow(TypeError);
    expect(() => receiveInSessionEnd(client.tell(UNTIL_ACTIVE, ACTIVE).state, client.LEAVE)).toThrow(TypeError);
  });
});

describe('a client that does less or more', () => {
  const [initial, erect, attach] = WHOLE_CLIENT as [Uint8Array, Uint8Array, Uint8Array];
  const outcomeOf = ({ state }: client.Ran) => (state.kind === 'ended' ? state.outcome.kind : state.kind);

  it('may skip joining channels', () => {
    expect(outcomeOf(client.tell([initial, erect, attach, client.clientInfo()]))).toBe('told');
  });

  it('may have no channels, or 31', () => {
    const many = Array.from({ length: 31 }, (_, i) => ({ name: `ch${i}`, options: 0 }));
    for (const channels of [[], many]) {
      const user = 1004 + channels.length;
      const joins = [user, IO, ...channels.map((_, i) => 1004 + i)].map((id) => client.join(id, user));
      const first = client.connectInitial(client.CAPABLE, channels);
      expect(outcomeOf(client.tell([first, erect, attach, ...joins, client.clientInfo(user)]))).toBe('told');
    }
  });

  it('is refused a channel that is not there, and goes on', () => {
    const { state, said } = client.tell([initial, erect, attach, client.join(1008), client.join(7)]);
    expect(state.kind).toBe('expectClientInfo');
    expect(said.slice(-2).map((message) => decodeDomainPdu(message))).toEqual([
      { kind: 'channelJoinConfirm', result: 3, initiator: USER, requested: 1008 },
      { kind: 'channelJoinConfirm', result: 3, initiator: USER, requested: 7 },
    ]);
  });

  it.each([
    ['before there were capabilities', client.CORE],
    ['without this one', { ...client.CAPABLE, earlyCapabilityFlags: 0xfffe }],
  ])('that does not read reasons is only disconnected: %s', (_, core) => {
    const { state, said } = client.tell([client.connectInitial(core), ...WHOLE_CLIENT.slice(1)]);
    expect(state).toEqual({ kind: 'ended', outcome: { kind: 'disconnected', client: core } });
    expect(goodbye(said.slice(-2))).toEqual({
      license: LICENSE_VALID,
      why: undefined,
      last: { kind: 'disconnectProviderUltimatum', reason: 1 },
    });
  });

  it('may write what rdesktop writes', () => {
    expect(client.tell([initial, ERECT_DOMAIN_OF_RDESKTOP]).state.kind).toBe('expectAttachUser');
  });

  it('may leave in every state after the first', () => {
    for (let said = 1; said < WHOLE_CLIENT.length; said++) {
      const before = client.tell(WHOLE_CLIENT.slice(0, said)).state;
      const { state } = client.tell([...WHOLE_CLIENT.slice(0, said), client.LEAVE]);
      expect(state).toEqual({ kind: 'ended', outcome: { kind: 'left', at: before.kind } });
    }
  });
});

describe('a wrong move', () => {
  const malformed = (structure: string, field: string, offset: number, problem: string) =>
    new Malformed(structure, field, offset, problem);
  const license = encodeDomainPdu({
    kind: 'sendDataRequest',
    initiator: USER,
    channelId: IO,
    userData: Uint8Array.of(0x80, 0, 0, 0, 1, 2, 3),
  });

  it.each([
    ['no MCS at all', 0, Uint8Array.of(0x30), malformed('TPKT', 'version', 0, 'is 48, expected 3')],
    [
      'MCS before its connection',
      0,
      client.ERECT_DOMAIN,
      malformed('Connect-Initial', 'tag', 7, 'is 0x4, expected 0x7f'),
    ],
    [
      'a user before the domain',
      1,
      client.ATTACH_USER,
      malformed('DomainMCSPDU', 'choice', 7, 'is attachUserRequest, expected erectDomainRequest'),
    ],
    [
      'the connection again',
      1,
      client.connectInitial(),
      malformed('DomainMCSPDU', 'choice', 7, 'is 31, which is none of those RDP uses'),
    ],
    [
      'a channel before the user',
      2,
      client.join(IO),
      malformed('DomainMCSPDU', 'choice', 7, 'is channelJoinRequest, expected attachUserRequest'),
    ],
    [
      'the user again',
      3,
      client.ATTACH_USER,
      malformed('DomainMCSPDU', 'choice', 7, 'is attachUserRequest, expected sendDataRequest'),
    ],
    [
      'another user joining',
      3,
      client.join(IO, 1009),
      malformed('DomainMCSPDU', 'initiator', 8, 'is 1009, expected 1007'),
    ],
    [
      'another user speaking',
      3,
      client.clientInfo(1009),
      malformed('DomainMCSPDU', 'initiator', 8, 'is 1009, expected 1007'),
    ],
    [
      'another channel',
      8,
      client.clientInfo(USER, 1004),
      malformed('DomainMCSPDU', 'channelId', 10, 'is 1004, expected 1003'),
    ],
    [
      'something else in its place',
      8,
      license,
      malformed('ClientInfoPdu', 'flags', 14, 'is 128, without SEC_INFO_PKT'),
    ],
  ])('is named: %s', (_, after, message, problem) => {
    const before = client.tell(WHOLE_CLIENT.slice(0, after)).state;
    const { state, said } = client.tell([...WHOLE_CLIENT.slice(0, after), message]);
    expect(state).toEqual({ kind: 'ended', outcome: { kind: 'malformed', state: before.kind, problem } });
    expect(said).toHaveLength(Math.max(0, client.tell(WHOLE_CLIENT.slice(0, after)).said.length));
  });

  it('is joining without end', () => {
    const joins = Array.from({ length: 71 }, () => client.join(IO));
    const { state } = client.tell([...WHOLE_CLIENT.slice(0, 3), ...joins]);
    const problem = malformed('DomainMCSPDU', 'choice', 7, 'comes again without end');
    expect(state).toEqual({ kind: 'ended', outcome: { kind: 'malformed', state: 'expectClientInfo', problem } });
  });

  it('is a client that believes in another protocol', () => {
    const { state, said } = client.tell([client.connectInitial({ ...client.CAPABLE, serverSelectedProtocol: 1 })]);
    const outcome = { kind: 'otherProtocol', selectedProtocol: 2, serverSelectedProtocol: 1 };
    expect(state).toEqual({ kind: 'ended', outcome });
    expect(said).toEqual([]);
  });

  it('of our caller is misuse', () => {
    const { state } = client.tell(WHOLE_CLIENT);
    expect(() => receiveInSessionEnd(state, client.LEAVE)).toThrow(TypeError);
  });
});

describe('the length of the next message', () => {
  it('is that of its envelope, and of all there is when it has none', () => {
    expect(measureForSessionEnd(concat(client.ERECT_DOMAIN, client.ATTACH_USER))).toBe(12);
    expect(measureForSessionEnd(client.ERECT_DOMAIN.subarray(0, 3))).toBeUndefined();
    expect(measureForSessionEnd(Uint8Array.of(1, 2))).toBe(2);
    expect(receiveInSessionEnd(beginSessionEnd(PLAN), Uint8Array.of(1, 2)).state).toMatchObject({
      outcome: { kind: 'malformed', problem: { structure: 'TPKT', field: 'version' } },
    });
  });
});
