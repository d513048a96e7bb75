/** English: causes in the server itself, in gateways, licences and sessions. */
import type { CauseTexts, SomeCauses } from '../cause-words.ts';

export const sessionCauses: SomeCauses<'gateway' | 'licence' | 'session'> &
  Pick<
    CauseTexts,
    | 'server/remote-desktop-off'
    | 'server/home-edition'
    | 'server/not-windows'
    | 'negotiation/not-rdp'
    | 'negotiation/stalled'
    | 'negotiation/reset'
  > = {
  'server/remote-desktop-off': {
    title: 'Remote Desktop is turned off on the server',
    explanation: 'Remote Desktop is turned off on the server, or its service does not run.',
    tellApart:
      'On the server: fDenyTSConnections is 1, or the service Remote Desktop Services (TermService) is stopped.',
  },
  'server/home-edition': {
    title: 'the server has a Home edition',
    explanation:
      'The computer that is connected to has a Home edition of Windows, which takes no Remote Desktop connections.',
    tellApart: 'winver or Settings > System > About on that computer says Home.',
  },
  'server/not-windows': {
    title: 'the fault lies in a server not by Microsoft',
    explanation: 'The server is not Windows, and its own Remote Desktop software fails.',
    tellApart: 'rdp-doctor check SERVER says what answers; the log of xrdp or gnome-remote-desktop says more.',
  },
  'negotiation/not-rdp': {
    title: 'another service has the port',
    explanation: 'Something other than Remote Desktop listens on this port of the server.',
    tellApart: 'netstat -ano on the server shows whose the port is.',
  },
  'negotiation/stalled': {
    title: 'the service on the server hangs',
    explanation: 'The server accepts the connection and then says nothing: its Remote Desktop Services or LSA hang.',
    tellApart:
      'rdp-doctor check SERVER says negotiation/stalled; a restart of the service or the server helps for a while.',
  },
  'negotiation/reset': {
    title: 'the listener on the server is faulty',
    explanation: 'The Remote Desktop listener on the server breaks connections off.',
    tellApart: 'qwinsta on the server does not show rdp-tcp as listening; every client fails alike.',
  },
  'gateway/refuses': {
    title: 'the RD Gateway refuses',
    explanation: 'The RD Gateway refuses or cannot be reached, before the server is even asked.',
    tellApart: 'Inside the network, without the gateway, it works; the log TerminalServices-Gateway says why.',
  },
  'gateway/in-between': {
    title: 'a gateway or proxy in between disturbs',
    explanation: 'A gateway or proxy between client and server disturbs the connection.',
    tellApart: 'Without it, from the network of the server, it works.',
  },
  'gateway/radius': {
    title: 'a RADIUS or NPS policy refuses',
    explanation: 'The RADIUS or NPS policy that the gateway asks refuses the sign-in.',
    tellApart: 'Event 6273 of NPS names the policy.',
  },
  'licence/grace-over': {
    title: 'the 120 days without licences are over',
    explanation: 'The server is a Remote Desktop Session Host, and its 120 days without a licence server are over.',
    tellApart: 'mstsc /admin still gets in.',
  },
  'licence/configuration': {
    title: 'licensing is not set up',
    explanation: 'No licence server, or no licensing mode, is set on the server.',
    tellApart: 'mstsc /admin still gets in; the RD Licensing Diagnoser on the server says what is missing.',
  },
  'licence/client-store': {
    title: 'the licence stored on the client is damaged',
    explanation: 'The Remote Desktop licence stored on the client is damaged or cannot be written.',
    tellApart: 'Other clients get in; running mstsc once as administrator helps.',
  },
  'licence/keys': {
    title: 'the licensing keys on the server are damaged',
    explanation: 'The licensing keys and certificates on the server are damaged.',
    tellApart: 'Every client fails, and the licence server is reachable and set.',
  },
  'session/limit': {
    title: 'the server has as many sessions as it may',
    explanation: 'The server has as many sessions as it may have.',
    tellApart: 'quser on the server shows them; after one signs out, the next gets in.',
  },
  'session/draining': {
    title: 'the server takes no new sessions',
    explanation: 'The server is in drain mode and takes no new sessions.',
    tellApart: 'change logon /query on the server.',
  },
  'session/profile-or-shell': {
    title: 'the profile or the shell fails to start',
    explanation: 'The sign-in works, but the profile or the shell of the account fails to start on the server.',
    tellApart: 'Other accounts get in; the events of User Profile Service on the server.',
  },
  'session/ended-by-server': {
    title: 'the server ended the session',
    explanation:
      'The server ended the session: an administrator, a time limit, or another connection of the same account.',
    tellApart: 'The extended code says which: 1 to 7 are sessions, 0x100 and up licences.',
  },
  'session/graphics': {
    title: 'graphics or compression fail',
    explanation: 'Graphics or compression of the session fail.',
    tellApart: 'With less: lower resolution, 16 bit, without RemoteFX or hardware encoding.',
  },
  'session/memory': {
    title: 'there is not enough memory for the screen',
    explanation: 'Client or server have not enough memory for a screen of this size.',
    tellApart: 'With a smaller window, or one screen, it works.',
  },
  'session/audio': {
    title: 'the audio service blocks the first connection',
    explanation: 'The audio service on the server blocks the first connection for about a minute.',
    tellApart: 'The second attempt works; with remote audio turned off the first works, too.',
  },
  'session/unspecified': {
    title: 'the number says nothing by itself',
    explanation: 'The number means “unspecified”; the words beside it count.',
    tellApart: 'Give the whole text of the dialog, or the lines before it in the log.',
  },
};
