/** Giving a client a session with nothing in it and ending that in order, on a stream inside TLS: the driver of the dialogue. */
import type { Duplex } from 'node:stream';
import {
  beginSessionEnd,
  measureForSessionEnd,
  receiveInSessionEnd,
  type SessionEndOutcome,
  type SessionEndPlan,
  sessionExpired,
} from '../dialogue/session-end.ts';
import { nextMessage } from './next-message.ts';
import { limitOf } from './time-limit.ts';

/** The session's plan, and its time. */
export interface SessionEndOptions extends SessionEndPlan {
  /** How long a session that became active lasts, in milliseconds. */
  readonly lastsMs: number;
  readonly signal?: AbortSignal;
}

/**
 * To be called where the client's first message of MCS is due: after TLS, or after CredSSP and what follows it. Closes the
 * stream in the end. The client's messages, one of which may have its password in it, are overwritten as soon as they are read.
 */
export async function endSession(stream: Duplex, options: SessionEndOptions): Promise<SessionEndOutcome> {
  const { lastsMs, signal, ...plan } = options;
  let state = beginSessionEnd(plan);
  while (state.kind !== 'ended') {
    const { kind: at } = state;
    if (state.kind === 'active') {
      if (!(await outlast(stream, lastsMs))) return { kind: 'left', at };
      const turn = sessionExpired(state);
      state = turn.state;
      if (turn.send) stream.write(turn.send);
      continue;
    }
    const next = await nextMessage(stream, measureForSessionEnd, limitOf(signal));
    if (next.kind !== 'message') {
      stream.destroy();
      return { kind: 'left', at };
    }
    const turn = receiveInSessionEnd(state, next.bytes);
    next.bytes.fill(0);
    state = turn.state;
    if (turn.send && stream.writable) stream.write(turn.send);
  }
  stream.end();
  // Reads on: closing with bytes unread would make the kernel send RST in place of FIN.
  stream.resume();
  return state.outcome;
}

/** False when the client leaves before. What it says meanwhile, keys it presses among it, is overwritten and not looked at. */
function outlast(stream: Duplex, ms: number): Promise<boolean> {
  return new Promise((settle) => {
    const forget = (chunk: Buffer) => void chunk.fill(0);
    const finish = (outlasted: boolean) => {
      clearTimeout(timer);
      stream.off('data', forget).off('end', leave).off('close', leave);
      settle(outlasted);
    };
    const leave = () => {
      finish(false);
      stream.destroy();
    };
    const timer = setTimeout(() => finish(stream.writable), ms);
    stream.on('data', forget).once('end', leave).once('close', leave);
    if (stream.destroyed) leave();
  });
}
