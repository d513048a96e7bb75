/**
 * What will happen to a Windows client, by the state it is in. A client acts on the number the server sends, whatever that
 * server is; so the prediction needs the number, and Microsoft's interoperability matrix for CVE-2018-0886 does the rest.
 */
import { findCredsspVersion, interoperability, type RemediationLevel, UNSET_POLICY } from '../knowledge/index.ts';
import type { StackKind } from './ailment.ts';
import type { Diagnosis } from './diagnosis.ts';
import { type Facts, type Selection, selectionOf } from './facts.ts';
import type { Confidence } from './finding.ts';
import { judgePatchState } from './patch-state.ts';
import { CLIENT_STATES, type ClientState, type Prediction } from './prediction.ts';

type Predicted = Pick<Diagnosis, 'prediction' | 'predictionWithheld'>;

export function predict(facts: Facts): Predicted {
  const selection = chosenProtocol(facts);
  if (selection === undefined || selection === 'unknown') return withheld('notReached');
  if (selection === 'rdp') return { prediction: withoutNla(), predictionWithheld: null };
  const tls = facts.tls;
  if (!tls.reached || tls.seen.outcome !== 'established') return withheld('notReached');
  return selection === 'tls' ? { prediction: withoutNla(), predictionWithheld: null } : predictByNumber(facts);
}

function chosenProtocol(facts: Facts): Selection | undefined {
  const negotiation = facts.negotiation;
  return negotiation.reached ? selectionOf(negotiation.seen) : undefined;
}

function predictByNumber(facts: Facts): Predicted {
  const state = judgePatchState(facts);
  switch (state.kind) {
    case 'open':
      return withheld(facts.credssp.reached ? 'noChallenge' : 'notReached');
    case 'mirrored':
      return withheld('versionMirrored');
    case 'versionUnknown':
      return withheld('versionUnknown');
    case 'notWindows':
    case 'patched':
    case 'unpatched': {
      if ('numberIs' in state) return withheld(state.numberIs === 'mirrored' ? 'versionMirrored' : 'numberUntrue');
      const { version, confidence } = state;
      const outlook = { version, confidence, stack: facts.stack.stack };
      return { prediction: CLIENT_STATES.map((client) => predictFor(client, outlook)), predictionWithheld: null };
    }
    default:
      return state satisfies never;
  }
}

interface Outlook {
  readonly version: number;
  readonly confidence: Confidence;
  readonly stack: StackKind;
}

/**
 * An updated server is taken at its default; its policy can not be seen, so the stricter one is added where it makes a
 * difference. Only Windows has that policy.
 */
function predictFor(client: ClientState, { version, confidence, stack }: Outlook): Prediction {
  const level = levelOf(client);
  const hasFix = findCredsspVersion(version)?.hasFix ?? false;
  const { outcome, security, dialog } = interoperability(level, hasFix ? 'mitigated' : 'unpatched');
  const expected: Prediction = { client, outcome, security, message: dialog, confidence };
  const forced = interoperability(level, 'forceUpdatedClients');
  const differs = hasFix && forced.outcome === 'blocked' && outcome !== 'blocked';
  if (!differs || forced.dialog === null || !mayBeWindows(stack)) return expected;
  return { ...expected, ifServerForcesUpdatedClients: { outcome: 'blocked', message: forced.dialog } };
}

/** As the matrix has it: while no value is set, the month of the latest update decides. */
export function levelOf(client: ClientState): RemediationLevel {
  const unset = UNSET_POLICY.find(({ state }) => state === client);
  return unset?.actsAs ?? (client as Exclude<ClientState, 'unsetBeforeMay2018' | 'unsetSinceMay2018'>);
}

function mayBeWindows(stack: StackKind): boolean {
  return stack === 'windows' || stack === 'unknown';
}

/** Without NLA no CredSSP is spoken, and the policy takes no part. */
function withoutNla(): readonly Prediction[] {
  return CLIENT_STATES.map((client) => ({
    client,
    outcome: 'allowed',
    security: 'withoutNla',
    message: null,
    confidence: 'high',
  }));
}

function withheld(predictionWithheld: NonNullable<Predicted['predictionWithheld']>): Predicted {
  return { prediction: [], predictionWithheld };
}
