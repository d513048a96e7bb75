/**
 * Which protocol a server selects from a client's offer ([MS-RDPBCGR] 3.3.5.3.2, 2.2.1.2). Written as data, because servers
 * differ in it more than in anything else: xrdp selects what nobody asked for, Windows refuses with a reason.
 */
import { type ConnectionRequest, type NegotiationAnswer, PROTOCOL } from '../protocol/index.ts';

/** Which offers a server takes, and what it says to the others. */
export interface NegotiationPolicy {
  /** Values of `PROTOCOL`, most wanted first. RDP is taken only from a client that asks for nothing else. */
  readonly accepts: readonly number[];
  /** Flags of RDP_NEG_RSP, a mask of `RESPONSE_FLAG`. */
  readonly responseFlags: number;
  /** What it says to an offer that has nothing acceptable. */
  readonly otherwise: NegotiationAnswer;
}

export function answerOffer(policy: NegotiationPolicy, request: ConnectionRequest): NegotiationAnswer {
  const requested = request.negotiation?.requestedProtocols ?? PROTOCOL.RDP;
  const selected = policy.accepts.find((protocol) => isOffered(protocol, requested));
  if (selected === undefined) return policy.otherwise;
  // RDP_NEG_RSP answers RDP_NEG_REQ only: a client that sent none may not know it.
  if (request.negotiation === undefined) return { kind: 'none' };
  return { kind: 'response', flags: policy.responseFlags, selectedProtocol: selected };
}

/** The protocol that goes on after a positive answer; a silent confirm means standard RDP security. */
export function selectedBy(answer: Exclude<NegotiationAnswer, { kind: 'failure' }>): number {
  return answer.kind === 'none' ? PROTOCOL.RDP : answer.selectedProtocol;
}

export function isNla(protocol: number): boolean {
  return protocol === PROTOCOL.HYBRID || protocol === PROTOCOL.HYBRID_EX;
}

function isOffered(protocol: number, requested: number): boolean {
  return protocol === PROTOCOL.RDP ? requested === PROTOCOL.RDP : (requested & protocol) !== 0;
}
