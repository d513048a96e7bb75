/**
 * A server that lets clients sign in and, beside it, one that only accepts TLS, with the same certificate, in one process. It
 * tells both ports, and its own CPU time in microseconds whenever it is asked.
 */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { Secret } from '../src/crypto/secret.ts';
import { accept } from '../src/nla/accept.ts';
import { localAccounts, serverContext, serverPlan, subjectPublicKeyOf } from '../src/nla/plans.ts';
import { makeCertificate } from '../test/readme-certificate.ts';

const { cert, key, der } = makeCertificate();
const options = {
  plan: serverPlan('SERVER1'),
  secureContext: serverContext(cert, key),
  subjectPublicKey: subjectPublicKeyOf(der),
  accounts: localAccounts([{ user: 'yamada', password: Secret.ofText('throw-away') }]),
  stageMs: 5_000,
};

const signingIn = createServer({ noDelay: true }, async (socket) => {
  const accepted = await accept(socket, options);
  if (accepted.kind !== 'signedIn') return;
  if (accepted.outcome.credentials.kind === 'password') accepted.outcome.credentials.password.wipe();
  accepted.stream.end();
  accepted.stream.resume();
});
const bare = createTlsServer({ cert, key, noDelay: true }, (stream) => {
  stream.on('error', () => undefined);
  stream.end();
  stream.resume();
});

process.send?.([await portOf(signingIn), await portOf(bare)]);
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.once('disconnect', () => process.exit());

async function portOf(server: Server): Promise<number> {
  server.listen({ host: '127.0.0.1', port: 0, backlog: 1_024 });
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
