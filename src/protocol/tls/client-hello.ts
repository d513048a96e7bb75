/**
 * A ClientHello of our own making (RFC 5246, section 7.4.1.2; RFC 8446, section 4.1.2), for servers that this machine's TLS
 * library can not shake hands with: it only asks which version and suite the server would take.
 */
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import { concat, u8, u16be, u24be } from '../../bytes/writer.ts';
import { CONTENT_TYPE, EXTENSION, HANDSHAKE_TYPE, TLS_VERSION } from './constants.ts';

export interface ClientHello {
  /** The highest version offered, such as 0x0303 for TLS 1.2. */
  readonly version: number;
  /** 32 bytes. */
  readonly random: Uint8Array;
  readonly cipherSuites: readonly number[];
}

/** secp256r1, secp384r1, secp521r1, x25519. */
const GROUPS = [0x0017, 0x0018, 0x0019, 0x001d];
/** RSA-PSS, ECDSA and RSA with SHA-512 to SHA-1, the last for servers of 2008. */
const SIGNATURE_SCHEMES = [0x0804, 0x0805, 0x0806, 0x0403, 0x0503, 0x0603, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201];

/** What supported_versions lists when TLS 1.3 is the highest: the server may take any of them. */
const VERSIONS = [TLS_VERSION.TLS1_3, TLS_VERSION.TLS1_2, TLS_VERSION.TLS1_1, TLS_VERSION.TLS1_0];

export function encodeClientHello(hello: ClientHello): Uint8Array {
  const legacyVersion = Math.min(hello.version, TLS_VERSION.TLS1_2);
  const extensions = hello.version < TLS_VERSION.TLS1_0 ? new Uint8Array() : vector16(encodeExtensions(hello.version));
  const body = concat(
    u16be(legacyVersion),
    hello.random,
    u8(0),
    vector16(numbers(hello.cipherSuites)),
    Uint8Array.of(1, 0),
    extensions,
  );
  const message = concat(u8(HANDSHAKE_TYPE.CLIENT_HELLO), u24be(body.length), body);
  const recordVersion = Math.min(hello.version, TLS_VERSION.TLS1_0);
  return concat(u8(CONTENT_TYPE.HANDSHAKE), u16be(recordVersion), vector16(message));
}

/** Version, random and suites of one record; extensions only as far as supported_versions. For the lab's odd servers. */
export function decodeClientHello(record: Uint8Array, observe?: FieldObserver): ClientHello {
  const reader = new Reader(record, 'ClientHello', observe);
  if (reader.u8('contentType') !== CONTENT_TYPE.HANDSHAKE) reader.fail('contentType', 'is not a handshake', 0);
  reader.u16be('recordVersion');
  const fragment = reader.part('fragment', reader.u16be('length'), 'ClientHello');
  reader.end();
  const at = fragment.offset;
  if (fragment.u8('handshakeType') !== HANDSHAKE_TYPE.CLIENT_HELLO) {
    fragment.fail('handshakeType', 'is not ClientHello', at);
  }
  const body = fragment.part('body', fragment.u24be('length'), 'ClientHello');
  const version = body.u16be('version');
  const random = body.bytes('random', 32);
  body.bytes('sessionId', body.u8('sessionId'));
  const suites = body.part('cipherSuites', body.u16be('cipherSuites'), 'ClientHello');
  const cipherSuites: number[] = [];
  while (suites.remaining > 0) cipherSuites.push(suites.u16be('cipherSuite'));
  body.bytes('compressionMethods', body.u8('compressionMethods'));
  return { version: decodeSupportedVersion(body) || version, random, cipherSuites };
}

/** The highest of supported_versions, which overrules the version field (RFC 8446, 4.2.1); 0 when it names none. */
function decodeSupportedVersion(body: Reader): number {
  if (body.remaining === 0) return 0;
  const extensions = body.part('extensions', body.u16be('extensions'), 'ClientHello');
  let highest = 0;
  while (extensions.remaining > 0) {
    const type = extensions.u16be('extensionType');
    const data = extensions.part('extensionData', extensions.u16be('extensionData'), 'ClientHello');
    if (type !== EXTENSION.SUPPORTED_VERSIONS) continue;
    const versions = data.part('supportedVersions', data.u8('supportedVersions'), 'ClientHello');
    // A value of the form 0A0A to FAFA is GREASE (RFC 8701) and stands for nothing.
    while (versions.remaining > 0) {
      const version = versions.u16be('supportedVersion');
      if (version <= TLS_VERSION.TLS1_3) highest = Math.max(highest, version);
    }
  }
  return highest;
}

function encodeExtensions(version: number): Uint8Array {
  const always = concat(
    extension(EXTENSION.SUPPORTED_GROUPS, vector16(numbers(GROUPS))),
    extension(EXTENSION.EC_POINT_FORMATS, Uint8Array.of(1, 0)),
    extension(EXTENSION.RENEGOTIATION_INFO, Uint8Array.of(0)),
  );
  if (version < TLS_VERSION.TLS1_2) return always;
  const schemes = extension(EXTENSION.SIGNATURE_ALGORITHMS, vector16(numbers(SIGNATURE_SCHEMES)));
  if (version < TLS_VERSION.TLS1_3) return concat(always, schemes);
  const versions = extension(EXTENSION.SUPPORTED_VERSIONS, concat(u8(2 * VERSIONS.length), numbers(VERSIONS)));
  // An empty key_share asks for a HelloRetryRequest, which names version and suite all the same (RFC 8446, 4.2.8).
  return concat(always, schemes, versions, extension(EXTENSION.KEY_SHARE, u16be(0)));
}

function extension(type: number, data: Uint8Array): Uint8Array {
  return concat(u16be(type), vector16(data));
}

function vector16(data: Uint8Array): Uint8Array {
  return concat(u16be(data.length), data);
}

function numbers(values: readonly number[]): Uint8Array {
  return concat(...values.map(u16be));
}
