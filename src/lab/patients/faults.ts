/** Every way of falling ill at every stage, multiplied out. */
import type { FaultKind, Stage } from '../behaviour.ts';
import { admit, type Patient, type Sentence } from '../patient.ts';
import { BUILD, CODE, member, windows } from './machines.ts';

const SERVER = windows({ machine: member('sv-byoki01'), version: BUILD.SERVER_2019, credssp: 6 });

const STAGES: Readonly<Record<Stage, Sentence>> = {
  connect: { en: 'as soon as it is called', ja: '接続した直後に' },
  negotiation: { en: 'in place of the connection confirm', ja: '接続確認の代わりに' },
  tls: { en: 'in the TLS handshake', ja: 'TLS ハンドシェイクの途中で' },
  credssp: { en: 'in place of the challenge', ja: 'チャレンジの代わりに' },
};

interface KindRow extends Sentence {
  readonly kind: FaultKind;
  readonly name: string;
  readonly negotiation: string;
  readonly tls: string;
}

const KINDS: readonly KindRow[] = [
  { kind: 'stall', name: 'stall', negotiation: 'stalled', tls: 'stalled', en: 'falls silent', ja: '黙り込みます' },
  { kind: 'close', name: 'close', negotiation: 'closed', tls: 'closed', en: 'closes', ja: '切断します' },
  {
    kind: 'reset',
    name: 'reset',
    negotiation: 'reset',
    tls: 'reset',
    en: 'resets the connection',
    ja: 'リセットします',
  },
  {
    kind: 'truncate',
    name: 'truncate',
    negotiation: 'closed',
    tls: 'closed',
    en: 'sends half of the answer and closes',
    ja: '応答を半分だけ送って切断します',
  },
  {
    kind: 'truncateAndStall',
    name: 'truncate-and-stall',
    negotiation: 'stalled',
    tls: 'stalled',
    en: 'sends half of the answer and falls silent',
    ja: '応答を半分だけ送って黙り込みます',
  },
  {
    kind: 'oversize',
    name: 'oversize',
    negotiation: 'malformed',
    tls: 'handshake-failed',
    en: 'sends without end',
    ja: '際限なく送り続けます',
  },
  {
    kind: 'garbage',
    name: 'garbage',
    negotiation: 'not-rdp',
    tls: 'handshake-failed',
    en: 'sends bytes of no protocol',
    ja: 'どのプロトコルでもないバイト列を送ります',
  },
  {
    kind: 'broken',
    name: 'broken',
    negotiation: 'malformed',
    tls: 'handshake-failed',
    en: 'sends an answer that breaks its own grammar',
    ja: '文法の壊れた応答を送ります',
  },
  {
    kind: 'drip',
    name: 'drip',
    negotiation: 'stalled',
    tls: 'stalled',
    en: 'sends one byte every 50 ms, for ever',
    ja: '50 ミリ秒ごとに 1 バイトずつ、いつまでも送ります',
  },
];

export const FAULT_PATIENTS: readonly Patient[] = (Object.keys(STAGES) as Stage[]).flatMap((stage) =>
  KINDS.map((row) => {
    const where = STAGES[stage];
    return admit({
      name: `${stage}-${row.name}`,
      ailment: { en: `${row.en} ${where.en}`, ja: `${where.ja}${row.ja}` },
      expected: expectedOf(stage, row),
      behaviour: { ...SERVER, fault: { stage, kind: row.kind } },
    });
  }),
);

function expectedOf(stage: Stage, row: KindRow): readonly string[] {
  switch (stage) {
    case 'connect':
    case 'negotiation':
      return [`negotiation/${row.negotiation}`];
    case 'tls':
      return [CODE.NLA_REQUIRED, `tls/${row.tls}`];
    case 'credssp':
      return [CODE.NLA_REQUIRED, CODE.NO_CHALLENGE, ...(row.kind === 'close' ? [CODE.REFUSED] : [])];
    default:
      return stage satisfies never;
  }
}
