/**
 * What the rules look at: the examination, its main connection, the stack that was recognised, and how far each stage of the
 * conversation came. Where it ended earlier, a stage holds the answer "not judged" with the reason. Walked once for all rules.
 */
import { findSecurityProtocol } from '../knowledge/index.ts';
import type { ChallengeObservation, CredsspObservation } from '../observation/credssp.ts';
import type { Connection, ConnectionPurpose, Examination } from '../observation/examination.ts';
import type { NegotiationObservation } from '../observation/negotiation.ts';
import type { CertificateObservation, TlsObservation } from '../observation/tls.ts';
import type { StackGuess } from './diagnosis.ts';
import type { Path } from './evidence.ts';
import type { NotJudgedReason } from './finding.ts';
import type { NotJudgedAnswer } from './rule.ts';

export interface Facts {
  readonly examination: Examination;
  /** The connection that offered everything; undefined when no address answered. */
  readonly main: Placed | undefined;
  readonly stack: StackGuess;
  readonly negotiation: Stage<NegotiationObservation>;
  readonly tls: Stage<TlsObservation>;
  readonly certificate: Stage<CertificateObservation>;
  readonly credssp: Stage<CredsspObservation>;
  /** The reply that carries a readable challenge. */
  readonly challenge: Stage<Challenged>;
}

export type Challenged = Answered & { readonly challenge: ChallengeObservation };

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

/** Why a stage has no observation although the one before it went well. */
export function notReachedReason({ cutShort }: Examination): NotJudgedReason {
  return cutShort ? 'cutShort' : 'stageNotReached';
}
