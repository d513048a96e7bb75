/**
 * What the client may say on which channel of MCS ([MS-RDPBCGR] 1.3.1.1, 2.2.1.8 to 2.2.1.18): it joins channels, or skips that,
 * introduces itself on the channel of the session, and then speaks there in Share PDUs. Other channels may be used as well.
 */
import { Malformed } from '../bytes/malformed.ts';
import {
  type DomainPdu,
  decodeClientInfoHeader,
  decodeSharePduKind,
  encodeDomainPdu,
  MCS_RESULT,
  type SharePduKind,
} from '../protocol/index.ts';
import { IO_CHANNEL } from './session-messages.ts';

type ChannelJoinRequest = Extract<DomainPdu, { kind: 'channelJoinRequest' }>;
type SendDataRequest = Extract<DomainPdu, { kind: 'sendDataRequest' }>;

/** Offsets within a whole message: TPKT 4, X.224 3, then choice 1, initiator 2, channel 2. */
const CHOICE_AT = 7;
const INITIATOR_AT = 8;
const CHANNEL_AT = 10;

export function requireKind<Kind extends DomainPdu['kind']>(
  pdu: DomainPdu,
  expected: Kind,
): asserts pdu is Extract<DomainPdu, { readonly kind: Kind }> {
  if (pdu.kind === expected) return;
  throw new Malformed('DomainMCSPDU', 'choice', CHOICE_AT, `is ${pdu.kind}, expected ${expected}`);
}

/** Confirms the session's channel, the static ones and the user's own, the last; others are refused and can be done without. */
export function answerJoin({ initiator, channelId }: ChannelJoinRequest, userId: number): Uint8Array {
  requireUser(initiator, userId);
  const isThere = channelId >= IO_CHANNEL && channelId <= userId;
  const confirm = { kind: 'channelJoinConfirm', initiator, requested: channelId } as const;
  return encodeDomainPdu(
    isThere
      ? { ...confirm, result: MCS_RESULT.SUCCESSFUL, channelId }
      : { ...confirm, result: MCS_RESULT.NO_SUCH_CHANNEL },
  );
}

/** Throws `Malformed` for anything but a Client Info PDU on the session's channel. */
export function requireClientInfo(pdu: DomainPdu, userId: number, messageLength: number): void {
  const { channelId, userData } = dataOf(pdu, userId);
  if (channelId !== IO_CHANNEL) {
    throw new Malformed('DomainMCSPDU', 'channelId', CHANNEL_AT, `is ${channelId}, expected ${IO_CHANNEL}`);
  }
  decodeClientInfoHeader(userData, messageLength - userData.length);
}

/** Which Share PDU it is; undefined for what is said on another channel. */
export function shareKindOf(pdu: DomainPdu, userId: number, messageLength: number): SharePduKind | undefined {
  const { channelId, userData } = dataOf(pdu, userId);
  return channelId === IO_CHANNEL ? decodeSharePduKind(userData, messageLength - userData.length) : undefined;
}

function dataOf(pdu: DomainPdu, userId: number): SendDataRequest {
  requireKind(pdu, 'sendDataRequest');
  requireUser(pdu.initiator, userId);
  return pdu;
}

function requireUser(initiator: number, userId: number): void {
  if (initiator === userId) return;
  throw new Malformed('DomainMCSPDU', 'initiator', INITIATOR_AT, `is ${initiator}, expected ${userId}`);
}
