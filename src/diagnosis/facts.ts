/**
 * What the rules look at: the examination, its main connection, and the stack that was recognised. The functions here walk
 * from stage to stage; where the conversation ended earlier they hand back the answer "not judged" with the reason.
 */
import { findSecurityProtocol } from '../knowledge/index.ts';
import type { ChallengeObservation, CredsspObservation } from '../observation/credssp.ts';
import type { Connection, ConnectionPurpose, Examination } from '../observation/examination.ts';
import type { NegotiationObservation } from '../observation/negotiation.ts';
import type { CertificateObservation, TlsObservation } from '../observation/tls.ts';
import type { StackGuess } from './diagnosis.ts';
import { cite, type Path } from './evidence.ts';
import type { NotJudgedReason } from './finding.ts';
import { type NotJudgedAnswer, notJudged } from './rule.ts';

export interface Facts {
  readonly examination: Examination;
  /** The connection that offered everything; undefined when no address answered. */
  readonly main: Placed | undefined;
  readonly stack: StackGuess;
}

/** A connection and where it stands in the examination. */
export interface Placed {
  readonly index: number;
  readonly connection: Connection;
}

/** A stage's observation and the path to it, or the answer of every rule that needed it. */
export type Stage<T> =
  | { readonly reached: true; readonly seen: T; readonly at: Path }
  | { readonly reached: false; readonly answer: NotJudgedAnswer };

export type Answered = Extract<CredsspObservation, { outcome: 'answered' }>;
export type Established = Extract<TlsObservation, { outcome: 'established' }>;

/** What a server chose: NLA with or without early authorization, TLS alone, or standard RDP security. */
export type Selection = 'nla' | 'tls' | 'rdp' | 'unknown';

export function findConnection({ connections }: Examination, purpose: ConnectionPurpose): Placed | undefined {
  const index = connections.findIndex((connection) => connection.purpose === purpose);
  const connection = connections[index];
  return connection && connection.connectFailure === undefined ? { index, connection } : undefined;
}

/** Undefined when the server refused or did not answer. Judged by what was selected, whether it was offered or not. */
export function selectionOf(negotiation: NegotiationObservation | undefined): Selection | undefined {
  if (negotiation?.outcome === 'silent') return 'rdp';
  if (negotiation?.outcome !== 'selected') return undefined;
  const protocol = findSecurityProtocol(negotiation.selectedProtocol);
  if (!protocol) return 'unknown';
  if (protocol.usesNla) return 'nla';
  return protocol.usesTls ? 'tls' : 'rdp';
}

export function negotiationStage({ examination, main }: Facts): Stage<NegotiationObservation> {
  if (!main) return stopped(notReachedReason(examination), cite(examination, ...whereReachingEnded(examination)));
  const at: Path = ['connections', main.index, 'negotiation'];
  const seen = main.connection.negotiation;
  return seen ? { reached: true, seen, at } : missing(examination);
}

export function tlsStage(facts: Facts): Stage<TlsObservation> {
  const { examination, main } = facts;
  const negotiation = negotiationStage(facts);
  if (!main || !negotiation.reached) return negotiation as Stage<never>;
  const { seen, at } = negotiation;
  if (seen.outcome === 'interrupted') {
    return stopped('stageNotReached', cite(examination, ...at, 'interruption', 'kind'));
  }
  const selection = selectionOf(seen);
  if (selection !== 'nla' && selection !== 'tls') {
    const field = seen.outcome === 'selected' ? 'selectedProtocol' : 'outcome';
    return stopped('stageNotReached', cite(examination, ...at, field));
  }
  const { tls } = main.connection;
  return tls ? { reached: true, seen: tls, at: ['connections', main.index, 'tls'] } : missing(examination);
}

export function certificateStage(facts: Facts): Stage<CertificateObservation> {
  const tls = tlsStage(facts);
  if (!tls.reached) return tls;
  if (tls.seen.outcome === 'interrupted') {
    return stopped('stageNotReached', cite(facts.examination, ...tls.at, 'interruption', 'kind'));
  }
  return { reached: true, seen: tls.seen.certificate, at: [...tls.at, 'certificate'] };
}

export function credsspStage(facts: Facts): Stage<CredsspObservation> {
  const { examination, main } = facts;
  const negotiation = negotiationStage(facts);
  if (!main || !negotiation.reached) return negotiation as Stage<never>;
  const selection = selectionOf(negotiation.seen);
  if (selection !== undefined && selection !== 'nla') {
    const field = negotiation.seen.outcome === 'selected' ? 'selectedProtocol' : 'outcome';
    return stopped('nlaNotSelected', cite(examination, ...negotiation.at, field));
  }
  const certificate = certificateStage(facts);
  if (!certificate.reached) return certificate;
  const { credssp } = main.connection;
  return credssp ? { reached: true, seen: credssp, at: ['connections', main.index, 'credssp'] } : missing(examination);
}

/** The reply that carries a readable challenge. */
export function challengeStage(facts: Facts): Stage<Answered & { readonly challenge: ChallengeObservation }> {
  const { examination } = facts;
  const credssp = credsspStage(facts);
  if (!credssp.reached) return credssp;
  const { seen, at } = credssp;
  if (seen.outcome === 'interrupted') {
    return stopped('stageNotReached', cite(examination, ...at, 'interruption', 'kind'));
  }
  const { challenge } = seen;
  if (!challenge) return stopped('factMissing', cite(examination, ...at, 'challenge'));
  return { reached: true, seen: { ...seen, challenge }, at };
}

/** Why a stage has no observation although the one before it went well. */
export function notReachedReason({ cutShort }: Examination): NotJudgedReason {
  return cutShort ? 'cutShort' : 'stageNotReached';
}

function missing(examination: Examination): Stage<never> {
  return stopped(notReachedReason(examination), cite(examination, 'cutShort'));
}

function stopped(...[reason, ...evidence]: Parameters<typeof notJudged>): Stage<never> {
  return { reached: false, answer: notJudged(reason, ...evidence) };
}

function whereReachingEnded({ attempts }: Examination): Path {
  const last = attempts.findLastIndex(({ failure }) => failure !== undefined);
  return last === -1 ? ['resolution', 'outcome'] : ['attempts', last, 'failure', 'kind'];
}
