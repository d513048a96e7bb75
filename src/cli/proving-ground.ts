/** The lab as the matrix needs it: on this machine alone, servers of every level, and what each of them last judged. */
import type { ProvingGround, ProvingServer } from '../app/prove-matrix.ts';
import { type Lab, PATIENTS_BY_LEVEL, startLab } from '../lab/index.ts';

export interface OpenGround extends Pick<ProvingGround, 'servers' | 'account'> {
  close(): Promise<void>;
}

export async function openProvingGround(): Promise<OpenGround> {
  const outcomes = new Map<string, string>();
  const onOutcome = (patient: string, { kind }: { readonly kind: string }) => void outcomes.set(patient, kind);
  const lab = await startLab({ only: Object.values(PATIENTS_BY_LEVEL).flat(), onOutcome });
  const [account] = lab.accounts;
  if (!account) throw new TypeError('openProvingGround: the lab has no account');
  const server = (name: string): ProvingServer => ({ ...placeOf(lab, name), takeOutcome: () => take(outcomes, name) });
  const { unpatched, forceUpdatedClients, mitigated, vulnerable } = PATIENTS_BY_LEVEL;
  return {
    account,
    servers: {
      unpatched: unpatched.map(server),
      forceUpdatedClients: forceUpdatedClients.map(server),
      mitigated: mitigated.map(server),
      vulnerable: vulnerable.map(server),
    },
    close: () => lab.stop(),
  };
}

function placeOf({ patients }: Lab, name: string): { readonly address: string; readonly port: number } {
  const running = patients.find((patient) => patient.name === name);
  if (!running) throw new TypeError(`openProvingGround: ${name} is not running`);
  return { address: running.address, port: running.port };
}

function take(outcomes: Map<string, string>, name: string): string | null {
  const outcome = outcomes.get(name) ?? null;
  outcomes.delete(name);
  return outcome;
}
