/**
 * The way into C: koffi, an optional dependency with a prebuilt binary for each system, loaded when it is first needed. That it
 * is missing, or that it finds no library, is an answer and not an error.
 */
export type Koffi = typeof import('koffi');
export type NativeLibrary = ReturnType<Koffi['load']>;
export type NativeFunction = ReturnType<NativeLibrary['func']>;

/** A pointer to something of the library's, to be given back to it. */
export type Handle = bigint | null;

/** MIT's Kerberos, and the name services it asks, may need more than the 128 KiB that koffi gives a call off the event loop. */
const ASYNC_STACK_BYTES = 1024 * 1024;

export async function loadKoffi(): Promise<Koffi | undefined> {
  try {
    const koffi = await import('koffi');
    const { async_stack_size: size = 0 } = koffi.config();
    if (size < ASYNC_STACK_BYTES) koffi.config({ ...koffi.config(), async_stack_size: ASYNC_STACK_BYTES });
    return koffi;
  } catch {
    return undefined;
  }
}

/** The first that can be loaded. */
export function openLibrary(koffi: Koffi, names: readonly string[]): NativeLibrary | undefined {
  for (const name of names) {
    try {
      return koffi.load(name);
    } catch {
      // The next one is tried.
    }
  }
  return undefined;
}

/** A copy of what lies there, which is overwritten: it may have been a password. */
export function takeBytes(koffi: Koffi, address: Handle, length: number): Uint8Array {
  if (address === null || length === 0) return new Uint8Array();
  const there = new Uint8Array(koffi.view(address, length));
  const copy = there.slice();
  there.fill(0);
  return copy;
}
