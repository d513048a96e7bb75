/**
 * A session with nothing in it, as the server, when security is settled: MCS is connected ([MS-RDPBCGR] 1.3.1.1), the client
 * hears that it needs no license, is told why it may not stay (2.2.5.1 Set Error Info PDU), and is disconnected (2.2.2.3). Whoever
 * may have a session gets one first, which is active until the caller says `sessionExpired`.
 *
 *     expectConnectInitial -> expectErectDomain -> expectAttachUser -> expectClientInfo -> ended
 *                                  (or -> expectConfirmActive -> expectFontList -> active -> ended)
 *
 * SEEN: xfreerdp 2.11 shows the reason when license, reason and disconnect come in this order; without the first it calls the
 * second broken, and a reason behind the disconnect is not read. With +auth-only it ends with 0, and hydra calls a password
 * valid, only when the session became active. Never seen with Windows' own client.
 */
import { Malformed } from '../bytes/malformed.ts';
import { concat } from '../bytes/writer.ts';
import {
  type ClientCore,
  type ClientData,
  CONTROL_ACTION,
  type DomainPdu,
  decodeConnectInitial,
  decodeDomainPdu,
  encodeDomainPdu,
  measureTpkt,
  SHARE_CONTROL,
  SHARE_DATA,
  type SharePduKind,
} from '../protocol/index.ts';
import { answerJoin, requireClientInfo, requireKind, shareKindOf } from './session-channels.ts';
import * as say from './session-messages.ts';
import type { Turn } from './turn.ts';

/** What the session says in the end, and whether there is one at all. */
export interface SessionEndPlan {
  /** From the client's Connection Request, which is told back to it. */
  readonly requestedProtocols: number;
  readonly selectedProtocol: number;
  /** One of `ERRINFO`: what the client is to show. */
  readonly errorInfo: number;
  /** Whether the session becomes active before it ends: those who may not have one are told so earlier. */
  readonly becomesActive: boolean;
}

/** Where the session is, named by what it expects. */
export type SessionEndState =
  | { readonly kind: 'expectConnectInitial'; readonly plan: SessionEndPlan }
  | (Connected & { readonly kind: 'expectErectDomain' | 'expectAttachUser' })
  /** Channels may be joined before it, any or none. */
  | (Waiting & { readonly kind: 'expectClientInfo' })
  | (Waiting & { readonly kind: 'expectConfirmActive' })
  | (Waiting & { readonly kind: 'expectFontList' })
  /** The client has its session: it may say what it likes, and nobody listens. */
  | (Connected & { readonly kind: 'active' })
  | { readonly kind: 'ended'; readonly outcome: SessionEndOutcome };

interface Connected {
  readonly plan: SessionEndPlan;
  readonly client: ClientCore;
  readonly userId: number;
}

interface Waiting extends Connected {
  /** How many more messages it takes that lead nowhere. */
  readonly patience: number;
}

type Listening = Exclude<SessionEndState, { kind: 'expectConnectInitial' | 'active' | 'ended' }>;

/** How the session ended. */
export type SessionEndOutcome =
  /** It was told why, and disconnected. */
  | { readonly kind: 'told'; readonly client: ClientCore; readonly errorInfo: number }
  /** It was disconnected, and does not read reasons. */
  | { readonly kind: 'disconnected'; readonly client: ClientCore }
  /** It went by itself. */
  | { readonly kind: 'left'; readonly at: SessionEndState['kind'] }
  /** It believes in another protocol than the one selected: somebody changed the negotiation on its way. */
  | { readonly kind: 'otherProtocol'; readonly selectedProtocol: number; readonly serverSelectedProtocol: number }
  | { readonly kind: 'malformed'; readonly state: SessionEndState['kind']; readonly problem: Malformed };

/** Messages in one state: twice what a client with 31 channels has to join. */
const PATIENCE = 70;

/** The client speaks first: there is nothing to send yet. */
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
  if (state.kind === 'active' || state.kind === 'ended') {
    throw new TypeError(`session end: no message is expected in ${state.kind}`);
  }
  try {
    measureTpkt(message);
    if (state.kind === 'expectConnectInitial') return receiveConnectInitial(state.plan, decodeConnectInitial(message));
    const pdu = decodeDomainPdu(message);
    if (pdu.kind === 'disconnectProviderUltimatum') return ended({ kind: 'left', at: state.kind });
    return receivePdu(state, pdu, message.length);
  } catch (error) {
    if (error instanceof Malformed) return ended({ kind: 'malformed', state: state.kind, problem: error });
    throw error;
  }
}

/** To be said when an active session has lasted long enough. */
export function sessionExpired(state: SessionEndState): Turn<SessionEndState> {
  if (state.kind !== 'active') throw new TypeError(`session end: there is no session in ${state.kind}`);
  return dismiss(state);
}

function receiveConnectInitial(plan: SessionEndPlan, data: ClientData): Turn<SessionEndState> {
  const { selectedProtocol } = plan;
  const { serverSelectedProtocol = selectedProtocol } = data.core;
  if (serverSelectedProtocol !== selectedProtocol) {
    return ended({ kind: 'otherProtocol', selectedProtocol, serverSelectedProtocol });
  }
  return {
    state: { kind: 'expectErectDomain', plan, client: data.core, userId: say.userAfter(data) },
    send: say.connectResponse(data, plan.requestedProtocols),
  };
}

function receivePdu(state: Listening, pdu: DomainPdu, length: number): Turn<SessionEndState> {
  switch (state.kind) {
    case 'expectErectDomain':
      requireKind(pdu, 'erectDomainRequest');
      return { state: { ...state, kind: 'expectAttachUser' } };
    case 'expectAttachUser':
      requireKind(pdu, 'attachUserRequest');
      return {
        state: { ...state, kind: 'expectClientInfo', patience: PATIENCE },
        send: encodeDomainPdu({ kind: 'attachUserConfirm', result: 0, initiator: state.userId }),
      };
    case 'expectClientInfo':
      if (pdu.kind === 'channelJoinRequest') return { state: lessPatient(state), send: answerJoin(pdu, state.userId) };
      requireClientInfo(pdu, state.userId, length);
      if (!state.plan.becomesActive) return dismiss(state, say.noLicenseNeeded());
      return {
        state: { ...state, kind: 'expectConfirmActive', patience: PATIENCE },
        send: concat(say.noLicenseNeeded(), say.demandActive(state.client, state.userId)),
      };
    case 'expectConfirmActive':
      if (shareKindOf(pdu, state.userId, length)?.pduType !== SHARE_CONTROL.CONFIRM_ACTIVE) {
        return { state: lessPatient(state) };
      }
      return { state: { ...state, kind: 'expectFontList', patience: PATIENCE }, send: say.synchronize(state.userId) };
    case 'expectFontList':
      return receiveBeforeActive(state, shareKindOf(pdu, state.userId, length));
    default:
      return state satisfies never;
  }
}

/** SEEN: rdesktop 1.9 sends its font list only when control was granted; others send everything at once. */
function receiveBeforeActive(
  state: Waiting & { readonly kind: 'expectFontList' },
  share: SharePduKind | undefined,
): Turn<SessionEndState> {
  const { plan, client, userId } = state;
  if (share?.pduType2 === SHARE_DATA.FONT_LIST) {
    return { state: { kind: 'active', plan, client, userId }, send: say.fontMap(userId) };
  }
  if (share?.action !== CONTROL_ACTION.REQUEST_CONTROL) return { state: lessPatient(state) };
  return { state: lessPatient(state), send: say.grantControl(userId) };
}

function lessPatient<S extends { readonly patience: number }>(state: S): S {
  if (state.patience === 0) throw new Malformed('DomainMCSPDU', 'choice', CHOICE_AT, 'comes again without end');
  return { ...state, patience: state.patience - 1 };
}

/** Offset of the choice within a whole message: TPKT 4, X.224 3. */
const CHOICE_AT = 7;

function dismiss({ plan, client, userId }: Connected, before?: Uint8Array): Turn<SessionEndState> {
  const { errorInfo } = plan;
  const goodbye = say.goodbye(client, userId, errorInfo);
  const send = before ? concat(before, goodbye) : goodbye;
  return ended(say.readsReasons(client) ? { kind: 'told', client, errorInfo } : { kind: 'disconnected', client }, send);
}

function ended(outcome: SessionEndOutcome, send?: Uint8Array): Turn<SessionEndState> {
  return { state: { kind: 'ended', outcome }, ...(send && { send }) };
}
