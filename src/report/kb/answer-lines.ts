/** The answer in sentences: the first is what to do, the others what has to be known with it. */
import type { KbWords } from '../../messages/kb/kb-words.ts';
import type { UpdateIdentity } from '../../remedy/identify-update.ts';
import type { KbAnswer } from '../../remedy/kb-answer.ts';
import type { InstallUpdate, NoPackage, NothingToInstall } from '../../remedy/update-answer.ts';

type OfWindows = Extract<KbAnswer, { kind: 'windows' }>;

/** `tone`: whether there is something to do. */
export interface AnswerLines {
  readonly first: string;
  readonly further: readonly string[];
  readonly tone: 'good' | 'warn' | 'bad';
}

export function answerLines(answer: KbAnswer, text: string, words: KbWords): AnswerLines {
  switch (answer.kind) {
    case 'windows':
      return ofWindows(answer, words);
    case 'update':
      return ofUpdate(answer.identity, words);
    case 'tspkg':
      return ofTspkg(answer, words);
    case 'ambiguous':
      return { first: words.answer.severalMeanings(text), further: [], tone: 'warn' };
    default:
      return answer satisfies never;
  }
}

function ofWindows(answer: OfWindows, words: KbWords): AnswerLines {
  const { choice, asked } = answer;
  const build = buildText(asked);
  switch (choice.kind) {
    case 'install':
      return ofInstall(choice, asked.ubr ?? null, words);
    case 'nothingToInstall':
      return ofNothing(choice, asked, words);
    case 'noPackage':
      return ofNoPackage(choice, words);
    case 'neverExisted':
      return { first: words.answer.neverExisted(build), further: [words.answer.preview], tone: 'warn' };
    case 'unknown':
      return { first: words.answer.unknown[choice.because](build), further: [], tone: 'warn' };
    default:
      return choice satisfies never;
  }
}

function ofInstall(choice: InstallUpdate, ubr: number | null, { answer }: KbWords): AnswerLines {
  const offers = choice.offers.map(({ update }) => update.kb);
  const isMissing = choice.missing === 'shown' && ubr !== null && choice.minimumUbr !== null;
  const state = isMissing ? answer.missing(ubr, choice.minimumUbr) : answer.notTold;
  return { first: answer.install(offers, choice.later), further: [state], tone: isMissing ? 'bad' : 'warn' };
}

function ofNothing(choice: NothingToInstall, asked: OfWindows['asked'], { answer }: KbWords): AnswerLines {
  const { because, confidence, actsUnsetAs, defaultTurnedBy: turned } = choice;
  const isReleased = because === 'shippedFixed';
  const isOpen = turned !== null && actsUnsetAs !== 'mitigated';
  return {
    first: isReleased ? answer.shippedFixed : answer.revisionHasIt(asked.ubr ?? 0),
    further: [
      ...(isReleased && confidence !== 'high' ? [answer.unsureOfRelease] : []),
      ...(actsUnsetAs === null ? [] : [answer.actsUnsetAs[actsUnsetAs]]),
      ...(isOpen ? [answer.defaultTurnedBy(turned.kb, `${asked.build}.${turned.ubr}`)] : []),
      answer.dialogAnyway,
    ],
    tone: 'good',
  };
}

function ofNoPackage({ ways, afterwards }: NoPackage, { answer }: KbWords): AnswerLines {
  const strangers = ways.filter(({ nlaServer }) => !nlaServer);
  return {
    first: answer.noPackage(ways.map(({ release }) => release)),
    further: [
      ...ways.map(({ instead, release }) => answer.instead[instead](release)),
      ...(afterwards.length > 0 ? [answer.afterwards(afterwards.map(({ update }) => update.kb))] : []),
      ...strangers.map(({ release }) => answer.noNlaServer(release)),
      ...(strangers.length < ways.length ? [answer.relax] : []),
    ],
    tone: 'bad',
  };
}

function ofUpdate(identity: UpdateIdentity, { identity: words, answer }: KbWords): AnswerLines {
  const { kb } = identity;
  switch (identity.kind) {
    case 'counts': {
      const isReleased = identity.product.fix === 'byRelease';
      return { first: isReleased ? words.releasedFixed(kb) : words.counts(kb), further: [], tone: 'good' };
    }
    case 'doesNotCount': {
      const first = identity.update.carriesFix === 'no' ? words.lacks(kb) : words.notCounted(kb);
      return { first, further: [words.instead(identity.instead)], tone: 'bad' };
    }
    case 'later': {
      const { counts, update, product } = identity;
      const further = counts === 'notConfirmed' ? [answer.install(product.offered, 'none')] : [];
      return { first: words.later[counts](kb, update.released), further, tone: further.length > 0 ? 'warn' : 'good' };
    }
    case 'prerequisite':
      return { first: words.prerequisite(kb), further: [], tone: 'warn' };
    case 'related':
      return { first: words.related[identity.related.about](kb), further: [], tone: 'warn' };
    case 'unknown':
      return { first: words.unknown(kb), further: [words.howToTell], tone: 'warn' };
    default:
      return identity satisfies never;
  }
}

function ofTspkg({ version, verdict }: Extract<KbAnswer, { kind: 'tspkg' }>, words: KbWords): AnswerLines {
  const tones = { fixed: 'good', below: 'bad', inconclusive: 'warn', notListed: 'warn' } as const;
  return {
    first: words.tspkg[verdict.kind](version.join('.'), verdict.baseline?.join('.') ?? ''),
    further: verdict.kind === 'fixed' ? [] : [words.isItThere.fromOutside],
    tone: tones[verdict.kind],
  };
}

/** `10.0.14393.2100`. */
export function buildText({ major, minor, build, ubr }: OfWindows['asked']): string {
  return [major, minor, build, ...(ubr === null || ubr === undefined ? [] : [ubr])].join('.');
}
