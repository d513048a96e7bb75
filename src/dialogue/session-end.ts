/**
 * Ending a session in order, as the server, when security is settled: MCS is connected ([MS-RDPBCGR] 1.3.1.1), the client
 * hears that it needs no license, is told why it may not stay (2.2.5.1 Set Error Info PDU), and is disconnected (2.2.2.3).
 *
 *     expectConnectInitial -> expectErectDomain -> expectAttachUser -> expectClientInfo -> ended
 *
 * SEEN: xfreerdp 2.11 shows the reason when license, reason and disconnect come in this order; without the first it calls the
 * second broken, and a reason behind the disconnect is not read.
 */
import { Malformed } from '../bytes/malformed.ts';
import { concat } from '../bytes/writer.ts';
import {
  CLIENT_CAPABILITY,
  type ClientCore,
  type ClientData,
  DISCONNECT_REASON,
  type DomainPdu,
  decodeConnectInitial,
  decodeDomainPdu,
  ERRINFO,
  encodeConnectResponse,
  encodeDomainPdu,
  encodeLicenseError,
  encodeSetErrorInfo,
  LICENSE_VALID,
  measureTpkt,
} from '../protocol/index.ts';
import { answerJoin, requireClientInfo } from './session-channels.ts';
import type { Turn } from './turn.ts';

export interface SessionEndPlan {
  /** From the client's Connection Request, which is told back to it. */
  readonly requestedProtocols: number;
  readonly selectedProtocol: number;
  /** One of `ERRINFO`: what the client is to show. */
  readonly errorInfo: number;
}

export type SessionEndState =
  | { readonly kind: 'expectConnectInitial'; readonly plan: SessionEndPlan }
  | (Connected & { readonly kind: 'expectErectDomain' })
  | (Connected & { readonly kind: 'expectAttachUser' })
  /** Channels may be joined before it, any or none. */
  | (Connected & { readonly kind: 'expectClientInfo'; readonly joinsLeft: number })
  | { readonly kind: 'ended'; readonly outcome: SessionEndOutcome };

interface Connected {
  readonly plan: SessionEndPlan;
  readonly client: ClientCore;
  /** The client as a user of MCS: the channel after its own. */
  readonly userId: number;
}

type ExpectClientInfo = Extract<SessionEndState, { kind: 'expectClientInfo' }>;

export type SessionEndOutcome =
  /** It was told why, and disconnected. */
  | { readonly kind: 'told'; readonly client: ClientCore; readonly errorInfo: number }
  /** It was disconnected, and does not read reasons. */
  | { readonly kind: 'disconnected'; readonly client: ClientCore }
  /** It ended the session itself. */
  | { readonly kind: 'left' }
  /** It believes in another protocol than the one selected: somebody changed the negotiation on its way. */
  | { readonly kind: 'otherProtocol'; readonly selectedProtocol: number; readonly serverSelectedProtocol: number }
  | { readonly kind: 'malformed'; readonly state: SessionEndState['kind']; readonly problem: Malformed };

/** The server as a source of Share Data, and the channel of the session; Windows numbers them so. */
const SERVER_CHANNEL = 1002;
const IO_CHANNEL = 1003;
const FIRST_STATIC_CHANNEL = 1004;
/** Twice what a client with 31 channels has to join. */
const JOIN_LIMIT = 70;
const RDP_5 = 0x00080004;

export function beginSessionEnd(plan: SessionEndPlan): SessionEndState {
  return { kind: 'expectConnectInitial', plan };
}

/**
 * Length in bytes of the message at the front of `bytes`; undefined while too few have come. Bytes that can not become one are
 * measured as they are: `receiveInSessionEnd` says what is wrong with them.
 */
export function measureForSessionEnd(bytes: Uint8Array): number | undefined {
  try {
    return measureTpkt(bytes);
  } catch (error) {
    if (error instanceof Malformed) return bytes.length;
    throw error;
  }
}

/**
 * Takes one whole message; never throws for what the client did wrong. Nothing of the message is kept: the caller can and
 * should overwrite it, since the client's password may be in it.
 */
export function receiveInSessionEnd(state: SessionEndState, message: Uint8Array): Turn<SessionEndState> {
  if (state.kind === 'ended') throw new TypeError('session end: no message is expected in ended');
  try {
    measureTpkt(message);
    if (state.kind === 'expectConnectInitial') return receiveConnectInitial(state.plan, decodeConnectInitial(message));
    const pdu = decodeDomainPdu(message);
    if (pdu.kind === 'disconnectProviderUltimatum') return ended({ kind: 'left' });
    return receivePdu(state, pdu, message.length);
  } catch (error) {
    if (error instanceof Malformed) return ended({ kind: 'malformed', state: state.kind, problem: error });
    throw error;
  }
}

function receiveConnectInitial(plan: SessionEndPlan, { core, channels }: ClientData): Turn<SessionEndState> {
  const { requestedProtocols, selectedProtocol } = plan;
  const { serverSelectedProtocol = selectedProtocol } = core;
  if (serverSelectedProtocol !== selectedProtocol) {
    return ended({ kind: 'otherProtocol', selectedProtocol, serverSelectedProtocol });
  }
  const send = encodeConnectResponse({
    version: RDP_5,
    clientRequestedProtocols: requestedProtocols,
    earlyCapabilityFlags: 0,
    ioChannelId: IO_CHANNEL,
    channelIds: channels.map((_, i) => FIRST_STATIC_CHANNEL + i),
  });
  const userId = FIRST_STATIC_CHANNEL + channels.length;
  return { state: { kind: 'expectErectDomain', plan, client: core, userId }, send };
}

function receivePdu(
  state: Exclude<SessionEndState, { kind: 'expectConnectInitial' | 'ended' }>,
  pdu: DomainPdu,
  messageLength: number,
): Turn<SessionEndState> {
  switch (state.kind) {
    case 'expectErectDomain':
      requireKind(pdu, 'erectDomainRequest');
      return { state: { ...state, kind: 'expectAttachUser' } };
    case 'expectAttachUser':
      requireKind(pdu, 'attachUserRequest');
      return {
        state: { ...state, kind: 'expectClientInfo', joinsLeft: JOIN_LIMIT },
        send: encodeDomainPdu({ kind: 'attachUserConfirm', result: 0, initiator: state.userId }),
      };
    case 'expectClientInfo':
      if (pdu.kind === 'channelJoinRequest') {
        const send = answerJoin(pdu, state, { from: IO_CHANNEL, to: state.userId });
        return { state: { ...state, joinsLeft: state.joinsLeft - 1 }, send };
      }
      requireClientInfo(pdu, { userId: state.userId, channelId: IO_CHANNEL }, messageLength);
      return sayGoodbye(state);
    default:
      return state satisfies never;
  }
}

function sayGoodbye({ plan, client, userId }: ExpectClientInfo): Turn<SessionEndState> {
  const { errorInfo } = plan;
  const reason =
    errorInfo === ERRINFO.LOGOFF_BYUSER ? DISCONNECT_REASON.USER_REQUESTED : DISCONNECT_REASON.PROVIDER_INITIATED;
  const license = indicate(encodeLicenseError(LICENSE_VALID));
  const ultimatum = encodeDomainPdu({ kind: 'disconnectProviderUltimatum', reason });
  if (((client.earlyCapabilityFlags ?? 0) & CLIENT_CAPABILITY.SUPPORT_ERRINFO_PDU) === 0) {
    return ended({ kind: 'disconnected', client }, concat(license, ultimatum));
  }
  const shareId = 0x10000 + userId;
  const why = indicate(encodeSetErrorInfo({ shareId, pduSource: SERVER_CHANNEL, errorInfo }));
  return ended({ kind: 'told', client, errorInfo }, concat(license, why, ultimatum));
}

function indicate(userData: Uint8Array): Uint8Array {
  return encodeDomainPdu({ kind: 'sendDataIndication', initiator: SERVER_CHANNEL, channelId: IO_CHANNEL, userData });
}

/** Offset of the choice within a whole message: TPKT 4, X.224 3. */
const CHOICE_AT = 7;

function requireKind(pdu: DomainPdu, expected: DomainPdu['kind']): void {
  if (pdu.kind !== expected) {
    throw new Malformed('DomainMCSPDU', 'choice', CHOICE_AT, `is ${pdu.kind}, expected ${expected}`);
  }
}

function ended(outcome: SessionEndOutcome, send?: Uint8Array): Turn<SessionEndState> {
  return { state: { kind: 'ended', outcome }, ...(send && { send }) };
}
