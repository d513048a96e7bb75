/**
 * Looking at a server's TLS without shaking hands: a ClientHello of our own, and the server's first record. For servers
 * whose versions and suites this machine's TLS library no longer speaks.
 */
import { Malformed } from '../bytes/malformed.ts';
import { CIPHER_SUITES, cipherSuiteName } from '../protocol/tls/cipher-suites.ts';
import { encodeClientHello } from '../protocol/tls/client-hello.ts';
import { ALERT, TLS_VERSION } from '../protocol/tls/constants.ts';
import { decodeServerFlight, measureRecord } from '../protocol/tls/server-hello.ts';

/** What to offer. */
export interface TlsLook {
  readonly version: number;
  readonly cipherSuites: readonly number[];
}

export type TlsLookAnswer =
  | { readonly kind: 'accepted'; readonly version: number; readonly cipherSuite: number; readonly name: string }
  | { readonly kind: 'alert'; readonly description: string }
  | { readonly kind: 'malformed'; readonly problem: Malformed };

const VERSIONS = [TLS_VERSION.TLS1_2, TLS_VERSION.TLS1_1, TLS_VERSION.TLS1_0, TLS_VERSION.SSL3];
/** A server's list is told as far as this; nobody needs the twentieth suite. */
const MOST_SUITES = 8;

export function helloOf(look: TlsLook, random: Uint8Array): Uint8Array {
  return encodeClientHello({ ...look, random });
}

export { measureRecord as measureHelloAnswer };

export function readHelloAnswer(record: Uint8Array): TlsLookAnswer {
  try {
    const flight = decodeServerFlight(record);
    if (flight.kind === 'alert') {
      return { kind: 'alert', description: ALERT[flight.description] ?? `alert ${flight.description}` };
    }
    const { version, cipherSuite } = flight;
    return { kind: 'accepted', version, cipherSuite, name: cipherSuiteName(cipherSuite) };
  } catch (error) {
    if (error instanceof Malformed) return { kind: 'malformed', problem: error };
    throw error;
  }
}

/**
 * The next look worth making after these, newest version first until one is accepted, then that version again without the
 * suites it chose already; undefined when nothing more is to be learnt.
 */
export function nextLook(made: readonly (TlsLook & { readonly chosen?: number })[]): TlsLook | undefined {
  const accepted = made.filter(({ chosen }) => chosen !== undefined);
  const last = made.at(-1);
  if (accepted.length === 0) {
    const version = VERSIONS[made.length];
    return version === undefined ? undefined : { version, cipherSuites: CIPHER_SUITES.map(({ value }) => value) };
  }
  if (last?.chosen === undefined || accepted.length >= MOST_SUITES) return undefined;
  const cipherSuites = last.cipherSuites.filter((suite) => suite !== last.chosen);
  const repeatsItself = cipherSuites.length === last.cipherSuites.length;
  return repeatsItself || cipherSuites.length === 0 ? undefined : { version: last.version, cipherSuites };
}
