/**
 * Messages under SSPI's established context. Encrypted in three parts, seal, data and padding, which together are one Wrap token as
 * GSS-API reads it; decrypted as one stream, whatever its rotation. Never run on Windows.
 */
import { concat } from '../bytes/writer.ts';
import type { Protection } from './kerberos-context.ts';
import { SEC_E_OK, type Sspi, type SspiHandle } from './sspi.ts';
import type { SspiLibrary } from './sspi-library.ts';
import { Lent, type MessagePart, SECBUFFER, type SecBuffer } from './sspi-memory.ts';

const SECPKG_ATTR_SIZES = 0;
const SECQOP_WRAP_NO_ENCRYPT = 0x80000001;

export function protectWithSspi({ library }: Sspi, context: SspiHandle): Protection {
  const { functions } = library;
  const { signature, block, trailer } = sizesOf(library, context);
  return {
    seal: (message) => {
      const bytes = [new Uint8Array(trailer), new Uint8Array(message), new Uint8Array(block)];
      const types = [SECBUFFER.TOKEN, SECBUFFER.DATA, SECBUFFER.PADDING];
      return lending(library, partsOf(types, bytes), (descriptor, used) => {
        demand('EncryptMessage', functions.EncryptMessage(context, 0, descriptor, 0));
        return concat(...used().map(({ length }, i) => (bytes[i] as Uint8Array).subarray(0, length)));
      });
    },
    unseal: (sealed) => {
      const stream = new Uint8Array(sealed);
      const quality = new Uint32Array(1);
      const parts = partsOf([SECBUFFER.STREAM, SECBUFFER.DATA], [stream, new Uint8Array()]);
      return lending(library, parts, (descriptor, used) => {
        const [given] = used();
        const status = functions.DecryptMessage(context, descriptor, 0, quality);
        if (status !== SEC_E_OK || quality[0] === SECQOP_WRAP_NO_ENCRYPT) return undefined;
        const data = used()[1];
        return given && data && within(stream, Number(data.address - given.address), data.length);
      });
    },
    sign: (message) => {
      const mic = new Uint8Array(signature);
      const parts = partsOf([SECBUFFER.DATA, SECBUFFER.TOKEN], [new Uint8Array(message), mic]);
      return lending(library, parts, (descriptor, used) => {
        demand('MakeSignature', functions.MakeSignature(context, 0, descriptor, 0));
        return mic.slice(0, used()[1]?.length ?? 0);
      });
    },
    verify: (message, mic) => {
      const parts = partsOf([SECBUFFER.DATA, SECBUFFER.TOKEN], [new Uint8Array(message), new Uint8Array(mic)]);
      return lending(library, parts, (descriptor) => {
        return functions.VerifySignature(context, descriptor, 0, new Uint32Array(1)) === SEC_E_OK;
      });
    },
  };
}

/** SecPkgContext_Sizes: cbMaxToken, cbMaxSignature, cbBlockSize, cbSecurityTrailer. */
function sizesOf({ functions }: SspiLibrary, context: SspiHandle) {
  const sizes = new Uint32Array(4);
  demand('QueryContextAttributes', functions.QueryContextAttributesW(context, SECPKG_ATTR_SIZES, sizes));
  const [, signature = 0, block = 0, trailer = 0] = sizes;
  return { signature, block, trailer };
}

function partsOf(types: readonly number[], bytes: readonly Uint8Array[]): readonly MessagePart[] {
  return bytes.map((each, i) => ({ type: types[i] as number, bytes: each }));
}

function lending<T>(
  { koffi }: SspiLibrary,
  parts: readonly MessagePart[],
  use: (descriptor: Uint8Array, used: () => readonly SecBuffer[]) => T,
): T {
  const lent = new Lent(koffi);
  try {
    const { descriptor, used } = lent.message(parts);
    return use(descriptor, used);
  } finally {
    lent.release();
  }
}

/** What was decrypted lies within what was given. */
function within(stream: Uint8Array, start: number, length: number): Uint8Array | undefined {
  const isWithin = length === 0 || (start >= 0 && start + length <= stream.length);
  return isWithin ? stream.slice(start, start + length) : undefined;
}

function demand(name: string, status: number): void {
  if (status !== SEC_E_OK) throw new Error(`${name} failed: ${status >>> 0}`);
}
