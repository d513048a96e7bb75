/** By which names and addresses this server may be spoken to. Whatever else stands in `Host` was made to lead here by somebody else. */
import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Nobody but this machine itself can reach it. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
}

/** For another address the names of the certificate count too: the operator chose them. */
export function namesOf(address: string, certificate: X509Certificate | undefined): (host: string) => boolean {
  const own = new Set([address, ...(isLoopback(address) ? ['localhost', '127.0.0.1', '::1'] : [])]);
  return (host) => own.has(host) || isEveryAddress(address, host) || isInCertificate(host, certificate);
}

/** Listening on all addresses at once, each of them is ours. */
function isEveryAddress(address: string, host: string): boolean {
  if (address !== '0.0.0.0' && address !== '::') return false;
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return all.some((each) => each.address === host);
}

function isInCertificate(host: string, certificate: X509Certificate | undefined): boolean {
  if (!certificate) return false;
  return (isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host)) !== undefined;
}
