/** Names of Kerberos as text, and passwords as bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/crypto/secret.ts';
import { passwordInUtf8 } from '../../src/kerberos/password.ts';
import { readIdentity, serviceName, userName } from '../../src/kerberos/principal.ts';

describe('the service', () => {
  it.each([
    [['ts1.doctor.test'], 'TERMSRV/ts1.doctor.test@'],
    [['TS1.Doctor.Test.', 'DOCTOR.TEST'], 'TERMSRV/ts1.doctor.test@DOCTOR.TEST'],
    [['fe80::1'], 'TERMSRV/fe80::1@'],
    [['a/b@EVIL.TEST'], 'TERMSRV/a\\/b\\@evil.test@'],
    [['a\\', 'B@C'], 'TERMSRV/a\\\\@B\\@C'],
    [['a\0b\n'], 'TERMSRV/a\\0b\\n@'],
  ] as const)('of %j is %s', ([host, realm], name) => expect(serviceName(host, realm)).toBe(name));
});

describe('the user', () => {
  it.each([
    [['alice'], 'alice'],
    [['alice', 'DOCTOR.TEST'], 'alice@DOCTOR.TEST'],
    [['alice/admin', 'R'], 'alice/admin@R'],
    [['alice@doctor.test'], 'alice@doctor.test'],
    [['alice@doctor.test', 'R'], 'alice@doctor.test@R'],
    [['DOCTOR\\alice'], 'DOCTOR\\\\alice'],
  ] as const)('%j is %s', ([user, realm], name) => expect(userName(user, realm)).toBe(name));

  it.each([
    ['alice@DOCTOR.TEST', { user: 'alice', domain: 'DOCTOR.TEST' }],
    ['alice\\@doctor.test@DOCTOR.TEST', { user: 'alice@doctor.test', domain: 'DOCTOR.TEST' }],
    ['host/a\\/b@R', { user: 'host/a/b', domain: 'R' }],
    ['山田太郎@R', { user: '山田太郎', domain: 'R' }],
    ['\\n\\0\\t\\b\\\\@R', { user: '\n\0\t\b\\', domain: 'R' }],
    ['alone', { user: 'alone', domain: '' }],
  ])('is read from %s', (principal, identity) => expect(readIdentity(principal)).toEqual(identity));

  it('comes back from the name that was made of it', () => {
    const user = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('@'));
    const realm = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(user, realm, (name, domain) => {
        expect(readIdentity(userName(name, domain))).toEqual({ user: name, domain });
      }),
    );
  });
});

describe('a password in UTF-8', () => {
  it('is what the platform makes of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        Buffer.from(text).equals(passwordInUtf8(Secret.ofText(text))),
      ),
    );
  });

  it.each(['', 'a', 'é', '山', '𠮷', '🔑a🔑'])('of %j', (text) => {
    expect(passwordInUtf8(Secret.ofText(text))).toEqual(new TextEncoder().encode(text));
  });

  it('leaves the secret as it was', () => {
    const secret = Secret.ofText('a');
    passwordInUtf8(secret).fill(0);
    expect(secret.reveal((bytes) => [...bytes])).toEqual([0x61, 0]);
  });
});
