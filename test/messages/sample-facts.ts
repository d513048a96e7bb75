/** Facts for every sentence, in every case that a sentence tells apart. */
import type { AilmentCode, Ailments } from '../../src/diagnosis/ailment.ts';
import { LOGON_FACTS } from './sample-logon-facts.ts';

const ENDPOINT = { address: '192.0.2.7', port: 3389 };
const NAMES = ['a.example', 'b.example', 'c.example', 'd.example', 'e.example'];

export const SAMPLE_FACTS: { readonly [C in AilmentCode]: readonly Ailments[C][] } = {
  'name/not-found': [{ host: 'sv-keiri01' }],
  'name/lookup-failed': [
    { host: 'sv-keiri01', cause: 'failed', code: 'EAI_AGAIN' },
    { host: 'sv-keiri01', cause: 'timedOut', code: 'ETIMEOUT' },
  ],
  'reach/refused': [ENDPOINT],
  'reach/timed-out': [
    { ...ENDPOINT, seconds: 5 },
    { ...ENDPOINT, seconds: 0 },
  ],
  'reach/unreachable': [
    { ...ENDPOINT, what: 'host' },
    { ...ENDPOINT, what: 'network' },
  ],
  'reach/failed': [
    { ...ENDPOINT, cause: 'forbidden', code: 'EPERM' },
    { ...ENDPOINT, cause: 'reset', code: 'ECONNRESET' },
    { ...ENDPOINT, cause: 'other', code: 'EMFILE' },
  ],
  'negotiation/stalled': [
    { seconds: 5, receivedBytes: 0 },
    { seconds: 0.5, receivedBytes: 1 },
  ],
  'negotiation/closed': [{}],
  'negotiation/reset': [{}],
  'negotiation/not-rdp': [
    { looksLike: 'http' },
    { looksLike: 'ssh' },
    { looksLike: 'tls' },
    { looksLike: 'text' },
    { looksLike: 'unknown' },
  ],
  'negotiation/malformed': [{ structure: 'TPKT', field: 'length', offset: 2, problem: 'is 3' }],
  'negotiation/ssl-required': [{}],
  'negotiation/ssl-not-allowed': [{}],
  'negotiation/no-certificate': [{}],
  'negotiation/inconsistent-flags': [{}],
  'negotiation/hybrid-required': [{}],
  'negotiation/user-auth-required': [{}],
  'negotiation/unknown-failure': [{ failureCode: 4_294_967_295 }],
  'negotiation/nla-required': [{}],
  'negotiation/nla-offered': [{ alsoAccepts: 'tls' }, { alsoAccepts: 'rdp' }, { alsoAccepts: 'both' }],
  'negotiation/nla-absent': [{ selected: 'tls' }, { selected: 'rdp' }],
  'tls/stalled': [{ seconds: 5 }],
  'tls/closed': [{}],
  'tls/reset': [{}],
  'tls/handshake-failed': [
    { alert: 'handshake_failure', reason: 'ERR_SSL' },
    { alert: null, reason: 'ERR_SSL' },
  ],
  'tls/no-common-suite': [
    { version: 'TLSv1', suites: ['TLS_RSA_WITH_3DES_EDE_CBC_SHA'] },
    { version: 'TLS 1.0', suites: NAMES },
  ],
  'tls/version-too-old': [{ version: 'TLSv1.1' }],
  'tls/certificate-expired': [
    { validTo: '2024-03-01T00:00:00.000Z', days: 1 },
    { validTo: '2024-03-01T00:00:00.000Z', days: 0 },
  ],
  'tls/certificate-not-yet-valid': [{ validFrom: '2030-03-01T00:00:00.000Z', days: 400 }],
  'tls/certificate-weak': [
    { weakness: 'key', key: 'RSA 1024', signature: 'sha256WithRSAEncryption' },
    { weakness: 'signature', key: 'RSA 2048', signature: 'sha1WithRSAEncryption' },
    { weakness: 'both', key: 'RSA 1024', signature: '-' },
  ],
  'tls/certificate-wrong-name': [
    { host: 'sv-keiri01', names: ['a.example'] },
    { host: 'sv-keiri01', names: NAMES },
  ],
  'credssp/server-unpatched': [
    { version: 2 },
    { version: 4 },
    { version: 6, boundBy: 'key' },
    { version: 4, boundBy: 'key' },
  ],
  'credssp/server-patched': [{ version: 5 }, { version: 6 }, { version: 6, boundBy: 'hash' }],
  'credssp/version-mirrored': [{ first: 6, second: 2 }],
  'credssp/verdict-not-applicable': [
    { version: 6, stack: 'freerdp' },
    { version: 6, stack: 'gnome' },
    { version: 6, stack: 'unknown' },
  ],
  'credssp/no-challenge': [
    { cause: 'stalled', detail: '5 s' },
    { cause: 'closed', detail: '' },
    { cause: 'reset', detail: 'ECONNRESET' },
    { cause: 'alert', detail: 'internal_error' },
    { cause: 'malformed', detail: 'TSRequest.version@4' },
    { cause: 'plainRdp', detail: 'TPKT.version@0' },
    { cause: 'errorCode', detail: '0xC00000BB' },
    { cause: 'noToken', detail: '' },
    { cause: 'unreadableToken', detail: 'negoToken.signature at 0: is neither NTLM nor SPNEGO' },
    { cause: 'failed', detail: 'ERR_SSL' },
  ],
  'ntlm/apparently-refused': [
    { sign: 'errorCode', detail: '0xC00000BB' },
    { sign: 'reject', detail: 'negState 2' },
    { sign: 'closed', detail: '' },
  ],
  'clock/skewed': [{ seconds: 301 }, { seconds: -86_400 * 3 }, { seconds: 59 }, { seconds: -3_600 }],
  'windows/out-of-support': [
    { release: 'Windows Server 2012 R2', endOfSupport: '2023-10-10', endOfExtended: '2026-10-13' },
    { release: 'Windows 7 SP1', endOfSupport: '2020-01-14', endOfExtended: null },
  ],
  'server/stand-in-suspected': [
    { signs: ['versionDoesNotFitBuild'] },
    { signs: ['versionDoesNotFitBuild', 'certificateNamesAnother'] },
  ],
  ...LOGON_FACTS,
};
