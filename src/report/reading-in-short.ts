/** What a known text comes to in a few sentences: the likeliest cause and its machine, whether it is this problem at all, and what was known of it. */
import type { SymptomReading } from '../diagnosis/symptom/symptom.ts';
import type { CauseWords, ExplainWords } from '../messages/cause-words.ts';

export type KnownReading = Exclude<SymptomReading, { kind: 'unknown' }>;

export interface ReadingInShort {
  /** Null where answers have ruled out every cause. */
  readonly inShort: string | null;
  /** Whether it is the problem of CVE-2018-0886, which everybody who comes here suspects. */
  readonly verdict: string;
  /** The texts that were found, the most telling one first. */
  readonly recognised: readonly string[];
}

const MOST_SYMPTOMS = 3;

export function readingInShort(reading: KnownReading, { causes, texts, explain }: CauseWords): ReadingInShort {
  const [first, second] = reading.causes;
  const isLikely = (first?.weight ?? 0) >= 60 && (first?.weight ?? 0) - (second?.weight ?? 0) >= 20;
  return {
    inShort:
      first === undefined
        ? null
        : explain.inShort(causes[first.code].explanation, first.machine, isLikely ? 'likely' : 'possible'),
    verdict: verdictOf(reading, explain),
    recognised: reading.symptoms
      .slice(0, MOST_SYMPTOMS)
      .map(({ text, how, number }) => explain.recognised(texts[text], how, number)),
  };
}

function verdictOf({ kind, remedies }: KnownReading, explain: ExplainWords): string {
  if (kind === 'notThisProblem') return explain.notThisProblem;
  return remedies.some(({ classicRank }) => classicRank === 1) ? explain.notOracle : explain.rarelyThisProblem;
}
