/**
 * A password, a hash of one, or a key made from it. It never shows itself: not as text, not as JSON, not to a debugger's
 * inspection. `wipe` overwrites the bytes; what JavaScript copied on the way (a string it was made from, the engine's own
 * moves) stays out of reach, which SECURITY.md says, too.
 */
import { transcodeUtf8 } from '../bytes/utf8.ts';
import { encodeUtf16le } from '../bytes/utf16.ts';

const SHOWN = '[secret]';

/** Bytes that are shown to nobody. In a log, in JSON or under a debugger it reads `[secret]`. */
export class Secret {
  #bytes: Uint8Array | undefined;

  /** Takes the bytes over: the caller keeps no reference. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** UTF-16LE, the form in which NTLM hashes a password and CredSSP carries it. */
  static ofText(text: string): Secret {
    return new Secret(encodeUtf16le(text));
  }

  /** The same from UTF-8, which is overwritten. Throws `Malformed` for what is none. */
  static ofUtf8(bytes: Uint8Array): Secret {
    try {
      return new Secret(transcodeUtf8(bytes));
    } finally {
      bytes.fill(0);
    }
  }

  /** Length in bytes. */
  get length(): number {
    return this.#required().length;
  }

  /** The bytes, for as long as `use` runs. `TypeError` after `wipe`. */
  reveal<T>(use: (bytes: Uint8Array) => T): T {
    return use(this.#required());
  }

  /** The same bytes once more, to be wiped on its own. `TypeError` after `wipe`. */
  copy(): Secret {
    return new Secret(new Uint8Array(this.#required()));
  }

  /** Safe to call twice. */
  wipe(): void {
    this.#bytes?.fill(0);
    this.#bytes = undefined;
  }

  /** `[secret]`. */
  toString(): string {
    return SHOWN;
  }

  /** `[secret]`. */
  toJSON(): string {
    return SHOWN;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return SHOWN;
  }

  #required(): Uint8Array {
    if (this.#bytes === undefined) throw new TypeError('Secret: it was wiped');
    return this.#bytes;
  }
}
