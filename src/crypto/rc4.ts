/**
 * RC4, the stream cipher of NTLM's sealing ([MS-NLMP] 3.4.3). One instance is one stream: its state moves on with every
 * byte. Absent from OpenSSL 3 without the legacy provider; test values in RFC 6229.
 */
export class Rc4 {
  readonly #state = new Uint8Array(256);
  #i = 0;
  #j = 0;

  /** Key of 1 to 256 bytes; throws `TypeError` otherwise. */
  constructor(key: Uint8Array) {
    this.rekey(key);
  }

  /** Begins anew, with this key. */
  rekey(key: Uint8Array): void {
    if (key.length < 1 || key.length > 256) throw new TypeError('Rc4: the key must have 1 to 256 bytes');
    this.#i = 0;
    this.#j = 0;
    const state = this.#state;
    state.set(IDENTITY);
    for (let i = 0, j = 0, k = 0; i < 256; i++) {
      const kept = state[i] as number;
      j = (j + kept + (key[k] as number)) & 0xff;
      state[i] = state[j] as number;
      state[j] = kept;
      if (++k === key.length) k = 0;
    }
  }

  /** Encrypts or decrypts the next bytes of the stream. */
  apply(data: Uint8Array): Uint8Array {
    const out = new Uint8Array(data.length);
    this.applyInto(out, 0, data);
    return out;
  }

  /** The same, written to `start`; of `data` only so many bytes. */
  applyInto(out: Uint8Array, start: number, data: Uint8Array, length: number = data.length): void {
    const state = this.#state;
    let i = this.#i;
    let j = this.#j;
    for (let at = 0; at < length; at++) {
      i = (i + 1) & 0xff;
      const kept = state[i] as number;
      j = (j + kept) & 0xff;
      const swapped = state[j] as number;
      state[i] = swapped;
      state[j] = kept;
      out[start + at] = (data[at] as number) ^ (state[(kept + swapped) & 0xff] as number);
    }
    this.#i = i;
    this.#j = j;
  }

  /** Forgets the key: the state is overwritten, and what is applied from here on is worthless. */
  wipe(): void {
    this.#state.fill(0);
  }
}

const IDENTITY = Uint8Array.from({ length: 256 }, (_, i) => i);
