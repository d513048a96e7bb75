/** Examines every patient of the lab, fully and quickly, and judges what was seen. */
import { checkTarget } from '../../src/app/check.ts';
import { parseTarget } from '../../src/app/target.ts';
import type { AilmentCode } from '../../src/diagnosis/ailment.ts';
import { type Lab, PATIENTS, type RunningPatient } from '../../src/lab/index.ts';
import type { CheckReport } from '../../src/report/index.ts';

export const MODES = ['full', 'quick'] as const;
export type Mode = (typeof MODES)[number];

export interface Examined {
  readonly patient: RunningPatient;
  readonly mode: Mode;
  readonly report: CheckReport;
}

export function codesFound({ report }: Examined): readonly AilmentCode[] {
  return report.diagnosis.findings.flatMap(({ verdict, code }) => (verdict === 'found' ? [code] : []));
}

export function codesExpected({ patient, mode }: Appointment): readonly string[] {
  return mode === 'full' ? patient.expected : patient.expectedQuick;
}

type Appointment = Omit<Examined, 'report'>;

/** For patients that keep us waiting; they decide how long all this takes. */
const SHORT_MS = 1_500;
/** For all others: never reached, however busy the machine is. */
const LONG_MS = 20_000;
const AT_ONCE = 6;

export async function examineAll({ patients }: Lab): Promise<readonly Examined[]> {
  const all = patients.flatMap((patient) => MODES.map((mode) => ({ patient, mode })));
  const slow = all.filter(({ patient }) => SILENT.has(patient.name));
  const prompt = all.filter(({ patient }) => !SILENT.has(patient.name));
  // One after the other: the work of the prompt ones would take the short time from the slow ones.
  const first = await examineSome(slow, slow.length, examineSlowOne);
  const then = await examineSome(prompt, AT_ONCE, (one) => examineOne(one, LONG_MS));
  return [...first, ...then];
}

/** Patients that are silent at some stage, or drip so slowly that it comes to the same. */
const SILENT: ReadonlySet<string> = new Set(
  PATIENTS.filter(({ behaviour }) => {
    if (behaviour.kind === 'nobodyAnswers') return true;
    if (behaviour.kind !== 'rdp' || !behaviour.fault) return false;
    return ['stall', 'truncateAndStall', 'drip'].includes(behaviour.fault.kind);
  }).map(({ name }) => name),
);

async function examineSome(
  appointments: readonly Appointment[],
  atOnce: number,
  examine: (appointment: Appointment) => Promise<Examined>,
): Promise<readonly Examined[]> {
  const examined: Examined[] = [];
  const waiting = [...appointments];
  const takeTurns = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) examined.push(await examine(next));
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  return examined;
}

/** On a machine that is too busy for the short limit a sound stage times out as well: then the long one decides. */
async function examineSlowOne(appointment: Appointment): Promise<Examined> {
  const examined = await examineOne(appointment, SHORT_MS);
  const asExpected = codesFound(examined).toSorted().join() === codesExpected(appointment).join();
  return asExpected ? examined : await examineOne(appointment, LONG_MS);
}

async function examineOne({ patient, mode }: Appointment, stageMs: number): Promise<Examined> {
  const { host, address, port } = patient;
  const report = await checkTarget(parseTarget(`${host ?? address}:${port}`), { quick: mode === 'quick', stageMs });
  return { patient, mode, report };
}
