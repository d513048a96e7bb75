/**
 * TLS servers that today's libraries can neither be nor talk to: SSL 3.0, 3DES or RC4 only. They answer a ClientHello as
 * such a server would, which is all that a look from outside can see of them, and end there.
 */
import { Malformed } from '../bytes/malformed.ts';
import { type ClientHello, decodeClientHello } from '../protocol/tls/client-hello.ts';
import { encodeFatalAlert, encodeServerHello, measureRecord } from '../protocol/tls/server-hello.ts';
import type { TlsBehaviour } from './behaviour.ts';

type Antique = Extract<TlsBehaviour, { kind: 'antique' }>;

const HANDSHAKE_FAILURE = 40;
const DECODE_ERROR = 50;
const PROTOCOL_VERSION = 70;
const ALERT_VERSION = 0x0301;

/** The server's random is a constant: nothing is ever encrypted with it. */
const RANDOM = new Uint8Array(32).fill(0x52);

/** As for the server dialogue: bytes that are no record are measured as they are. */
export function measureHello(bytes: Uint8Array): number | undefined {
  try {
    return measureRecord(bytes);
  } catch (error) {
    if (error instanceof Malformed) return bytes.length;
    throw error;
  }
}

/** ServerHello with the highest version and the first suite in common, else the alert that says what is not. */
export function answerHello(antique: Antique, record: Uint8Array): Uint8Array {
  const hello = readHello(record);
  if (!hello) return refuseHello(DECODE_ERROR);
  const version = Math.max(...antique.versions.filter((candidate) => candidate <= hello.version));
  if (!Number.isFinite(version)) return refuseHello(PROTOCOL_VERSION);
  const suite = antique.cipherSuites.find((candidate) => hello.cipherSuites.includes(candidate));
  return suite === undefined ? refuseHello(HANDSHAKE_FAILURE) : encodeServerHello(version, RANDOM, suite);
}

export function refuseHello(alert: number): Uint8Array {
  return encodeFatalAlert(ALERT_VERSION, alert);
}

function readHello(record: Uint8Array): ClientHello | undefined {
  try {
    return decodeClientHello(record);
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}
