/**
 * A conversation step by step, as it was observed: name, connection, request and confirm ([MS-RDPBCGR] 2.2.1.1, 2.2.1.2), TLS,
 * TSRequests ([MS-CSSP] 2.2.1), and how it ended where it broke off.
 */
import { tlsVersion } from '../messages/figures.ts';
import type { Words } from '../messages/words.ts';
import type { Connection, Examination, Frame } from '../observation/examination.ts';
import { endpoint, helloInWords, interruptionInWords, negotiationInWords, tokenInWords } from './outcome.ts';
import { protocolNames } from './wire-names.ts';

export interface Step {
  readonly direction: Frame['direction'] | null;
  readonly text: string;
  /** For a picture: TLS that stands from here on, the place where it broke off, a further connection. */
  readonly sign?: 'tls' | 'broken' | 'again';
  /** The message, where one went over the wire. */
  readonly message?: Message;
}

/** Where a message stands in the examination, as evidence names it. */
export interface Message {
  /** Index into `connections`; null for a look at TLS from outside. */
  readonly connection: number | null;
  readonly frame: number;
  readonly hex: string;
}

/** Before any connection was used: looking up the name, and each address that was tried. */
export function stepsOfReaching({ resolution, target, attempts }: Examination, words: Words): readonly Step[] {
  const { why, listComma } = words.report;
  const steps: Step[] = [];
  switch (resolution.outcome) {
    case 'notNeeded':
      steps.push(said(why.addressGiven(target.host)));
      break;
    case 'resolved':
      steps.push(said(why.nameResolved(target.host, resolution.addresses.slice(0, 8).join(listComma))));
      break;
    case 'notFound':
    case 'failed':
    case 'timedOut':
      steps.push(broken(why.nameFailed(target.host, why.resolution[resolution.outcome](resolution.code))));
      break;
    default:
      throw new TypeError(`no words for ${String(resolution satisfies never)}`);
  }
  for (const { address, failure } of attempts.slice(0, 8)) {
    const where = endpoint(address, target.port);
    if (failure === undefined) steps.push(said(why.connected(where)));
    else {
      const text = why.notConnected(where, interruptionInWords(failure, words));
      steps.push(failure.kind === 'abandoned' ? said(text) : broken(text));
    }
  }
  return steps;
}

/** Every message of one connection in order, and what TLS came to between them. */
export function stepsOfConnection(connection: Connection, at: number, words: Words): readonly Step[] {
  const { exchange, negotiation, tls, credssp, connectFailure } = connection;
  if (connectFailure !== undefined) return [broken(interruptionInWords(connectFailure, words))];
  const told = (layer: Frame['layer'], tell: (frame: Frame) => string): readonly Step[] =>
    exchange.flatMap((frame, index) => {
      if (frame.layer !== layer) return [];
      const { direction, hex } = frame;
      return [{ direction, text: tell(frame), message: { connection: at, frame: index, hex } }];
    });
  return [
    ...told('tcp', (frame) => clearMessage(frame, connection, words)),
    ...brokenOff(negotiation, words),
    ...(tls === undefined ? [] : [tlsStep(tls, words)]),
    ...told('tls', (frame) => sealedMessage(frame, connection, words)),
    ...brokenOff(credssp, words),
  ];
}

/** Looks at TLS from outside ([RFC8446] 4.1), each with what came back. */
export function stepsOfHellos({ helloLooks }: Examination, words: Words): readonly Step[] {
  return helloLooks.map((look, i) => {
    const frame = answerTo(look.exchange);
    const hex = look.exchange[frame]?.hex;
    const text = helloInWords(look, helloLooks[i - 1], words);
    return {
      direction: null,
      sign: 'again',
      text,
      ...(hex !== undefined && { message: { connection: null, frame, hex } }),
    };
  });
}

/** The index of what came after the last that was sent, here the ClientHello; -1 where nothing did. */
function answerTo(exchange: readonly Frame[]): number {
  const last = exchange.length - 1;
  return exchange[last]?.direction === 'received' ? last : -1;
}

function said(text: string): Step {
  return { direction: null, text };
}

function broken(text: string): Step {
  return { direction: null, sign: 'broken', text };
}

function clearMessage(frame: Frame, { requestedProtocols, negotiation }: Connection, words: Words): string {
  const { why } = words.report;
  if (frame.direction === 'sent') return why.connectionRequest(protocolNames(requestedProtocols, words));
  if (negotiation === undefined || negotiation.outcome === 'interrupted') return unread(frame, words);
  return why.connectionConfirm(negotiationInWords(negotiation, words));
}

function sealedMessage(frame: Frame, { credssp }: Connection, words: Words): string {
  const { why } = words.report;
  if (credssp === undefined) return unread(frame, words);
  if (frame.direction === 'sent') return why.tsRequestSent(credssp.announcedVersion);
  if (credssp.outcome === 'interrupted') return unread(frame, words);
  return why.tsRequestReceived(credssp.version, tokenInWords(credssp, words));
}

function tlsStep(tls: NonNullable<Connection['tls']>, words: Words): Step {
  const { why } = words.report;
  if (tls.outcome === 'interrupted') return broken(why.tlsStopped(interruptionInWords(tls.interruption, words)));
  const fingerprint = `${tls.certificate.sha256.slice(0, 16).match(/../g)?.join(':') ?? ''}:…`;
  const text = why.tlsEstablished(tlsVersion(tls.protocol), tls.cipherSuite, fingerprint);
  return { direction: null, sign: 'tls', text };
}

function brokenOff(stage: Connection['negotiation'] | Connection['credssp'], words: Words): readonly Step[] {
  if (stage?.outcome !== 'interrupted') return [];
  return [broken(words.report.why.stopped(interruptionInWords(stage.interruption, words)))];
}

function unread(frame: Frame, words: Words): string {
  const { why } = words.report;
  return frame.complete ? why.otherMessage(frame.hex.length / 2) : why.incomplete;
}
