/** A system without Kerberos, or a package installed without its optional dependency: an answer, and nothing thrown. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const MISSING = { kind: 'failed', failure: { kind: 'kerberosFailed', problem: 'libraryMissing', major: 0, minor: 0 } };

beforeEach(() => vi.resetModules());
afterEach(() => void vi.doUnmock('koffi'));

const options = { host: 'ts1.doctor.test', credentials: { kind: 'ticket' } } as const;

it('koffi is not installed', async () => {
  vi.doMock('koffi', () => {
    throw Object.assign(new Error("Cannot find package 'koffi'"), { code: 'ERR_MODULE_NOT_FOUND' });
  });
  const { beginKerberos, openKerberosService } = await import('../../src/kerberos/kerberos.ts');
  expect(await beginKerberos(options)).toEqual(MISSING);
  expect(await openKerberosService()).toEqual(MISSING);
});

it('the system has no GSS-API', async () => {
  vi.doMock('koffi', async (original) => ({
    ...(await original<typeof import('koffi')>()),
    load: () => {
      throw new Error('libgssapi_krb5.so.2: cannot open shared object file');
    },
  }));
  const { beginKerberos, openKerberosService } = await import('../../src/kerberos/kerberos.ts');
  expect(await beginKerberos(options)).toEqual(MISSING);
  expect(await openKerberosService({ keytab: 'FILE:/etc/krb5.keytab' })).toEqual(MISSING);
});
