/**
 * SSPI with its structures kept inside: bytes in, bytes out, and handles that their owner frees. Never run on Windows: written to
 * Microsoft's documentation of sspi.h. SEEN (Wine 8, over MIT's Kerberos): contexts are established in both roles, by ticket and
 * by password, and lists are signed; Wine does not name the peer, and seals in a way of its own.
 */
import { callSlowly } from './slow-call.ts';
import { openSspiLibrary, type SspiLibrary } from './sspi-library.ts';
import { Lent, packIdentity, SECBUFFER } from './sspi-memory.ts';

/** CredHandle or CtxtHandle: sixteen bytes that mean something to Windows only. */
export type SspiHandle = Uint8Array;

/** In UTF-16LE; overwritten by the call. */
export interface Account {
  readonly user: Uint8Array;
  readonly domain: Uint8Array;
  readonly password: Uint8Array;
}

/** A step of a context: its handle, and the token for the peer. */
export interface Advanced {
  readonly status: number;
  readonly context: SspiHandle;
  readonly token: Uint8Array;
}

export const SEC_E_OK = 0;
export const SEC_I_CONTINUE_NEEDED = 0x00090312;

const USE = { inbound: 1, outbound: 2 } as const;
/** MUTUAL_AUTH, REPLAY_DETECT, SEQUENCE_DETECT, CONFIDENTIALITY, and INTEGRITY, whose number is another in each role. */
const ISC_FLAGS = 0x2 | 0x4 | 0x8 | 0x10 | 0x1_0000;
const ASC_FLAGS = 0x2 | 0x4 | 0x8 | 0x10 | 0x2_0000;
const SECURITY_NETWORK_DREP = 0;
const SECPKG_ATTR_NAMES = 1;
const HANDLE_BYTES = 16;
const TIMESTAMP_BYTES = 8;
/** The greatest MaxTokenSize that an administrator can set. */
const TOKEN_BYTES = 65_535;

let loading: Promise<Sspi | undefined> | undefined;

export function loadSspi(): Promise<Sspi | undefined> {
  loading ??= openSspiLibrary().then((library) => library && new Sspi(library));
  return loading;
}

/** A status is an error when its highest bit is set. */
export function hasFailed(status: number): boolean {
  return status < 0;
}

export class Sspi {
  readonly library: SspiLibrary;

  constructor(library: SspiLibrary) {
    this.library = library;
  }

  /** Without an account, that of the process: a person's ticket, or the machine's keys. */
  async acquire(
    use: keyof typeof USE,
    account?: Account,
  ): Promise<{ readonly status: number; readonly credential: SspiHandle }> {
    const { koffi, functions } = this.library;
    const lent = new Lent(koffi);
    const text = (utf16: Uint8Array) => ({ address: lent.lend(utf16), length: utf16.length });
    const identity = account ? packIdentity(text(account.user), text(account.domain), text(account.password)) : null;
    const credential = new Uint8Array(HANDLE_BYTES);
    const parameters = [
      null,
      'Kerberos',
      USE[use],
      null,
      identity,
      null,
      null,
      credential,
      new Uint8Array(TIMESTAMP_BYTES),
    ];
    const status = await callSlowly(koffi, functions.AcquireCredentialsHandleW, parameters).finally(() =>
      lent.release(),
    );
    return { status, credential };
  }

  /** The first token: a key server is asked for the ticket. */
  async initiate(credential: SspiHandle, target: string): Promise<Advanced> {
    const { koffi, functions } = this.library;
    const call = prepare(koffi, undefined, undefined);
    return call.end(
      await callSlowly(koffi, functions.InitializeSecurityContextW, initiating(call, credential, target)),
    );
  }

  continue(credential: SspiHandle, before: SspiHandle, target: string, token: Uint8Array): Advanced {
    const call = prepare(this.library.koffi, before, token);
    return call.end(this.library.functions.InitializeSecurityContextW(...initiating(call, credential, target)));
  }

  accept(credential: SspiHandle, before: SspiHandle | undefined, token: Uint8Array): Advanced {
    const call = prepare(this.library.koffi, before, token);
    const parameters = [credential, call.before, call.input, ASC_FLAGS, SECURITY_NETWORK_DREP, ...call.outcome];
    return call.end(this.library.functions.AcceptSecurityContext(...parameters));
  }

  /** The peer, as `DOMAIN\user`. */
  peerName(context: SspiHandle): string | undefined {
    const { koffi, functions } = this.library;
    const names = new BigUint64Array(1);
    const status = functions.QueryContextAttributesW(context, SECPKG_ATTR_NAMES, names);
    const [address = 0n] = names;
    if (status !== SEC_E_OK || address === 0n) return undefined;
    const text = koffi.decode.string16(address);
    functions.FreeContextBuffer(address);
    return text;
  }

  deleteContext(context: SspiHandle): void {
    this.library.functions.DeleteSecurityContext(context);
  }

  freeCredential(credential: SspiHandle): void {
    this.library.functions.FreeCredentialsHandle(credential);
  }
}

type Prepared = ReturnType<typeof prepare>;

/** What both roles give to a step, and how its outcome is read. */
function prepare(koffi: SspiLibrary['koffi'], before: SspiHandle | undefined, received: Uint8Array | undefined) {
  const lent = new Lent(koffi);
  const context = before ?? new Uint8Array(HANDLE_BYTES);
  const token = new Uint8Array(TOKEN_BYTES);
  const input = received && lent.message([{ type: SECBUFFER.TOKEN, bytes: new Uint8Array(received) }]);
  const output = lent.message([{ type: SECBUFFER.TOKEN, bytes: token }]);
  return {
    before: before ?? null,
    input: input?.descriptor ?? null,
    /** New context, output, attributes, expiry: the last four parameters of either function. */
    outcome: [context, output.descriptor, new Uint32Array(1), new Uint8Array(TIMESTAMP_BYTES)],
    end: (status: number): Advanced => {
      const made = token.slice(0, output.used()[0]?.length ?? 0);
      lent.release();
      return { status, context, token: hasFailed(status) ? new Uint8Array() : made };
    },
  };
}

function initiating({ before, input, outcome }: Prepared, credential: SspiHandle, target: string): readonly unknown[] {
  return [credential, before, target, ISC_FLAGS, 0, SECURITY_NETWORK_DREP, input, 0, ...outcome];
}
