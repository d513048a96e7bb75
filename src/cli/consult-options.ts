/**
 * `--symptom`, `--client FILE`, `--server-facts` and `--since`: what is known besides the wire. Read before a server is asked, so that a
 * mistake costs nobody a connection.
 */
import { stat } from 'node:fs/promises';
import type { ClientState } from '../diagnosis/prediction.ts';
import type { Examination } from '../observation/examination.ts';
import type { MachineFacts } from '../observation/machine-facts.ts';
import type { ConsultRequest } from '../remedy/consult-about.ts';
import { type Given, lastValue } from './parse.ts';
import { readClient } from './report-options.ts';
import { badValue, UsageProblem } from './usage-problem.ts';

export interface ConsultOptions {
  /** Undefined when nothing was given that would have to be heard together. */
  readonly request: ConsultRequest | undefined;
  readonly since: readonly Examination[] | undefined;
  /** For the prediction; null when the facts of the client do not tell. */
  readonly client: ClientState | undefined;
}

/** A message is a few lines; a log that somebody pasted whole may be longer. */
const LONGEST_SYMPTOM = 1 << 20;

export async function readConsultOptions(given: Given): Promise<ConsultOptions> {
  const symptom = readSymptomText(lastValue(given, 'symptom'));
  const client = await readClientOption(lastValue(given, 'client'));
  const serverFile = lastValue(given, 'serverFacts');
  const server = serverFile === undefined ? undefined : await readFacts(serverFile);
  const since = await readEarlier(lastValue(given, 'since'));
  const hearsTogether = symptom !== undefined || server !== undefined || typeof client === 'object';
  return {
    request: hearsTogether ? { symptom, client, server } : undefined,
    since,
    client: typeof client === 'object' ? await stateOf(client) : client,
  };
}

function readSymptomText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (text.trim() === '' || text.length > LONGEST_SYMPTOM) throw new UsageProblem(({ emptySymptom }) => emptySymptom);
  return text;
}

/** A state by one of its names, or a file of that name. */
async function readClientOption(text: string | undefined): Promise<ClientState | MachineFacts | undefined> {
  if (text === undefined) return undefined;
  try {
    return readClient(text);
  } catch (error) {
    const isFile = (await stat(text).catch(() => undefined))?.isFile() === true;
    if (!isFile && !/[./\\]/.test(text)) throw error;
    return await readFacts(text);
  }
}

async function readFacts(file: string): Promise<MachineFacts> {
  const [{ readMachineFacts }, { complaintAboutFacts }, { RecordProblem }] = await Promise.all([
    import('../app/machine-facts.ts'),
    import('./facts.ts'),
    import('../records/record-problem.ts'),
  ]);
  try {
    return (await readMachineFacts(file)).facts;
  } catch (error) {
    if (error instanceof RecordProblem) throw complaintAboutFacts(file, error);
    throw error;
  }
}

async function stateOf(facts: MachineFacts): Promise<ClientState | undefined> {
  const { clientStateOf } = await import('../remedy/machine-state.ts');
  const reading = clientStateOf(facts);
  return reading.kind === 'known' ? reading.state : undefined;
}

async function readEarlier(file: string | undefined): Promise<readonly Examination[] | undefined> {
  if (file === undefined) return undefined;
  const { readOrComplain } = await import('./diagnose.ts');
  const earlier = await readOrComplain(file);
  if (earlier.length === 0) throw badValue('--since', file, 'rdp-doctor check HOST --save FILE');
  return earlier;
}
