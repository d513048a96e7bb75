/** The lab: admits patients, gives each an address and a port, and sends them home again. */
import type { Socket } from 'node:net';
import type { CredsspSession } from '../dialogue/credssp-server-state.ts';
import type { ServerOutcome } from '../dialogue/server.ts';
import { accountsFor, LAB_ACCOUNTS, type LabAccount } from './accounts.ts';
import { attend, attendStranger } from './attend.ts';
import type { Bed } from './bed.ts';
import type { RdpServer } from './behaviour.ts';
import { listenDeaf } from './deaf-listener.ts';
import { holdClosed, type Listener, listen } from './listener.ts';
import type { Patient } from './patient.ts';
import { selectPatients } from './patients.ts';
import { prepareContexts, type SecureContexts } from './secure-contexts.ts';

/** Which patients, where, and whom to tell. */
export interface LabOptions {
  /** Names of the patients to start; all unless told. */
  readonly only?: readonly string[];
  /** An address of this machine; 127.0.0.1 unless told, 0.0.0.0 for every loopback address at once. */
  readonly address?: string;
  /** For exactly one patient; any free port unless told. */
  readonly port?: number;
  /** Told every line of the TLS key log (NSS format), so that a capture of the lab can be read. */
  readonly onKeylog?: (line: Buffer) => void;
  /** Makes an acceptor for a connection whose client comes with a Kerberos ticket; such clients are refused without it. */
  readonly kerberos?: CredsspSession['kerberos'];
  /** Told how each NLA conversation ended, by the patient's name. Credentials that came in are wiped afterwards. */
  readonly onOutcome?: (patient: string, outcome: ServerOutcome) => void;
}

/** A running lab. */
export interface Lab {
  /** Throw-away ones, the same at every patient. */
  readonly accounts: readonly LabAccount[];
  readonly patients: readonly RunningPatient[];
  /** Closes everything and resolves when all is closed. */
  stop(): Promise<void>;
}

/** A patient with its address. */
export interface RunningPatient extends Omit<Patient, 'behaviour'> {
  readonly address: string;
  readonly port: number;
}

/**
 * Rejects with `TypeError` for a name that no patient has or a port for several patients, and with an `Error` that keeps the
 * platform's `code` when a port can not be had; then nothing is left running.
 */
export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const patients = selectPatients(options.only);
  const { address = '127.0.0.1', port = 0, onKeylog, onOutcome, kerberos } = options;
  if (port !== 0 && patients.length !== 1) {
    throw new TypeError(`lab: a port can be given to one patient only, not to ${patients.length}`);
  }
  const contexts = prepareContexts(Date.now());
  const starting = patients.map((patient) =>
    start(patient, { address, port, contexts, onKeylog, onOutcome, kerberos }),
  );
  const settled = await Promise.allSettled(starting);
  const listeners = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const stop = async () => void (await Promise.all(listeners.map((listener) => listener.stop())));
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  const running = patients.map((patient, i) => announce(patient, address, listeners[i]?.port ?? 0));
  return { patients: running, accounts: LAB_ACCOUNTS, stop };
}

interface Ward {
  readonly address: string;
  readonly port: number;
  readonly contexts: SecureContexts;
  readonly onKeylog: LabOptions['onKeylog'];
  readonly onOutcome: LabOptions['onOutcome'];
  readonly kerberos: LabOptions['kerberos'];
}

async function start({ name, behaviour }: Patient, ward: Ward): Promise<Listener> {
  const { address, port } = ward;
  switch (behaviour.kind) {
    case 'nobodyHome':
      return await holdClosed(address, port);
    case 'nobodyAnswers':
      return await listenDeaf(address, port);
    case 'stranger':
      return await listen(address, port, (socket) => void attendStranger(socket, behaviour));
    case 'rdp': {
      const bed = await makeBed(name, behaviour, ward);
      return await listen(address, port, (socket: Socket) => void attend(socket, bed));
    }
    default:
      return behaviour satisfies never;
  }
}

async function makeBed(name: string, server: RdpServer, ward: Ward): Promise<Bed> {
  const { contexts, onKeylog, onOutcome, kerberos } = ward;
  const identity = server.tls?.kind === 'library' ? await contexts.identityFor(server.tls) : undefined;
  return {
    server,
    accounts: accountsFor(server.credssp?.ntlm.names),
    ...(identity && { identity }),
    ...(kerberos && { kerberos }),
    ...(onKeylog && { onKeylog }),
    ...(onOutcome && { onOutcome: (outcome) => onOutcome(name, outcome) }),
  };
}

function announce({ behaviour, ...patient }: Patient, address: string, port: number): RunningPatient {
  return { ...patient, address, port };
}
