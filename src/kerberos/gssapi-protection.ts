/**
 * Messages under an established context: Wrap and MIC tokens (RFC 4121, section 4.2.6). Windows sends its Wrap tokens rotated, and
 * FreeRDP reads no others; MIT sends them as they are and reads both.
 */
import { decodeMicToken, decodeWrapToken, isMicToken, isWrapToken } from '../protocol/kerberos/per-message-token.ts';
import { rotateWrapToken } from '../protocol/kerberos/rotate-wrap-token.ts';
import type { Gssapi, Status } from './gssapi.ts';
import type { Protection } from './kerberos-context.ts';
import type { Handle } from './native-library.ts';

/** In front of the data, in clear and sealed: a Wrap token's header and the confounder, which stay where SSPI puts them. */
const HEADER_AND_CONFOUNDER = 32;

export class GssapiProtection implements Protection {
  readonly #gssapi: Gssapi;
  readonly #context: Handle;
  /** An initiator sends as Windows does, an acceptor as its peer does, once it has heard it. */
  #rotates: boolean | undefined;
  /** Number of the peer's last token. */
  #last: bigint | undefined;

  constructor(gssapi: Gssapi, context: Handle, role: 'initiator' | 'acceptor') {
    this.#gssapi = gssapi;
    this.#context = context;
    this.#rotates = role === 'initiator' ? true : undefined;
  }

  seal(message: Uint8Array): Uint8Array {
    const { bytes, confidential, ...status } = this.#gssapi.wrap(this.#context, message);
    demand('gss_wrap', status);
    if (!confidential) throw new Error('gss_wrap: the message would go in clear');
    if (!this.#rotates || !isWrapToken(bytes)) return bytes;
    return rotateWrapToken(bytes, bytes.length - message.length - HEADER_AND_CONFOUNDER);
  }

  unseal(sealed: Uint8Array): Uint8Array | undefined {
    const { bytes, confidential, ...status } = this.#gssapi.unwrap(this.#context, sealed);
    if (!isPlain(status) || !confidential || !this.#isNext(sealed)) {
      bytes.fill(0);
      return undefined;
    }
    this.#rotates ??= isWrapToken(sealed) && decodeWrapToken(sealed).rightRotationCount !== 0;
    return bytes;
  }

  sign(message: Uint8Array): Uint8Array {
    const { mic, ...status } = this.#gssapi.sign(this.#context, message);
    demand('gss_get_mic', status);
    return mic;
  }

  verify(message: Uint8Array, mic: Uint8Array): boolean {
    return isPlain(this.#gssapi.verify(this.#context, message, mic)) && this.#isNext(mic);
  }

  /** Counted here as well: the library minds the order only when the initiator asked for it, which FreeRDP does not. */
  #isNext(token: Uint8Array): boolean {
    const number = sequenceNumberOf(token);
    if (number === undefined) return true;
    const isNext = this.#last === undefined || number === this.#last + 1n;
    this.#last = number;
    return isNext;
  }
}

/** What only informs, such as a token that came twice, is a refusal here. */
function isPlain({ major }: Status): boolean {
  return major === 0;
}

/** Undefined for the tokens of older ciphers, which hide it (RFC 4757, section 7.2). */
function sequenceNumberOf(token: Uint8Array): bigint | undefined {
  if (isWrapToken(token)) return decodeWrapToken(token).sequenceNumber;
  return isMicToken(token) ? decodeMicToken(token).sequenceNumber : undefined;
}

function demand(name: string, { major, minor }: Status): void {
  if (major !== 0) throw new Error(`${name} failed: ${major}, ${minor}`);
}
