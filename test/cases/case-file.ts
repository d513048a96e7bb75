/**
 * One text file an ailment: what was observed, what is found in it, what will happen to whom, and what both languages say. The
 * observations are recorded once; the rest is written again from them and compared.
 */

import type { AilmentCode } from '../../src/diagnosis/ailment.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { judge } from '../../src/diagnosis/judge.ts';
import type { Prediction } from '../../src/diagnosis/prediction.ts';
import type { Words } from '../../src/messages/words.ts';
import type { Examination } from '../../src/observation/examination.ts';
import { parseSaved } from '../../src/saved/examinations.ts';
import { readableJson } from './readable-json.ts';

const OBSERVATIONS = '== observations\n';
const FINDINGS = '== findings\n';

/** The part of a file that is recorded: the code, where it was seen, and the observations. */
export function writeRecorded(code: AilmentCode, source: string, examination: Examination): string {
  return `${code}\nseen in: ${source}\n\n${OBSERVATIONS}${readableJson(examination)}\n\n`;
}

/** The recorded part of a file as it stands, to the byte. */
export function recordedPart(file: string): string {
  const end = file.indexOf(FINDINGS);
  return end < 0 ? file : file.slice(0, end);
}

/** Throws `SavedProblem` for observations of another shape. */
export function readObservations(file: string): Examination {
  const recorded = recordedPart(file);
  const [examination] = parseSaved(recorded.slice(recorded.indexOf(OBSERVATIONS) + OBSERVATIONS.length));
  if (!examination) throw new TypeError('readObservations: no examination');
  return examination;
}

/** The part of a file that follows from the observations. */
export function writeJudged(code: AilmentCode, examination: Examination, english: Words, japanese: Words): string {
  const diagnosis = judge(examination);
  const params = paramsOf(code, diagnosis);
  return [
    `${FINDINGS}${findings(diagnosis)}`,
    `== prediction\n${prediction(diagnosis)}`,
    `== English\n${sentences(code, params, english)}`,
    `== 日本語\n${sentences(code, params, japanese)}`,
  ].join('\n');
}

function paramsOf(code: AilmentCode, { findings }: Diagnosis): object {
  const finding = findings.find((candidate) => candidate.code === code);
  if (finding?.verdict !== 'found') throw new TypeError(`${code} is not found in the observations of its own case`);
  return finding.params;
}

function findings({ inShort, examined, stack, findings: all }: Diagnosis): string {
  const who = [stack.stack, stack.releases.join(' / ') || null, stack.build, stack.confidence].filter(
    (part) => part !== null,
  );
  const found = all.flatMap((finding) =>
    finding.verdict === 'found'
      ? [`  ${finding.code}  ${finding.severity}, ${finding.confidence}  ${readableJson(finding.params)}`]
      : [],
  );
  const ruledOut = all.flatMap((finding) =>
    finding.verdict === 'ruledOut' ? [[finding.confidence, finding.code]] : [],
  );
  const notJudged = all.flatMap((finding) => (finding.verdict === 'notJudged' ? [[finding.reason, finding.code]] : []));
  return [
    `in short: ${inShort.code} (${inShort.severity})${examined ? '' : ', not examined'}`,
    `stack: ${who.join(', ')}`,
    `signs: ${stack.signs.map(({ sign }) => sign).join(', ') || 'none'}`,
    'found',
    ...found,
    'ruled out',
    ...grouped(ruledOut),
    'not judged',
    ...grouped(notJudged),
    '',
  ].join('\n');
}

/** Codes that share a confidence or a reason, a stage a line. */
function grouped(pairs: readonly (readonly string[])[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const [why = '', code = ''] of pairs) groups.set(why, [...(groups.get(why) ?? []), code]);
  return [...groups].flatMap(([why, codes]) => [`  ${why}`, ...stages(codes).map((line) => `    ${line}`)]);
}

function stages(codes: readonly string[]): readonly string[] {
  const names = [...new Set(codes.map((code) => code.split('/')[0]))];
  return names.map((stage) => {
    const ailments = codes.flatMap((code) => (code.startsWith(`${stage}/`) ? [code.slice(`${stage}/`.length)] : []));
    return `${stage}/ ${ailments.join(', ')}`;
  });
}

function prediction({ prediction: all, predictionWithheld }: Diagnosis): string {
  if (predictionWithheld !== null) return `withheld: ${predictionWithheld}\n`;
  return `${all.map(predictionLine).join('\n')}\n`;
}

function predictionLine(one: Prediction): string {
  const { client, outcome, security, message, confidence, ifServerForcesUpdatedClients: otherwise } = one;
  const line = [client, outcome, security, message ?? 'no dialog', confidence].join(', ');
  return otherwise ? `${line}; if the server forces updated clients: ${otherwise.outcome}, ${otherwise.message}` : line;
}

function sentences(code: AilmentCode, params: object, words: Words): string {
  const { finding, ruledOut, inShort, advice, rule, limits } = words.ailments[code];
  const say = (sentence: unknown) => (sentence as (facts: object) => string)(params);
  const { report, terms } = words;
  return [
    `${report.inShort}: ${say(inShort)}`,
    `${report.next}: ${say(advice)}`,
    `${terms.verdicts.found}: ${say(finding)}`,
    `${terms.verdicts.ruledOut}: ${ruledOut}`,
    `${report.why.rule}: ${rule}`,
    `${report.why.limits}:`,
    ...limits.map((limit) => `  - ${limit}`),
    '',
  ].join('\n');
}
