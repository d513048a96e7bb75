/** TLS versions, servers that no current library can shake hands with, and certificates. */
import type { SecureVersion } from 'node:tls';
import { TLS_VERSION } from '../../protocol/tls/constants.ts';
import type { CertificateBehaviour, TlsBehaviour } from '../behaviour.ts';
import { admit, type Patient, type PatientRow } from '../patient.ts';
import { BUILD, CODE, certificateOf, type Machine, member, SOUND, windows } from './machines.ts';

const MACHINE = member('sv-gijutsu01');
const OTHER_MACHINE = member('sv-bekkan01');

function server(tls: TlsBehaviour, machine: Machine = MACHINE): PatientRow['behaviour'] {
  return { ...windows({ machine, version: BUILD.SERVER_2016, credssp: 6 }), tls };
}

const VERSIONS: readonly { readonly name: string; readonly version: SecureVersion; readonly isOld: boolean }[] = [
  { name: 'tls-1-0', version: 'TLSv1', isOld: true },
  { name: 'tls-1-1', version: 'TLSv1.1', isOld: true },
  { name: 'tls-1-2', version: 'TLSv1.2', isOld: false },
  { name: 'tls-1-3', version: 'TLSv1.3', isOld: false },
];

const VERSION_PATIENTS = VERSIONS.map(({ name, version, isOld }) => {
  const said = version === 'TLSv1' ? 'TLS 1.0' : version.replace('TLSv', 'TLS ');
  return admit({
    name,
    ailment: {
      en: isOld ? `speaks ${said} and nothing newer` : `healthy: speaks ${said} only`,
      ja: isOld ? `${said} より新しい TLS を話せません` : `健康です。${said} だけを話します`,
    },
    expected: isOld ? [...SOUND, 'tls/version-too-old'] : SOUND,
    behaviour: server({
      kind: 'library',
      minVersion: version,
      maxVersion: version,
      certificate: certificateOf(MACHINE),
    }),
  });
});

const { SSL3, TLS1_0, TLS1_1, TLS1_2 } = TLS_VERSION;
/** TLS_RSA_WITH_3DES_EDE_CBC_SHA, and RC4_128_SHA and RC4_128_MD5. */
const TRIPLE_DES = [0x000a];
const RC4 = [0x0005, 0x0004];
const HANDSHAKE_FAILURE = 40;
const HAND_MADE = {
  en: 'Hand-made: answers a ClientHello and ends there.',
  ja: '手作りの TLS です。ClientHello に答えたところで終わります。',
};
const NO_COMMON_SUITE = 'tls/no-common-suite';
const HANDSHAKE_FAILED = 'tls/handshake-failed';

const ANTIQUE_PATIENTS = [
  admit({
    name: 'tls-3des-only',
    ailment: {
      en: 'knows no cipher suite but 3DES, which current TLS libraries refuse',
      ja: '3DES の暗号スイートしか使えません (いまの TLS ライブラリは受け付けません)',
    },
    expected: [CODE.NLA_REQUIRED, NO_COMMON_SUITE],
    expectedQuick: [HANDSHAKE_FAILED],
    behaviour: server({ kind: 'antique', versions: [TLS1_0, TLS1_1, TLS1_2], cipherSuites: TRIPLE_DES }),
    note: HAND_MADE,
  }),
  admit({
    name: 'tls-rc4-only',
    ailment: {
      en: 'knows no cipher suite but RC4, which current TLS libraries refuse',
      ja: 'RC4 の暗号スイートしか使えません (いまの TLS ライブラリは受け付けません)',
    },
    expected: [CODE.NLA_REQUIRED, NO_COMMON_SUITE],
    expectedQuick: [HANDSHAKE_FAILED],
    behaviour: server({ kind: 'antique', versions: [TLS1_0, TLS1_1, TLS1_2], cipherSuites: RC4 }),
    note: HAND_MADE,
  }),
  admit({
    name: 'tls-ssl3-only',
    ailment: { en: 'speaks nothing newer than SSL 3.0', ja: 'SSL 3.0 より新しいものを話せません' },
    expected: [CODE.NLA_REQUIRED, NO_COMMON_SUITE, 'tls/version-too-old'],
    expectedQuick: [HANDSHAKE_FAILED],
    behaviour: server({ kind: 'antique', versions: [SSL3], cipherSuites: [...TRIPLE_DES, ...RC4] }),
    note: HAND_MADE,
  }),
  admit({
    name: 'tls-handshake-alert',
    ailment: {
      en: 'selects TLS and then refuses every handshake with alert 40',
      ja: 'TLS を選んでおきながら、ハンドシェイクをすべてアラート 40 で断ります',
    },
    expected: [CODE.NLA_REQUIRED, HANDSHAKE_FAILED],
    behaviour: server({ kind: 'refusing', alert: HANDSHAKE_FAILURE }),
  }),
  admit({
    name: 'tls-not-tls',
    ailment: {
      en: 'selects TLS and then goes on in plain RDP',
      ja: 'TLS を選んでおきながら、TLS なしの RDP で続けます',
    },
    expected: [CODE.NLA_REQUIRED, HANDSHAKE_FAILED],
    behaviour: server({ kind: 'plainRdp' }),
  }),
];

interface CertificateRow extends Omit<PatientRow, 'behaviour'> {
  readonly certificate: Partial<CertificateBehaviour>;
  readonly machine?: Machine;
}

const CERTIFICATES: readonly CertificateRow[] = [
  {
    name: 'certificate-expired',
    ailment: { en: 'its certificate ran out 30 days ago', ja: '証明書の期限が 30 日前に切れています' },
    expected: [...SOUND, 'tls/certificate-expired'],
    certificate: { fromDays: -400, toDays: -30 },
  },
  {
    name: 'certificate-not-yet-valid',
    ailment: { en: 'its certificate is valid in 30 days only', ja: '証明書は 30 日後からしか有効になりません' },
    expected: [...SOUND, 'tls/certificate-not-yet-valid'],
    certificate: { fromDays: 30, toDays: 200 },
  },
  {
    name: 'certificate-weak',
    ailment: {
      en: 'its certificate has an RSA key of 1024 bits and a SHA-1 signature',
      ja: '証明書の鍵が RSA 1024 ビット、署名が SHA-1 です',
    },
    expected: [...SOUND, 'tls/certificate-weak'],
    certificate: { key: 'rsa1024', digest: 'sha1' },
  },
  {
    name: 'certificate-weak-key',
    ailment: { en: 'its certificate has an RSA key of 1024 bits', ja: '証明書の鍵が RSA 1024 ビットです' },
    expected: [...SOUND, 'tls/certificate-weak'],
    certificate: { key: 'rsa1024' },
  },
  {
    name: 'certificate-weak-signature',
    ailment: { en: 'its certificate is signed with SHA-1', ja: '証明書の署名が SHA-1 です' },
    expected: [...SOUND, 'tls/certificate-weak'],
    certificate: { digest: 'sha1' },
  },
  {
    name: 'certificate-ec',
    ailment: { en: 'healthy: its certificate has an EC key on P-256', ja: '健康です。証明書の鍵は EC P-256 です' },
    expected: SOUND,
    certificate: { key: 'p256' },
  },
  {
    name: 'certificate-wrong-name',
    ailment: {
      en: 'asked for as localhost, it shows the certificate of sv-bekkan01',
      ja: 'localhost という名前で接続すると、sv-bekkan01 の証明書を見せます',
    },
    expected: [...SOUND, 'tls/certificate-wrong-name'],
    certificate: {},
    machine: OTHER_MACHINE,
    host: 'localhost',
    note: {
      en: 'Seen only when asked for by that name; an address is compared with nothing.',
      ja: 'この名前で接続したときだけ見つかります。アドレスでは比べられません。',
    },
  },
];

const CERTIFICATE_PATIENTS = CERTIFICATES.map(({ certificate, machine = MACHINE, ...row }) =>
  admit({
    ...row,
    behaviour: server(
      {
        kind: 'library',
        minVersion: 'TLSv1',
        maxVersion: 'TLSv1.2',
        certificate: { ...certificateOf(machine), ...certificate },
      },
      machine,
    ),
  }),
);

export const TLS_PATIENTS: readonly Patient[] = [...VERSION_PATIENTS, ...ANTIQUE_PATIENTS, ...CERTIFICATE_PATIENTS];
