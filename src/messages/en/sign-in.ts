/** English words around a sign-in that was tried. */
import { grouped } from '../figures.ts';
import type { SignInWords } from '../sign-in-words.ts';

export const signIn: SignInWords = {
  heading: 'Sign-in',
  account: (name, mechanism) => `${name}, ${mechanism}`,
  mechanisms: { ntlm: 'NTLM', kerberos: 'Kerberos' },
  withinSpnego: (mechanism) => `${mechanism} within SPNEGO`,
  policies: {
    forceUpdatedClients: '0 (Force Updated Clients)',
    mitigated: '1 (Mitigated)',
    vulnerable: '2 (Vulnerable)',
  },
  versions: (announced, server) =>
    `announced ${announced}, server ${server === null ? 'gave none' : `answered ${server}`}`,
  bindings: {
    hash: 'key proved the new way (hash)',
    key: 'key proved the old way',
    none: 'key not proved',
  },
  sent: {
    nothing: 'no; nothing made from it either',
    proof: 'no; only a proof computed from it',
    ticket: 'no; only a Kerberos ticket',
    credentials: 'yes, encrypted, after the server had proved its key',
  },
  password: {
    right: 'yes',
    probablyRight: 'probably',
    wrong: 'no: user name or password is wrong',
    probablyWrong: 'probably not: user name or password is wrong',
    unknown: 'not known',
  },
  demanded: (fingerprint) => `not the one demanded: ${fingerprint}`,
  asDemanded: 'the one demanded',
  why: {
    begun: (endpoint, account) => `one attempt to sign in at ${endpoint} as ${account}`,
    noMessage: 'ended before anything was sent',
    connectionRequest: 'X.224 connection request, offering NLA only',
    connectionConfirm: 'connection confirm',
    tls: (fingerprint) => `TLS, certificate SHA-256 ${fingerprint}`,
    tsRequest: (fields) => `TSRequest with ${fields}`,
    emptyTsRequest: 'TSRequest with a version only',
    earlyUserAuthorization: 'verdict on the account (early authorization)',
    unreadable: 'message that is none of these',
    length: (bytes) => `(${grouped(bytes)} bytes, not kept)`,
  },
};
