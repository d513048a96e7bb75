/** The functions of secur32.dll, as koffi has to be told of them. Never run on Windows: written to Microsoft's documentation. */
import { type Koffi, loadKoffi, type NativeFunction, type NativeLibrary, openLibrary } from './native-library.ts';

/** Handles, descriptors and structures are `void *`: their bytes are laid out in `sspi-memory.ts`. */
export const SIGNATURES = {
  AcquireCredentialsHandleW:
    'int32_t __stdcall AcquireCredentialsHandleW(void *principal, str16 package, uint32_t use, void *logonId, void *identity, void *getKey, void *getKeyArgument, void *credential, void *expiry)',
  InitializeSecurityContextW:
    'int32_t __stdcall InitializeSecurityContextW(void *credential, void *before, str16 target, uint32_t flags, uint32_t reserved1, uint32_t representation, void *input, uint32_t reserved2, void *context, void *output, void *attributes, void *expiry)',
  AcceptSecurityContext:
    'int32_t __stdcall AcceptSecurityContext(void *credential, void *before, void *input, uint32_t flags, uint32_t representation, void *context, void *output, void *attributes, void *expiry)',
  QueryContextAttributesW: 'int32_t __stdcall QueryContextAttributesW(void *context, uint32_t attribute, void *value)',
  EncryptMessage: 'int32_t __stdcall EncryptMessage(void *context, uint32_t quality, void *message, uint32_t number)',
  DecryptMessage: 'int32_t __stdcall DecryptMessage(void *context, void *message, uint32_t number, void *quality)',
  MakeSignature: 'int32_t __stdcall MakeSignature(void *context, uint32_t quality, void *message, uint32_t number)',
  VerifySignature: 'int32_t __stdcall VerifySignature(void *context, void *message, uint32_t number, void *quality)',
  DeleteSecurityContext: 'int32_t __stdcall DeleteSecurityContext(void *context)',
  FreeCredentialsHandle: 'int32_t __stdcall FreeCredentialsHandle(void *credential)',
  FreeContextBuffer: 'int32_t __stdcall FreeContextBuffer(void *buffer)',
} as const;

export interface SspiLibrary {
  readonly koffi: Koffi;
  readonly functions: Readonly<Record<keyof typeof SIGNATURES, NativeFunction>>;
}

const POINTER_BYTES = 8;

export async function openSspiLibrary(): Promise<SspiLibrary | undefined> {
  const koffi = await loadKoffi();
  if (koffi === undefined || koffi.sizeof('void *') !== POINTER_BYTES) return undefined;
  const library = openLibrary(koffi, ['secur32.dll']);
  return library && { koffi, functions: declareFunctions(library) };
}

function declareFunctions(library: NativeLibrary): SspiLibrary['functions'] {
  const declared = Object.entries(SIGNATURES).map(([name, signature]) => [name, library.func(signature)] as const);
  return Object.fromEntries(declared) as SspiLibrary['functions'];
}
