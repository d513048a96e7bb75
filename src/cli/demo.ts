/**
 * `rdp-doctor demo`: the main job with no other server. Starts the lab, examines a sick and a healthy patient for real,
 * over TCP and TLS, prints both diagnoses, and keeps the lab open for the reader's own tries.
 */
import { checkTarget } from '../app/check.ts';
import { parseTarget } from '../app/target.ts';
import { startLab } from '../lab/index.ts';
import { listPatients, untilAborted } from './lab.ts';
import type { Run } from './main.ts';
import { readReportOptions, refuseUnknownLanguage } from './report-options.ts';
import { show } from './show.ts';
import { EXIT } from './usage-problem.ts';

/** An unpatched and a patched server; the whole lab waits beside them. */
const EXAMINED = ['server2016-unpatched', 'server2022'];

export const runDemo: Run = async ({ given }, terminal, signal) => {
  refuseUnknownLanguage(given);
  const lab = await startLab();
  const { words } = terminal;
  try {
    listPatients(lab.patients, terminal);
    terminal.print(`\n${words.lab.demo}\n`);
    const options = readReportOptions({});
    for (const name of EXAMINED) {
      const patient = lab.patients.find((candidate) => candidate.name === name);
      if (!patient) throw new TypeError(`demo: the lab has no patient ${name}`);
      const report = await checkTarget(parseTarget(`${patient.address}:${patient.port}`), { signal });
      terminal.print('\n');
      await show(report, options, terminal);
    }
    const [first] = lab.patients;
    if (first) terminal.note(`\n${words.lab.tryIt(`npm start -- check ${first.address}:${first.port}`)}`);
    terminal.note(words.lab.stop);
    await untilAborted(signal);
  } finally {
    await lab.stop();
  }
  return EXIT.healthy;
};
