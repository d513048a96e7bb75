/**
 * DomainMCSPDU (ITU-T T.125, section 7), in aligned PER within an X.224 Data TPDU; after the connection of MCS, everything is
 * one of these ([MS-RDPBCGR] 2.2.1.5 to 2.2.1.9, 2.2.2.3). Six bits choose:
 *
 *     1  ErectDomainRequest           subHeight INTEGER (0..MAX), subInterval INTEGER (0..MAX), which RDP makes nothing of
 *     8  DisconnectProviderUltimatum  reason 3 bits
 *     10 AttachUserRequest
 *     11 AttachUserConfirm            has initiator 1 bit, result 4 bits, initiator u16 BE
 *     14 ChannelJoinRequest           initiator u16 BE, channelId u16 BE
 *     15 ChannelJoinConfirm           has channelId 1 bit, result 4 bits, initiator, requested, channelId, u16 BE each
 *     25 SendDataRequest              initiator u16 BE, channelId u16 BE, priority and segmentation u8, userData
 *     26 SendDataIndication           the same
 *
 * An initiator is a user, counted from 1001 on the wire.
 */
import type { FieldObserver, Reader } from '../../bytes/reader.ts';
import { concat, u8, u16be } from '../../bytes/writer.ts';
import { DOMAIN_PDU, FIRST_USER } from './constants.ts';
import { decodeDataUnit, encodeDataUnit } from './data-unit.ts';
import { decodePerLength, encodePerLength } from './per.ts';

/** The messages of an MCS domain (ITU-T T.125) that a session to be ended needs. */
export type DomainPdu =
  | { readonly kind: 'erectDomainRequest' }
  /** `reason` is one of `DISCONNECT_REASON`. */
  | { readonly kind: 'disconnectProviderUltimatum'; readonly reason: number }
  | { readonly kind: 'attachUserRequest' }
  /** `result` is one of `MCS_RESULT`; a user comes with success only. */
  | { readonly kind: 'attachUserConfirm'; readonly result: number; readonly initiator?: number }
  | { readonly kind: 'channelJoinRequest'; readonly initiator: number; readonly channelId: number }
  | ChannelJoinConfirm
  | SendData<'sendDataRequest'>
  | SendData<'sendDataIndication'>;

interface ChannelJoinConfirm {
  readonly kind: 'channelJoinConfirm';
  readonly result: number;
  readonly initiator: number;
  readonly requested: number;
  /** The channel joined, which is the one requested; absent in a refusal. */
  readonly channelId?: number;
}

/** Data on a channel. */
export interface SendData<Kind> {
  readonly kind: Kind;
  readonly initiator: number;
  readonly channelId: number;
  /** A view of the message's last bytes. */
  readonly userData: Uint8Array;
}

const STRUCTURE = 'DomainMCSPDU';
/** 0 and 0, each behind its length. */
const HEIGHT_AND_INTERVAL = Uint8Array.of(1, 0, 1, 0);
/** High priority; begin and end of the data in one. */
const WHOLE = 0x70;
const BEGIN_AND_END = 0x30;

/** A whole message. Throws `TypeError` for numbers that do not fit and for data of more than 16,383 bytes. */
export function encodeDomainPdu(pdu: DomainPdu): Uint8Array {
  return encodeDataUnit(encodeBody(pdu));
}

/** A whole message, see `measureTpkt`. Throws `Malformed`. */
export function decodeDomainPdu(message: Uint8Array, observe?: FieldObserver): DomainPdu {
  const reader = decodeDataUnit(message, STRUCTURE, observe);
  const pdu = decodeBody(reader);
  reader.end();
  return pdu;
}

function encodeBody(pdu: DomainPdu): Uint8Array {
  const choice = DOMAIN_PDU[pdu.kind] << 2;
  switch (pdu.kind) {
    case 'erectDomainRequest':
      return concat(u8(choice), HEIGHT_AND_INTERVAL);
    case 'disconnectProviderUltimatum':
      return Uint8Array.of(choice | (pdu.reason >> 1), (pdu.reason & 1) << 7);
    case 'attachUserRequest':
      return u8(choice);
    case 'attachUserConfirm':
      return concat(encodeResult(choice, pdu.result, pdu.initiator), encodeUser(pdu.initiator));
    case 'channelJoinRequest':
      return concat(u8(choice), encodeUser(pdu.initiator), u16be(pdu.channelId));
    case 'channelJoinConfirm': {
      const joined = pdu.channelId === undefined ? new Uint8Array() : u16be(pdu.channelId);
      const head = encodeResult(choice, pdu.result, pdu.channelId);
      return concat(head, encodeUser(pdu.initiator), u16be(pdu.requested), joined);
    }
    case 'sendDataRequest':
    case 'sendDataIndication': {
      const { initiator, channelId, userData } = pdu;
      const head = concat(u8(choice), encodeUser(initiator), u16be(channelId), u8(WHOLE));
      return concat(head, encodePerLength(userData.length), userData);
    }
    default:
      return pdu satisfies never;
  }
}

/** Choice, whether the optional last field is there, and the result, in eleven bits. */
function encodeResult(choice: number, result: number, last: number | undefined): Uint8Array {
  return Uint8Array.of(choice | (last === undefined ? 0 : 2) | (result >> 3), (result & 7) << 5);
}

function encodeUser(initiator: number | undefined): Uint8Array {
  return initiator === undefined ? new Uint8Array() : u16be(initiator - FIRST_USER);
}

function decodeBody(reader: Reader): DomainPdu {
  const at = reader.offset;
  const first = reader.u8('choice');
  switch (first >> 2) {
    case DOMAIN_PDU.erectDomainRequest:
      // SEEN: rdesktop 1.9 writes 00 01 00 01, which is not PER.
      reader.bytes('subHeightAndInterval', HEIGHT_AND_INTERVAL.length);
      return { kind: 'erectDomainRequest' };
    case DOMAIN_PDU.disconnectProviderUltimatum:
      return { kind: 'disconnectProviderUltimatum', reason: ((first & 3) << 1) | (reader.u8('reason') >> 7) };
    case DOMAIN_PDU.attachUserRequest:
      return { kind: 'attachUserRequest' };
    case DOMAIN_PDU.attachUserConfirm: {
      const { result, hasLast } = decodeResult(reader, first);
      return { kind: 'attachUserConfirm', result, ...(hasLast && { initiator: decodeUser(reader) }) };
    }
    case DOMAIN_PDU.channelJoinRequest:
      return { kind: 'channelJoinRequest', initiator: decodeUser(reader), channelId: reader.u16be('channelId') };
    case DOMAIN_PDU.channelJoinConfirm: {
      const { result, hasLast } = decodeResult(reader, first);
      const confirm = { result, initiator: decodeUser(reader), requested: reader.u16be('requested') };
      return { kind: 'channelJoinConfirm', ...confirm, ...(hasLast && { channelId: reader.u16be('channelId') }) };
    }
    case DOMAIN_PDU.sendDataRequest:
      return { kind: 'sendDataRequest', ...decodeSendData(reader) };
    case DOMAIN_PDU.sendDataIndication:
      return { kind: 'sendDataIndication', ...decodeSendData(reader) };
    default:
      return reader.fail('choice', `is ${first >> 2}, which is none of those RDP uses`, at);
  }
}

function decodeResult(reader: Reader, first: number): { readonly result: number; readonly hasLast: boolean } {
  return { result: ((first & 1) << 3) | (reader.u8('result') >> 5), hasLast: (first & 2) !== 0 };
}

function decodeUser(reader: Reader): number {
  const at = reader.offset;
  const initiator = reader.u16be('initiator') + FIRST_USER;
  if (initiator > 0xffff) reader.fail('initiator', `is ${initiator}, beyond the last channel`, at);
  return initiator;
}

function decodeSendData(reader: Reader): Omit<SendData<never>, 'kind'> {
  const initiator = decodeUser(reader);
  const channelId = reader.u16be('channelId');
  const at = reader.offset;
  if ((reader.u8('segmentation') & BEGIN_AND_END) !== BEGIN_AND_END) reader.fail('segmentation', 'is a fragment', at);
  const length = decodePerLength(reader, 'userData');
  return { initiator, channelId, userData: reader.bytes('userData', length) };
}
