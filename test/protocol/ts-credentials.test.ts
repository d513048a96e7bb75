/** Credentials beyond the laws of every codec: nothing of them is left behind, quoted or changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { Malformed } from '../../src/bytes/malformed.ts';
import { encodeUtf16le } from '../../src/bytes/utf16.ts';
import { withoutNul, withoutNulBytes } from '../../src/protocol/credssp/credential-text.ts';
import { derRemoteGuardCreds } from '../../src/protocol/credssp/remote-guard-creds.ts';
import { derSmartCardCreds } from '../../src/protocol/credssp/smart-card-creds.ts';
import { decodeTsCredentials, encodeTsCredentials } from '../../src/protocol/credssp/ts-credentials.ts';
import { DerElement, type DerPart } from '../../src/protocol/der/encode.ts';
import { malformedFrom } from './malformed-from.ts';
import { anyName, anyTsCredentials } from './messages.ts';
import { mutated } from './mutations.ts';

const CANARY = 'Kanarienvogel-27';

/** The very arrays that will be written. */
function leavesOf(part: DerPart): readonly Uint8Array[] {
  return part instanceof DerElement ? part.parts.flatMap(leavesOf) : [part];
}

describe('secrets in credentials', () => {
  it('are copied by the encoder and stay as they were', () => {
    fc.assert(
      fc.property(anyTsCredentials, (credentials) => {
        const before = structuredClone(credentials);
        encodeTsCredentials(credentials).fill(0xee);
        expect(credentials).toEqual(before);
      }),
    );
  });

  it('are overwritten with the message they were read from', () => {
    const message = encodeTsCredentials({ kind: 'password', domain: '', user: 'u', password: encodeUtf16le(CANARY) });
    const read = decodeTsCredentials(message);
    message.fill(0);
    expect(read).toEqual({ kind: 'password', domain: '', user: 'u', password: new Uint8Array(2 * CANARY.length) });
  });

  it('are copied once, into the message', () => {
    const pin = encodeUtf16le(CANARY);
    const credBuffer = encodeUtf16le(CANARY);
    expect(leavesOf(derSmartCardCreds({ pin, cspData: { keySpec: 1 } }))).toContain(pin);
    expect(leavesOf(derRemoteGuardCreds({ logonCred: { packageName: 'NTLM', credBuffer } }))).toContain(credBuffer);
  });

  it('are never quoted when a message is malformed', () => {
    const password = encodeUtf16le(CANARY);
    const message = encodeTsCredentials({ kind: 'password', domain: CANARY, user: CANARY, password });
    const hex = toHex(password.subarray(0, 6));
    fc.assert(
      fc.property(mutated(fc.constant(message)), (bytes) => {
        try {
          decodeTsCredentials(bytes);
        } catch (error) {
          const said = JSON.stringify(error) + (error as Malformed).message;
          expect(said).not.toContain(CANARY.slice(0, 4));
          expect(said.toLowerCase()).not.toContain(hex);
        }
      }),
    );
  });
});

describe('TSCredentials', () => {
  it('of an unknown kind can not have a known credType', () => {
    for (const credType of [1, 2, 6]) {
      const credentials = new Uint8Array();
      expect(() => encodeTsCredentials({ kind: 'unknown', credType, credentials })).toThrow(TypeError);
    }
  });

  it('with half a character in a name are malformed there', () => {
    const bytes = Uint8Array.from([0x30, 0x18, 0xa0, 3, 2, 1, 1, 0xa1, 0x11, 4, 0x0f, 0x30, 0x0d]);
    const fields = Uint8Array.from([0xa0, 3, 4, 1, 0x41, 0xa1, 2, 4, 0, 0xa2, 2, 4, 0]);
    expect(malformedFrom(() => decodeTsCredentials(Uint8Array.from([...bytes, ...fields])))).toEqual(
      new Malformed('TSPasswordCreds', 'domainName', 15, 'has an odd number of bytes, which UTF-16 can not'),
    );
  });
});

describe('a NUL at the end of a text', () => {
  it('is taken off once, in strings and in bytes alike', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(withoutNul(`${name}\0`)).toBe(name);
        expect(withoutNulBytes(encodeUtf16le(`${name}\0`))).toEqual(encodeUtf16le(name));
        expect(withoutNulBytes(encodeUtf16le(name))).toEqual(encodeUtf16le(withoutNul(name)));
      }),
    );
  });

  it('is two bytes of one character', () => {
    for (const bytes of [[], [0], [0x41, 0], [0, 0x41], [0x41, 0, 0]]) {
      expect(withoutNulBytes(Uint8Array.from(bytes))).toEqual(Uint8Array.from(bytes));
    }
    expect(withoutNul('')).toBe('');
  });
});
