/** What the look-ups of knowledge find, and that its numbers are those of the codecs, which it may not import. */
import { describe, expect, test } from 'vitest';
import * as knowledge from '../../src/knowledge/index.ts';
import { NEGOTIATE_FLAG, PROTOCOL } from '../../src/protocol/index.ts';
import { FAILURE } from '../../src/protocol/negotiation/constants.ts';
import { CIPHER_SUITES } from '../../src/protocol/tls/cipher-suites.ts';
import { TLS_VERSION } from '../../src/protocol/tls/constants.ts';

describe('agrees with the codecs', () => {
  test('on security protocols', () => {
    const byName = knowledge.SECURITY_PROTOCOLS.map(({ name, value }) => [name.replace('PROTOCOL_', ''), value]);
    expect(Object.fromEntries(byName)).toEqual(PROTOCOL);
  });

  test('on negotiation failures', () => {
    const byName = knowledge.NEGOTIATION_FAILURES.map(({ name, code }) => [name, code]);
    expect(Object.fromEntries(byName)).toEqual(FAILURE);
  });

  test('on NTLM flags', () => {
    const { unicode, oem, targetTypeDomain, targetTypeServer } = knowledge.NTLM_FLAGS;
    expect(unicode.value).toBe(NEGOTIATE_FLAG.UNICODE);
    expect(oem.value).toBe(NEGOTIATE_FLAG.OEM);
    expect(targetTypeDomain.value).toBe(NEGOTIATE_FLAG.TARGET_TYPE_DOMAIN);
    expect(targetTypeServer.value).toBe(NEGOTIATE_FLAG.TARGET_TYPE_SERVER);
  });

  test('on TLS versions', () => {
    expect(knowledge.TLS_VERSIONS.map(({ value }) => value)).toEqual(Object.values(TLS_VERSION));
  });

  test('on cipher suites that are no longer spoken', () => {
    const names = (suites: readonly { value: number; name: string }[]) =>
      suites.map(({ value, name }) => `${value} ${name}`).toSorted();
    expect(names(knowledge.OLD_CIPHER_SUITES)).toEqual(names(CIPHER_SUITES.filter(({ modern }) => !modern)));
  });
});

test('NTLM revision, [MS-NLMP] 2.2.2.10', () => {
  expect(knowledge.NTLM_REVISION).toMatchObject({ value: 15, name: 'NTLMSSP_REVISION_W2K3' });
});

describe('CredSSP versions', () => {
  test.each([
    [2, false, false, 'publicKey'],
    [3, false, true, 'publicKey'],
    [4, false, true, 'publicKey'],
    [5, true, false, 'publicKeyHash'],
    [6, true, true, 'publicKeyHash'],
  ])('%i', (version, hasFix, reportsErrorCode, binding) => {
    expect(knowledge.findCredsspVersion(version)).toMatchObject({ version, hasFix, reportsErrorCode, binding });
  });

  test('a higher number stands for the highest known, a lower one for nothing', () => {
    expect(knowledge.findCredsspVersion(96)?.version).toBe(6);
    expect(knowledge.findCredsspVersion(1)).toBeUndefined();
    expect(knowledge.findCredsspVersion(0)).toBeUndefined();
  });

  test.each([
    [6, 0, 6002, [2], [5]],
    [6, 1, 7601, [2], [5]],
    [6, 2, 9200, [2], [5, 6]],
    [6, 3, 9600, [3], [6]],
    [10, 0, 10240, [3, 4], [6]],
    [10, 0, 17133, [3, 4], [6]],
    [10, 0, 17134, [], [6]],
    [10, 0, 31000, [], [6]],
  ])('of Windows %i.%i.%i', (major, minor, build, unpatched, patched) => {
    expect(knowledge.findWindowsCredssp(major, minor, build)).toMatchObject({ unpatched, patched });
  });

  test('Windows before Vista has no CredSSP server', () => {
    expect(knowledge.findWindowsCredssp(5, 2, 3790)).toBeUndefined();
  });
});

describe('the interoperability matrix', () => {
  const LEVELS = ['unpatched', 'forceUpdatedClients', 'mitigated', 'vulnerable'] as const;

  test('has a cell for every pair', () => {
    expect(knowledge.INTEROPERABILITY).toHaveLength(16);
    for (const client of LEVELS) {
      for (const server of LEVELS) expect(knowledge.interoperability(client, server)).toMatchObject({ client, server });
    }
  });

  test('blocks exactly three pairs, and says with which dialog', () => {
    const blocked = knowledge.INTEROPERABILITY.filter(({ outcome }) => outcome === 'blocked');
    expect(blocked.map(({ client, server, dialog }) => [client, server, dialog])).toEqual([
      ['unpatched', 'forceUpdatedClients', 'tokenInvalid'],
      ['forceUpdatedClients', 'unpatched', 'credsspEncryptionOracle'],
      ['mitigated', 'unpatched', 'credsspEncryptionOracle'],
    ]);
  });

  test('is insecure wherever the old binding is used', () => {
    for (const { client, server, outcome, security } of knowledge.INTEROPERABILITY) {
      if (outcome === 'blocked') continue;
      expect(security === 'insecure').toBe(client === 'unpatched' || server === 'unpatched');
    }
  });

  test('May 2018 turned the default', () => {
    expect(knowledge.UNSET_POLICY.map(({ state, actsAs }) => [state, actsAs])).toEqual([
      ['unsetBeforeMay2018', 'vulnerable'],
      ['unsetSinceMay2018', 'mitigated'],
    ]);
  });
});

describe('names', () => {
  test('of status codes', () => {
    expect(knowledge.findStatusCode(0xc00000bb)?.name).toBe('STATUS_NOT_SUPPORTED');
    expect(knowledge.findStatusCode(0x80090302)?.name).toBe('SEC_E_UNSUPPORTED_FUNCTION');
    expect(knowledge.findStatusCode(0xc00700ea)).toBeUndefined();
  });

  test('of signature algorithms', () => {
    expect(knowledge.findSignatureAlgorithm('1.2.840.113549.1.1.5')).toMatchObject({
      name: 'sha1WithRSAEncryption',
      weak: true,
    });
    expect(knowledge.findSignatureAlgorithm('1.2.3')).toBeUndefined();
  });

  test('of TLS versions, by number and as a library says it', () => {
    expect(knowledge.findTlsVersion(0x0301)).toMatchObject({ name: 'TLS 1.0', old: true });
    expect(knowledge.findTlsVersionByLibraryName('TLSv1.3')).toMatchObject({ name: 'TLS 1.3', old: false });
    expect(knowledge.findTlsVersion(0x0305)).toBeUndefined();
    expect(knowledge.findTlsVersionByLibraryName('unknown')).toBeUndefined();
  });

  test('of protocols, failures and old suites', () => {
    expect(knowledge.findSecurityProtocol(8)).toMatchObject({ name: 'PROTOCOL_HYBRID_EX', usesNla: true });
    expect(knowledge.findSecurityProtocol(3)).toBeUndefined();
    expect(knowledge.findNegotiationFailure(5)?.name).toBe('HYBRID_REQUIRED_BY_SERVER');
    expect(knowledge.findOldCipherSuite(0x000a)?.name).toBe('TLS_RSA_WITH_3DES_EDE_CBC_SHA');
    expect(knowledge.findOldCipherSuite(0x1301)).toBeUndefined();
  });
});
