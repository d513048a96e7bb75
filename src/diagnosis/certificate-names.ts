/** The names in a certificate, and whether they are those of a host (RFC 9525, section 6.3). */
import type { CertificateObservation } from '../observation/tls.ts';

/** subjectAltName first, then the common name; lower case, each once. */
export function namesOf({ alternativeNames, commonName }: CertificateObservation): readonly string[] {
  const names = [...alternativeNames, ...(commonName === null ? [] : [commonName])];
  return [...new Set(names.map(normalName))].filter((name) => name !== '');
}

/** Lower case, without the dot of the root. */
function normalName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

export function firstLabel(name: string): string {
  return normalName(name).split('.', 1)[0] ?? '';
}

export function isWildcard(name: string): boolean {
  return name.includes('*');
}

export function isAddress(name: string): boolean {
  return name.includes(':') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name);
}

/** `name` as `namesOf` gives it. A host without a domain also matches the first label of a longer name. */
export function matchesHost(name: string, host: string): boolean {
  const wanted = normalName(host);
  if (name === wanted) return true;
  if (name.startsWith('*.')) return wanted.includes('.') && wanted.slice(wanted.indexOf('.')) === name.slice(1);
  return !wanted.includes('.') && !isAddress(name) && firstLabel(name) === wanted;
}
