/**
 * One look at one server: facts only, as plain JSON, so that it can be saved, sent and judged again. Nothing here can hold
 * a secret: the look ends before a name or password would be sent, and of a sign-in that was asked for no bytes are kept.
 * Byte strings are hexadecimal text.
 */
import type { CredsspObservation } from './credssp.ts';
import type { Interruption } from './interruption.ts';
import type { NegotiationObservation } from './negotiation.ts';
import type { SignInObservation } from './sign-in.ts';
import type { HelloLook, TlsObservation } from './tls.ts';

/** Goes up when a reader of saved examinations has to know. */
export const SCHEMA_VERSION = 1;

/** What `--save` writes. */
export interface Examination {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly tool: { readonly name: 'rdp-doctor'; readonly version: string };
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** `quick` is one connection; `full` also asks for the other offers and a second time for the version. */
  readonly mode: 'full' | 'quick';
  readonly target: Target;
  readonly resolution: Resolution;
  /** Connecting to each address, in the order tried; the last may have succeeded. */
  readonly attempts: readonly ConnectAttempt[];
  /** The first is the main one; all go to the address that answered. Empty when none did. */
  readonly connections: readonly Connection[];
  /** Looks at TLS from outside, after a handshake failed. */
  readonly helloLooks: readonly HelloLook[];
  /** One attempt to sign in; absent when nobody asked for one. */
  readonly signIn?: SignInObservation;
  /** True when the overall time ran out before everything was asked. */
  readonly cutShort: boolean;
}

/** What was asked for, and how it was understood. */
export interface Target {
  readonly asGiven: string;
  /** Name or address without port, brackets or zone. */
  readonly host: string;
  readonly hostKind: 'name' | 'ipv4' | 'ipv6';
  /** The name as DNS sees it (IDNA); equals `host` for addresses. */
  readonly asciiHost: string;
  readonly port: number;
}

/** What became of the name. */
export type Resolution =
  | { readonly outcome: 'notNeeded' }
  | { readonly outcome: 'resolved'; readonly addresses: readonly string[]; readonly durationMs: number }
  /** `notFound`: the name does not exist. `failed`: the resolver could not say. */
  | { readonly outcome: 'notFound' | 'failed' | 'timedOut'; readonly code: string; readonly durationMs: number };

/** One address, and whether it could be reached. */
export interface ConnectAttempt {
  readonly address: string;
  readonly durationMs: number;
  /** Absent when the connection stood. `abandoned`: another address was faster. */
  readonly failure?: Interruption | { readonly kind: 'abandoned' };
}

/**
 * What a connection was made for. `main` offers everything; the offers ask one protocol each; `secondLook` repeats the
 * main one announcing CredSSP 2, offering TLS and NLA.
 */
export type ConnectionPurpose =
  | 'main'
  | 'offerRdp'
  | 'offerTls'
  | 'offerNla'
  | 'offerTlsNla'
  | 'offerNlaEarlyAuth'
  | 'secondLook';

/** One connection to the server, as far as it got. */
export interface Connection {
  readonly purpose: ConnectionPurpose;
  readonly address: string;
  readonly port: number;
  /** requestedProtocols as sent. */
  readonly requestedProtocols: number;
  readonly connectMs: number;
  /** Present when not even the connection stood, which for the main one is told in `attempts` instead. */
  readonly connectFailure?: Interruption;
  readonly negotiation?: NegotiationObservation;
  readonly tls?: TlsObservation;
  readonly credssp?: CredsspObservation;
  /** Every message in order, as evidence. */
  readonly exchange: readonly Frame[];
}

/** One message, or what came of one. */
export interface Frame {
  readonly direction: 'sent' | 'received';
  /** `tcp` in the clear, `tls` inside TLS. */
  readonly layer: 'tcp' | 'tls';
  /** Milliseconds since the examination began. */
  readonly atMs: number;
  readonly hex: string;
  /** False for bytes that did not add up to a message; then at most the first 512 are kept. */
  readonly complete: boolean;
}

/** Where within a connection's exchange a fact stands. */
export interface ByteSpan {
  /** Index into `exchange`. */
  readonly frame: number;
  readonly offset: number;
  readonly length: number;
}
