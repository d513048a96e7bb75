/** NEGOTIATE and CHALLENGE messages ([MS-NLMP] 2.2.1.1 and 2.2.1.2). */

import { type AvPair, avText, avTimestamp } from '../../src/protocol/ntlm/av-pairs.ts';
import type { NtlmChallenge } from '../../src/protocol/ntlm/challenge.ts';
import { AV } from '../../src/protocol/ntlm/constants.ts';
import type { NtlmNegotiate } from '../../src/protocol/ntlm/negotiate.ts';
import { type Vector, wire } from './vector.ts';

const text = (id: number, name: string): AvPair => avText(id, name);

export const NEGOTIATE_OF_MSTSC: Vector<NtlmNegotiate> = {
  name: 'NEGOTIATE as mstsc sends it',
  source: '[MS-NLMP] 2.2.1.1; flags as in public captures of mstsc',
  bytes: wire(
    '4e544c4d53535000', // Signature "NTLMSSP\0"
    '01000000', // MessageType 1
    'b78208e2', // NegotiateFlags E20882B7
    '0000 0000 00000000', // DomainNameFields, empty
    '0000 0000 00000000', // WorkstationFields, empty
    '0a 00 654a 000000 0f', // Version 10.0.19045, revision 15
  ),
  message: { flags: 0xe20882b7, version: { major: 10, minor: 0, build: 19045, revision: 15 } },
};

export const CHALLENGE_OF_DOMAIN_MEMBER: Vector<NtlmChallenge> = {
  name: 'CHALLENGE of a domain member with a clock',
  source: '[MS-NLMP] 2.2.1.2, laid out by hand; read alike by pyspnego',
  bytes: wire(
    '4e544c4d53535000', // Signature
    '02000000', // MessageType 2
    '0e00 0e00 38000000', // TargetNameFields: 14 bytes at 56
    '358289e2', // NegotiateFlags E2898235
    '0123456789abcdef', // ServerChallenge
    '0000000000000000', // Reserved
    '9400 9400 46000000', // TargetInfoFields: 148 bytes at 70
    '0a 00 7c4f 000000 0f', // Version 10.0.20348
    '4500580041004d0050004c004500', // TargetName "EXAMPLE"
    '0200 0e00 4500580041004d0050004c004500', // MsvAvNbDomainName "EXAMPLE"
    '0100 0c00 530045005200560045005200', // MsvAvNbComputerName "SERVER"
    '0400 1800 6500780061006d0070006c0065002e007400650073007400', // MsvAvDnsDomainName "example.test"
    '0300 2600 7300650072007600650072002e006500780061006d0070006c0065002e007400650073007400', // MsvAvDnsComputerName
    '0500 1800 6500780061006d0070006c0065002e007400650073007400', // MsvAvDnsTreeName "example.test"
    '0700 0800 00808f47a149da01', // MsvAvTimestamp 2024-01-18T00:00:00Z
    '0000 0000', // MsvAvEOL
  ),
  message: {
    flags: 0xe2898235,
    serverChallenge: wire('0123456789abcdef'),
    targetName: 'EXAMPLE',
    targetInfo: [
      text(AV.NB_DOMAIN_NAME, 'EXAMPLE'),
      text(AV.NB_COMPUTER_NAME, 'SERVER'),
      text(AV.DNS_DOMAIN_NAME, 'example.test'),
      text(AV.DNS_COMPUTER_NAME, 'server.example.test'),
      text(AV.DNS_TREE_NAME, 'example.test'),
      avTimestamp(133_500_096_000_000_000n),
    ],
    version: { major: 10, minor: 0, build: 20348, revision: 15 },
  },
};

export const CHALLENGE_OF_SPECIFICATION: Vector<NtlmChallenge> = {
  name: 'CHALLENGE of the NTLMv2 example',
  source: '[MS-NLMP] 4.2.4.3',
  bytes: wire(
    '4e544c4d53535000', // Signature
    '02000000', // MessageType 2
    '0c00 0c00 38000000', // TargetNameFields: 12 bytes at 56
    '33828ae2', // NegotiateFlags E28A8233
    '0123456789abcdef', // ServerChallenge
    '0000000000000000', // Reserved
    '2400 2400 44000000', // TargetInfoFields: 36 bytes at 68
    '06 00 7017 000000 0f', // Version 6.0.6000
    '530065007200760065007200', // TargetName "Server"
    '0200 0c00 44006f006d00610069006e00', // MsvAvNbDomainName "Domain"
    '0100 0c00 530065007200760065007200', // MsvAvNbComputerName "Server"
    '0000 0000', // MsvAvEOL
  ),
  message: {
    flags: 0xe28a8233,
    serverChallenge: wire('0123456789abcdef'),
    targetName: 'Server',
    targetInfo: [text(AV.NB_DOMAIN_NAME, 'Domain'), text(AV.NB_COMPUTER_NAME, 'Server')],
    version: { major: 6, minor: 0, build: 6000, revision: 15 },
  },
};

export const CHALLENGE_OF_WORKGROUP: Vector<NtlmChallenge> = {
  name: 'CHALLENGE of Windows 10 1709 in a workgroup',
  source: 'sspi-rs, CredSSP test data of 2019',
  bytes: wire(
    '4e544c4d53535000', // Signature
    '02000000', // MessageType 2
    '1e00 1e00 38000000', // TargetNameFields: 30 bytes at 56
    '35828ae2', // NegotiateFlags E28A8235
    '6e803bb7f8b9f65c', // ServerChallenge
    '0000000000000000', // Reserved
    '9800 9800 56000000', // TargetInfoFields: 152 bytes at 86
    '0a 00 ab3f 000000 0f', // Version 10.0.16299
    '4400450053004b0054004f0050002d004b004d0044005400340032003000', // TargetName "DESKTOP-KMDT420"
    '0200 1e00 4400450053004b0054004f0050002d004b004d0044005400340032003000', // MsvAvNbDomainName
    '0100 1e00 4400450053004b0054004f0050002d004b004d0044005400340032003000', // MsvAvNbComputerName
    '0400 1e00 4400450053004b0054004f0050002d004b004d0044005400340032003000', // MsvAvDnsDomainName
    '0300 1e00 4400450053004b0054004f0050002d004b004d0044005400340032003000', // MsvAvDnsComputerName
    '0700 0800 75c68456d7d8d401', // MsvAvTimestamp 2019-03-12T13:27:28Z
    '0000 0000', // MsvAvEOL
  ),
  message: {
    flags: 0xe28a8235,
    serverChallenge: wire('6e803bb7f8b9f65c'),
    targetName: 'DESKTOP-KMDT420',
    targetInfo: [
      text(AV.NB_DOMAIN_NAME, 'DESKTOP-KMDT420'),
      text(AV.NB_COMPUTER_NAME, 'DESKTOP-KMDT420'),
      text(AV.DNS_DOMAIN_NAME, 'DESKTOP-KMDT420'),
      text(AV.DNS_COMPUTER_NAME, 'DESKTOP-KMDT420'),
      avTimestamp(131_968_708_481_697_397n),
    ],
    version: { major: 10, minor: 0, build: 16299, revision: 15 },
  },
};

/** The first 56 bytes of a CHALLENGE of Windows Server 2012 R2; the rest was not published (gordpssh, README). */
export const CHALLENGE_HEAD_2012_R2 = wire(
  '4e544c4d53535000', // Signature
  '02000000', // MessageType 2
  '1e00 1e00 38000000', // TargetNameFields: 30 bytes at 56
  '35828a62', // NegotiateFlags 628A8235
  '3c69b461abc3866d', // ServerChallenge
  '0000000000000000', // Reserved
  '9800 9800 56000000', // TargetInfoFields: 152 bytes at 86
  '06 03 8025 000000 0f', // Version 6.3.9600
);
