/**
 * The picture of an answer as data: how far the handshake came, at which of its stages it breaks, and which machine is to change. What an
 * examination saw leads; where nobody looked, the likeliest cause says at least where to look. Pure.
 */
import type { Judged } from '../../../diagnosis/diagnosis.ts';
import type { Finding } from '../../../diagnosis/finding.ts';
import { SEVERITIES } from '../../../diagnosis/finding.ts';
import type { DrawnStage, DrawnState } from '../../../messages/page/answer-words.ts';
import type { Examination } from '../../../observation/examination.ts';
import type { CaseConsulted } from '../case/consulted.ts';

export type Place = CaseConsulted['consultation']['causes'][number]['machine'];

export interface Picture {
  readonly stages: readonly { readonly stage: DrawnStage; readonly state: DrawnState }[];
  /** Null when all that was seen is well, and when nothing is known. */
  readonly brokenAt: DrawnStage | null;
  /** The wire has shown it. */
  readonly isCertain: boolean;
  readonly place: Place | null;
}

const DRAWN_STAGES: readonly DrawnStage[] = ['resolve', 'connect', 'negotiate', 'tls', 'credssp', 'signIn'];

export function drawCase({ judged, consultation }: Pick<CaseConsulted, 'judged' | 'consultation'>): Picture {
  const [cause] = consultation.causes;
  const seen = judged === null ? NOTHING_SEEN : seenIn(judged.examination);
  const stopped = DRAWN_STAGES.find((stage) => seen[stage] === 'broken') ?? leadingTrouble(judged);
  const supposed = cause === undefined ? null : stageOf(cause.code);
  // What was seen to work is doubted only where the person was told otherwise.
  const isDoubted = supposed !== null && (seen[supposed] !== 'passed' || consultation.symptoms.length > 0);
  const suspected = stopped ?? (isDoubted ? supposed : null);
  const isCertain = stopped !== null;
  return {
    stages: DRAWN_STAGES.map((stage) => ({ stage, state: stateOf(stage, seen[stage], suspected, isCertain) })),
    brokenAt: suspected,
    isCertain,
    place: cause?.machine ?? null,
  };
}

type Seen = Readonly<Record<DrawnStage, DrawnState>>;

const NOTHING_SEEN: Seen = {
  resolve: 'unseen',
  connect: 'unseen',
  negotiate: 'unseen',
  tls: 'unseen',
  credssp: 'unseen',
  signIn: 'unseen',
};

function stateOf(stage: DrawnStage, seen: DrawnState, broken: DrawnStage | null, isCertain: boolean): DrawnState {
  if (broken === null) return seen;
  const distance = DRAWN_STAGES.indexOf(stage) - DRAWN_STAGES.indexOf(broken);
  if (distance === 0) return isCertain ? 'broken' : 'suspected';
  return distance > 0 && seen !== 'passed' ? (isCertain ? 'notReached' : 'unseen') : seen;
}

function seenIn({ resolution, connections, signIn }: Examination): Seen {
  const main = connections.find(({ purpose }) => purpose === 'main');
  const isResolved = resolution.outcome === 'notNeeded' || resolution.outcome === 'resolved';
  const negotiation = main?.negotiation;
  const answered = negotiation?.outcome === 'selected' || negotiation?.outcome === 'silent';
  return {
    resolve: isResolved ? 'passed' : 'broken',
    connect: main !== undefined && main.connectFailure === undefined ? 'passed' : isResolved ? 'broken' : 'notReached',
    negotiate: negotiation === undefined ? 'notReached' : answered ? 'passed' : 'broken',
    tls: layer(main?.tls?.outcome, 'established', answered),
    credssp: layer(main?.credssp?.outcome, 'answered', answered && main?.tls?.outcome !== 'interrupted'),
    signIn: signIn === undefined ? 'unseen' : signIn.outcome.kind === 'accepted' ? 'passed' : 'broken',
  };
}

/** A layer that is not there although the one before it answered was not asked for. */
function layer(outcome: string | undefined, good: string, before: boolean): DrawnState {
  if (outcome === undefined) return before ? 'notUsed' : 'notReached';
  return outcome === good ? 'passed' : 'broken';
}

/** A server can answer every question and be refused all the same: an old CredSSP number breaks nothing until a client sees it. */
function leadingTrouble(judged: Judged | null): DrawnStage | null {
  const code = judged?.diagnosis.inShort.code;
  const leading = judged?.diagnosis.findings.find((finding) => finding.code === code && weighs(finding));
  return leading === undefined ? null : stageOf(leading.code);
}

function weighs(finding: Finding): boolean {
  return finding.verdict === 'found' && SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf('high');
}

/** By the first part of a code. */
const STAGES: Readonly<Record<string, DrawnStage>> = {
  name: 'resolve',
  reach: 'connect',
  network: 'connect',
  gateway: 'connect',
  server: 'connect',
  negotiation: 'negotiate',
  tls: 'tls',
  credssp: 'credssp',
  ntlm: 'credssp',
  kerberos: 'credssp',
};

/** What comes after the handshake is told when signing in. */
function stageOf(code: string): DrawnStage {
  return STAGES[code.slice(0, code.indexOf('/'))] ?? 'signIn';
}
