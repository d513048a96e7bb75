/**
 * A client that speaks as Windows does, with NTLM inside SPNEGO (RFC 4178), as far as the CHALLENGE. The probe sends NTLM bare;
 * this one is for the lab's other way of answering.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import {
  encodeConnectionRequest,
  encodeNegTokenInit,
  encodeNegTokenResp,
  encodeNtlmNegotiate,
  encodeTsRequest,
  measureTpkt,
  measureTsRequest,
  OID,
  PROTOCOL,
} from '../../src/protocol/index.ts';
import type { Endpoint } from './loopback.ts';

const NEGOTIATE = encodeNtlmNegotiate({
  flags: 0xe20882b7,
  version: { major: 10, minor: 0, build: 19_041, revision: 15 },
});

/** Offers NTLM with its first message, and is answered with the CHALLENGE at once. */
export const NTLM_FIRST = [encodeNegTokenInit({ mechTypes: [OID.NTLM], mechToken: NEGOTIATE })];

/** Would rather have Kerberos, and has to come again with NTLM. */
export const KERBEROS_FIRST = [
  encodeNegTokenInit({ mechTypes: [OID.KERBEROS_MICROSOFT, OID.KERBEROS, OID.NTLM] }),
  encodeNegTokenResp({ responseToken: NEGOTIATE }),
];

/** Sends one token after the other, each when the last was answered. */
export async function offerInSpnego({ address, port }: Endpoint, tokens: readonly Uint8Array[]): Promise<void> {
  const socket = connect({ host: address, port });
  const negotiation = { flags: 0, requestedProtocols: PROTOCOL.SSL | PROTOCOL.HYBRID };
  socket.write(encodeConnectionRequest({ negotiation }));
  await answer(socket, measureTpkt);
  const stream = await secure(socket);
  for (const token of tokens) {
    stream.write(encodeTsRequest({ version: 6, negoTokens: [token] }));
    await answer(stream, measureTsRequest);
  }
  stream.end();
  await once(socket, 'close');
}

async function secure(socket: Socket): Promise<TLSSocket> {
  const stream = connectTls({ socket, rejectUnauthorized: false });
  await once(stream, 'secureConnect');
  return stream;
}

/** Resolves when a whole message has come; rejects when the stream ends before. */
async function answer(stream: Duplex, measure: (bytes: Uint8Array) => number | undefined): Promise<void> {
  let bytes = Buffer.alloc(0);
  for await (const part of stream.iterator({ destroyOnReturn: false })) {
    bytes = Buffer.concat([bytes, part]);
    const length = measure(bytes);
    if (length !== undefined && bytes.length >= length) return;
  }
  throw new Error(`ended after ${bytes.length} bytes`);
}
