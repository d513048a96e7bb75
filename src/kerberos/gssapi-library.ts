/**
 * The C functions of GSS-API (RFC 2744), with MIT's for key files, ticket caches and passwords, as koffi has to be told of them.
 * Linux: MIT's libgssapi_krb5. macOS: Apple's framework, written to its headers and never run there.
 */
import { type Koffi, loadKoffi, type NativeFunction, type NativeLibrary, openLibrary } from './native-library.ts';

/**
 * Parameters in the order of C, by the names of `declareTypes`. `lent` is a gss_buffer_desc of ours, `owned` one that the library
 * fills and that goes back to it.
 */
const SIGNATURES = {
  gss_import_name: ['minor', 'lent', 'oid', 'outHandle'],
  gss_display_name: ['minor', 'handle', 'owned', 'handle'],
  gss_acquire_cred: ['minor', 'handle', 'u32', 'oidSet', 'int', 'outHandle', 'handle', 'handle'],
  gss_acquire_cred_from: ['minor', 'handle', 'u32', 'oidSet', 'int', 'store', 'outHandle', 'handle', 'handle'],
  // biome-ignore format: a line is read more easily beside C's
  gss_acquire_cred_with_password: ['minor', 'handle', 'lent', 'u32', 'oidSet', 'int', 'outHandle', 'handle', 'handle'],
  // biome-ignore format: a line is read more easily beside C's
  gss_init_sec_context: ['minor', 'handle', 'inoutHandle', 'handle', 'oid', 'u32', 'u32', 'handle', 'lent', 'handle', 'owned', 'outU32', 'handle'],
  // biome-ignore format: a line is read more easily beside C's
  gss_accept_sec_context: ['minor', 'inoutHandle', 'handle', 'lent', 'handle', 'outHandle', 'handle', 'owned', 'outU32', 'handle', 'handle'],
  gss_wrap: ['minor', 'handle', 'int', 'u32', 'lent', 'outInt', 'owned'],
  gss_unwrap: ['minor', 'handle', 'lent', 'owned', 'outInt', 'handle'],
  gss_get_mic: ['minor', 'handle', 'u32', 'lent', 'owned'],
  gss_verify_mic: ['minor', 'handle', 'lent', 'lent', 'handle'],
  gss_release_buffer: ['minor', 'inoutBuffer'],
  gss_release_name: ['minor', 'inoutHandle'],
  gss_release_cred: ['minor', 'inoutHandle'],
  gss_delete_sec_context: ['minor', 'inoutHandle', 'handle'],
} as const satisfies Readonly<Record<string, readonly TypeName[]>>;

type TypeName = keyof ReturnType<typeof declareTypes>;
export type FunctionName = keyof typeof SIGNATURES;

export interface GssapiLibrary {
  readonly koffi: Koffi;
  /** Undefined for what this system's library has not: Apple's knows no key files but the system's. */
  readonly functions: Readonly<Record<FunctionName, NativeFunction | undefined>>;
}

const LIBRARIES: readonly string[] =
  process.platform === 'darwin' ? ['/System/Library/Frameworks/GSS.framework/GSS'] : ['libgssapi_krb5.so.2'];

export async function openGssapiLibrary(): Promise<GssapiLibrary | undefined> {
  const koffi = await loadKoffi();
  const library = koffi && openLibrary(koffi, LIBRARIES);
  return library && { koffi, functions: declareFunctions(koffi, library) };
}

function declareFunctions(koffi: Koffi, library: NativeLibrary): GssapiLibrary['functions'] {
  const types = declareTypes(koffi);
  const declared = Object.entries(SIGNATURES).map(([name, parameters]) => {
    const inC = parameters.map((parameter) => types[parameter]);
    return [name, declareIfThere(() => library.func(name, types.u32, inC))] as const;
  });
  return Object.fromEntries(declared) as GssapiLibrary['functions'];
}

function declareIfThere(declare: () => NativeFunction): NativeFunction | undefined {
  try {
    return declare();
  } catch {
    return undefined;
  }
}

function declareTypes(koffi: Koffi) {
  const { uint32_t: u32, int, size_t } = koffi.types;
  // Apple packs these for Intel, so that a pointer may follow four bytes at once.
  const record = process.platform === 'darwin' && process.arch === 'x64' ? koffi.pack : koffi.struct;
  const handle = koffi.pointer('void');
  const buffer = koffi.struct({ length: size_t, value: handle });
  const oid = record({ length: u32, elements: handle });
  const oidSet = koffi.struct({ count: size_t, elements: koffi.pointer(oid) });
  const entry = koffi.struct({ key: 'str', value: 'str' });
  const store = record({ count: u32, elements: koffi.pointer(entry) });
  return {
    u32,
    int,
    handle,
    minor: koffi.out(koffi.pointer(u32)),
    outU32: koffi.out(koffi.pointer(u32)),
    outInt: koffi.out(koffi.pointer(int)),
    outHandle: koffi.out(koffi.pointer(handle)),
    inoutHandle: koffi.inout(koffi.pointer(handle)),
    lent: koffi.pointer(buffer),
    owned: koffi.out(koffi.pointer(buffer)),
    inoutBuffer: koffi.inout(koffi.pointer(buffer)),
    oid: koffi.pointer(oid),
    oidSet: koffi.pointer(oidSet),
    store: koffi.pointer(store),
  } as const;
}
