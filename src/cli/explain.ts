/**
 * `rdp-doctor explain [TEXT...]`: what an error text or number can mean. Reads its arguments, a file, or standard input. Ends with 0
 * when the text is known, whether it is this problem or another one, and with 3 when it is not.
 */
import { InputProblem, readPastedMessage } from '../app/pasted-input.ts';
import {
  type Answer,
  effectsOf,
  QUESTION_CODES,
  QUESTIONS,
  type QuestionCode,
} from '../diagnosis/symptom/questions.ts';
import type { SymptomReading } from '../diagnosis/symptom/symptom.ts';
import type { Run } from './main.ts';
import { type Given, lastValue } from './parse.ts';
import type { Terminal } from './terminal.ts';
import { typed } from './typed.ts';
import { badValue, EXIT, UsageProblem } from './usage-problem.ts';

export const runExplain: Run = async ({ positionals, given }, terminal, signal) => {
  const answers = readAnswers(given);
  const preparing = given.json ? prepareJson(terminal) : preparePage(terminal);
  const [text, show, { readSymptom }] = await Promise.all([
    readText(positionals, given, terminal, signal),
    preparing,
    import('../diagnosis/symptom/read-symptom.ts'),
  ]);
  if (signal.aborted) return EXIT.interrupted;
  if (text.trim() === '') throw new UsageProblem(({ explain }) => explain.empty);
  const reading = readSymptom(text, answers);
  show(reading, answers);
  return reading.kind === 'unknown' ? EXIT.notExamined : EXIT.healthy;
};

function readAnswers(given: Given): readonly Answer[] {
  return (given.answer ?? []).map((value) => {
    const [question = '', answer = ''] = String(value).split('=', 2);
    const code = QUESTION_CODES.find((each) => each === question);
    if (code === undefined)
      throw badValue('--answer', String(value), QUESTION_CODES.map((each) => `${each}=…`).join(', '));
    if (effectsOf({ question: code, answer }) === undefined)
      throw badValue('--answer', String(value), allAnswers(code));
    return { question: code, answer };
  });
}

function allAnswers(code: QuestionCode): string {
  return Object.keys(QUESTIONS[code])
    .map((answer) => `${code}=${answer}`)
    .join(', ');
}

async function readText(
  positionals: readonly string[],
  given: Given,
  { words, note }: Terminal,
  signal: AbortSignal,
): Promise<string> {
  const file = lastValue(given, 'file');
  if (positionals.length > 0) {
    if (file !== undefined) throw new UsageProblem(({ conflict }) => conflict('TEXT', '--file'));
    return positionals.join(' ');
  }
  if (file === undefined && process.stdin.isTTY) note(words.explain.waiting);
  try {
    return await readPastedMessage(file ?? '-', signal);
  } catch (error) {
    if (error instanceof InputProblem) throw complaintAbout(typed(file ?? '-'), error);
    throw error;
  }
}

function complaintAbout(name: string, { problem, code }: InputProblem): UsageProblem {
  return problem === 'tooLarge'
    ? new UsageProblem(({ explain }) => explain.tooLarge(name))
    : new UsageProblem(({ unreadableFile }) => unreadableFile(name, code), EXIT.notExamined);
}

type Print = (reading: SymptomReading, answers: readonly Answer[]) => void;

/** Loaded while the text is read. */
async function preparePage({ words: { language }, width, color, print }: Terminal): Promise<Print> {
  const [words, titles, { renderExplanation }] = await Promise.all([
    import('../messages/cause-words.ts').then(({ loadCauseWords }) => loadCauseWords(language)),
    import('../messages/remedy-words.ts').then(({ loadRemedyTitles }) => loadRemedyTitles(language)),
    import('../report/explanation.ts'),
  ]);
  return (reading, answers) => print(renderExplanation({ reading, answers }, { ...words, titles }, { width, color }));
}

async function prepareJson({ print }: Terminal): Promise<Print> {
  const [{ stringifyJson }, { toExplanationJson }] = await Promise.all([
    import('../report/json.ts'),
    import('../report/explanation-json.ts'),
  ]);
  return (reading, answers) => print(`${stringifyJson(toExplanationJson({ reading, answers }))}\n`);
}
