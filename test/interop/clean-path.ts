/**
 * RDCleanPath, in which a client that has WebSockets and nothing else asks a gateway for a Remote Desktop server: the gateway
 * negotiates for it, does the TLS, and says whose certificate it met. DER with explicit tags.
 */
import { Reader } from '../../src/bytes/reader.ts';
import { element, explicit, octetString, optional, smallInteger } from '../../src/protocol/der/decode.ts';
import { der, derExplicit, derInteger, derOctetString, derSequence, encodeDer } from '../../src/protocol/der/encode.ts';
import { STRICT } from '../../src/protocol/der/rules.ts';
import { TAG } from '../../src/protocol/der/tags.ts';
import type { Endpoint } from './loopback.ts';

/** In every message. */
const VERSION = 3390;
const NEGOTIATION_FAILED = 2;

export interface CleanPathRequest {
  /** `address:port`. */
  readonly destination: string;
  /** A whole X.224 Connection Request. */
  readonly connectionRequest: Uint8Array;
}

export function decodeCleanPathRequest(message: Uint8Array): CleanPathRequest {
  const reader = element(new Reader(message, 'RDCleanPath'), 'RDCleanPath', TAG.sequence, STRICT);
  explicit(reader, 0, 'version', STRICT, smallInteger);
  const destination = explicit(reader, 2, 'destination', STRICT, utf8String);
  explicit(reader, 3, 'proxyAuth', STRICT, utf8String);
  optional(reader, 5, 'preconnectionBlob', STRICT, utf8String);
  return { destination, connectionRequest: explicit(reader, 6, 'x224ConnectionPdu', STRICT, octetString) };
}

function utf8String(reader: Reader, field: string): string {
  return new TextDecoder().decode(element(reader, field, TAG.utf8String, STRICT).rest(field));
}

export interface Met extends Endpoint {
  readonly connectionConfirm: Uint8Array;
  /** DER. */
  readonly certificate: Uint8Array;
}

export function encodeCleanPathResponse({ connectionConfirm, certificate, address, port }: Met): Uint8Array {
  return encodeDer(
    derSequence(
      derExplicit(0, derInteger(VERSION)),
      derExplicit(6, derOctetString(connectionConfirm)),
      derExplicit(7, derSequence(derOctetString(certificate))),
      derExplicit(9, der(TAG.utf8String, new TextEncoder().encode(`${address}:${port}`))),
    ),
  );
}

export function encodeCleanPathRefusal(connectionConfirm: Uint8Array): Uint8Array {
  const error = derSequence(derExplicit(0, derInteger(NEGOTIATION_FAILED)));
  return encodeDer(
    derSequence(
      derExplicit(0, derInteger(VERSION)),
      derExplicit(1, error),
      derExplicit(6, derOctetString(connectionConfirm)),
    ),
  );
}
