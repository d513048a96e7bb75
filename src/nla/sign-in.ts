/**
 * Signing in once, over TCP and TLS: the client dialogue with its sockets, its time and its chance. One attempt, whatever comes
 * of it.
 */
import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import type { SecurityContext } from '../dialogue/security-context.ts';
import {
  abandonSignIn,
  beginSignIn,
  measureForSignIn,
  nothingCameBack,
  receiveInSignIn,
  type SignInPlan,
  type SignInState,
  tlsSecured,
} from '../dialogue/sign-in-client.ts';
import type { Turn } from '../dialogue/turn.ts';
import { NONCE_LENGTH } from '../protocol/credssp/key-binding.ts';
import { type Secured, secureAsClient } from './client-tls.ts';
import { connectTcp } from './connect-tcp.ts';
import { type DrivenOutcome, interrupted, Stopped } from './driven-outcome.ts';
import { nextMessage } from './next-message.ts';
import { within } from './time-limit.ts';

/** One attempt: where, as whom, under which policy, and how long it may take. */
export interface SignInOptions {
  /** An address, or a name to be looked up. */
  readonly host: string;
  readonly port: number;
  /** What TLS asks for by name; `host` unless told, nothing for an address. */
  readonly serverName?: string;
  readonly plan: SignInPlan;
  /** NTLM or Kerberos, not begun; disposed of in the end. */
  readonly context: SecurityContext;
  /** Makes the DER of TSCredentials; asked for only after the server has proved its key. */
  readonly credentials: () => Uint8Array;
  /** SHA-256 of the only certificate to go on with, lower-case hexadecimal. */
  readonly pin?: string;
  /** For each stage, in milliseconds. */
  readonly stageMs: number;
  readonly signal?: AbortSignal;
  /** Told every line of the TLS key log (NSS format): whoever has it and a capture reads the password. */
  readonly onKeylog?: (line: Buffer) => void;
  /** Told of every message. An AUTHENTICATE is among them: to be described, not to be kept. */
  readonly onMessage?: (direction: 'sent' | 'received', bytes: Uint8Array) => void;
}

/** What came of the attempt, and how far it got. */
export interface SignInResult {
  readonly outcome: DrivenOutcome;
  /** Undefined when the negotiation did not get so far. */
  readonly selectedProtocol: number | undefined;
  /** SHA-256 of the certificate that was shown; undefined when TLS did not come to stand. */
  readonly fingerprint: string | undefined;
}

/** What there is to close and to tell, as far as it came. */
interface Trail {
  state?: SignInState;
  readonly streams: Duplex[];
  selectedProtocol?: number;
  fingerprint?: string;
}

/** How long a server without a word for success is given to object, in milliseconds. */
const OBJECTION_MS = 1_000;

/** Never rejects for anything the server or the network does. */
export async function signIn(options: SignInOptions): Promise<SignInResult> {
  const trail: Trail = { streams: [] };
  try {
    const outcome = await converse(options, trail);
    return { outcome, selectedProtocol: trail.selectedProtocol, fingerprint: trail.fingerprint };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return { outcome: error.outcome, selectedProtocol: trail.selectedProtocol, fingerprint: trail.fingerprint };
  } finally {
    if (trail.state) abandonSignIn(trail.state);
    options.context.dispose();
    for (const stream of trail.streams) stream.destroy();
  }
}

async function converse(options: SignInOptions, trail: Trail): Promise<DrivenOutcome> {
  const { host, serverName = host, plan, context, credentials, stageMs, signal, onKeylog } = options;
  const socket = await within(stageMs, signal, (limit) => connectTcp(options, stageMs, limit));
  trail.streams.push(socket);
  const negotiated = await next(take(beginSignIn(plan), socket, options, trail), socket, options, trail);
  if (negotiated.kind === 'ended') return negotiated.outcome;
  if (negotiated.kind !== 'expectTls') throw new TypeError(`signIn: TLS is not expected in ${negotiated.kind}`);
  trail.selectedProtocol = negotiated.selectedProtocol;

  const name = isIP(serverName) === 0 ? serverName.replace(/\.$/, '') : undefined;
  const secured = await within(stageMs, signal, (limit) => secureAsClient(socket, name, stageMs, limit, onKeylog));
  trail.streams.unshift(secured.stream);
  trail.fingerprint = secured.fingerprint;
  requirePin(secured, options);
  const { stream, subjectPublicKey } = secured;
  const session = { subjectPublicKey, nonce: randomBytes(NONCE_LENGTH), context, credentials };
  let state = take(tlsSecured(negotiated, session), stream, options, trail);
  while (state.kind !== 'ended') {
    if (state.kind === 'expectVerdict' && !state.plan.expectsVerdict) stream.end();
    state = await next(state, stream, options, trail);
  }
  return state.outcome;
}

function requirePin({ fingerprint }: Secured, { pin }: SignInOptions): void {
  if (pin === undefined || pin === fingerprint) return;
  throw new Stopped({ kind: 'certificateRefused', expected: pin, presented: fingerprint });
}

/** The state after the next message, or after none where silence is an answer. */
async function next(state: SignInState, stream: Duplex, options: SignInOptions, trail: Trail): Promise<SignInState> {
  if (state.kind === 'ended') return state;
  const maySaySilence = state.kind === 'expectVerdict' && !state.plan.expectsVerdict;
  const stageMs = maySaySilence ? Math.min(OBJECTION_MS, options.stageMs) : options.stageMs;
  const received = await within(stageMs, options.signal, (limit) =>
    nextMessage(stream, (bytes) => measureForSignIn(state, bytes), limit),
  );
  if (received.kind === 'message') {
    options.onMessage?.('received', received.bytes);
    return take(receiveInSignIn(state, received.bytes), stream, options, trail);
  }
  if (maySaySilence && received.kind !== 'malformed') return take(nothingCameBack(state), stream, options, trail);
  throw new Stopped(interrupted(received, state.kind, stageMs));
}

/** Each message in one write ([MS-CSSP] 3.1.5 note 8). */
function take(turn: Turn<SignInState>, stream: Duplex, { onMessage }: SignInOptions, trail: Trail): SignInState {
  trail.state = turn.state;
  for (const bytes of [turn.send, turn.sendNext]) {
    if (!bytes) continue;
    onMessage?.('sent', bytes);
    if (stream.writable) stream.write(bytes);
  }
  return turn.state;
}
