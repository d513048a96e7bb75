/**
 * `rdp-doctor treat ACTION [MEASURE]`: carries a measure out on this Windows, shows what is on, verifies it, takes it back. Elsewhere
 * it says what it would do. The exit code says whether the machine is as it was asked to be.
 */
import { treatHere } from '../app/treat.ts';
import { loadTreatWords } from '../messages/treat/treat-words.ts';
import { usualExpiry } from '../remedy/expiry-date.ts';
import { isMeasureName, MEASURE_NAMES, type MeasureName } from '../remedy/measure.ts';
import type { TreatReport } from '../remedy/treatment.ts';
import { stringifyJson } from '../report/json.ts';
import { renderTreatment } from '../report/treatment.ts';
import { isHealthy, treatmentToJson } from '../report/treatment-answer.ts';
import type { OptionName } from './command-line.ts';
import { readExpires } from './expiry-option.ts';
import type { Run } from './main.ts';
import { nearest } from './nearest.ts';
import { type Given, lastValue } from './parse.ts';
import type { Terminal } from './terminal.ts';
import { typed } from './typed.ts';
import { badValue, EXIT, UsageProblem } from './usage-problem.ts';

type Request = Parameters<typeof treatHere>[0];

const ACTIONS = ['apply', 'status', 'verify', 'revert'] as const;
type Action = (typeof ACTIONS)[number];

/** Longer ones are stories; they belong into a ticket. */
const LONGEST_REASON = 400;

export const runTreat: Run = async ({ positionals, given }, terminal) => {
  const request = readRequest(positionals, given);
  const options = { dryRun: given.dryRun !== undefined, journal: lastValue(given, 'journal') };
  const treated = await treatHere(request, options);
  if (treated.kind === 'report') {
    await show(treated.report, given, terminal);
    return exitCodeOf(treated.report);
  }
  const words = await loadTreatWords(terminal.words.language);
  if (treated.problem === 'notWindows' && !options.dryRun) {
    const dry = await treatHere(request, { ...options, dryRun: true });
    if (dry.kind === 'report') await show(dry.report, given, terminal);
  }
  throw new UsageProblem(
    () => words.problems[treated.problem](typed(treated.detail, LONGEST_REASON)),
    EXIT.notExamined,
  );
};

function exitCodeOf({ outcome }: TreatReport) {
  if (outcome.kind === 'several') return EXIT.usage;
  return isHealthy(outcome) ? EXIT.healthy : EXIT.findings;
}

async function show(report: TreatReport, given: Given, { words, width, color, print }: Terminal): Promise<void> {
  if (given.json) return print(`${stringifyJson(treatmentToJson(report))}\n`);
  print(renderTreatment(report, await loadTreatWords(words.language), { width, color }));
}

function readRequest([named, measure, extra]: readonly string[], given: Given): Request {
  if (extra !== undefined) throw new UsageProblem(({ excessArgument }) => excessArgument(typed(extra)));
  const action = readAction(named);
  refuseForeign(action, given);
  switch (action) {
    case 'apply':
      return readApplication(measure, given);
    case 'revert':
      return { kind: 'revert', which: readWhich(measure, given), forced: given.force !== undefined };
    case 'status':
    case 'verify':
      if (measure !== undefined) throw new UsageProblem(({ excessArgument }) => excessArgument(typed(measure)));
      return { kind: action };
    default:
      return action satisfies never;
  }
}

function readAction(text: string | undefined): Action {
  if (text === undefined) throw new UsageProblem(({ missingAction }) => missingAction);
  const action = ACTIONS.find((candidate) => candidate === text);
  if (action) return action;
  throw badValue('treat', text, nearest(text, ACTIONS) ?? ACTIONS.join(', '));
}

const ONLY_FOR: Partial<Readonly<Record<OptionName, Action>>> = {
  expires: 'apply',
  reason: 'apply',
  all: 'revert',
  force: 'revert',
};

function refuseForeign(action: Action, given: Given): void {
  for (const [option, only] of Object.entries(ONLY_FOR)) {
    if (given[option as OptionName] && action !== only) {
      throw new UsageProblem(({ conflict }) => conflict(`treat ${action}`, `--${option}`));
    }
  }
}

function readApplication(text: string | undefined, given: Given): Request {
  const name = readMeasure(text);
  const reason = lastValue(given, 'reason') ?? '';
  if (reason.length > LONGEST_REASON) throw badValue('--reason', reason, `≤ ${LONGEST_REASON}`);
  const expiresAt = readExpires(lastValue(given, 'expires') ?? usualExpiry(name));
  return { kind: 'apply', name, expiresAt, reason };
}

function readWhich(text: string | undefined, given: Given): MeasureName | 'all' | 'theOnlyOne' {
  if (given.all && text !== undefined) throw new UsageProblem(({ conflict }) => conflict(typed(text), '--all'));
  if (given.all) return 'all';
  return text === undefined ? 'theOnlyOne' : readMeasure(text);
}

function readMeasure(text: string | undefined): MeasureName {
  if (text !== undefined && isMeasureName(text)) return text;
  if (text === undefined) throw new UsageProblem(({ missingValue }) => missingValue('treat apply'));
  throw badValue('MEASURE', text, nearest(text, MEASURE_NAMES) ?? MEASURE_NAMES.join(', '));
}
