/**
 * The stretch of a session between the client's becoming a user of MCS and its Client Info PDU: it joins channels, or skips
 * that, and then introduces itself on the channel of the session ([MS-RDPBCGR] 1.3.1.1, 2.2.1.8 to 2.2.1.11).
 */
import { Malformed } from '../bytes/malformed.ts';
import { type DomainPdu, decodeClientInfoHeader, encodeDomainPdu, MCS_RESULT } from '../protocol/index.ts';

type ChannelJoinRequest = Extract<DomainPdu, { kind: 'channelJoinRequest' }>;

/** Offsets within a whole message: TPKT 4, X.224 3, then choice 1, initiator 2, channel 2. */
const CHOICE_AT = 7;
const INITIATOR_AT = 8;
const CHANNEL_AT = 10;

/** Confirms any of `channels`, both ends among them, and refuses others, which a client may then do without. */
export function answerJoin(
  { initiator, channelId }: ChannelJoinRequest,
  { userId, joinsLeft }: { readonly userId: number; readonly joinsLeft: number },
  channels: { readonly from: number; readonly to: number },
): Uint8Array {
  requireUser(initiator, userId);
  if (joinsLeft === 0) throw new Malformed('ChannelJoinRequest', 'channelId', CHANNEL_AT, 'comes without end');
  const isThere = channelId >= channels.from && channelId <= channels.to;
  const confirm = { kind: 'channelJoinConfirm', initiator, requested: channelId } as const;
  return encodeDomainPdu(
    isThere
      ? { ...confirm, result: MCS_RESULT.SUCCESSFUL, channelId }
      : { ...confirm, result: MCS_RESULT.NO_SUCH_CHANNEL },
  );
}

/** Throws `Malformed` for anything but a Client Info PDU on the channel of the session. */
export function requireClientInfo(
  pdu: DomainPdu,
  { userId, channelId }: { readonly userId: number; readonly channelId: number },
  messageLength: number,
): void {
  if (pdu.kind !== 'sendDataRequest') {
    throw new Malformed('DomainMCSPDU', 'choice', CHOICE_AT, `is ${pdu.kind}, expected sendDataRequest`);
  }
  requireUser(pdu.initiator, userId);
  if (pdu.channelId !== channelId) {
    throw new Malformed('SendDataRequest', 'channelId', CHANNEL_AT, `is ${pdu.channelId}, expected ${channelId}`);
  }
  decodeClientInfoHeader(pdu.userData, messageLength - pdu.userData.length);
}

function requireUser(initiator: number, userId: number): void {
  if (initiator === userId) return;
  throw new Malformed('DomainMCSPDU', 'initiator', INITIATOR_AT, `is ${initiator}, expected ${userId}`);
}
