/** What the server answered to one X.224 connection request ([MS-RDPBCGR] 2.2.1.2). */
import type { ByteSpan } from './examination.ts';
import type { Interruption } from './interruption.ts';

/** How the server took an offer. */
export type NegotiationObservation =
  | {
      readonly outcome: 'selected';
      readonly selectedProtocol: number;
      readonly flags: number;
      readonly sourceReference: number;
      readonly span: ByteSpan;
      readonly durationMs: number;
    }
  | {
      readonly outcome: 'refused';
      readonly failureCode: number;
      readonly flags: number;
      readonly sourceReference: number;
      readonly span: ByteSpan;
      readonly durationMs: number;
    }
  /** A confirm without a negotiation block: the server knows only standard RDP security. */
  | { readonly outcome: 'silent'; readonly sourceReference: number; readonly durationMs: number }
  | { readonly outcome: 'interrupted'; readonly interruption: Interruption; readonly durationMs: number };
