/**
 * What of SSPI can be tried without Windows: that the structures are laid out as a C compiler for 64-bit Windows would, that the
 * declarations can be read, and what its codes mean.
 */
import * as koffi from 'koffi';
import { describe, expect, it } from 'vitest';
import { serviceTarget } from '../../src/kerberos/principal.ts';
import { SSPI_PROBLEMS, sspiFailure } from '../../src/kerberos/sspi-failure.ts';
import { openSspiLibrary, SIGNATURES } from '../../src/kerberos/sspi-library.ts';
import {
  Lent,
  packBuffers,
  packDescriptor,
  packIdentity,
  SECBUFFER,
  unpackBuffers,
} from '../../src/kerberos/sspi-memory.ts';

const ADDRESS = 0x0000_7fff_1234_5678n;

/** As C lays them out here: on 64 bits the same as on Windows, since all members are of a fixed size. */
const SEC_BUFFER = koffi.struct({ cbBuffer: 'uint32_t', BufferType: 'uint32_t', pvBuffer: 'uint64_t' });
const SEC_BUFFER_DESC = koffi.struct({ ulVersion: 'uint32_t', cBuffers: 'uint32_t', pBuffers: 'uint64_t' });
const IDENTITY = koffi.struct({
  User: 'uint64_t',
  UserLength: 'uint32_t',
  Domain: 'uint64_t',
  DomainLength: 'uint32_t',
  Password: 'uint64_t',
  PasswordLength: 'uint32_t',
  Flags: 'uint32_t',
});

describe('structures of SSPI', () => {
  it('SecBuffer', () => {
    const buffers = [
      { length: 60, type: SECBUFFER.TOKEN, address: ADDRESS },
      { length: 0, type: SECBUFFER.DATA, address: 0n },
    ];
    const packed = packBuffers(buffers);
    expect(koffi.decode(packed, SEC_BUFFER, 2)).toEqual([
      { cbBuffer: 60, BufferType: 2, pvBuffer: Number(ADDRESS) },
      { cbBuffer: 0, BufferType: 1, pvBuffer: 0 },
    ]);
    expect(unpackBuffers(packed)).toEqual(buffers);
  });

  it('SecBufferDesc', () => {
    const packed = packDescriptor(3, ADDRESS);
    expect(packed).toHaveLength(koffi.sizeof(SEC_BUFFER_DESC));
    expect(koffi.decode(packed, SEC_BUFFER_DESC)).toEqual({ ulVersion: 0, cBuffers: 3, pBuffers: Number(ADDRESS) });
  });

  it('SEC_WINNT_AUTH_IDENTITY_W, with lengths in characters', () => {
    const text = (address: bigint, length: number) => ({ address, length });
    const packed = packIdentity(text(16n, 10), text(32n, 6), text(48n, 40));
    expect(packed).toHaveLength(koffi.sizeof(IDENTITY));
    expect(koffi.decode(packed, IDENTITY)).toEqual({
      User: 16,
      UserLength: 5,
      Domain: 32,
      DomainLength: 3,
      Password: 48,
      PasswordLength: 20,
      Flags: 2,
    });
  });

  it('point at the very bytes, and are overwritten when the call is over', () => {
    const lent = new Lent(koffi);
    const secret = Uint8Array.from({ length: 100 }, (_, i) => i + 1);
    const { descriptor, used } = lent.message([
      { type: SECBUFFER.DATA, bytes: secret },
      { type: SECBUFFER.TOKEN, bytes: new Uint8Array() },
    ]);
    const { pBuffers } = koffi.decode(descriptor, SEC_BUFFER_DESC);
    const [data, token] = koffi.decode(BigInt(pBuffers), SEC_BUFFER, 2);
    expect([...new Uint8Array(koffi.view(BigInt(data.pvBuffer), 100))]).toEqual([...secret]);
    expect(token).toEqual({ cbBuffer: 0, BufferType: SECBUFFER.TOKEN, pvBuffer: 0 });
    koffi.encode(BigInt(pBuffers), 'uint32_t', 7);
    expect(used().map(({ length }) => length)).toEqual([7, 0]);
    lent.release();
    expect(secret.every((byte) => byte === 0)).toBe(true);
  });
});

describe('functions of SSPI', () => {
  it.each(Object.entries(SIGNATURES))('%s is declared under its own name', (name, signature) => {
    // A type is known by its name for good: another name is declared here.
    const { proto } = koffi.proto(signature.replace(`${name}(`, `Tried${name}(`));
    expect(proto?.result.name).toBe('int32_t');
  });

  it('are on Windows only', async () => {
    expect((await openSspiLibrary()) !== undefined).toBe(process.platform === 'win32');
  });
});

/** [MS-ERREF] 2.1.1, by name. */
const HRESULTS: Readonly<Record<string, number>> = {
  SEC_E_TARGET_UNKNOWN: 0x80090303,
  SEC_E_SECPKG_NOT_FOUND: 0x80090305,
  SEC_E_INVALID_TOKEN: 0x80090308,
  SEC_E_LOGON_DENIED: 0x8009030c,
  SEC_E_UNKNOWN_CREDENTIALS: 0x8009030d,
  SEC_E_NO_CREDENTIALS: 0x8009030e,
  SEC_E_MESSAGE_ALTERED: 0x8009030f,
  SEC_E_NO_AUTHENTICATING_AUTHORITY: 0x80090311,
  SEC_E_CONTEXT_EXPIRED: 0x80090317,
  SEC_E_WRONG_PRINCIPAL: 0x80090322,
  SEC_E_TIME_SKEW: 0x80090324,
  SEC_E_BAD_BINDINGS: 0x80090346,
  SEC_E_NO_KERB_KEY: 0x80090348,
};

describe('codes of SSPI', () => {
  it('stand under their names', () => {
    const listed = Object.entries(SSPI_PROBLEMS).map(([code, [name]]) => [name, Number(code)]);
    expect(Object.fromEntries(listed)).toEqual(HRESULTS);
  });

  it('are kept without a sign, also those that nobody knows', () => {
    const failure = { kind: 'kerberosFailed', minor: 0 } as const;
    expect(sspiFailure(0x80090324 | 0)).toEqual({ ...failure, problem: 'clockSkew', major: 0x80090324 });
    expect(sspiFailure(-1)).toEqual({ ...failure, problem: 'other', major: 0xffffffff });
  });
});

it('the target is TERMSRV/host', () => {
  expect(serviceTarget('TS1.Doctor.Test.')).toBe('TERMSRV/ts1.doctor.test');
  expect(serviceTarget('ts1', 'DOCTOR.TEST')).toBe('TERMSRV/ts1@DOCTOR.TEST');
});
