/**
 * Names that somebody chose to harm whoever shows them: markup for a browser, commands for a terminal, marks that turn the writing
 * direction, and no end. NTLM and certificates carry them as they are ([MS-NLMP] 2.2.2.1, RFC 5280).
 */
import type { CertificateBehaviour } from '../behaviour.ts';
import { admit, type Patient, type Sentence } from '../patient.ts';
import { BUILD, CODE, certificateOf, windows } from './machines.ts';

interface StrangeRow extends Sentence {
  readonly name: string;
  /** Stands in every name, NetBIOS and DNS alike. */
  readonly computer: string;
  readonly domain: string;
  /** Of the certificate, where it names somebody else than NTLM does. */
  readonly commonName?: string;
}

/** Whoever runs it leaves `rdpDoctorWasHere` behind: a test can look. */
const MARKUP = '<img src=x onerror="globalThis.rdpDoctorWasHere=1"><script>globalThis.rdpDoctorWasHere=1</script>';

const NAMES: readonly StrangeRow[] = [
  {
    name: 'names-html',
    computer: MARKUP,
    domain: `"'>${MARKUP}`,
    commonName: `</title></style>${MARKUP}&lt;b&gt;`,
    en: 'its names and its certificate are HTML with scripts in it',
    ja: '名前と証明書に、スクリプトを含む HTML が書かれています',
  },
  {
    name: 'names-right-to-left',
    computer: 'sv-\u202egnp.exe\u202c\u2066\u200fדלת\u2069\u200b',
    domain: '\u202e\u2067elpmaxe.proc',
    en: 'its names hold marks that turn the writing direction, and others that can not be seen',
    ja: '名前に、文字の向きを変える記号や見えない文字が含まれています',
  },
  {
    name: 'names-terminal',
    computer: 'sv\u001b[2J\u001b[31m\u001b]0;title\u0007\r\nOK 1000\u0000\u009b1A',
    domain: '\u001b]8;;http://192.0.2.1/\u001b\\corp\u001b]8;;\u001b\\',
    en: 'its names hold commands for terminals: colours, a title, a link, new lines',
    ja: '名前に、色、タイトル、リンク、改行などの端末への命令が含まれています',
  },
  {
    name: 'names-endless',
    computer: '永'.repeat(10_000),
    domain: 'x'.repeat(10_000),
    en: 'its names have 10,000 characters and no space',
    ja: '名前が 1 万文字あり、空白がありません',
  },
];

export const STRANGE_NAME_PATIENTS: readonly Patient[] = NAMES.map((row) =>
  admit({
    name: row.name,
    ailment: { en: row.en, ja: row.ja },
    expected: [CODE.NLA_REQUIRED, CODE.UNPATCHED],
    behaviour: strange(row),
  }),
);

function strange({ computer, domain, commonName = computer }: StrangeRow): Patient['behaviour'] {
  const names = { netbiosComputer: computer, netbiosDomain: 'CORP', dnsComputer: computer, dnsDomain: domain };
  const machine = { names, isMember: true };
  const certificate: CertificateBehaviour = { ...certificateOf(machine), commonName };
  return {
    ...windows({ machine, version: BUILD.SERVER_2016, credssp: 4 }),
    tls: { kind: 'library', minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2', certificate },
  };
}
