/**
 * What text, wire and machines come to together, for a terminal: the answer, the causes with what speaks for and against each, and
 * what it is not.
 */
import type { Consultation, ConsultedCause, RuleBecause } from '../diagnosis/consult/consultation.ts';
import type { CauseWords, Surety } from '../messages/cause-words.ts';
import type { ConsultWords } from '../messages/consult-words.ts';
import { bullet, heading, INDENT, indented, labelled, MARGIN, type Paint } from './page.ts';
import { displayWidth } from './width.ts';

export interface ConsultedPart {
  readonly consultation: Consultation;
  readonly words: ConsultWords;
  readonly causes: CauseWords;
}

/** From here on the wire or a machine has shown a cause; from there on it is called likely. */
const CERTAIN = 90;
const LIKELY = 50;
/** Below this, or behind these many, a cause is not worth a line. */
const WORTH_A_LINE = 10;
const MOST_CAUSES = 4;

/** The first sentence: the likeliest cause, and the machine it is on. */
export function consultedInShort({ consultation, words, causes }: ConsultedPart): string {
  const [first] = consultation.causes;
  if (first === undefined) return words.nothing;
  return causes.explain.inShort(causes.causes[first.code].explanation, first.machine, suretyOf(first));
}

/** A text alone never makes certain. */
function suretyOf({ weight, because }: ConsultedCause): Surety {
  if (weight >= CERTAIN && because.some(isRule)) return 'certain';
  return weight >= LIKELY ? 'likely' : 'possible';
}

export function consultedAnswer(part: ConsultedPart, width: number, paint: Paint): readonly string[] {
  const { consultation, words, causes } = part;
  const [symptom] = consultation.symptoms;
  const isUnknown = consultation.reading?.kind === 'unknown';
  const message = symptom ? causes.texts[symptom.text] : isUnknown ? words.unknownText : null;
  const rows = [
    [words.labels.inShort, consultedInShort(part), paint.bold] as const,
    ...(message === null ? [] : [[words.labels.message, message, (line: string) => line] as const]),
  ];
  const column = Math.max(...rows.map(([label]) => displayWidth(label))) + 3;
  return rows.flatMap(([label, text, ink]) =>
    labelled(label, text, { margin: MARGIN, column, width, label: paint.dim, ink }),
  );
}

export function consultedCauses(part: ConsultedPart, width: number, paint: Paint): readonly string[] {
  const { consultation, words } = part;
  const shown = causesShown(consultation);
  const ruledOut = consultation.ruledOut.filter(({ because }) => because.some(isRule));
  return [
    ...(shown.length === 0 ? [] : heading(words.headings.causes, width, paint.bold)),
    ...shown.flatMap((cause, index) => causeLines(cause, index + 1, part, width, paint)),
    ...(ruledOut.length === 0 ? [] : ['', ...heading(words.headings.ruledOut, width, paint.bold)]),
    ...ruledOut.flatMap((cause) =>
      bullet('–', [titleOf(cause, part), ...reasons(cause, part)].join(': '), width, paint.dim),
    ),
  ];
}

export function causesShown({ causes }: Consultation): readonly ConsultedCause[] {
  return causes.filter(({ weight }, index) => index === 0 || weight >= WORTH_A_LINE).slice(0, MOST_CAUSES);
}

function causeLines(
  cause: ConsultedCause,
  place: number,
  part: ConsultedPart,
  width: number,
  paint: Paint,
): readonly string[] {
  const ink = place === 1 ? paint.bold : (line: string) => line;
  return [
    ...indented(`${place} ${titleOf(cause, part)}   ${cause.code}`, INDENT, width, ink),
    ...cause.because
      .filter(isRule)
      .flatMap(({ rule, effect }) =>
        indented(`${part.words[effect]}: ${part.words.rules[rule]}`, INDENT + 2, width, paint.dim),
      ),
  ];
}

function titleOf({ code }: ConsultedCause, { causes }: ConsultedPart): string {
  return causes.causes[code].title;
}

function reasons({ because }: ConsultedCause, { words }: ConsultedPart): readonly string[] {
  const against = because.filter(isRule).filter(({ effect }) => effect === 'against');
  return against.slice(0, 1).map(({ rule }) => words.rules[rule]);
}

function isRule(because: ConsultedCause['because'][number]): because is RuleBecause {
  return because.kind === 'rule';
}
