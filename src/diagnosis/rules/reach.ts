/**
 * Reaching the server over TCP. One cause is named even when several addresses failed in different ways: the one that tells
 * most. An address whose network can not be reached from here was hardly tried, so it counts after a time-out.
 */
import type { ConnectAttempt, Examination } from '../../observation/examination.ts';
import type { Interruption } from '../../observation/interruption.ts';
import { cite, type Path } from '../evidence.ts';
import { type Facts, notReachedReason } from '../facts.ts';
import { inSeconds } from '../figures.ts';
import type { Evidence } from '../finding.ts';
import { found, type NotJudgedAnswer, notJudged, type Rule, type RuledOutAnswer, ruledOut } from '../rule.ts';

export const reachRefused: Rule<'reach/refused'> = (facts) => {
  const reached = reach(facts);
  if (!reached.failed) return reached.answer;
  const { failure, endpoint, evidence } = reached;
  return failure.kind === 'refused' ? found('high', 'high', endpoint, ...evidence) : ruledOut('high', ...evidence);
};

export const reachTimedOut: Rule<'reach/timed-out'> = (facts) => {
  const reached = reach(facts);
  if (!reached.failed) return reached.answer;
  const { failure, endpoint, evidence } = reached;
  if (failure.kind !== 'timedOut') return ruledOut('high', ...evidence);
  return found('high', 'high', { ...endpoint, seconds: inSeconds(failure.afterMs) }, ...evidence);
};

export const reachUnreachable: Rule<'reach/unreachable'> = (facts) => {
  const reached = reach(facts);
  if (!reached.failed) return reached.answer;
  const { failure, endpoint, evidence } = reached;
  const { kind } = failure;
  if (kind !== 'hostUnreachable' && kind !== 'networkUnreachable') return ruledOut('high', ...evidence);
  const what = kind === 'hostUnreachable' ? 'host' : 'network';
  return found('high', 'high', { ...endpoint, what }, ...evidence);
};

const TOLD_ELSEWHERE: readonly Interruption['kind'][] = [
  'refused',
  'timedOut',
  'hostUnreachable',
  'networkUnreachable',
];

export const reachFailed: Rule<'reach/failed'> = (facts) => {
  const reached = reach(facts);
  if (!reached.failed) return reached.answer;
  const { failure, endpoint, evidence } = reached;
  if (TOLD_ELSEWHERE.includes(failure.kind)) return ruledOut('high', ...evidence);
  const cause = failure.kind === 'forbidden' || failure.kind === 'reset' ? failure.kind : 'other';
  const code = 'code' in failure ? failure.code : failure.kind;
  return found('high', 'high', { ...endpoint, cause, code }, ...evidence);
};

type Reach =
  | { readonly failed: false; readonly answer: RuledOutAnswer | NotJudgedAnswer }
  | (Failure & { readonly failed: true });

interface Failure {
  readonly failure: Interruption;
  readonly endpoint: { readonly address: string; readonly port: number };
  readonly evidence: readonly Evidence[];
}

function reach(facts: Facts): Reach {
  const { examination, main } = facts;
  const broken = brokenLine(facts);
  if (broken) return { failed: true, ...broken };
  const stood = examination.attempts.findIndex(({ failure }) => failure === undefined);
  if (main) return { failed: false, answer: ruledOut('high', cite(examination, 'connections', main.index, 'address')) };
  if (stood !== -1) return { failed: false, answer: ruledOut('high', cite(examination, 'attempts', stood, 'address')) };
  const failure = mostTelling(examination);
  if (failure) return { failed: true, ...failure };
  const evidence = cite(examination, 'resolution', 'outcome');
  return { failed: false, answer: notJudged(notReachedReason(examination), evidence) };
}

/** From the most telling to the least. */
const TELLING: readonly Interruption['kind'][] = [
  'refused',
  'hostUnreachable',
  'timedOut',
  'networkUnreachable',
  'reset',
  'forbidden',
];

function mostTelling(examination: Examination): Failure | undefined {
  let best: (Failure & { readonly rank: number }) | undefined;
  for (const [index, attempt] of examination.attempts.entries()) {
    const failure = failureOf(attempt);
    if (!failure) continue;
    const rank = TELLING.includes(failure.kind) ? TELLING.indexOf(failure.kind) : TELLING.length;
    if (best && best.rank < rank) continue;
    best = { rank, failure, ...place(examination, attempt.address, ['attempts', index, 'failure'], failure) };
  }
  return best;
}

function failureOf({ failure }: ConnectAttempt): Interruption | undefined {
  return failure === undefined || failure.kind === 'abandoned' ? undefined : failure;
}

/** What the platform reports of the network may also come after the connection stood. */
const NETWORK_KINDS: readonly Interruption['kind'][] = [
  'refused',
  'hostUnreachable',
  'networkUnreachable',
  'forbidden',
  'failed',
];

function brokenLine(facts: Facts): Failure | undefined {
  const stage = facts.negotiation;
  if (!stage.reached || stage.seen.outcome !== 'interrupted') return undefined;
  const { interruption } = stage.seen;
  if (!NETWORK_KINDS.includes(interruption.kind)) return undefined;
  const at = [...stage.at, 'interruption'];
  return { failure: interruption, ...place(facts.examination, stage.connection.address, at, interruption) };
}

function place(examination: Examination, address: string, at: Path, failure: Interruption): Omit<Failure, 'failure'> {
  const evidence = [cite(examination, ...at, 'kind')];
  if ('code' in failure) evidence.push(cite(examination, ...at, 'code'));
  return { endpoint: { address, port: examination.target.port }, evidence };
}
