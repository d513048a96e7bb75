/**
 * Servers that do not prove the key of their certificate ([MS-CSSP] 3.1.5), which no look without a password can tell from
 * others; and servers whose certificate's key says something.
 */
import type { Misbinding } from '../../dialogue/binding-check.ts';
import type { RdpServer } from '../behaviour.ts';
import { admit, type ExpectedSignIn, type Patient, type Sentence } from '../patient.ts';
import {
  BUILD,
  CODE,
  CUT_OFF,
  certificateOf,
  LOGON_FAILURE,
  member,
  SIGNS_IN,
  SOUND,
  STOPPED,
  windows,
} from './machines.ts';

interface BindingRow extends Sentence {
  readonly name: string;
  readonly misbinding: Misbinding;
  readonly rightPassword: ExpectedSignIn;
}

const ROWS: readonly BindingRow[] = [
  {
    name: 'binding-echo',
    misbinding: 'echo',
    rightPassword: { kind: 'bindingMismatch', how: 'echoed' },
    en: "sends the client's own pubKeyAuth back in place of a proof",
    ja: '証明の代わりに、クライアントの pubKeyAuth をそのまま返します',
  },
  {
    name: 'binding-other-key',
    misbinding: 'otherKey',
    rightPassword: { kind: 'bindingMismatch', how: 'otherKey' },
    en: 'proves another key than its certificate shows, as a relay in the middle would',
    ja: '証明書とは別の鍵を証明します (間に中継者がいるときと同じです)',
  },
  {
    name: 'binding-garbage',
    misbinding: 'garbage',
    rightPassword: { kind: 'bindingMismatch', how: 'unsealable' },
    en: "answers with a proof that was not sealed with this session's key",
    ja: 'このセッションの鍵で封じられていない証明を返します',
  },
  {
    name: 'binding-missing',
    misbinding: 'none',
    rightPassword: { kind: 'bindingMismatch', how: 'missing' },
    en: 'leaves the proof of its key out',
    ja: '鍵の証明を省きます',
  },
  {
    name: 'binding-old',
    misbinding: 'old',
    rightPassword: CUT_OFF,
    en: 'answers CredSSP 6 but knows only the binding from before the fix, and closes on any other',
    ja: 'CredSSP 6 を名乗りながら修正前の結び付けしか知らず、それ以外では切断します',
  },
];

const SERVER = windows({ machine: member('sv-musubi01'), version: BUILD.SERVER_2019, credssp: 6 });

const UNPROVED: Sentence = {
  en: 'Only a sign-in shows it: without one the examination finds a server in good order.',
  ja: 'サインインして初めてわかります。サインインしない診察では、健康なサーバーに見えます。',
};

const MISBINDING_PATIENTS = ROWS.map(({ name, misbinding, rightPassword, en, ja }) =>
  admit({
    name,
    ailment: { en, ja },
    expected: SOUND,
    signIn: { rightPassword, wrongPassword: LOGON_FAILURE },
    behaviour: misbound(SERVER, misbinding),
    note: UNPROVED,
  }),
);

function misbound(server: RdpServer, misbinding: Misbinding): RdpServer {
  if (!server.credssp) throw new TypeError('misbound: needs a server with NLA');
  return { ...server, credssp: { ...server.credssp, misbinding } };
}

const CRAFTED: Sentence = {
  en: 'The attack of CVE-2018-0886 had a client of the old binding seal such a key with its session: whoever stood in the middle chose the key, and the server took the sealed words for an order of the client. Nothing here uses them; they are a harmless sentence. A client at policy 0 or 1 never seals them.',
  ja: 'CVE-2018-0886 の攻撃では、古い結び付けを使うクライアントに、このような鍵を自分のセッションで封じさせました。間に立つ者が鍵を選び、サーバーは封じられた言葉をクライアントの命令として受け取りました。ここではその言葉は無害な文で、何にも使いません。ポリシーが 0 か 1 のクライアントは、これを封じることがありません。',
};

function crafted(host: string, version: (typeof BUILD)[keyof typeof BUILD], credssp: 4 | 6): RdpServer {
  const machine = member(host);
  const certificate = { ...certificateOf(machine), key: 'crafted' } as const;
  const tls = { kind: 'library', minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2', certificate } as const;
  return { ...windows({ machine, version, credssp }), tls };
}

const CRAFTED_KEY_PATIENTS = [
  admit({
    name: 'crafted-key-4',
    ailment: {
      en: "without the fix, and its certificate's key begins with readable words",
      ja: '修正が入っておらず、証明書の鍵が読める言葉で始まっています',
    },
    expected: [CODE.NLA_REQUIRED, CODE.UNPATCHED],
    signIn: { rightPassword: STOPPED, wrongPassword: STOPPED },
    behaviour: crafted('sv-kotoba4', BUILD.SERVER_2016, 4),
    note: CRAFTED,
  }),
  admit({
    name: 'crafted-key-6',
    ailment: {
      en: "with the fix, and its certificate's key begins with readable words",
      ja: '修正済みですが、証明書の鍵が読める言葉で始まっています',
    },
    expected: SOUND,
    signIn: SIGNS_IN[6],
    behaviour: crafted('sv-kotoba6', BUILD.SERVER_2016, 6),
    note: CRAFTED,
  }),
];

export const BINDING_PATIENTS: readonly Patient[] = [...MISBINDING_PATIENTS, ...CRAFTED_KEY_PATIENTS];
