/** Ending a client's session in order, on a stream inside TLS: the driver of `dialogue/session-end.ts`. */
import type { Duplex } from 'node:stream';
import {
  beginSessionEnd,
  measureForSessionEnd,
  receiveInSessionEnd,
  type SessionEndOutcome,
  type SessionEndPlan,
} from '../dialogue/session-end.ts';
import { nextMessage } from './next-message.ts';

/**
 * To be called where the client's first message of MCS is due: after TLS, or after CredSSP and what follows it. Closes the
 * stream in the end. The client's messages, one of which may have its password in it, are overwritten as soon as they are read.
 */
export async function endSession(
  stream: Duplex,
  plan: SessionEndPlan,
  signal?: AbortSignal,
): Promise<SessionEndOutcome> {
  let state = beginSessionEnd(plan);
  while (state.kind !== 'ended') {
    const next = await nextMessage(stream, measureForSessionEnd, signal);
    if (next.kind !== 'message') {
      stream.destroy();
      return { kind: 'left' };
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
