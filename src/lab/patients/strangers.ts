/** Ports on which something else answers, or nobody. */
import { ascii } from '../../bytes/writer.ts';
import { encodeFatalAlert } from '../../protocol/tls/server-hello.ts';
import type { Stranger } from '../behaviour.ts';
import { admit, type Patient, type Sentence } from '../patient.ts';

const PAGE = '<html><body><h1>400 Bad Request</h1></body></html>';
const HTTP_ANSWER = [
  'HTTP/1.1 400 Bad Request',
  'Content-Type: text/html; charset=us-ascii',
  `Content-Length: ${PAGE.length}`,
  'Connection: close',
  '',
  PAGE,
].join('\r\n');

const PROTOCOL_VERSION = 70;
const TLS1_2 = 0x0303;

interface StrangerRow extends Omit<Stranger, 'kind'>, Sentence {
  readonly name: string;
}

const STRANGERS: readonly StrangerRow[] = [
  {
    name: 'http-on-port',
    speaks: 'second',
    words: ascii(HTTP_ANSWER),
    afterwards: 'closes',
    en: 'a web server has the port',
    ja: 'このポートでは Web サーバーが動いています',
  },
  {
    name: 'ssh-on-port',
    speaks: 'first',
    words: ascii('SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n'),
    afterwards: 'stays',
    en: 'an SSH server has the port, and says so at once',
    ja: 'このポートでは SSH サーバーが動いていて、すぐに名乗ります',
  },
  {
    name: 'tls-on-port',
    speaks: 'second',
    words: encodeFatalAlert(TLS1_2, PROTOCOL_VERSION),
    afterwards: 'closes',
    en: 'a server has the port that speaks TLS from the first byte',
    ja: 'このポートでは、最初から TLS を話すサーバーが動いています',
  },
  {
    name: 'vnc-on-port',
    speaks: 'first',
    words: ascii('RFB 003.008\n'),
    afterwards: 'stays',
    en: 'a VNC server has the port',
    ja: 'このポートでは VNC サーバーが動いています',
  },
];

export const STRANGER_PATIENTS: readonly Patient[] = [
  ...STRANGERS.map(({ name, speaks, words, afterwards, en, ja }) =>
    admit({
      name,
      ailment: { en, ja },
      expected: ['negotiation/not-rdp'],
      behaviour: { kind: 'stranger', speaks, words, afterwards },
    }),
  ),
  admit({
    name: 'nobody-home',
    ailment: { en: 'nothing listens on the port', ja: 'このポートでは何も待ち受けていません' },
    expected: ['reach/refused'],
    behaviour: { kind: 'nobodyHome' },
  }),
  admit({
    name: 'nobody-answers',
    ailment: {
      en: 'connecting meets silence, as behind a firewall that drops',
      ja: '接続しようとしても何も返りません (ファイアウォールに捨てられているような状態です)',
    },
    expected: ['reach/timed-out'],
    behaviour: { kind: 'nobodyAnswers' },
    note: {
      en: 'On Linux and macOS; Windows refuses what its queue has no room for.',
      ja: 'Linux と macOS での動作です。Windows では接続が拒否されます。',
    },
  }),
];
