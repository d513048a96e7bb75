/** A server for the probe's tests: it confirms NLA, shakes hands, and keeps what it was told on either side of TLS. */
import { generateKeyPairSync } from 'node:crypto';
import type { Socket } from 'node:net';
import { createSecureContext, type SecureVersion, TLSSocket } from 'node:tls';
import { selfSign, toPem } from '../../src/lab/certificate.ts';
import { encodeConnectionConfirm, measureTpkt } from '../../src/protocol/index.ts';

export const CONFIRM = encodeConnectionConfirm({
  destinationReference: 0,
  sourceReference: 0x1234,
  answer: { kind: 'response', flags: 0x1f, selectedProtocol: 2 },
});

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const DAY_MS = 86_400_000;
const certificate = selfSign(
  {
    commonName: '経理サーバー',
    digest: 'sha256',
    validFrom: new Date(Date.now() - DAY_MS),
    validTo: new Date(Date.now() + DAY_MS),
  },
  keys,
);

export function contextOf(maxVersion: SecureVersion) {
  return createSecureContext({
    key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: toPem(certificate),
    maxVersion,
  });
}

/** What one connection was told: the request in the clear, and everything inside TLS. */
export interface Told {
  readonly request: Buffer[];
  readonly inside: Buffer[];
  serverName: string | undefined;
}

/** Answers everything inside TLS with `reply`, and listens until the client leaves. */
export function listenClosely(told: Told[], reply: Uint8Array): (socket: Socket) => void {
  const secureContext = contextOf('TLSv1.3');
  return (socket) => {
    const heard: Told = { request: [], inside: [], serverName: undefined };
    told.push(heard);
    const negotiate = (chunk: Buffer) => {
      heard.request.push(chunk);
      if (Buffer.concat(heard.request).length < (measureTpkt(Buffer.concat(heard.request)) ?? Infinity)) return;
      socket.off('data', negotiate);
      socket.write(CONFIRM);
      const stream = new TLSSocket(socket, { isServer: true, secureContext });
      stream.on('error', () => undefined);
      stream.on('secure', () => {
        heard.serverName = (stream as TLSSocket & { servername?: string }).servername;
      });
      stream.on('data', (message: Buffer) => {
        heard.inside.push(message);
        stream.write(reply);
      });
    };
    socket.on('data', negotiate);
  };
}
