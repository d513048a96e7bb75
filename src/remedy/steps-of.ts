/** The steps of every remedy: what to do, how to take it back, how to know that it worked. */
import { REMEDIES, type RemedyName } from '../knowledge/index.ts';
import type { Need } from './need.ts';
import type { PlannedRemedy } from './plan.ts';
import type { Situation } from './situation.ts';
import type { Step } from './step.ts';
import {
  CONNECT_WORKS,
  KERBEROS_NAME,
  NTLM_EXCEPTION,
  NTLM_EXCEPTION_UNDO,
  PROBE_ACCEPTS,
  RDP_FILE,
  RDP_FILE_UNDO,
  UPDATE_CLIENT,
} from './steps/connection-steps.ts';
import { type Commands, NEIGHBOUR_COMMANDS, NEIGHBOUR_UNDO } from './steps/neighbour-commands.ts';
import {
  CLIENT_VULNERABLE_PROOF,
  clientVulnerable,
  clientVulnerableUndo,
  SERVER_MITIGATED,
  SERVER_MITIGATED_PROOF,
  SERVER_MITIGATED_UNDO,
  SERVER_NLA_OFF,
  SERVER_NLA_OFF_UNDO,
} from './steps/registry-steps.ts';
import { FIX_PROOF, fixProof, PATCH_SERVER, RESTART_SERVER, UPDATE_SERVER, UPDATE_UNDO } from './steps/update-steps.ts';

type AllSteps = Pick<PlannedRemedy, 'steps' | 'undo' | 'proof'>;

/** Those without a proof are proved by the fix being there. */
const WRITTEN: Partial<Readonly<Record<RemedyName, AllSteps>>> = {
  'update-server': { steps: UPDATE_SERVER, undo: UPDATE_UNDO, proof: [] },
  'patch-server': { steps: PATCH_SERVER, undo: UPDATE_UNDO, proof: [] },
  'restart-server': { steps: RESTART_SERVER, undo: [], proof: [] },
  'server-nla-off': { steps: SERVER_NLA_OFF, undo: SERVER_NLA_OFF_UNDO, proof: PROBE_ACCEPTS },
  'server-mitigated': { steps: SERVER_MITIGATED, undo: SERVER_MITIGATED_UNDO, proof: SERVER_MITIGATED_PROOF },
  'rdp-file-nla-off': { steps: RDP_FILE, undo: RDP_FILE_UNDO, proof: CONNECT_WORKS },
  'update-client': { steps: UPDATE_CLIENT, undo: [], proof: CONNECT_WORKS },
  'kerberos-name': { steps: KERBEROS_NAME, undo: [], proof: CONNECT_WORKS },
  'ntlm-exception': { steps: NTLM_EXCEPTION, undo: NTLM_EXCEPTION_UNDO, proof: CONNECT_WORKS },
};

export function stepsOf(name: RemedyName, situation: Situation, { server }: Need): AllSteps {
  if (name === 'update-server' && server.stack === 'other') return UPDATE_OTHER;
  if (name === 'client-vulnerable') {
    return {
      steps: clientVulnerable(situation),
      undo: clientVulnerableUndo(situation),
      proof: CLIENT_VULNERABLE_PROOF,
    };
  }
  const written = WRITTEN[name] ?? neighbourSteps(name);
  return written.proof.length > 0 ? written : { ...written, proof: fixProof(server.build) };
}

/** Of whatever maker the software is, the wire is the proof. */
const UPDATE_OTHER: AllSteps = {
  steps: [{ kind: 'tell', on: 'server', say: 'doAsDescribed' }],
  undo: [],
  proof: FIX_PROOF.slice(0, 1),
};

/** The sentence of the remedy, and the commands that go with it. */
function neighbourSteps(name: RemedyName): AllSteps {
  const { machine: on } = REMEDIES[name];
  const run = (say: 'commandsFor' | 'undoBy', commands: Commands | undefined): readonly Step[] =>
    commands === undefined ? [] : [{ kind: 'run', on, say, ...commands }];
  return {
    steps: [{ kind: 'tell', on, say: 'doAsDescribed' }, ...run('commandsFor', NEIGHBOUR_COMMANDS[name])],
    undo: run('undoBy', NEIGHBOUR_UNDO[name]),
    proof: CONNECT_WORKS,
  };
}
