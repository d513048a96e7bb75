/** Connection requests and confirms of the RDP security negotiation ([MS-RDPBCGR] 2.2.1.1 and 2.2.1.2). */
import type { ConnectionConfirm } from '../../src/protocol/negotiation/connection-confirm.ts';
import type { ConnectionRequest } from '../../src/protocol/negotiation/connection-request.ts';
import { type Vector, wire } from './vector.ts';

export const CONNECTION_REQUESTS: readonly Vector<ConnectionRequest>[] = [
  {
    name: 'standard RDP security, user name as cookie',
    source: '[MS-RDPBCGR] 4.1.1',
    bytes: wire(
      '03 00 002c', // TPKT: length 44
      '27 e0 0000 0000 00', // X.224 CR: LI 39
      '436f6f6b69653a206d737473686173683d', // "Cookie: mstshash="
      '656c746f6e73', // "eltons"
      '0d0a', // CR LF
      '01 00 0800', // RDP_NEG_REQ
      '00000000', // requestedProtocols: RDP
    ),
    message: { cookie: 'eltons', negotiation: { flags: 0, requestedProtocols: 0x00 } },
  },
  {
    name: 'TLS and NLA offered, no cookie',
    source: '[MS-RDPBCGR] 2.2.1.1.1, laid out by hand',
    bytes: wire(
      '03 00 0013', // TPKT: version, reserved, length 19
      '0e e0 0000 0000 00', // X.224 CR: LI 14, code, DST-REF, SRC-REF, class
      '01 00 0800', // RDP_NEG_REQ: type, flags, length 8
      '03000000', // requestedProtocols: SSL | HYBRID
    ),
    message: { negotiation: { flags: 0, requestedProtocols: 0x03 } },
  },
  {
    name: 'everything offered, no cookie',
    source: 'fingerprintx, plugins/services/rdp',
    bytes: wire(
      '03 00 0013', // TPKT
      '0e e0 0000 0000 00', // X.224 CR
      '01 00 0800', // RDP_NEG_REQ
      '0b000000', // requestedProtocols: SSL | HYBRID | HYBRID_EX
    ),
    message: { negotiation: { flags: 0, requestedProtocols: 0x0b } },
  },
  {
    name: 'everything offered, user name as cookie',
    source: '[MS-RDPBCGR] 2.2.1.1, laid out by hand; clients cut the name to nine characters',
    bytes: wire(
      '03 00 002f', // TPKT: length 47
      '2a e0 0000 0000 00', // X.224 CR: LI 42
      '436f6f6b69653a206d737473686173683d', // "Cookie: mstshash="
      '41646d696e69737472', // "Administr"
      '0d0a', // CR LF
      '01 00 0800', // RDP_NEG_REQ
      '0b000000', // requestedProtocols
    ),
    message: { cookie: 'Administr', negotiation: { flags: 0, requestedProtocols: 0x0b } },
  },
  {
    name: 'routing token of a session broker, then a correlation id',
    source: '[MS-RDPBCGR] 2.2.1.1 and 2.2.1.1.2, laid out by hand',
    bytes: wire(
      '03 00 004b', // TPKT: length 75
      '46 e0 0000 0000 00', // X.224 CR: LI 70
      '436f6f6b69653a206d7374733d', // "Cookie: msts="
      '3136382e31', // "168.1"
      '0d0a', // CR LF
      '01 08 0800', // RDP_NEG_REQ: flags CORRELATION_INFO_PRESENT
      '02000000', // requestedProtocols: HYBRID
      '06 00 2400', // RDP_NEG_CORRELATION_INFO: type, flags, length 36
      '0102030405060708090a0b0c0e0f1011', // correlationId, no byte of it 0D
      '00000000000000000000000000000000', // reserved
    ),
    message: {
      routingToken: wire('436f6f6b69653a206d7374733d3136382e31'),
      negotiation: { flags: 0x08, requestedProtocols: 0x02 },
      correlationId: wire('0102030405060708090a0b0c0e0f1011'),
    },
  },
  {
    name: 'no negotiation at all, as before RDP 5.2',
    source: '[MS-RDPBCGR] 2.2.1.1, rdpNegReq is optional',
    bytes: wire(
      '03 00 000b', // TPKT: length 11
      '06 e0 0000 0000 00', // X.224 CR: LI 6
    ),
    message: {},
  },
];

export const CONNECTION_CONFIRMS: readonly Vector<ConnectionConfirm>[] = [
  {
    name: 'standard RDP security selected',
    source: '[MS-RDPBCGR] 4.1.2',
    bytes: wire(
      '03 00 0013', // TPKT: length 19
      '0e d0 0000 1234 00', // X.224 CC: LI 14, code, DST-REF, SRC-REF 0x1234, class
      '02 00 0800', // RDP_NEG_RSP: type, flags, length 8
      '00000000', // selectedProtocol: RDP
    ),
    message: {
      destinationReference: 0,
      sourceReference: 0x1234,
      answer: { kind: 'response', flags: 0, selectedProtocol: 0 },
    },
  },
  {
    name: 'NLA selected by Windows Server 2008 R2',
    source: 'fingerprintx, plugins/services/rdp',
    bytes: wire(
      '03 00 0013', // TPKT: length 19
      '0e d0 0000 1234 00', // X.224 CC: LI 14, code, DST-REF, SRC-REF 0x1234, class
      '02 09 0800', // RDP_NEG_RSP: extended client data, restricted admin; length 8
      '02000000', // selectedProtocol: HYBRID
    ),
    message: {
      destinationReference: 0,
      sourceReference: 0x1234,
      answer: { kind: 'response', flags: 0x09, selectedProtocol: 2 },
    },
  },
  {
    name: 'NLA selected by Windows Server 2012 R2',
    source: 'public capture of a 6.3.9600 server',
    bytes: wire(
      '03 00 0013', // TPKT
      '0e d0 0000 1234 00', // X.224 CC
      '02 0f 0800', // RDP_NEG_RSP: every flag up to restricted admin
      '02000000', // selectedProtocol: HYBRID
    ),
    message: {
      destinationReference: 0,
      sourceReference: 0x1234,
      answer: { kind: 'response', flags: 0x0f, selectedProtocol: 2 },
    },
  },
  {
    name: 'failure: NLA is required',
    source: '[MS-RDPBCGR] 2.2.1.2.2, laid out by hand',
    bytes: wire(
      '03 00 0013', // TPKT
      '0e d0 0000 1234 00', // X.224 CC
      '03 00 0800', // RDP_NEG_FAILURE: flags 0, length 8
      '05000000', // failureCode: HYBRID_REQUIRED_BY_SERVER
    ),
    message: {
      destinationReference: 0,
      sourceReference: 0x1234,
      answer: { kind: 'failure', flags: 0, failureCode: 5 },
    },
  },
  {
    name: 'no negotiation block: only standard RDP security',
    source: '[MS-RDPBCGR] 2.2.1.2, rdpNegData is optional',
    bytes: wire(
      '03 00 000b', // TPKT: length 11
      '06 d0 0000 1234 00', // X.224 CC: LI 6
    ),
    message: { destinationReference: 0, sourceReference: 0x1234, answer: { kind: 'none' } },
  },
];

/** SEEN: xrdp 0.9.21 to an offer of RDSAAD alone: an MCS Disconnect Provider Ultimatum in a Data TPDU, no confirm. */
export const DISCONNECT_INSTEAD_OF_CONFIRM = wire(
  '03 00 0009', // TPKT: length 9
  '02 f0 80', // X.224 Data: LI 2, code, EOT
  '21 80', // DisconnectProviderUltimatum
);
