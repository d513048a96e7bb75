/**
 * The structures that SSPI takes and fills, as sspi.h lays them out on 64-bit Windows, and the memory they point into. Written to
 * Microsoft's documentation and never run on Windows: what is checked is the layout.
 */
import type { Koffi } from './native-library.ts';

export const SECBUFFER = { DATA: 1, TOKEN: 2, PADDING: 9, STREAM: 10 } as const;

/** SecBuffer: `length` is how much of it is used, which a call may change. */
export interface SecBuffer {
  readonly length: number;
  readonly type: number;
  readonly address: bigint;
}

const SEC_BUFFER_BYTES = 16;
const SECBUFFER_VERSION = 0;
const SEC_WINNT_AUTH_IDENTITY_UNICODE = 2;

/** An array of SecBuffer: cbBuffer u32, BufferType u32, pvBuffer. */
export function packBuffers(buffers: readonly SecBuffer[]): Uint8Array {
  const packed = new Uint8Array(buffers.length * SEC_BUFFER_BYTES);
  const view = new DataView(packed.buffer);
  for (const [i, { length, type, address }] of buffers.entries()) {
    view.setUint32(i * SEC_BUFFER_BYTES, length, true);
    view.setUint32(i * SEC_BUFFER_BYTES + 4, type, true);
    view.setBigUint64(i * SEC_BUFFER_BYTES + 8, address, true);
  }
  return packed;
}

export function unpackBuffers(packed: Uint8Array): readonly SecBuffer[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return Array.from({ length: packed.length / SEC_BUFFER_BYTES }, (_, i) => ({
    length: view.getUint32(i * SEC_BUFFER_BYTES, true),
    type: view.getUint32(i * SEC_BUFFER_BYTES + 4, true),
    address: view.getBigUint64(i * SEC_BUFFER_BYTES + 8, true),
  }));
}

/** SecBufferDesc: ulVersion u32, cBuffers u32, pBuffers. */
export function packDescriptor(count: number, address: bigint): Uint8Array {
  const packed = new Uint8Array(16);
  const view = new DataView(packed.buffer);
  view.setUint32(0, SECBUFFER_VERSION, true);
  view.setUint32(4, count, true);
  view.setBigUint64(8, address, true);
  return packed;
}

/** A text in UTF-16LE. */
export interface Text {
  readonly address: bigint;
  /** In bytes. */
  readonly length: number;
}

/** SEC_WINNT_AUTH_IDENTITY_W: three times a pointer, a length u32 in characters and padding to 8; then Flags u32. */
export function packIdentity(user: Text, domain: Text, password: Text): Uint8Array {
  const packed = new Uint8Array(48);
  const view = new DataView(packed.buffer);
  for (const [i, { address, length }] of [user, domain, password].entries()) {
    view.setBigUint64(i * 16, address, true);
    view.setUint32(i * 16 + 8, length / 2, true);
  }
  view.setUint32(44, SEC_WINNT_AUTH_IDENTITY_UNICODE, true);
  return packed;
}

/** What C points at during one call: kept from the collector, found by its address, and overwritten afterwards. */
export class Lent {
  readonly #koffi: Koffi;
  readonly #lent: Uint8Array[] = [];

  constructor(koffi: Koffi) {
    this.#koffi = koffi;
    inUse.add(this);
  }

  /** The address of these very bytes, not of a copy. */
  lend(bytes: Uint8Array): bigint {
    this.#lent.push(bytes);
    return bytes.length === 0 ? 0n : this.#koffi.address(bytes);
  }

  /** A SecBufferDesc of these, and how each of them is used when the call has returned. */
  message(parts: readonly MessagePart[]): { readonly descriptor: Uint8Array; used(): readonly SecBuffer[] } {
    const buffers = parts.map(({ type, bytes }) => ({ length: bytes.length, type, address: this.lend(bytes) }));
    const packed = packBuffers(buffers);
    const descriptor = packDescriptor(buffers.length, this.lend(packed));
    return { descriptor, used: () => unpackBuffers(packed) };
  }

  release(): void {
    for (const bytes of this.#lent) bytes.fill(0);
    inUse.delete(this);
  }
}

export interface MessagePart {
  readonly type: number;
  readonly bytes: Uint8Array;
}

const inUse = new Set<Lent>();
