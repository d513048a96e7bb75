/**
 * `rdp-doctor demo`: the main job with no other server. Starts the lab, examines a sick and a healthy patient for real,
 * over TCP and TLS, prints both diagnoses, and serves the page with the lab's patients to choose from, until it is told to stop.
 */
import { checkTarget } from '../app/check.ts';
import { parseTarget } from '../app/target.ts';
import { type Lab, type RunningPatient, startLab } from '../lab/index.ts';
import { listPatients, placeOf } from './lab.ts';
import type { Run } from './main.ts';
import { readReportOptions } from './report-options.ts';
import { prepareShow } from './show.ts';
import type { Terminal } from './terminal.ts';
import { EXIT } from './usage-problem.ts';

/** An unpatched and a patched server. */
const EXAMINED = ['server2016-unpatched', 'server2022'];
/** Worth a try of one's own; `rdp-doctor lab` lists all. */
const WAITING = [
  'windows7-unpatched',
  'server2012r2-patched',
  'credssp-mirror',
  'freerdp',
  'nla-absent-tls',
  'certificate-expired',
  'tls-3des-only',
  'ntlm-not-supported',
  'negotiation-stall',
  'http-on-port',
];

export const runDemo: Run = async ({ given }, terminal, signal) => {
  const options = await readReportOptions(given);
  const show = await prepareShow(options, terminal);
  const lab = await startLab({ only: [...EXAMINED, ...WAITING] });
  try {
    terminal.print(`${terminal.words.lab.demo}\n`);
    for (const patient of pick(lab, EXAMINED)) {
      const report = await checkTarget(parseTarget(placeOf(patient)), { signal });
      if (signal.aborted) return EXIT.healthy;
      terminal.print('\n');
      show(report);
    }
    terminal.print('\n');
    listPatients(lab.patients, terminal);
    inviteToTry(lab, terminal);
    await servePatients(lab, given.open === undefined, terminal, signal);
  } finally {
    await lab.stop();
  }
  return EXIT.healthy;
};

/** Loaded after the diagnoses are printed: they are what was asked for. */
async function servePatients(lab: Lab, mayOpen: boolean, terminal: Terminal, signal: AbortSignal): Promise<void> {
  const [{ serveUntilEnded }, { openWard }, { keepInMemory }] = await Promise.all([
    import('./serving.ts'),
    import('../app/ward/ward.ts'),
    import('../app/ward/keeping.ts'),
  ]);
  const suggestions = lab.patients.map((patient) => ({ host: placeOf(patient), patient: patient.name }));
  const ward = openWard(keepInMemory());
  const serving = { address: '127.0.0.1', port: undefined, ward, suggestions, mayOpen };
  await serveUntilEnded(serving, `\n${terminal.words.serve.demo}`, terminal, signal);
}

function pick({ patients }: Lab, names: readonly string[]): readonly RunningPatient[] {
  return patients.filter(({ name }) => names.includes(name));
}

function inviteToTry(lab: Lab, { words, note }: Terminal): void {
  const [sick] = pick(lab, EXAMINED);
  if (sick) note(`\n${words.lab.tryIt(`npm start -- check ${placeOf(sick)} --lang ${words.language}`)}`);
}
