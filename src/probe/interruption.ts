/**
 * Sorts what the platform reports into the causes of `Interruption`, once and for all stages. The raw code is kept.
 */
import type { Malformed } from '../bytes/malformed.ts';
import type { Interruption, LooksLike } from '../observation/interruption.ts';

/** What Node's network and TLS errors carry. */
type PlatformError = NodeJS.ErrnoException & { readonly reason?: string };

/** For errors of connecting and of a plain TCP stream. */
export function fromSocketError(error: PlatformError, receivedBytes: number): Interruption {
  const code = error.code ?? 'UNKNOWN';
  switch (code) {
    case 'ECONNREFUSED':
      return { kind: 'refused', code };
    case 'EHOSTUNREACH':
    case 'EHOSTDOWN':
      return { kind: 'hostUnreachable', code };
    case 'ENETUNREACH':
    case 'ENETDOWN':
    case 'EADDRNOTAVAIL':
      return { kind: 'networkUnreachable', code };
    case 'ETIMEDOUT':
      return { kind: 'timedOut', afterMs: 0, receivedBytes };
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
      return { kind: 'reset', code, receivedBytes };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'forbidden', code };
    default:
      return { kind: 'failed', code };
  }
}

/** SEEN: OpenSSL 3.2 writes `SSL/TLS` where 3.0 wrote `SSLV3`. Alerts of RFC 6066 go without the word. */
const ALERT_CODE = /^ERR_SSL_(?:SSLV3_ALERT|SSL\/TLS_ALERT|TLSV13_ALERT|TLSV1(?:_ALERT)?)_(.+)$/;
const SPELLED_BY_OPENSSL: Readonly<Record<string, string>> = { user_cancelled: 'user_canceled' };

/** For errors of a TLS stream, before and after the handshake. */
export function fromTlsError(error: PlatformError, receivedBytes: number): Interruption {
  const code = error.code ?? 'UNKNOWN';
  const alert = ALERT_CODE.exec(code)?.[1]?.toLowerCase();
  if (alert !== undefined) return { kind: 'alert', description: SPELLED_BY_OPENSSL[alert] ?? alert, code };
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO') {
    return { kind: 'tlsFailed', code, reason: error.reason ?? code.toLowerCase() };
  }
  // Node reports an orderly end during the handshake as ECONNRESET without a system call; SEEN (Node 20): also an RST that
  // our ClientHello runs into, which it does not tell apart.
  if (code === 'ECONNRESET' && error.syscall === undefined) return { kind: 'closed', receivedBytes };
  return fromSocketError(error, receivedBytes);
}

export function fromMalformed(problem: Malformed, received: Uint8Array, layer: 'tcp' | 'tls'): Interruption {
  return {
    kind: 'malformed',
    structure: problem.structure,
    field: problem.field,
    offset: problem.offset,
    problem: problem.problem,
    receivedBytes: received.length,
    looksLike: looksLike(received, layer),
  };
}

function looksLike(bytes: Uint8Array, layer: 'tcp' | 'tls'): LooksLike {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (bytes[0] === 3 && bytes[1] === 0) return 'rdp';
  if (start.startsWith('HTTP/') || start.startsWith('<!') || start.startsWith('<htm')) return 'http';
  if (start.startsWith('SSH-')) return 'ssh';
  if (layer === 'tcp' && bytes[0] !== undefined && bytes[0] >= 20 && bytes[0] <= 23 && bytes[1] === 3) return 'tls';
  return /^[\t\n\r\x20-\x7e]{4,}$/.test(start) ? 'text' : 'unknown';
}
