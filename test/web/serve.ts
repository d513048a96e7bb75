/** The real server, in this process: it serves the built page, and patients of the lab are its suggestions. Nothing is kept on disk. */
import { join } from 'node:path';
import { keepInMemory } from '../../src/app/ward/keeping.ts';
import { type KeptLine, openWard, USUAL_BOUNDS, type Ward } from '../../src/app/ward/ward.ts';
import { type Lab, type RunningPatient, startLab } from '../../src/lab/index.ts';
import { logTo } from '../../src/web/server/log.ts';
import { type PageServer, type ServeOptions, servePage } from '../../src/web/server/serve-page.ts';
import { ROOT } from '../architecture/source.ts';

export interface Served {
  /** With a token, good once: the first thing to open. */
  readonly url: string;
  readonly server: PageServer;
  readonly ward: Ward;
  /** `127.0.0.1:PORT` of a patient, as a person types it. */
  placeOf(patient: string): string;
  /** Of the lab too. */
  stop(): Promise<void>;
  /** Every line of the log so far. */
  log(): readonly string[];
}

export interface ServeWishes extends Partial<Omit<ServeOptions, 'ward' | 'log'>> {
  /** Patients of the lab to start; none unless told. */
  readonly patients?: readonly string[];
  /** Hosts that are in the ward already, without what was seen of them. */
  readonly kept?: readonly KeptLine[];
}

export async function serve({ patients = [], kept = [], ...wishes }: ServeWishes = {}): Promise<Served> {
  const lab = patients.length > 0 ? await startLab({ only: patients }) : undefined;
  const lines: string[] = [];
  const ward = openWard(keepInMemory(), USUAL_BOUNDS, kept);
  const server = await servePage({
    folder: join(ROOT, 'dist/page'),
    address: '127.0.0.1',
    port: 0,
    ward,
    log: logTo({ stream: { write: (line) => lines.push(line) }, level: 'info' }),
    suggestions: lab?.patients.map((patient) => ({ host: hostOf(patient), patient: patient.name })) ?? [],
    ...wishes,
  });
  return {
    url: server.newUrl(),
    server,
    ward,
    placeOf: (name) => placeIn(lab, name),
    log: () => lines,
    async stop() {
      await server.stop();
      await ward.close();
      await lab?.stop();
    },
  };
}

function placeIn(lab: Lab | undefined, name: string): string {
  const patient = lab?.patients.find((each) => each.name === name);
  if (!patient) throw new TypeError(`serve: ${name} is not in this lab`);
  return hostOf(patient);
}

function hostOf({ host, address, port }: RunningPatient): string {
  return `${host ?? address}:${port}`;
}
