/**
 * The TLS handshake over a connection that has already spoken ([MS-RDPBCGR] 5.4.5.1), as permissive as the library allows:
 * the point is to see what is there. Nothing is verified here and nothing secret is ever sent through it.
 */
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect, type TLSSocket } from 'node:tls';
import { permissiveContext } from '../nla/tls-settings.ts';
import type { Target } from '../observation/examination.ts';
import type { Interruption } from '../observation/interruption.ts';
import type { TlsObservation } from '../observation/tls.ts';
import { observeCertificate } from './certificate.ts';
import { fromTlsError } from './interruption.ts';
import type { Stopwatch } from './stopwatch.ts';

export interface TlsResult {
  readonly observation: TlsObservation;
  /** Present when the handshake succeeded. */
  readonly stream?: TLSSocket;
}

export async function handshake(socket: Duplex, target: Target, watch: Stopwatch, limitMs: number): Promise<TlsResult> {
  const begun = watch.elapsedMs();
  const result = await upgrade(socket, target, watch, limitMs);
  const durationMs = watch.sinceMs(begun);
  if ('kind' in result) return { observation: { outcome: 'interrupted', interruption: result, durationMs } };
  const certificate = result.getPeerX509Certificate();
  if (!certificate) {
    result.destroy();
    const interruption: Interruption = { kind: 'tlsFailed', code: 'NO_CERTIFICATE', reason: 'the server sent none' };
    return { observation: { outcome: 'interrupted', interruption, durationMs } };
  }
  const observation: TlsObservation = {
    outcome: 'established',
    protocol: result.getProtocol() ?? 'unknown',
    cipherSuite: result.getCipher().standardName,
    certificate: observeCertificate(certificate),
    durationMs,
  };
  return { observation, stream: result };
}

function upgrade(socket: Duplex, target: Target, watch: Stopwatch, limitMs: number): Promise<TLSSocket | Interruption> {
  return new Promise((settle) => {
    const before = bytesRead(socket);
    const begun = watch.elapsedMs();
    const stream = connect({
      socket,
      secureContext: permissiveContext(),
      rejectUnauthorized: false,
      ...(target.hostKind === 'name' ? { servername: serverName(target) } : {}),
    });
    stream.on('error', () => undefined);
    const finish = (result: TLSSocket | Interruption) => {
      clearTimeout(timer);
      forget();
      stream.removeListener('secureConnect', succeed);
      stream.removeListener('error', fail);
      stream.removeListener('close', close);
      if (result !== stream) {
        stream.destroy();
        socket.destroy();
      }
      settle(result);
    };
    const receivedBytes = () => bytesRead(socket) - before;
    const expire = () => {
      finish({ kind: 'timedOut', afterMs: Math.round(watch.elapsedMs() - begun), receivedBytes: receivedBytes() });
    };
    const timer = setTimeout(expire, limitMs);
    const forget = watch.whenOver(expire);
    const succeed = () => finish(stream);
    const fail = (error: Error) => finish(fromTlsError(error, receivedBytes()));
    const close = () => finish({ kind: 'closed', receivedBytes: receivedBytes() });
    stream.once('secureConnect', succeed);
    stream.once('error', fail);
    stream.once('close', close);
    if (watch.isOver()) expire();
  });
}

/** SNI goes without the dot that ends a complete name (RFC 6066, section 3). */
function serverName({ asciiHost }: Target): string {
  return asciiHost.replace(/\.$/, '');
}

function bytesRead(stream: Duplex): number {
  return stream instanceof Socket ? stream.bytesRead : 0;
}
