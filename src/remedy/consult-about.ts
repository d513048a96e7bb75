/**
 * Hears the text on the screen, the wire and the machines together, and says what to do about it: each may be missing. What it comes
 * to is decided by the rules of `diagnosis/consult`; what to do, by `prescribe`.
 */
import { consult } from '../diagnosis/consult/consult.ts';
import type { ClientHeard, Consultation, ServerHeard } from '../diagnosis/consult/consultation.ts';
import type { Diagnosis, Judged } from '../diagnosis/diagnosis.ts';
import type { ClientState } from '../diagnosis/prediction.ts';
import type { Answer } from '../diagnosis/symptom/questions.ts';
import { readSymptom } from '../diagnosis/symptom/read-symptom.ts';
import type { Examination } from '../observation/examination.ts';
import type { MachineFacts } from '../observation/machine-facts.ts';
import { clientStateOf, serverStateOf } from './machine-state.ts';
import { type Need, UNKNOWN_SERVER } from './need.ts';
import { needFrom } from './need-from.ts';
import type { Plan } from './plan.ts';
import { prescribe } from './prescribe.ts';
import { NOTHING_KNOWN, type Situation } from './situation.ts';

/** What is known besides the examination; each may be missing. */
export interface ConsultRequest {
  /** As it was pasted. */
  readonly symptom?: string | undefined;
  /** To the questions that the text leaves open. */
  readonly answers?: readonly Answer[] | undefined;
  /** A state, or the facts of the machine. */
  readonly client?: ClientState | MachineFacts | undefined;
  readonly server?: MachineFacts | undefined;
  /** What the person may do. */
  readonly situation?: Situation | undefined;
}

/** What it comes to, and what to do. */
export interface Consulted {
  readonly consultation: Consultation;
  readonly plan: Plan;
}

/** Pure. `judged`: null where no server was examined. */
export function consultAbout(judged: Judged | null, request: ConsultRequest): Consulted {
  const client = hearClient(request.client, judged?.examination ?? null);
  const server = hearServer(request.server);
  const reading = request.symptom === undefined ? null : readSymptom(request.symptom, request.answers);
  const consultation = consult({ diagnosis: judged?.diagnosis ?? NOT_LOOKED, reading, client, server });
  const need = needOf(judged, request.server, client);
  const plan = prescribe(
    {
      ...need,
      causes: consultation.causes.map(({ code }) => code),
      server: { ...need.server, restartPending: isRestartPending(consultation, server) },
    },
    request.situation ?? NOTHING_KNOWN,
  );
  return { consultation, plan };
}

/** Nobody looked: nothing is found and nothing ruled out. */
const NOT_LOOKED: Diagnosis = {
  inShort: { code: 'nothing-wrong', severity: 'info' },
  examined: false,
  stack: { stack: 'unknown', releases: [], build: null, confidence: 'low', signs: [] },
  findings: [],
  prediction: [],
  predictionWithheld: 'notReached',
};

/** The wire tells what works; the files on the server know its revision. */
function needOf(judged: Judged | null, facts: MachineFacts | undefined, client: ClientHeard | null): Need {
  const state = client?.state ?? null;
  const seen: Need =
    judged === null
      ? { causes: [], server: UNKNOWN_SERVER, client: { state }, on: null }
      : needFrom(judged.diagnosis, judged.examination, state);
  return facts === undefined ? seen : { ...seen, server: { ...seen.server, ...serverOfFacts(seen.server, facts) } };
}

function serverOfFacts(seen: Need['server'], facts: MachineFacts): Partial<Need['server']> {
  const { fix, nla } = serverStateOf(facts);
  const { windows, computer } = facts;
  return {
    host: seen.host ?? computer,
    ...(windows !== null && { stack: 'windows', build: windows }),
    ...(seen.fix === 'unknown' && { fix: fix === 'there' ? 'active' : fix }),
    ...(seen.nla === 'unknown' && { nla: nla === 'notRequired' ? 'optional' : nla }),
  };
}

/** Files that are newer than what answers wait for a restart as much as those that say so. */
function isRestartPending({ causes }: Consultation, server: ServerHeard | null): boolean | null {
  if (causes[0]?.code === 'credssp/restart-pending') return true;
  return server?.restartPending ?? null;
}

function hearClient(client: ConsultRequest['client'], examination: Examination | null): ClientHeard | null {
  if (client === undefined) return null;
  if (typeof client === 'string') return { state: client, windows: null, refusedThisServer: null };
  const reading = clientStateOf(client);
  const { windows, refusals } = client;
  const names = examination === null ? null : namesOf(examination);
  return {
    state: reading.kind === 'known' ? reading.state : null,
    windows: windows === null ? null : `${windows.major}.${windows.minor}`,
    refusedThisServer:
      refusals === null || names === null ? null : refusals.some(({ server }) => names.has(server.toLowerCase())),
  };
}

function hearServer(server: MachineFacts | undefined): ServerHeard | null {
  if (server === undefined) return null;
  const { fix } = serverStateOf(server);
  const { policy } = server.credssp;
  return {
    restartPending: server.restartPending,
    fixInstalled: fix === 'unknown' ? null : fix === 'there',
    policy: policy?.state === 'set' ? policy.value : null,
  };
}

/** All the names under which a client may have spoken of this server. */
function namesOf({ target, connections }: Examination): ReadonlySet<string> {
  const main = connections.find(({ purpose }) => purpose === 'main');
  const challenge = main?.credssp?.outcome === 'answered' ? main.credssp.challenge : null;
  const names = [target.host, target.asciiHost, main?.address, challenge?.dnsComputer, challenge?.netbiosComputer];
  return new Set(names.flatMap((name) => (name == null || name === '' ? [] : [name.toLowerCase()])));
}
