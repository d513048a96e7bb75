/**
 * Names of Kerberos as text (RFC 1964, section 2.1.1): a user, the service of Remote Desktop on a host, and an identity read from
 * one. A backslash stands before what would otherwise divide the name.
 */
import type { Identity } from '../dialogue/security-context.ts';

/** The service class of Remote Desktop ([MS-RDPBCGR] 5.4.5). */
const SERVICE = 'TERMSRV';

const ESCAPE_OF: Readonly<Record<string, string>> = { '\0': '0', '\b': 'b', '\t': 't', '\n': 'n' };
const ESCAPED: Readonly<Record<string, string>> = { '0': '\0', b: '\b', t: '\t', n: '\n' };

/**
 * TERMSRV/host. With an empty realm the library asks the user's own key server, and neither canonicalises the host nor looks up
 * its realm: a name service does not choose whom we prove ourselves to.
 */
export function serviceName(host: string, realm = ''): string {
  return `${SERVICE}/${escapeName(plainHost(host), /[\\/@\0\b\t\n]/g)}@${escapeName(realm, /[\\@\0\b\t\n]/g)}`;
}

/** The same for SSPI, which knows no escapes, and asks the person's own domain when there is no realm. */
export function serviceTarget(host: string, realm?: string): string {
  const target = `${SERVICE}/${plainHost(host)}`;
  return realm === undefined ? target : `${target}@${realm}`;
}

function plainHost(host: string): string {
  return host.replace(/\.$/, '').toLowerCase();
}

/** `user@domain` is an enterprise name: its realm need not be its domain. */
export function isEnterpriseName(user: string): boolean {
  return user.includes('@');
}

/** Without a realm, the library's default. */
export function userName(user: string, realm?: string): string {
  const escaped = escapeName(user, isEnterpriseName(user) ? /[\\\0\b\t\n]/g : /[\\@\0\b\t\n]/g);
  return realm === undefined ? escaped : `${escaped}@${escapeName(realm, /[\\@\0\b\t\n]/g)}`;
}

export function readIdentity(principal: string): Identity {
  const divided = /^((?:\\.|[^\\@])*)@(.*)$/s.exec(principal);
  return { user: unescapeName(divided?.[1] ?? principal), domain: unescapeName(divided?.[2] ?? '') };
}

function escapeName(name: string, dividing: RegExp): string {
  return name.replace(dividing, (character) => `\\${ESCAPE_OF[character] ?? character}`);
}

function unescapeName(name: string): string {
  return name.replace(/\\(.)/gs, (_, character: string) => ESCAPED[character] ?? character);
}
