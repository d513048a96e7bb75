/** OpenSSL's own client against a Remote Desktop server: it can not negotiate in X.224, so that is done for it on the way. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Endpoint } from './loopback.ts';
import { runWell } from './programs.ts';

export interface TlsView {
  readonly protocol: string;
  readonly cipherSuite: string;
  /** The server's certificate. */
  readonly pem: string;
}

/** RDP_NEG_REQ for TLS, NLA and NLA with early authorization ([MS-RDPBCGR] 2.2.1.1). */
const CONNECTION_REQUEST = Buffer.from('030000130ee0000000000001000800' + '0b000000', 'hex');

export async function lookWithOpenSsl(server: Endpoint): Promise<TlsView> {
  const relay = createServer((client) => void introduce(client, server));
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  try {
    const { port } = relay.address() as AddressInfo;
    const { stdout } = await runWell('openssl', ['s_client', '-connect', `127.0.0.1:${port}`], {
      input: 'Q\n',
    });
    return readView(stdout);
  } finally {
    relay.close();
  }
}

/** Negotiates with the server, keeps its answer, and then passes everything on. */
async function introduce(client: Socket, { address, port }: Endpoint): Promise<void> {
  const server = connect({ host: address, port });
  for (const [one, other] of [
    [client, server],
    [server, client],
  ] as const) {
    one.once('error', () => other.destroy()).once('close', () => other.destroy());
  }
  server.write(CONNECTION_REQUEST);
  await once(server, 'data');
  client.pipe(server).pipe(client);
}

function readView(said: string): TlsView {
  const [, protocol = '', cipherSuite = ''] = /^New, ([^,]+), Cipher is (\S+)/m.exec(said) ?? [];
  const [pem = ''] = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/.exec(said) ?? [];
  return { protocol, cipherSuite, pem };
}
