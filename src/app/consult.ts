/**
 * Use case: hear the text on the screen, the wire and the machines together, and say what to do about it. Nothing is decided here: the
 * rules are in `diagnosis`, the cures in `remedy`.
 */
import { consult } from '../diagnosis/consult/consult.ts';
import type { ClientHeard, Consultation, ServerHeard } from '../diagnosis/consult/consultation.ts';
import type { ClientState } from '../diagnosis/prediction.ts';
import { readSymptom } from '../diagnosis/symptom/read-symptom.ts';
import type { Examination } from '../observation/examination.ts';
import type { MachineFacts } from '../observation/machine-facts.ts';
import { clientStateOf, serverStateOf } from '../remedy/machine-state.ts';
import { needFrom } from '../remedy/need-from.ts';
import type { Plan } from '../remedy/plan.ts';
import { prescribe } from '../remedy/prescribe.ts';
import { NOTHING_KNOWN } from '../remedy/situation.ts';
import type { CheckReport } from '../report/check-report.ts';

/** What is known besides the examination; each may be missing. */
export interface ConsultRequest {
  /** As it was pasted. */
  readonly symptom?: string | undefined;
  /** A state, or the facts of the machine. */
  readonly client?: ClientState | MachineFacts | undefined;
  readonly server?: MachineFacts | undefined;
}

/** What it comes to, and what to do. */
export interface Consulted {
  readonly consultation: Consultation;
  readonly plan: Plan;
}

/** Pure. */
export function consultAbout({ diagnosis, examination }: CheckReport, request: ConsultRequest): Consulted {
  const client = hearClient(request.client, examination);
  const server = hearServer(request.server);
  const reading = request.symptom === undefined ? null : readSymptom(request.symptom);
  const consultation = consult({ diagnosis, reading, client, server });
  const need = needFrom(diagnosis, examination, client?.state ?? null);
  const plan = prescribe(
    {
      ...need,
      causes: consultation.causes.map(({ code }) => code),
      server: { ...need.server, restartPending: isRestartPending(consultation, server) },
    },
    NOTHING_KNOWN,
  );
  return { consultation, plan };
}

/** Files that are newer than what answers wait for a restart as much as those that say so. */
function isRestartPending({ causes }: Consultation, server: ServerHeard | null): boolean | null {
  if (causes[0]?.code === 'credssp/restart-pending') return true;
  return server?.restartPending ?? null;
}

function hearClient(client: ConsultRequest['client'], examination: Examination): ClientHeard | null {
  if (client === undefined) return null;
  if (typeof client === 'string') return { state: client, windows: null, refusedThisServer: null };
  const reading = clientStateOf(client);
  const { windows, refusals } = client;
  const names = namesOf(examination);
  return {
    state: reading.kind === 'known' ? reading.state : null,
    windows: windows === null ? null : `${windows.major}.${windows.minor}`,
    refusedThisServer: refusals === null ? null : refusals.some(({ server }) => names.has(server.toLowerCase())),
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
