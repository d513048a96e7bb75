/**
 * Nothing but what a TLS handshake with this server takes: TCP, the 19 bytes of X.224 that it wants to see first, and the
 * handshake with the probe's own settings. Tells its CPU time for each in microseconds.
 */
import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { connect, createSecureContext } from 'node:tls';
import { measureCpu } from './loopback-hosts.ts';

const CONNECTION_REQUEST = Buffer.from('030000130ee00000000000010008000b000000', 'hex');
const secureContext = createSecureContext({ ca: [], minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' });

await measureCpu(async (host, port) => {
  const tcp = connectTcp({ host, port, noDelay: true });
  tcp.write(CONNECTION_REQUEST);
  await once(tcp, 'data');
  tcp.pause();
  const tls = connect({ socket: tcp, secureContext, rejectUnauthorized: false });
  await once(tls, 'secureConnect');
  tls.destroy();
  tcp.destroy();
});
