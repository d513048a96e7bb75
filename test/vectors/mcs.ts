/** The first messages of MCS and of a session, as others wrote them ([MS-RDPBCGR] 2.2.1.3 to 2.2.1.12). */
import type { ClientData } from '../../src/protocol/mcs/client-data.ts';
import type { DomainPdu } from '../../src/protocol/mcs/domain-pdu.ts';
import { type Vector, wire } from './vector.ts';

export const CONNECT_INITIALS: readonly Vector<ClientData>[] = [
  {
    name: 'standard RDP security, three channels, 65,535 written as 02 02 FF FF',
    source: '[MS-RDPBCGR] 4.1.3',
    bytes: wire(
      '030001a002f0807f658201940401010401010101ff30190201220201020201000201010201000201010202ffff020102',
      '301902010102010102010102010102010002010102020420020102301c0202ffff0202fc170202ffff02010102010002',
      '01010202ffff02010204820133000500147c0001812a000800100001c00044756361811c01c0d8000400080000050004',
      '01ca03aa09040000ce0e000045004c0054004f004e0053002d0044004500560032000000000000000000000004000000',
      '000000000c00000000000000000000000000000000000000000000000000000000000000000000000000000000000000',
      '00000000000000000000000000000000000000000000000001ca01000000000018000700010036003900370031003200',
      '2d003700380033002d0030003300350037003900370034002d0034003200370031003400000000000000000000000000',
      '00000000000000000000000004c00c000d0000000000000002c00c001b0000000000000003c02c000300000072647064',
      '7200000000008080636c6970726472000000a0c0726470736e640000000000c0',
    ),
    message: {
      core: {
        version: 0x00080004,
        desktopWidth: 1280,
        desktopHeight: 1024,
        clientBuild: 3790,
        clientName: 'ELTONS-DEV2',
        earlyCapabilityFlags: 0x0001,
        serverSelectedProtocol: 0,
      },
      channels: [
        { name: 'rdpdr', options: 0x80800000 },
        { name: 'cliprdr', options: 0xc0a00000 },
        { name: 'rdpsnd', options: 0xc0000000 },
      ],
      wantsMessageChannel: false,
    },
  },
  {
    name: 'TLS, four channels, a message channel',
    source: 'xfreerdp 2.11.7, /sec:tls',
    bytes: wire(
      '030001d302f0807f658201c70401010401010101ff301a020122020102020100020101020100020101020300ffff0201',
      '023019020101020101020101020101020100020101020204200201023020020300ffff020300fc17020300ffff020101',
      '020100020101020300ffff02010204820161000500147c00018158000800100001c00044756361814a01c0ea000c0008',
      '002003580201ca03aa09040000bb47000076006d00000000000000000000000000000000000000000000000000000000',
      '0004000000000000000c0000000000000000000000000000000000000000000000000000000000000000000000000000',
      '000000000000000000000000000000000000000000000000000000000001ca01000000000018000f00e3050000000000',
      '000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000',
      '000000000000000000000007000100000000000000000000000000000000000000000004c00c000d0000000000000002',
      'c00c00000000000000000003c03800040000007264706472000000000080c0726470736e640000000000c0636c697072',
      '6472000000a0c0647264796e766300000080c006c00800000000000ac0080000000000',
    ),
    message: {
      core: {
        version: 0x0008000c,
        desktopWidth: 800,
        desktopHeight: 600,
        clientBuild: 18_363,
        clientName: 'vm',
        earlyCapabilityFlags: 0x05e3,
        serverSelectedProtocol: 1,
      },
      channels: [
        { name: 'rdpdr', options: 0xc0800000 },
        { name: 'rdpsnd', options: 0xc0000000 },
        { name: 'cliprdr', options: 0xc0a00000 },
        { name: 'drdynvc', options: 0xc0800000 },
      ],
      wantsMessageChannel: true,
    },
  },
  {
    name: 'TLS, five channels, every number in two bytes',
    source: 'rdesktop 1.9.0',
    bytes: wire(
      '030001ca02f0807f658201be0401010401010101ff302002020022020200020202000002020001020200000202000102',
      '02ffff020200023020020200010202000102020001020200010202000002020001020204200202000230200202ffff02',
      '02fc170202ffff0202000102020000020200010202ffff020200020482014b000500147c00018142000800100001c000',
      '44756361813401c0d800040008000004000301ca03aa09040000280a000076006d000000000000000000000000000000',
      '000000000000000000000000000004000000000000000c00000000000000000000000000000000000000000000000000',
      '00000000000000000000000000000000000000000000000000000000000000000000000000000000000001ca01000000',
      '000018000b00010000000000000000000000000000000000000000000000000000000000000000000000000000000000',
      '00000000000000000000000000000000000000000000000000000100000004c00c000d0000000000000002c00c000000',
      '00000000000003c0440005000000636c697072647200c0a00000726470736e640000c0000000736e646462670000c000',
      '0000726470647200000080800000647264796e766300c0000000',
    ),
    message: {
      core: {
        version: 0x00080004,
        desktopWidth: 1024,
        desktopHeight: 768,
        clientBuild: 2600,
        clientName: 'vm',
        earlyCapabilityFlags: 0x0001,
        serverSelectedProtocol: 1,
      },
      channels: [
        { name: 'cliprdr', options: 0x0000a0c0 },
        { name: 'rdpsnd', options: 0x000000c0 },
        { name: 'snddbg', options: 0x000000c0 },
        { name: 'rdpdr', options: 0x00008080 },
        { name: 'drdynvc', options: 0x000000c0 },
      ],
      wantsMessageChannel: false,
    },
  },
];

/** [MS-RDPBCGR] 4.1.4, as far as its encryptionLevel: a server that encrypts itself, not TLS. */
export const CONNECT_RESPONSE_HEAD = wire(
  '0300015102f0807f668201450a0100020100301a020122020103020100020101020100020101020300fff80201020482',
  '011f000500147c00012a14760a01010001c0004d63446e8108010c0c000400080000000000030c1000eb030300ec03ed',
  '03ee030000020cec000200000002000000',
);

export const DOMAIN_PDUS: readonly Vector<DomainPdu>[] = [
  {
    name: 'ErectDomainRequest',
    source: '[MS-RDPBCGR] 4.1.5',
    bytes: wire('03 00 000c', '02 f0 80', '04', '01 00', '01 00'),
    message: { kind: 'erectDomainRequest' },
  },
  {
    name: 'AttachUserRequest',
    source: '[MS-RDPBCGR] 4.1.6',
    bytes: wire('03 00 0008', '02 f0 80', '28'),
    message: { kind: 'attachUserRequest' },
  },
  {
    name: 'AttachUserConfirm',
    source: '[MS-RDPBCGR] 4.1.7',
    bytes: wire('03 00 000b', '02 f0 80', '2e 00', '0006'),
    message: { kind: 'attachUserConfirm', result: 0, initiator: 1007 },
  },
  {
    name: 'AttachUserConfirm with a refusal',
    source: 'ITU-T T.125, section 7, laid out by hand: rt-too-many-users, 13',
    bytes: wire('03 00 0009', '02 f0 80', '2d a0'),
    message: { kind: 'attachUserConfirm', result: 13 },
  },
  {
    name: 'ChannelJoinRequest',
    source: '[MS-RDPBCGR] 4.1.8.1.1',
    bytes: wire('03 00 000c', '02 f0 80', '38', '0006', '03ef'),
    message: { kind: 'channelJoinRequest', initiator: 1007, channelId: 1007 },
  },
  {
    name: 'ChannelJoinConfirm',
    source: '[MS-RDPBCGR] 4.1.8.1.2',
    bytes: wire('03 00 000f', '02 f0 80', '3e 00', '0006', '03ef', '03ef'),
    message: { kind: 'channelJoinConfirm', result: 0, initiator: 1007, requested: 1007, channelId: 1007 },
  },
  {
    name: 'DisconnectProviderUltimatum: rn-user-requested',
    source: '[MS-RDPBCGR] 4.2.3',
    bytes: wire('03 00 0009', '02 f0 80', '21 80'),
    message: { kind: 'disconnectProviderUltimatum', reason: 3 },
  },
  {
    name: 'DisconnectProviderUltimatum: rn-provider-initiated',
    source: 'ITU-T T.125, section 7, laid out by hand',
    bytes: wire('03 00 0009', '02 f0 80', '20 80'),
    message: { kind: 'disconnectProviderUltimatum', reason: 1 },
  },
  {
    name: 'SendDataIndication with a license error: valid client',
    source: '[MS-RDPBCGR] 2.2.1.12, laid out by hand',
    bytes: wire(
      '03 00 0022', // TPKT: length 34
      '02 f0 80', // X.224 Data
      '68 0001 03eb 70 14', // initiator 1002, channel 1003, priority and segmentation, length 20
      '8000 0000', // SEC_LICENSE_PKT
      'ff 03 1000', // ERROR_ALERT, PREAMBLE_VERSION_3_0, length 16
      '07000000 02000000', // STATUS_VALID_CLIENT, ST_NO_TRANSITION
      '0400 0000', // BB_ERROR_BLOB, empty
    ),
    message: {
      kind: 'sendDataIndication',
      initiator: 1002,
      channelId: 1003,
      userData: wire('8000 0000 ff03 1000 07000000 02000000 0400 0000'),
    },
  },
];

/** SEEN: rdesktop 1.9.0 writes height and interval as plain numbers of two bytes. */
export const ERECT_DOMAIN_OF_RDESKTOP = wire('03 00 000c', '02 f0 80', '04', '0001', '0001');

/** Set Error Info PDU ([MS-RDPBCGR] 2.2.5.1.1), laid out by hand. */
export const SET_ERROR_INFO = wire(
  '1600 1700 ea03', // totalLength 22, PDUTYPE_DATAPDU of version 1, pduSource 1002
  'f2030100 00 01', // shareId 0x000103f2, pad1, STREAM_LOW
  '0800 2f 00 0000', // uncompressedLength 8, PDUTYPE2_SET_ERROR_INFO_PDU, not compressed
  '07000000', // ERRINFO_SERVER_DENIED_CONNECTION
);

/** The end of a connection sequence for user 1007 ([MS-RDPBCGR] 4.1.19 to 4.1.22; shareId 0x000103ea there and here). */
export const FINALIZATION: readonly Uint8Array[] = [
  wire('1600 1700 ea03', 'ea030100 00 01 0800 1f 00 0000', '0100 ef03'), // SYNCMSGTYPE_SYNC, targetUser
  wire('1a00 1700 ea03', 'ea030100 00 01 0c00 14 00 0000', '0400 0000 00000000'), // CTRLACTION_COOPERATE
  wire('1a00 1700 ea03', 'ea030100 00 01 0c00 14 00 0000', '0200 ef03 ea030000'), // CTRLACTION_GRANTED_CONTROL
  wire('1a00 1700 ea03', 'ea030100 00 01 0c00 28 00 0000', '0000 0000 0300 0400'), // FONTMAP_FIRST | FONTMAP_LAST
];
