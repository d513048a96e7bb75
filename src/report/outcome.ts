/** How a stage went, in words: what was answered, or how it ended without an answer. */
import type { Words } from '../messages/words.ts';
import type { CredsspObservation } from '../observation/credssp.ts';
import type { Connection } from '../observation/examination.ts';
import type { Interruption } from '../observation/interruption.ts';
import type { NegotiationObservation } from '../observation/negotiation.ts';
import type { HelloLook } from '../observation/tls.ts';
import { failureName, protocolNames, statusName, tlsVersionName } from './wire-names.ts';

export function interruptionInWords(interruption: Interruption | { readonly kind: 'abandoned' }, words: Words): string {
  const { interruptions, looksLike } = words.wire;
  switch (interruption.kind) {
    case 'timedOut':
      return interruptions.timedOut(Math.round(interruption.afterMs / 100) / 10, interruption.receivedBytes);
    case 'closed':
      return interruptions.closed(interruption.receivedBytes);
    case 'reset':
      return interruptions.reset(interruption.receivedBytes);
    case 'malformed': {
      const { structure, field, offset, looksLike: kind } = interruption;
      return interruptions.malformed(`${structure}.${field}`, offset, kind === 'unknown' ? null : looksLike[kind]);
    }
    case 'alert':
      return interruptions.alert(interruption.description);
    case 'tlsFailed':
      return interruptions.tlsFailed(interruption.reason);
    case 'refused':
      return interruptions.refused;
    case 'hostUnreachable':
      return interruptions.hostUnreachable;
    case 'networkUnreachable':
      return interruptions.networkUnreachable;
    case 'forbidden':
      return interruptions.forbidden(interruption.code);
    case 'failed':
      return interruptions.failed(interruption.code);
    case 'abandoned':
      return interruptions.abandoned;
    default:
      throw new TypeError(`no words for ${String(interruption satisfies never)}`);
  }
}

export function negotiationInWords(negotiation: NegotiationObservation, words: Words): string {
  switch (negotiation.outcome) {
    case 'selected':
      return words.wire.selected(protocolNames(negotiation.selectedProtocol, words));
    case 'refused':
      return words.wire.refused(failureName(negotiation.failureCode, words));
    case 'silent':
      return words.wire.silent;
    case 'interrupted':
      return interruptionInWords(negotiation.interruption, words);
    default:
      throw new TypeError(`no words for ${String(negotiation satisfies never)}`);
  }
}

/** What one connection's offer came to; undefined when the offer was never answered for want of a connection. */
export function offerInWords(connection: Connection, words: Words): string | undefined {
  if (connection.negotiation !== undefined) return negotiationInWords(connection.negotiation, words);
  if (connection.connectFailure !== undefined) return interruptionInWords(connection.connectFailure, words);
  return undefined;
}

/** What a ClientHello of our own was answered with; `before` is the one made before it. */
export function helloInWords(look: HelloLook, before: HelloLook | undefined, words: Words): string {
  const { offeredVersion, offeredSuites, answer } = look;
  const { facts } = words.report;
  const fewer = before !== undefined && offeredSuites.length < before.offeredSuites.length;
  const offered = tlsVersionName(offeredVersion);
  switch (answer.outcome) {
    case 'accepted':
      return facts.hello(offered, fewer, facts.helloAccepted(tlsVersionName(answer.version), answer.cipherSuiteName));
    case 'alert':
      return facts.hello(offered, fewer, words.wire.interruptions.alert(answer.description));
    case 'interrupted':
      return facts.hello(offered, fewer, interruptionInWords(answer.interruption, words));
    default:
      throw new TypeError(`no words for ${String(answer satisfies never)}`);
  }
}

/** What the server's first TSRequest carried, apart from its version. */
export function tokenInWords(answer: Extract<CredsspObservation, { outcome: 'answered' }>, words: Words): string {
  const carried = words.wire.tokens[answer.token];
  if (answer.errorCode === null) return carried;
  return [carried, words.report.facts.errorCode(statusName(answer.errorCode))].join(words.report.listComma);
}

/** `2025-04-01 09:12:33 UTC`; anything else as it is. */
export function moment(time: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(time);
  return match === null ? time : `${match[1]} ${match[2]} UTC`;
}

/** `0.12` seconds of milliseconds. */
export function inSeconds(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(1);
}

/** `[::1]:3389` or `server:3389`. */
export function endpoint(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
