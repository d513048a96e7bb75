/** `rdp-doctor lab`: starts servers with known ailments on this machine and lists them, until it is told to stop. */
import { type Lab, type LabAccount, patientNames, type RunningPatient, startLab } from '../lab/index.ts';
import { displayWidth, padEnd } from '../report/width.ts';
import type { Run } from './main.ts';
import { nearest } from './nearest.ts';
import { type Given, lastValue } from './parse.ts';
import type { Terminal } from './terminal.ts';
import { typed } from './typed.ts';
import { badValue, EXIT, UsageProblem } from './usage-problem.ts';

export const runLab: Run = async ({ given }, terminal, signal) => {
  const lab = await openLab(given);
  if (given.json) {
    const { patients, accounts } = lab;
    terminal.print(`${JSON.stringify({ patients, accounts })}\n`);
  } else {
    listPatients(lab.patients, terminal);
    listAccounts(lab.accounts, terminal);
    inviteToSignIn(lab, terminal);
    terminal.note(terminal.words.lab.stop);
  }
  await untilAborted(signal);
  await lab.stop();
  return EXIT.healthy;
};

async function openLab(given: Given): Promise<Lab> {
  const only = readNames(given);
  const port = readPort(given);
  if (port !== undefined && only?.length !== 1) throw new UsageProblem(({ portNeedsOne }) => portNeedsOne);
  const address = lastValue(given, 'address') ?? '127.0.0.1';
  try {
    return await startLab({ address, ...(only && { only }), ...(port !== undefined && { port }) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const shown = typed(port === undefined ? address : placeOf({ address, port }));
    throw new UsageProblem(({ addressInUse }) => addressInUse(shown, code), EXIT.notExamined);
  }
}

function readNames(given: Given): readonly string[] | undefined {
  const names = given.only?.flatMap((value) => (value === true ? [] : value.split(',')));
  for (const name of names ?? []) {
    if (patientNames.includes(name)) continue;
    const meant = nearest(name, patientNames) ?? '';
    throw new UsageProblem(({ unknownPatient }) => unknownPatient(typed(name), meant));
  }
  return names && [...new Set(names)];
}

function readPort(given: Given): number | undefined {
  const text = lastValue(given, 'port');
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw badValue('--port', text, '1 – 65535');
}

export function listPatients(patients: readonly RunningPatient[], { words, print }: Terminal): void {
  const widest = Math.max(...patients.map(({ name }) => displayWidth(name)));
  print(`${words.lab.started(patients.length)}\n\n`);
  for (const patient of patients) {
    const { name, ailment, expected } = patient;
    print(`  ${name.padEnd(widest)}  ${placeOf(patient).padEnd(21)}  ${ailment[words.language]}\n`);
    print(`  ${' '.repeat(widest)}  ${words.lab.expected}: ${expected.join(', ') || words.lab.none}\n`);
  }
}

function listAccounts(accounts: readonly LabAccount[], { words, print }: Terminal): void {
  const width = (pick: (account: LabAccount) => string) =>
    Math.max(...accounts.map((each) => displayWidth(pick(each))));
  const users = width(({ user }) => user);
  const passwords = width(({ password }) => password);
  print(`\n${words.lab.accounts}\n\n`);
  for (const { user, password, about } of accounts) {
    print(`  ${padEnd(user, users)}  ${padEnd(password, passwords)}  ${about[words.language]}\n`);
  }
}

/** At a patient where it comes to something: the first that lets the first account in. */
function inviteToSignIn({ patients, accounts: [account] }: Lab, { words, note }: Terminal): void {
  const open = patients.find(({ signIn }) => signIn?.rightPassword.kind === 'accepted');
  if (!open || !account) return;
  const command = `rdp-doctor check ${placeOf(open)} --user ${account.user} --password-stdin`;
  note(`\n${words.lab.tryIt(`echo ${account.password} | ${command}`)}`);
}

/** As `check` takes it: by name where the ailment lies in the name. */
export function placeOf({ address, host, port }: Pick<RunningPatient, 'address' | 'host' | 'port'>): string {
  if (host !== undefined) return `${host}:${port}`;
  return `${address.includes(':') ? `[${address}]` : address}:${port}`;
}

export function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((settle) => signal.addEventListener('abort', () => settle(), { once: true }));
}
