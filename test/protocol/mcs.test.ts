/** The laws of MCS and of a session's first messages: what is written is read the same, and what is wrong is named exactly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Malformed } from '../../src/bytes/malformed.ts';
import { type FieldSighting, Reader } from '../../src/bytes/reader.ts';
import { concat, u8 } from '../../src/bytes/writer.ts';
import { type ClientData, encodeClientData } from '../../src/protocol/mcs/client-data.ts';
import { decodeClientInfoHeader, encodeClientInfo } from '../../src/protocol/mcs/client-info.ts';
import {
  decodeConnectInitial,
  decodeConnectResponse,
  encodeConnectInitial,
  encodeConnectResponse,
} from '../../src/protocol/mcs/connect.ts';
import { decodeDataUnit, encodeDataUnit } from '../../src/protocol/mcs/data-unit.ts';
import { decodeDemandActive, encodeDemandActive } from '../../src/protocol/mcs/demand-active.ts';
import { decodeDomainPdu, encodeDomainPdu } from '../../src/protocol/mcs/domain-pdu.ts';
import { decodeSetErrorInfo, encodeSetErrorInfo } from '../../src/protocol/mcs/error-info.ts';
import { decodeLicenseError, encodeLicenseError } from '../../src/protocol/mcs/license-error.ts';
import { decodePerLength, encodePerLength } from '../../src/protocol/mcs/per.ts';
import { encodeServerData } from '../../src/protocol/mcs/server-data.ts';
import { decodeSharePduKind } from '../../src/protocol/mcs/share-control.ts';
import { decodeShareData, encodeShareData } from '../../src/protocol/mcs/share-data.ts';
import { CONNECT_INITIALS } from '../vectors/mcs.ts';
import { malformedFrom } from './malformed-from.ts';
import * as any from './mcs-messages.ts';

const read = (bytes: Uint8Array) => new Reader(bytes, 'Test');

function staysTheSame<M>(messages: fc.Arbitrary<M>, encode: (m: M) => Uint8Array, decode: (b: Uint8Array) => M): void {
  fc.assert(
    fc.property(messages, (message) => {
      expect(decode(encode(message))).toEqual(message);
    }),
  );
}

describe('what is written is read the same', () => {
  it('Connect-Initial', () => staysTheSame(any.anyClientData, encodeConnectInitial, decodeConnectInitial));
  it('Connect-Response', () => staysTheSame(any.anyServerData, encodeConnectResponse, decodeConnectResponse));
  it('DomainMCSPDU', () => staysTheSame(any.anyDomainPdu, encodeDomainPdu, decodeDomainPdu));
  it('ShareDataPdu', () => staysTheSame(any.anyShareData, encodeShareData, decodeShareData));
  it('DemandActivePdu', () => staysTheSame(any.anyDemandActive, encodeDemandActive, decodeDemandActive));
  it('SetErrorInfoPdu', () => staysTheSame(any.anySetErrorInfo, encodeSetErrorInfo, decodeSetErrorInfo));
  it('LicenseErrorPdu', () => staysTheSame(any.anyLicenseError, encodeLicenseError, decodeLicenseError));
  it('a length', () =>
    staysTheSame(fc.nat(0x3fff), encodePerLength, (bytes) => decodePerLength(read(bytes), 'length')));
  it('a data unit', () =>
    staysTheSame(fc.uint8Array(), encodeDataUnit, (bytes) => decodeDataUnit(bytes, 'T').rest('f')));
});

const OLD_CORE = { version: 0x00080004, desktopWidth: 640, desktopHeight: 480, clientBuild: 1, clientName: 'pc' };
const CLIENT: ClientData = {
  core: { ...OLD_CORE, earlyCapabilityFlags: 1, serverSelectedProtocol: 2 },
  channels: [{ name: 'rdpdr', options: 0 }],
  wantsMessageChannel: false,
};
const INITIAL = CONNECT_INITIALS[0]?.bytes as Uint8Array;
/** Where the blocks begin in the specification's example. */
const BLOCKS_AT = 0x84;

const spoilt = (bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy.set(values, at);
  return copy;
};

describe('Connect-Initial names what is wrong', () => {
  it.each([
    ['another code', 5, [0xe0], 'DataTpdu', 'code', 'is 0xe0, expected 0xf0'],
    ['another tag', 7, [0x30], 'Connect-Initial', 'tag', 'is 0x30, expected 0x7f'],
    ['the response', 8, [0x66], 'Connect-Initial', 'tag', 'tag is 0x66, expected 0x65'],
    ['a number of no bytes', 0x17, [0x02, 0x00], 'DomainParameters', 'maxChannelIds', 'an integer of 0 bytes'],
    ['another identifier', 0x70, [0x15], 'ConnectData', 't124Identifier', 'byte 3 is 0x15'],
    ['another key', 0x81, [0x6e], 'ConnectData', 'h221NonStandard', 'byte 3 is 0x6e'],
    [
      'a block without room for itself',
      BLOCKS_AT + 2,
      [3, 0],
      'ClientData',
      'length',
      'is 3, less than its own header',
    ],
    ['no core', BLOCKS_AT, [0xff], 'ClientData', 'clientCoreData', 'is missing'],
    ['the core twice', BLOCKS_AT + 0xd8, [0x01], 'ClientData', 'type', 'TS_UD_CS_CORE comes twice'],
    ['32 channels', 0x178, [32], 'TS_UD_CS_NET', 'channelCount', 'is 32, more than the 31 allowed'],
  ])('%s', (_, at, values, structure, field, problem) => {
    const found = malformedFrom(() => decodeConnectInitial(spoilt(INITIAL, at, ...values)));
    expect(found).toMatchObject({ structure, field, problem });
    if (problem !== 'is missing') expect(found.offset).toBeLessThanOrEqual(at);
    if (problem !== 'is missing') expect(found.offset).toBeGreaterThanOrEqual(at - 2);
  });

  it('bytes behind the last block', () => {
    const longer = concat(INITIAL, u8(0));
    expect(malformedFrom(() => decodeConnectInitial(spoilt(longer, 2, 0x01, 0xa1)))).toEqual(
      new Malformed('Connect-Initial', 'end', 0x1a0, '1 bytes too many'),
    );
  });

  it('is read without the fields that old clients do not have', () => {
    const old = { ...CLIENT, core: OLD_CORE };
    expect(decodeConnectInitial(encodeConnectInitial(old))).toEqual(old);
  });
});

describe('DomainMCSPDU names what is wrong', () => {
  const join = encodeDomainPdu({ kind: 'channelJoinRequest', initiator: 1004, channelId: 1003 });
  const sent = encodeDomainPdu({
    kind: 'sendDataRequest',
    initiator: 1004,
    channelId: 1003,
    userData: new Uint8Array(200),
  });

  it.each([
    ['a choice RDP does not use', spoilt(join, 7, 0x30), 'choice', 7, 'is 12, which is none of those RDP uses'],
    ['a user beyond the last', spoilt(join, 8, 0xff, 0xff), 'initiator', 8, 'is 66536, beyond the last channel'],
    ['a fragment', spoilt(sent, 12, 0x60), 'segmentation', 12, 'is a fragment'],
    ['a length in fragments', spoilt(sent, 13, 0xc1), 'userData', 13, 'a length in fragments'],
    ['a length beyond the end', spoilt(sent, 13, 0x80, 0xc9), 'userData', 15, 'needs 201 bytes, 200 left'],
    ['a length before the end', spoilt(sent, 13, 0x80, 0xc7), 'end', 214, '1 bytes too many'],
  ])('%s', (_, bytes, field, offset, problem) => {
    expect(malformedFrom(() => decodeDomainPdu(bytes))).toEqual(new Malformed('DomainMCSPDU', field, offset, problem));
  });
});

describe('Client Info', () => {
  it('is told by its header, and not a byte behind that is read', () => {
    const seen: FieldSighting[] = [];
    decodeClientInfoHeader(encodeClientInfo(new Uint8Array(100).fill(0x41)), 15, (sighting) => seen.push(sighting));
    expect(seen.map(({ field, offset, length }) => [field, offset, length])).toEqual([
      ['flags', 15, 2],
      ['flagsHi', 17, 2],
    ]);
  });

  it.each([
    [[0x80, 0, 0, 0], 'is 128, without SEC_INFO_PKT'],
    [[0x48, 0, 0, 0], 'is 72, encrypted although TLS is there'],
  ])('is not %j', (bytes, problem) => {
    expect(malformedFrom(() => decodeClientInfoHeader(Uint8Array.from(bytes), 15))).toEqual(
      new Malformed('ClientInfoPdu', 'flags', 15, problem),
    );
  });
});

describe('a Share PDU', () => {
  it('tells its kind, whatever its version and what follows', () => {
    const font = encodeShareData({ shareId: 1, pduSource: 2, pduType2: 39, body: new Uint8Array(8) });
    expect(decodeSharePduKind(font)).toEqual({ pduType: 7, pduType2: 39 });
    const control = encodeShareData({ shareId: 1, pduSource: 2, pduType2: 20, body: Uint8Array.of(1, 0, 0, 0) });
    expect(decodeSharePduKind(control)).toEqual({ pduType: 7, pduType2: 20, action: 1 });
    expect(decodeSharePduKind(Uint8Array.of(0xff, 0xff, 0x13, 0, 0, 0))).toEqual({ pduType: 3 });
    expect(malformedFrom(() => decodeSharePduKind(font.subarray(0, 14), 20))).toEqual(
      new Malformed('SharePdu', 'pduType2', 34, 'needs 1 bytes, 0 left'),
    );
  });

  it('that demands nothing active is refused as one', () => {
    const confirm = encodeDemandActive({ shareId: 1, pduSource: 2, desktopWidth: 3, desktopHeight: 4 }).with(2, 0x13);
    expect(malformedFrom(() => decodeDemandActive(confirm, 15))).toEqual(
      new Malformed('DemandActivePdu', 'pduType', 17, 'is 19'),
    );
  });
});

describe('what can not be written', () => {
  it.each([
    [
      'a name of 16 characters',
      () => encodeClientData({ ...CLIENT, core: { ...CLIENT.core, clientName: 'ABCDEFGHIJKLMNOP' } }),
    ],
    ['a channel of 8 characters', () => encodeClientData({ ...CLIENT, channels: [{ name: 'cliprdr8', options: 0 }] })],
    ['32 channels', () => encodeClientData({ ...CLIENT, channels: Array(32).fill({ name: 'a', options: 0 }) })],
    ['data for two fragments', () => encodePerLength(0x4000)],
    [
      'capabilities before protocols',
      () => encodeServerData({ version: 0, earlyCapabilityFlags: 1, ioChannelId: 0, channelIds: [] }),
    ],
    ['a user below the first', () => encodeDomainPdu({ kind: 'channelJoinRequest', initiator: 1000, channelId: 0 })],
    [
      'a protocol before capabilities',
      () =>
        encodeClientData({
          ...CLIENT,
          core: { ...OLD_CORE, serverSelectedProtocol: 1 },
        }),
    ],
  ])('is misuse: %s', (_, encode) => expect(encode).toThrow(TypeError));
});
