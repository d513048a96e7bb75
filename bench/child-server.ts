/**
 * The server side of the benches, in a process of its own so that its CPU time is not counted: a lab patient on every
 * loopback address, and a bare TLS server with a certificate of the same kind beside it. Tells its ports to the parent.
 */
import { createServer } from 'node:tls';
import { startLab } from '../src/lab/index.ts';
import { labCertificate } from './lab-certificate.ts';

const lab = await startLab({ only: ['server2022'], address: '0.0.0.0' });
const bare = createServer({ ...labCertificate(), minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' }, (socket) => {
  socket.on('error', () => undefined);
});
bare.on('tlsClientError', () => undefined);
bare.listen(0, '0.0.0.0', () => {
  const address = bare.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.send?.({ lab: lab.patients[0]?.port, bare: port });
});
process.once('disconnect', () => process.exit());
