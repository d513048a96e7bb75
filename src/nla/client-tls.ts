/**
 * TLS as a client, over a connection that has already spoken ([MS-RDPBCGR] 5.4.5.1). The certificate is not verified: those of
 * Remote Desktop are self-signed, and CredSSP binds to the key it holds; whoever knows the certificate can demand it.
 */
import type { Socket } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { Malformed } from '../bytes/malformed.ts';
import { Stopped } from './driven-outcome.ts';
import { subjectPublicKeyOf } from './plans.ts';
import type { Limit } from './time-limit.ts';
import { permissiveContext } from './tls-settings.ts';

export interface Secured {
  readonly stream: TLSSocket;
  /** SHA-256 of the certificate, lower-case hexadecimal. */
  readonly fingerprint: string;
  readonly subjectPublicKey: Uint8Array;
}

/** Rejects with `Stopped`: the platform's error, the time, or a certificate that can not be read. */
export async function secureAsClient(
  socket: Socket,
  servername: string | undefined,
  stageMs: number,
  limit: Limit,
  onKeylog?: (line: Buffer) => void,
): Promise<Secured> {
  const stream = connect({
    socket,
    secureContext: permissiveContext(),
    rejectUnauthorized: false,
    ...(servername !== undefined && { servername }),
  });
  if (onKeylog) stream.on('keylog', onKeylog);
  await standing(stream, stageMs, limit);
  const certificate = stream.getPeerX509Certificate();
  if (!certificate) throw broken(Object.assign(new Error('no certificate'), { code: 'NO_CERTIFICATE' }));
  const fingerprint = certificate.fingerprint256.replaceAll(':', '').toLowerCase();
  return { stream, fingerprint, subjectPublicKey: keyOf(certificate.raw) };
}

function keyOf(certificate: Uint8Array): Uint8Array {
  try {
    return subjectPublicKeyOf(certificate);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new Stopped({ kind: 'unreadable', at: 'expectTls', problem: error, bytes: certificate });
  }
}

function broken(error: Error | undefined): Stopped {
  return new Stopped({ kind: 'broken', at: 'expectTls', error, receivedBytes: 0 });
}

function standing(stream: TLSSocket, stageMs: number, limit: Limit): Promise<void> {
  return new Promise((settle, fail) => {
    const finish = (problem?: Stopped) => {
      forget();
      stream.off('secureConnect', succeed).off('error', refuse).off('close', leave);
      stream.on('error', () => undefined);
      if (!problem) return settle();
      stream.destroy();
      fail(problem);
    };
    const succeed = () => finish();
    const refuse = (error: Error) => finish(broken(error));
    const leave = () => finish(broken(undefined));
    const expire = () => finish(new Stopped({ kind: 'timedOut', at: 'expectTls', afterMs: stageMs, receivedBytes: 0 }));
    stream.once('secureConnect', succeed).once('error', refuse).once('close', leave);
    const forget = limit.whenOver(expire);
    if (limit.isOver()) expire();
  });
}
