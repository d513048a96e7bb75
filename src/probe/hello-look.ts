/**
 * What TLS a server would speak that this machine can not shake hands with: raw ClientHello looks, one connection each, at
 * most a dozen, after a handshake failed.
 */
import { randomBytes } from 'node:crypto';
import { beginProbe, measureForProbe, type ProbePlan, receiveInProbe } from '../dialogue/probe-client.ts';
import { helloOf, measureHelloAnswer, nextLook, readHelloAnswer, type TlsLook } from '../dialogue/tls-look.ts';
import type { Frame } from '../observation/examination.ts';
import type { Interruption } from '../observation/interruption.ts';
import type { HelloLook } from '../observation/tls.ts';
import { Channel, type Received } from './channel.ts';
import { connectTo } from './connect.ts';
import { fromMalformed } from './interruption.ts';
import type { LookContext } from './look.ts';

export async function lookAtTls(plan: ProbePlan, context: LookContext): Promise<readonly HelloLook[]> {
  const looks: HelloLook[] = [];
  const made: (TlsLook & { chosen?: number })[] = [];
  for (let next = nextLook(made); next && !context.watch.isOver(); next = nextLook(made)) {
    const look = await lookOnce(next, plan, context);
    looks.push(look);
    made.push(look.answer.outcome === 'accepted' ? { ...next, chosen: look.answer.cipherSuite } : next);
    if (look.answer.outcome === 'interrupted' && look.answer.interruption.kind === 'timedOut') break;
  }
  return looks;
}

async function lookOnce(offer: TlsLook, plan: ProbePlan, context: LookContext): Promise<HelloLook> {
  const exchange: Frame[] = [];
  const answer = await ask(offer, plan, context, exchange);
  return { offeredVersion: offer.version, offeredSuites: offer.cipherSuites, answer, exchange };
}

async function ask(
  offer: TlsLook,
  plan: ProbePlan,
  context: LookContext,
  exchange: Frame[],
): Promise<HelloLook['answer']> {
  const { target, address, watch, stageMs } = context;
  const socket = await connectTo(address, target.port, watch, stageMs);
  if ('kind' in socket) return interrupted(socket);
  try {
    const channel = new Channel(socket, 'tcp', exchange, watch);
    const { state, send } = beginProbe(plan);
    if (send) channel.send(send);
    const confirm = await channel.receive((bytes) => measureForProbe(state, bytes), stageMs);
    if (confirm.kind !== 'message') return interrupted(confirm);
    if (receiveInProbe(state, confirm.bytes).state.kind !== 'expectTls') return interrupted(NO_TLS);
    channel.send(helloOf(offer, randomBytes(32)));
    return answerOf(await channel.receive(measureHelloAnswer, stageMs));
  } finally {
    socket.destroy();
  }
}

/** The server changed its mind about TLS since the main connection. */
const NO_TLS: Interruption = { kind: 'failed', code: 'TLS_NOT_SELECTED' };

function answerOf(received: Received): HelloLook['answer'] {
  if (received.kind !== 'message') return interrupted(received);
  const answer = readHelloAnswer(received.bytes);
  switch (answer.kind) {
    case 'accepted': {
      const { version, cipherSuite, name } = answer;
      return { outcome: 'accepted', version, cipherSuite, cipherSuiteName: name };
    }
    case 'alert':
      return { outcome: 'alert', description: answer.description };
    case 'malformed':
      return interrupted(fromMalformed(answer.problem, received.bytes, 'tcp'));
    default:
      return answer satisfies never;
  }
}

function interrupted(interruption: Interruption): HelloLook['answer'] {
  return { outcome: 'interrupted', interruption };
}
