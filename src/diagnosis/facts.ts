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

/** A stage of the main connection, or the answer of every rule that needed it. */
export type Stage<T> = Reached<T> | { readonly reached: false; readonly answer: NotJudgedAnswer };

export interface Reached<T> {
  readonly reached: true;
  readonly seen: T;
  /** The path to it. */
  readonly at: Path;
  /** Index of the main connection. */
  readonly index: number;
  readonly connection: Connection;
}

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
  const { index, connection } = main;
  const seen = connection.negotiation;
  if (!seen) return missing(examination);
  return { reached: true, seen, at: ['connections', index, 'negotiation'], index, connection };
}

export function tlsStage(facts: Facts): Stage<TlsObservation> {
  const { examination } = facts;
  const negotiation = negotiationStage(facts);
  if (!negotiation.reached) return negotiation;
  const { seen, at, index, connection } = negotiation;
  const selection = selectionOf(seen);
  if (selection !== 'nla' && selection !== 'tls')
    return stopped('stageNotReached', cite(examination, ...ending(seen, at)));
  const { tls } = connection;
  return tls ? { ...negotiation, seen: tls, at: ['connections', index, 'tls'] } : missing(examination);
}

export function certificateStage(facts: Facts): Stage<CertificateObservation> {
  const tls = tlsStage(facts);
  if (!tls.reached) return tls;
  const { seen, at } = tls;
  if (seen.outcome === 'interrupted') return stopped('stageNotReached', cite(facts.examination, ...ending(seen, at)));
  return { ...tls, seen: seen.certificate, at: [...at, 'certificate'] };
}

export function credsspStage(facts: Facts): Stage<CredsspObservation> {
  const { examination } = facts;
  const negotiation = negotiationStage(facts);
  if (!negotiation.reached) return negotiation;
  const { seen, at, index, connection } = negotiation;
  const selection = selectionOf(seen);
  if (selection !== undefined && selection !== 'nla') {
    return stopped('nlaNotSelected', cite(examination, ...ending(seen, at)));
  }
  const certificate = certificateStage(facts);
  if (!certificate.reached) return certificate;
  const { credssp } = connection;
  return credssp ? { ...negotiation, seen: credssp, at: ['connections', index, 'credssp'] } : missing(examination);
}

/** The reply that carries a readable challenge. */
export function challengeStage(facts: Facts): Stage<Answered & { readonly challenge: ChallengeObservation }> {
  const { examination } = facts;
  const credssp = credsspStage(facts);
  if (!credssp.reached) return credssp;
  const { seen, at } = credssp;
  if (seen.outcome === 'interrupted') return stopped('stageNotReached', cite(examination, ...ending(seen, at)));
  const { challenge } = seen;
  if (!challenge) return stopped('factMissing', cite(examination, ...at, 'challenge'));
  return { ...credssp, seen: { ...seen, challenge } };
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

/** The fact that tells why a conversation went no further. */
function ending({ outcome }: NegotiationObservation | TlsObservation | CredsspObservation, at: Path): Path {
  if (outcome === 'interrupted') return [...at, 'interruption', 'kind'];
  return [...at, outcome === 'selected' ? 'selectedProtocol' : 'outcome'];
}
