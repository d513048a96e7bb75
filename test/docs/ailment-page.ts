/** A page of docs/ailments: all that is known of one finding, for people who search for its code, in one language. */
import type { AilmentCode } from '../../src/diagnosis/ailment.ts';
import { CAUSES_FOUND } from '../../src/diagnosis/consult/causes-found.ts';
import {
  CAUSES,
  type CauseCode,
  ERROR_TEXTS,
  type ErrorTextRow,
  SOURCES,
  type SourceId,
} from '../../src/knowledge/index.ts';
import { PATIENTS } from '../../src/lab/patients.ts';
import type { CauseWords } from '../../src/messages/cause-words.ts';
import type { RemedyWords } from '../../src/messages/remedy-words.ts';
import type { Language, Words } from '../../src/messages/words.ts';
import { UNKNOWN_CLIENT, UNKNOWN_SERVER } from '../../src/remedy/need.ts';
import { prescribe } from '../../src/remedy/prescribe.ts';
import { NOTHING_KNOWN } from '../../src/remedy/situation.ts';
import { SAMPLE_FACTS } from '../messages/sample-facts.ts';

export interface PageWords {
  readonly words: Words;
  readonly causes: CauseWords;
  readonly remedies: RemedyWords;
}

const LABELS = {
  en: {
    stage: 'Stage',
    means: 'What it means',
    next: 'What to do',
    cures: 'Remedies, best first',
    dangerous: 'lowers security, ends by itself',
    causes: 'What can be behind it',
    screen: 'What people see on the screen',
    judged: 'How it is judged',
    limits: 'What cannot be told this way',
    tried: 'Try it',
    sources: 'Sources',
    other: '日本語',
    restart: 'restart',
  },
  ja: {
    stage: '段階',
    means: 'どういうことか',
    next: '次にすること',
    cures: '対処 (おすすめ順)',
    dangerous: '安全性が下がります。期限つき',
    causes: '考えられる原因',
    screen: '画面に出るメッセージ',
    judged: '判断のしかた',
    limits: 'この方法ではわからないこと',
    tried: '試すには',
    sources: '出典',
    other: 'English',
    restart: '再起動',
  },
} as const;

/** Texts that lead here are named when the cause is this likely. */
const LIKELY = 40;
/** Patients that show nothing else come first; so many are named. */
const MOST_PATIENTS = 3;

export function pageName(code: AilmentCode, language: Language): string {
  return `${code.replace('/', '.')}${language === 'ja' ? '.ja' : ''}.md`;
}

export function ailmentPage(code: AilmentCode, { words, causes, remedies }: PageWords): string {
  const { language } = words;
  const say = LABELS[language];
  const ailment = words.ailments[code] as unknown as {
    readonly [part in 'finding' | 'inShort' | 'advice']: (facts: object) => string;
  } & { readonly rule: string; readonly limits: readonly string[] };
  const [facts] = SAMPLE_FACTS[code] as readonly object[];
  const other = pageName(code, language === 'ja' ? 'en' : 'ja');
  const behind = CAUSES_FOUND[code];
  return page([
    `# ${code}`,
    `${say.stage}: ${words.terms.stages[code.split('/')[0] as keyof Words['terms']['stages']]} · [${say.other}](${other})`,
    `> ${ailment.finding(facts ?? {})}`,
    section(say.means, [ailment.inShort(facts ?? {})]),
    section(say.next, [ailment.advice(facts ?? {})]),
    section(say.cures, cureLines(behind, remedies, say)),
    section(
      say.causes,
      behind.map(
        (cause) =>
          `- \`${cause}\`: ${causes.causes[cause].title}${language === 'ja' ? '。' : '. '}${causes.causes[cause].tellApart}`,
      ),
    ),
    section(say.screen, screenLines(behind, language)),
    section(say.judged, [ailment.rule]),
    section(
      say.limits,
      ailment.limits.map((limit) => `- ${limit}`),
    ),
    section(say.tried, triedLines(code)),
    section(say.sources, sourceLines(behind)),
  ]);
}

function page(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
}

function cureLines(
  behind: readonly CauseCode[],
  words: RemedyWords,
  say: (typeof LABELS)[Language],
): readonly string[] {
  if (behind.length === 0) return [];
  const need = { causes: behind, server: UNKNOWN_SERVER, client: UNKNOWN_CLIENT, on: null };
  const possible = prescribe(need, NOTHING_KNOWN).remedies.filter(({ rank }) => rank !== null);
  return possible.map(({ name, rank, weakens, restart }) => {
    const notes = [`${say.restart}: ${words.plan.restarts[restart]}`, ...(weakens ? [`**${say.dangerous}**`] : [])];
    return `${rank}. ${words.titles[name]} (${notes.join('; ')})`;
  });
}

function screenLines(behind: readonly CauseCode[], language: Language): readonly string[] {
  const rows = Object.values(ERROR_TEXTS) as readonly ErrorTextRow[];
  const leading = rows.filter(({ causes }) =>
    causes.some(({ cause, weight }) => behind[0] === cause && weight >= LIKELY),
  );
  return leading.flatMap(({ texts }) => {
    const text = texts[language]?.[0] ?? texts.en?.[0] ?? texts.log?.[0];
    return text === undefined ? [] : [`- ${inCode(text)}`];
  });
}

function inCode(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

/** Those whose names are meant to do harm are there for another reason. */
const isExample = ({ name }: (typeof PATIENTS)[number]) => !name.startsWith('names-');

function triedLines(code: AilmentCode): readonly string[] {
  const showing = PATIENTS.filter((patient) => isExample(patient) && patient.expected.includes(code))
    .toSorted((one, other) => one.expected.length - other.expected.length)
    .slice(0, MOST_PATIENTS);
  if (showing.length === 0) return [];
  const names = showing.map(({ name }) => `rdp-doctor lab --only ${name}`);
  return ['```console', ...names.map((name) => `$ ${name}`), `$ rdp-doctor check 127.0.0.1:PORT --why ${code}`, '```'];
}

function sourceLines(behind: readonly CauseCode[]): readonly string[] {
  const ids = new Set<SourceId>(behind.flatMap((cause) => CAUSES[cause].sources));
  return [...ids].map((id) => {
    const { title, where } = SOURCES[id];
    return where.startsWith('https:') ? `- [${title}](${where})` : `- ${title} (${where})`;
  });
}
