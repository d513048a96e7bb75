/** A client of our own for a session that ends at once: what it says, message by message. */
import { concat } from '../../src/bytes/writer.ts';
import {
  beginSessionEnd,
  receiveInSessionEnd,
  type SessionEndPlan,
  type SessionEndState,
} from '../../src/dialogue/session-end.ts';
import {
  type ClientCore,
  encodeClientInfo,
  encodeConnectInitial,
  encodeDomainPdu,
  measureTpkt,
  PROTOCOL,
} from '../../src/protocol/index.ts';
import { encodeShareData } from '../../src/protocol/mcs/share-data.ts';

export const PLAN: SessionEndPlan = {
  requestedProtocols: PROTOCOL.SSL | PROTOCOL.HYBRID,
  selectedProtocol: PROTOCOL.HYBRID,
  errorInfo: 7,
  becomesActive: false,
};
export const ACTIVE: SessionEndPlan = { ...PLAN, errorInfo: 2, becomesActive: true };

const CHANNELS = ['rdpdr', 'rdpsnd', 'cliprdr'].map((name) => ({ name, options: 0x80000000 }));
/** The user after those channels. */
export const USER = 1007;
export const IO = 1003;
/** Stands for the password in what the client sends. */
export const SECRET = Uint8Array.from('かぎ🔑'.repeat(8), (character) => character.charCodeAt(0) & 0xff);

export const CORE = {
  version: 0x00080011,
  desktopWidth: 1920,
  desktopHeight: 1080,
  clientBuild: 26_100,
  clientName: '経理-山田',
};
export const CAPABLE = { ...CORE, earlyCapabilityFlags: 0x0001, serverSelectedProtocol: PROTOCOL.HYBRID };

export const connectInitial = (core: ClientCore = CAPABLE, channels = CHANNELS): Uint8Array =>
  encodeConnectInitial({ core, channels, wantsMessageChannel: true });
export const ERECT_DOMAIN = encodeDomainPdu({ kind: 'erectDomainRequest' });
export const ATTACH_USER = encodeDomainPdu({ kind: 'attachUserRequest' });
export const LEAVE = encodeDomainPdu({ kind: 'disconnectProviderUltimatum', reason: 3 });
export const join = (channelId: number, initiator = USER): Uint8Array =>
  encodeDomainPdu({ kind: 'channelJoinRequest', initiator, channelId });
export const clientInfo = (initiator = USER, channelId = IO): Uint8Array =>
  encodeDomainPdu({ kind: 'sendDataRequest', initiator, channelId, userData: encodeClientInfo(SECRET) });

/** Everything a client with those channels says, in order. */
export const WHOLE_CLIENT: readonly Uint8Array[] = [
  connectInitial(),
  ERECT_DOMAIN,
  ATTACH_USER,
  ...[USER, IO, 1004, 1005, 1006].map((channelId) => join(channelId)),
  clientInfo(),
];

const share = (userData: Uint8Array, channelId = IO): Uint8Array =>
  encodeDomainPdu({ kind: 'sendDataRequest', initiator: USER, channelId, userData });
const shareData = (pduType2: number, first = 0): Uint8Array =>
  share(encodeShareData({ shareId: 0x103ef, pduSource: USER, pduType2, body: new Uint8Array(8).with(0, first) }));

const CONFIRM_ACTIVE = share(Uint8Array.of(20, 0, 0x13, 0, 0xef, 3, ...new Array(14).fill(0)));
export const FONT_LIST = shareData(39);
export const ON_ANOTHER_CHANNEL = share(Uint8Array.of(1, 2, 3), 1004);

/** What it says from there on when it may have a session: synchronize, control twice, its keys, and its fonts. */
export const UNTIL_ACTIVE: readonly Uint8Array[] = [
  ...WHOLE_CLIENT,
  CONFIRM_ACTIVE,
  shareData(31, 1),
  shareData(20, 4),
  shareData(20, 1),
  shareData(43),
  FONT_LIST,
];

export interface Ran {
  readonly state: SessionEndState;
  /** Each message the server sent. */
  readonly said: readonly Uint8Array[];
}

/** Lets the server hear these messages, until it has had enough. */
export function tell(messages: readonly Uint8Array[], plan: SessionEndPlan = PLAN): Ran {
  let state = beginSessionEnd(plan);
  const said: Uint8Array[] = [];
  for (const message of messages) {
    if (state.kind === 'active' || state.kind === 'ended') break;
    const turn = receiveInSessionEnd(state, message);
    state = turn.state;
    if (turn.send) said.push(turn.send);
  }
  return { state, said: units(concat(...said)) };
}

export function units(bytes: Uint8Array): readonly Uint8Array[] {
  if (bytes.length === 0) return [];
  const length = measureTpkt(bytes) ?? bytes.length;
  return [bytes.subarray(0, length), ...units(bytes.subarray(length))];
}
