/**
 * GSS-API (RFC 2743) with its C memory kept inside: bytes in, bytes out, and handles that their owner releases. What the library
 * says in words is not asked for, since names and paths stand in it: a failure is its two numbers.
 */
import { type FunctionName, type GssapiLibrary, openGssapiLibrary } from './gssapi-library.ts';
import {
  ERROR_MASK,
  GSS_C_INDEFINITE,
  GSS_S_UNAVAILABLE,
  INITIATOR_FLAGS,
  KERBEROS,
  type Oid,
  USAGE,
} from './gssapi-numbers.ts';
import { type Handle, takeBytes } from './native-library.ts';
import { callSlowly } from './slow-call.ts';

export interface Status {
  /** Routine error and supplementary information, RFC 2744, section 3.9.1. */
  readonly major: number;
  /** The mechanism's own, as a signed number, which is how Kerberos writes them. */
  readonly minor: number;
}

/** Where credentials are, when not where the system has them: `ccache`, `keytab`, `rcache`. */
export type CredentialStore = Readonly<Record<string, string>>;

export interface Acquired extends Status {
  readonly credential: Handle;
}

/** A step of a context. Its handle is new after the first one, and also there when the step failed. */
export interface Advanced extends Status {
  readonly context: Handle;
  readonly token: Uint8Array;
}

export interface Protected extends Status {
  readonly bytes: Uint8Array;
  readonly confidential: boolean;
}

/** gss_buffer_desc of the library's. */
interface Owned {
  length?: number | bigint;
  value?: Handle;
}

const ONLY_KERBEROS = { count: 1, elements: KERBEROS };

let loading: Promise<Gssapi | undefined> | undefined;

/** Undefined when the system has no such library, or koffi is not there. */
export function loadGssapi(): Promise<Gssapi | undefined> {
  loading ??= openGssapiLibrary().then((library) => library && new Gssapi(library));
  return loading;
}

export function hasFailed({ major }: Status): boolean {
  return (major & ERROR_MASK) !== 0;
}

export class Gssapi {
  readonly #library: GssapiLibrary;

  constructor(library: GssapiLibrary) {
    this.#library = library;
  }

  importName(text: string, type: Oid): Status & { readonly name: Handle } {
    const name: [Handle] = [null];
    const status = this.#call('gss_import_name', lend(new TextEncoder().encode(text)), type, name);
    return { ...status, name: name[0] };
  }

  displayName(name: Handle): string {
    const text: Owned = {};
    this.#call('gss_display_name', name, text, null);
    return new TextDecoder().decode(this.#take(text));
  }

  async acquire(usage: keyof typeof USAGE, name: Handle, store: CredentialStore): Promise<Acquired> {
    const elements = Object.entries(store).map(([key, value]) => ({ key, value }));
    const credential: [Handle] = [null];
    const wanted = [name, GSS_C_INDEFINITE, ONLY_KERBEROS, USAGE[usage]];
    const found = [credential, null, null];
    const status =
      elements.length === 0
        ? await this.#callSlowly('gss_acquire_cred', ...wanted, ...found)
        : await this.#callSlowly('gss_acquire_cred_from', ...wanted, { count: elements.length, elements }, ...found);
    return { ...status, credential: credential[0] };
  }

  /** `password` in UTF-8. */
  async acquireWithPassword(name: Handle, password: Uint8Array): Promise<Acquired> {
    const credential: [Handle] = [null];
    const wanted = [name, lend(password), GSS_C_INDEFINITE, ONLY_KERBEROS, USAGE.initiate];
    const status = await this.#callSlowly('gss_acquire_cred_with_password', ...wanted, credential, null, null);
    return { ...status, credential: credential[0] };
  }

  /** The first token: a key server is asked for the ticket. */
  async initiate(credential: Handle, target: Handle): Promise<Advanced> {
    const [context, token, parameters] = initiating(credential, null, target, null);
    const status = await this.#callSlowly('gss_init_sec_context', ...parameters);
    return { ...status, context: context[0], token: this.#take(token) };
  }

  /** A token for the acceptor's. */
  continue(credential: Handle, before: Handle, target: Handle, input: Uint8Array): Advanced {
    const [context, token, parameters] = initiating(credential, before, target, lendCopy(input));
    const status = this.#call('gss_init_sec_context', ...parameters);
    return { ...status, context: context[0], token: this.#take(token) };
  }

  accept(credential: Handle, before: Handle, input: Uint8Array): Advanced & { readonly initiator: Handle } {
    const context: [Handle] = [before];
    const initiator: [Handle] = [null];
    const token: Owned = {};
    const parameters = [context, credential, lendCopy(input), null, initiator, null, token, [0], null, null];
    const status = this.#call('gss_accept_sec_context', ...parameters);
    return { ...status, context: context[0], token: this.#take(token), initiator: initiator[0] };
  }

  wrap(context: Handle, message: Uint8Array): Protected {
    const output: Owned = {};
    const confidential = [0];
    const status = this.#call('gss_wrap', context, 1, 0, lend(message), confidential, output);
    return { ...status, bytes: this.#take(output), confidential: confidential[0] !== 0 };
  }

  unwrap(context: Handle, sealed: Uint8Array): Protected {
    const output: Owned = {};
    const confidential = [0];
    const status = this.#call('gss_unwrap', context, lendCopy(sealed), output, confidential, null);
    return { ...status, bytes: this.#take(output), confidential: confidential[0] !== 0 };
  }

  sign(context: Handle, message: Uint8Array): Status & { readonly mic: Uint8Array } {
    const mic: Owned = {};
    const status = this.#call('gss_get_mic', context, 0, lend(message), mic);
    return { ...status, mic: this.#take(mic) };
  }

  verify(context: Handle, message: Uint8Array, mic: Uint8Array): Status {
    return this.#call('gss_verify_mic', context, lend(message), lendCopy(mic), null);
  }

  releaseName(name: Handle): void {
    if (name !== null) this.#call('gss_release_name', [name]);
  }

  releaseCredential(credential: Handle): void {
    if (credential !== null) this.#call('gss_release_cred', [credential]);
  }

  deleteContext(context: Handle): void {
    if (context !== null) this.#call('gss_delete_sec_context', [context], null);
  }

  #take(owned: Owned): Uint8Array {
    const bytes = takeBytes(this.#library.koffi, owned.value ?? null, Number(owned.length ?? 0));
    this.#call('gss_release_buffer', owned);
    return bytes;
  }

  #call(name: FunctionName, ...parameters: readonly unknown[]): Status {
    const minor = [0];
    const major: number = this.#library.functions[name]?.(minor, ...parameters) ?? GSS_S_UNAVAILABLE;
    return { major, minor: (minor[0] ?? 0) | 0 };
  }

  async #callSlowly(name: FunctionName, ...parameters: readonly unknown[]): Promise<Status> {
    const minor = [0];
    const { koffi, functions } = this.#library;
    const call = functions[name];
    const major = call ? await callSlowly(koffi, call, [minor, ...parameters]) : GSS_S_UNAVAILABLE;
    return { major, minor: (minor[0] ?? 0) | 0 };
  }
}

function initiating(credential: Handle, before: Handle, target: Handle, input: object | null) {
  const context: [Handle] = [before];
  const token: Owned = {};
  const parameters = [credential, context, target, KERBEROS, INITIATOR_FLAGS, GSS_C_INDEFINITE, null, input];
  return [context, token, [...parameters, null, token, [0], null]] as const;
}

/** SEEN (MIT 1.20): a rotated token is turned back where it lies. A Node buffer's `slice` would be the same memory. */
function lendCopy(token: Uint8Array): ReturnType<typeof lend> {
  return lend(new Uint8Array(token));
}

/** gss_buffer_desc: C gets the array itself, so that no copy of a secret stays behind. */
function lend(value: Uint8Array): { readonly length: number; readonly value: Uint8Array } {
  return { length: value.length, value };
}
