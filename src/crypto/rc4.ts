/**
 * RC4, the stream cipher of NTLM's sealing ([MS-NLMP] 3.4.3). One instance is one stream: its state moves on with every
 * byte. Absent from OpenSSL 3 without the legacy provider; test values in RFC 6229.
 */
export class Rc4 {
  readonly #state = Uint8Array.from({ length: 256 }, (_, i) => i);
  #i = 0;
  #j = 0;

  /** Key of 1 to 256 bytes; throws `TypeError` otherwise. */
  constructor(key: Uint8Array) {
    if (key.length < 1 || key.length > 256) throw new TypeError('Rc4: the key must have 1 to 256 bytes');
    let j = 0;
    for (let i = 0; i < 256; i++) {
      j = (j + this.#at(i) + (key[i % key.length] as number)) & 0xff;
      this.#swap(i, j);
    }
  }

  /** Encrypts or decrypts the next bytes of the stream. */
  apply(data: Uint8Array): Uint8Array {
    return data.map((byte) => byte ^ this.#next());
  }

  #next(): number {
    this.#i = (this.#i + 1) & 0xff;
    this.#j = (this.#j + this.#at(this.#i)) & 0xff;
    this.#swap(this.#i, this.#j);
    return this.#at((this.#at(this.#i) + this.#at(this.#j)) & 0xff);
  }

  #at(index: number): number {
    return this.#state[index] as number;
  }

  #swap(i: number, j: number): void {
    const kept = this.#at(i);
    this.#state[i] = this.#at(j);
    this.#state[j] = kept;
  }
}
