/**
 * Servers whose CredSSP number says nothing about a Windows update: other software, numbers that repeat the client's, and
 * somebody who answers in a Windows' name.
 */
import type { RefusalShape } from '../../dialogue/refusal.ts';
import { PROTOCOL, RESPONSE_FLAG } from '../../protocol/index.ts';
import type { CertificateBehaviour, CredsspBehaviour, RdpServer, TlsBehaviour } from '../behaviour.ts';
import { admit, type Patient } from '../patient.ts';
import {
  ACCEPTED,
  BUILD,
  CODE,
  CUT_OFF,
  certificateOf,
  failure,
  LOGON_FAILURE,
  type Machine,
  member,
  SOUND,
  windows,
  windowsCredssp,
  workgroup,
} from './machines.ts';

const STATUS_MORE_DATA = 0xc00700ea;

const LINUX: Machine = {
  names: { netbiosComputer: 'VM', netbiosDomain: 'VM', dnsComputer: 'vm', dnsDomain: 'vm' },
  isMember: false,
};

/** SEEN: FreeRDP 2.11.7 on Debian 12: flags E28882B7, version 6.1.7601, a nonce in every reply, no SPNEGO. */
const FREERDP_CREDSSP: CredsspBehaviour = {
  version: 6,
  sendsNonce: true,
  clockOffsetSeconds: 0,
  ntlm: { flags: 0xe28882b7, names: LINUX.names, version: BUILD.WINDOWS_7 },
  twist: { kind: 'zeroToken', length: 12_256, errorCode: STATUS_MORE_DATA, when: 'spnego' },
};

function freerdp(certificate: CertificateBehaviour, refusal: RefusalShape): RdpServer {
  const responseFlags = RESPONSE_FLAG.EXTENDED_CLIENT_DATA_SUPPORTED | RESPONSE_FLAG.DYNVC_GFX_PROTOCOL_SUPPORTED;
  return {
    kind: 'rdp',
    negotiation: { accepts: [PROTOCOL.HYBRID], responseFlags, otherwise: failure(5) },
    tls: modernTls(certificate),
    credssp: { ...FREERDP_CREDSSP, refusal },
  };
}

function modernTls(certificate: CertificateBehaviour): TlsBehaviour {
  return { kind: 'library', minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3', certificate };
}

const LINUX_CERTIFICATE: CertificateBehaviour = { ...certificateOf(LINUX), fromDays: -10, toDays: 355 };
/** GNOME Settings names neither machine nor person, and makes it for two years. */
const GNOME_CERTIFICATE: CertificateBehaviour = {
  ...certificateOf(LINUX),
  country: 'US',
  commonName: 'GNOME',
  fromDays: -10,
  toDays: 720,
};

/** Like the release candidates of FreeRDP 2.0, which knew the old binding only. */
const MIRROR_TRAITS = { machine: member('sv-kagami01'), version: BUILD.SERVER_2019, credssp: 'mirror' } as const;
const GATEWAY = windows({ machine: workgroup('WIN-GATEWAY'), version: BUILD.WINDOWS_7, credssp: 6 });
const FARM = windows({ machine: member('sv-farm01'), version: BUILD.SERVER_2016, credssp: 6 });
const SAID = member('sv-honmono01');
const SHOWN = member('sv-nisemono01');

export const STACK_PATIENTS: readonly Patient[] = [
  admit({
    name: 'credssp-mirror',
    ailment: {
      en: 'repeats whatever CredSSP number the client announces, so its own can not be known',
      ja: 'クライアントの CredSSP 番号をそのまま返すので、サーバー自身の番号は判りません',
    },
    expected: [CODE.NLA_REQUIRED, 'credssp/version-mirrored'],
    expectedQuick: [CODE.PATCHED],
    signIn: { rightPassword: CUT_OFF, wrongPassword: LOGON_FAILURE },
    behaviour: { ...windows(MIRROR_TRAITS), credssp: { ...windowsCredssp(MIRROR_TRAITS), misbinding: 'old' } },
    note: {
      en: 'One connection can not tell a mirror from a server with the fix.',
      ja: '接続 1 回では、修正済みのサーバーと見分けられません。',
    },
  }),
  admit({
    name: 'credssp-version-changes',
    ailment: {
      en: 'answers CredSSP 6 to a new client and 4 to an old one, as two servers behind one address might',
      ja: '新しいクライアントには CredSSP 6、古いクライアントには 4 を返します (1 つのアドレスに 2 台いる場合など)',
    },
    expected: SOUND,
    behaviour: { ...FARM, credssp: twisted(FARM, { kind: 'otherVersion', below: 5, version: 4 }) },
  }),
  admit({
    name: 'spnego-challenge',
    ailment: {
      en: 'healthy: wraps its challenge in SPNEGO although NTLM was offered bare',
      ja: '健康です。NTLM を直接送っても、SPNEGO で包んだチャレンジを返します',
    },
    expected: SOUND,
    behaviour: { ...FARM, credssp: twisted(FARM, { kind: 'spnegoChallenge' }) },
  }),
  admit({
    name: 'freerdp',
    ailment: {
      en: 'healthy, but no Windows: a FreeRDP server, so its CredSSP number says nothing about an update',
      ja: '健康ですが Windows ではありません。FreeRDP サーバーなので、CredSSP 番号から更新の有無は判りません',
    },
    expected: [CODE.NLA_REQUIRED, CODE.NOT_APPLICABLE],
    signIn: { rightPassword: ACCEPTED, wrongPassword: CUT_OFF },
    behaviour: freerdp(LINUX_CERTIFICATE, { kind: 'close' }),
  }),
  admit({
    name: 'gnome-remote-desktop',
    ailment: {
      en: 'healthy, but no Windows: GNOME Remote Desktop, so its CredSSP number says nothing about an update',
      ja: '健康ですが Windows ではありません。GNOME リモート デスクトップなので、CredSSP 番号から更新の有無は判りません',
    },
    expected: [CODE.NLA_REQUIRED, CODE.NOT_APPLICABLE],
    signIn: { rightPassword: ACCEPTED, wrongPassword: { kind: 'plainRdp' } },
    behaviour: freerdp(GNOME_CERTIFICATE, { kind: 'plainRdp' }),
  }),
  admit({
    name: 'xrdp',
    ailment: {
      en: 'no NLA: an xrdp server, which answers an offer of NLA alone by selecting standard RDP security',
      ja: 'NLA がありません。xrdp サーバーで、NLA だけを求められても古い RDP 暗号化を選びます',
    },
    expected: [CODE.NLA_ABSENT],
    behaviour: {
      kind: 'rdp',
      negotiation: {
        accepts: [PROTOCOL.SSL, PROTOCOL.RDP],
        responseFlags: RESPONSE_FLAG.EXTENDED_CLIENT_DATA_SUPPORTED,
        otherwise: { kind: 'response', flags: RESPONSE_FLAG.EXTENDED_CLIENT_DATA_SUPPORTED, selectedProtocol: 0 },
      },
      tls: modernTls(LINUX_CERTIFICATE),
    },
  }),
  admit({
    name: 'weston',
    ailment: {
      en: 'no NLA: a weston server, which knows TLS and standard RDP security only',
      ja: 'NLA がありません。weston サーバーで、TLS と古い RDP 暗号化しか知りません',
    },
    expected: [CODE.NLA_ABSENT],
    behaviour: {
      kind: 'rdp',
      negotiation: {
        accepts: [PROTOCOL.SSL, PROTOCOL.RDP],
        responseFlags: RESPONSE_FLAG.EXTENDED_CLIENT_DATA_SUPPORTED,
        otherwise: failure(2),
      },
      tls: modernTls(LINUX_CERTIFICATE),
    },
  }),
  admit({
    name: 'stand-in-version',
    ailment: {
      en: 'says it is Windows 7, which never answers CredSSP 6: somebody else speaks in its name',
      ja: 'Windows 7 を名乗りながら、Windows 7 にはない CredSSP 6 を返します。別の何かが代わりに答えています',
    },
    expected: [...SOUND, CODE.STAND_IN, CODE.OUT_OF_SUPPORT],
    behaviour: GATEWAY,
  }),
  admit({
    name: 'stand-in-certificate',
    ailment: {
      en: 'its certificate names another computer than NTLM does',
      ja: '証明書のコンピューター名が NTLM の名前と違います',
    },
    expected: [...SOUND, CODE.STAND_IN],
    behaviour: {
      ...windows({ machine: SAID, version: BUILD.SERVER_2022, credssp: 6 }),
      tls: modernTls(certificateOf(SHOWN)),
    },
  }),
];

function twisted(server: RdpServer, twist: NonNullable<CredsspBehaviour['twist']>): CredsspBehaviour {
  if (!server.credssp) throw new TypeError('twisted: needs a server with NLA');
  return { ...server.credssp, twist };
}
