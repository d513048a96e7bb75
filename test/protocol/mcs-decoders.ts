/** Every function under src/protocol/mcs that takes bytes from outside, for `decoders.ts`. */
import fc from 'fast-check';
import { Reader } from '../../src/bytes/reader.ts';
import * as clientData from '../../src/protocol/mcs/client-data.ts';
import * as clientInfo from '../../src/protocol/mcs/client-info.ts';
import * as conference from '../../src/protocol/mcs/conference.ts';
import * as connect from '../../src/protocol/mcs/connect.ts';
import * as dataBlock from '../../src/protocol/mcs/data-block.ts';
import * as dataUnit from '../../src/protocol/mcs/data-unit.ts';
import * as demandActive from '../../src/protocol/mcs/demand-active.ts';
import * as domainPdu from '../../src/protocol/mcs/domain-pdu.ts';
import * as errorInfo from '../../src/protocol/mcs/error-info.ts';
import * as licenseError from '../../src/protocol/mcs/license-error.ts';
import * as per from '../../src/protocol/mcs/per.ts';
import * as serverData from '../../src/protocol/mcs/server-data.ts';
import * as shareControl from '../../src/protocol/mcs/share-control.ts';
import * as shareData from '../../src/protocol/mcs/share-data.ts';
import type { Decoder } from './decoders.ts';
import * as any from './mcs-messages.ts';

const read = (bytes: Uint8Array): Reader => new Reader(bytes, 'Test');
const octets = fc.uint8Array({ maxLength: 200 });
const blocks = fc
  .array(fc.record({ type: fc.constantFrom(1, 2, 3), data: octets }), { maxLength: 3 })
  .map((all) => Uint8Array.from(all.flatMap(({ type, data }) => [...dataBlock.encodeBlock(type, data)])));

function decoder(
  module: string,
  name: string,
  valid: fc.Arbitrary<Uint8Array>,
  run: (b: Uint8Array) => unknown,
): Decoder {
  return { name: `mcs/${module} ${name}`, valid, run };
}

export const MCS_DECODERS: readonly Decoder[] = [
  decoder('client-data', 'decodeClientData', any.anyClientData.map(clientData.encodeClientData), (b) =>
    clientData.decodeClientData(read(b)),
  ),
  decoder('client-info', 'decodeClientInfoHeader', octets.map(clientInfo.encodeClientInfo), (b) =>
    clientInfo.decodeClientInfoHeader(b),
  ),
  decoder('conference', 'decodeConferenceCreateRequest', octets.map(conference.encodeConferenceCreateRequest), (b) =>
    conference.decodeConferenceCreateRequest(read(b)),
  ),
  decoder('conference', 'decodeConferenceCreateResponse', octets.map(conference.encodeConferenceCreateResponse), (b) =>
    conference.decodeConferenceCreateResponse(read(b)),
  ),
  decoder('connect', 'decodeConnectInitial', any.anyClientData.map(connect.encodeConnectInitial), (b) =>
    connect.decodeConnectInitial(b),
  ),
  decoder('connect', 'decodeConnectResponse', any.anyServerData.map(connect.encodeConnectResponse), (b) =>
    connect.decodeConnectResponse(b),
  ),
  decoder('data-block', 'decodeBlocks', blocks, (b) => dataBlock.decodeBlocks(read(b), { ONE: 1, TWO: 2 })),
  decoder('data-unit', 'decodeDataUnit', octets.map(dataUnit.encodeDataUnit), (b) => dataUnit.decodeDataUnit(b, 'T')),
  decoder('demand-active', 'decodeDemandActive', any.anyDemandActive.map(demandActive.encodeDemandActive), (b) =>
    demandActive.decodeDemandActive(b),
  ),
  decoder('domain-pdu', 'decodeDomainPdu', any.anyDomainPdu.map(domainPdu.encodeDomainPdu), (b) =>
    domainPdu.decodeDomainPdu(b),
  ),
  decoder('error-info', 'decodeSetErrorInfo', any.anySetErrorInfo.map(errorInfo.encodeSetErrorInfo), (b) =>
    errorInfo.decodeSetErrorInfo(b),
  ),
  decoder('license-error', 'decodeLicenseError', any.anyLicenseError.map(licenseError.encodeLicenseError), (b) =>
    licenseError.decodeLicenseError(b),
  ),
  decoder('per', 'decodePerLength', fc.nat(0x3fff).map(per.encodePerLength), (b) => per.decodePerLength(read(b), 'f')),
  decoder('server-data', 'decodeServerData', any.anyServerData.map(serverData.encodeServerData), (b) =>
    serverData.decodeServerData(read(b)),
  ),
  decoder('share-control', 'decodeSharePduKind', any.anyShareData.map(shareData.encodeShareData), (b) =>
    shareControl.decodeSharePduKind(b),
  ),
  decoder('share-data', 'decodeShareData', any.anyShareData.map(shareData.encodeShareData), (b) =>
    shareData.decodeShareData(b),
  ),
];
