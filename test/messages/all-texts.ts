/** Everything a catalogue can say: every sentence with every set of sample facts, and every word. */
import type { AilmentCode } from '../../src/diagnosis/ailment.ts';
import type { Words } from '../../src/messages/words.ts';
import { SAMPLE_FACTS } from './sample-facts.ts';

export interface Said {
  /** Where it stands, such as `credssp/server-unpatched.inShort`. */
  readonly at: string;
  readonly text: string;
}

/** Words that take facts of their own: some of each kind of fact they may be given. */
const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  'wire.interruptions.timedOut': [0.5, 7],
  'wire.interruptions.closed': [7],
  'wire.interruptions.reset': [1],
  'wire.interruptions.malformed': ['TPKT.version', 0, null],
  'wire.unknownFailure': [77],
  'report.ruledOutCount': [12],
  'report.notJudgedCount': [12],
  'report.more': [3],
  'report.facts.bits': [2048],
  'report.facts.credsspAnswer': [6, 'NTLM'],
  'report.facts.skew': [-754],
  'report.why.tsRequestSent': [6],
  'report.why.tsRequestReceived': [6, 'NTLM'],
  'report.why.otherMessage': [19],
  'report.why.bytes': [20_471],
  'signIn.versions': [6, null],
  'signIn.why.length': [1_234],
  'report.why.secondLookSame': [2, 6],
  'report.why.secondLookMirrored': [2, 2],
  'report.why.secondLookOther': [2, 5],
  'report.why.secondLookStopped': [2, 'NLA'],
};

export function ailmentTexts(words: Words): readonly Said[] {
  return (Object.keys(words.ailments) as AilmentCode[]).flatMap((code) => textsOf(code, words));
}

function textsOf<C extends AilmentCode>(code: C, words: Words): readonly Said[] {
  const { finding, inShort, advice, ruledOut, rule, limits } = words.ailments[code];
  const facts: readonly Parameters<typeof finding>[0][] = SAMPLE_FACTS[code];
  return [
    ...facts.flatMap((each, index) => [
      { at: `${code}.finding[${index}]`, text: finding(each) },
      { at: `${code}.inShort[${index}]`, text: inShort(each) },
      { at: `${code}.advice[${index}]`, text: advice(each) },
    ]),
    { at: `${code}.ruledOut`, text: ruledOut },
    { at: `${code}.rule`, text: rule },
    ...limits.map((text, index) => ({ at: `${code}.limits[${index}]`, text })),
  ];
}

export function otherTexts({ nothingWrong, terms, wire, signIn, report, matrix }: Words): readonly Said[] {
  return walk({ nothingWrong, terms, wire, signIn, report, matrix }, '');
}

function walk(value: unknown, at: string): readonly Said[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value === 'function') return [{ at, text: String(value(...argumentsFor(at, value.length))) }];
  return Object.entries(value as object).flatMap(([key, each]) => walk(each, at === '' ? key : `${at}.${key}`));
}

function argumentsFor(at: string, count: number): readonly unknown[] {
  return ARGUMENTS[at] ?? Array.from({ length: count }, (_, index) => `X${index}`);
}
