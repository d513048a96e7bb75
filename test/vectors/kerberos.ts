/** Kerberos' tokens as CredSSP carries them (RFC 4121, sections 4.1 and 4.2). */
import type { GssToken } from '../../src/protocol/kerberos/gss-token.ts';
import type { MicToken, WrapToken } from '../../src/protocol/kerberos/per-message-token.ts';
import { type Vector, wire } from './vector.ts';

export const AP_REQ_TOKEN: Vector<GssToken> = {
  name: 'an AP-REQ, cut short behind its first fields',
  source: 'RFC 4121, section 4.1, laid out by hand',
  bytes: wire(
    '60 1f', // [APPLICATION 0], 31 bytes
    '06 09 2a864886f712010202', // thisMech: Kerberos
    '0100', // tokenId: AP-REQ
    '6e 10 30 0e', // AP-REQ
    'a0 03 02 01 05', // [0] pvno 5
    'a1 03 02 01 0e', // [1] msg-type 14
    'a2 02 03 00', // [2] ap-options, without any
  ),
  message: {
    mechanism: '1.2.840.113554.1.2.2',
    tokenId: 0x0100,
    message: wire('6e10300ea003020105a10302010ea2020300'),
  },
};

export const TGT_REQ_TOKEN: Vector<GssToken> = {
  name: 'a TGT-REQ of the user-to-user exchange, its message replaced',
  source: 'RFC 2743, section 3.1, laid out by hand',
  bytes: wire(
    '60 10', // [APPLICATION 0], 16 bytes
    '06 0a 2a864886f71201020203', // thisMech: Kerberos user-to-user
    '0400', // tokenId: TGT-REQ
    '3000', // an empty message
  ),
  message: { mechanism: '1.2.840.113554.1.2.2.3', tokenId: 0x0400, message: wire('3000') },
};

/** The letters of the example, as octets. */
const HEADER = '0504 06 ff 0000';
const SEQUENCE = '0000000000000007';

export const WRAP_BEFORE_ROTATION: Vector<WrapToken> = {
  name: 'eight octets, not rotated',
  source: 'RFC 4121, section 4.2.5, the example before rotation, under a header laid out by hand',
  bytes: wire(HEADER, '0000', SEQUENCE, 'aabbccddeeff9988'),
  message: {
    flags: 6,
    extraCount: 0,
    rightRotationCount: 0,
    sequenceNumber: 7n,
    data: wire('aabbccddeeff9988'),
  },
};

export const WRAP_ROTATED_BY_3: Vector<WrapToken> = {
  name: 'the same, rotated by three',
  source: 'RFC 4121, section 4.2.5, the example after rotation, under a header laid out by hand',
  bytes: wire(HEADER, '0003', SEQUENCE, 'ff9988aabbccddee'),
  message: {
    flags: 6,
    extraCount: 0,
    rightRotationCount: 3,
    sequenceNumber: 7n,
    data: wire('ff9988aabbccddee'),
  },
};

export const MIC_TOKEN: Vector<MicToken> = {
  name: 'a MIC of the initiator',
  source: 'RFC 4121, section 4.2.6.1, laid out by hand',
  bytes: wire(
    '0404', // TOK_ID
    '04', // flags: acceptor sub-key
    'ffffffffff', // filler
    '000000001234abcd', // SND_SEQ
    '000102030405060708090a0b', // SGN_CKSUM
  ),
  message: { flags: 4, sequenceNumber: 0x1234abcdn, checksum: wire('000102030405060708090a0b') },
};
