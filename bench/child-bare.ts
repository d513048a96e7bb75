/** Nothing but TCP and a TLS handshake with the probe's own settings, and its CPU time for each in microseconds. */
import { once } from 'node:events';
import { connect, createSecureContext } from 'node:tls';
import { measureCpu } from './loopback-hosts.ts';

const secureContext = createSecureContext({ ca: [], minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' });

await measureCpu(async (host, port) => {
  const socket = connect({ host, port, secureContext, rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  socket.destroy();
});
