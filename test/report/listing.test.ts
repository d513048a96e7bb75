/** The listing of a decoded token: as wide as it may be, safe to show, and without what it has to withhold. */
import { describe, expect, it } from 'vitest';
import { encodeUtf16le } from '../../src/bytes/utf16.ts';
import { en } from '../../src/messages/decode/en.ts';
import { ja } from '../../src/messages/decode/ja.ts';
import { encodeTsCredentials } from '../../src/protocol/credssp/ts-credentials.ts';
import { avText } from '../../src/protocol/ntlm/av-pairs.ts';
import { encodeNtlmChallenge } from '../../src/protocol/ntlm/challenge.ts';
import { decodeToken } from '../../src/report/decode-token.ts';
import type { Decoded } from '../../src/report/decoded.ts';
import { stringifyJson, toDecodedJson } from '../../src/report/json.ts';
import { renderListing } from '../../src/report/listing.ts';
import { displayWidth } from '../../src/report/width.ts';
import { VECTORS } from '../protocol/dissected.ts';
import { WORKED_TS_REQUEST } from '../vectors/worked-run.ts';

function decoded(bytes: Uint8Array, reveal = false): Decoded {
  const decoding = decodeToken(bytes, { reveal });
  if (decoding.kind !== 'decoded') throw new Error(decoding.kind);
  return decoding.decoded;
}

const plain = { width: 100, color: false };

describe('a listing', () => {
  it.each([40, 60, 80, 100, 120])('is no wider than %i columns', (width) => {
    for (const words of [en, ja]) {
      for (const { bytes } of VECTORS) {
        for (const line of renderListing(decoded(bytes), words, { width, color: false }).split('\n')) {
          // A field's name has no place to break.
          const isName = /^\s*\d+\s+\S+(?:: \S+)?$/.test(line);
          expect(isName || displayWidth(line) <= width, line).toBe(true);
        }
      }
    }
  });

  it('says the same with colours', () => {
    for (const { bytes } of VECTORS) {
      const coloured = renderListing(decoded(bytes), ja, { width: 80, color: true });
      const bare = coloured.replace(/\x1b\[\d+m/g, '');
      expect(bare.replace(/ +$/gm, '')).toBe(renderListing(decoded(bytes), ja, { width: 80, color: false }));
    }
  });

  it('shows hostile text harmlessly, and so does the JSON', () => {
    const name = '\x1b]0;owned\x07\u202eevil\r\n\u{e0041}';
    const bytes = encodeNtlmChallenge({
      flags: 1,
      serverChallenge: new Uint8Array(8),
      targetName: name,
      targetInfo: [avText(3, name.repeat(40))],
    });
    for (const text of [renderListing(decoded(bytes), en, plain), stringifyJson(toDecodedJson(decoded(bytes)))]) {
      expect(text).not.toMatch(/[^\n\P{C}]|\u202e|\u{e0041}/u);
    }
    expect(renderListing(decoded(bytes), en, plain)).toContain('"\\u{1b}]0;owned');
  });

  it('tells where it goes wrong, the cause first', () => {
    const text = renderListing(decoded(WORKED_TS_REQUEST.subarray(0, 200)), en, plain);
    const problems = text.split('\n').filter((line) => /[✕–]/.test(line));
    expect(problems).toEqual([
      '    ✕ Here it goes wrong: TSRequest at byte 0: length is 561, only 196 bytes are left',
      '    – And then: AUTHENTICATE_MESSAGE.ntChallengeResponse at byte 49: names 282 bytes at 150, beyond',
    ]);
  });
});

describe('what a password could be found with', () => {
  const password = 'Kanarienvogel';
  const credentials = encodeTsCredentials({
    kind: 'password',
    domain: 'EXAMPLE',
    user: 'alice',
    password: encodeUtf16le(password),
  });
  const outputs = (bytes: Uint8Array, reveal: boolean): readonly string[] => [
    renderListing(decoded(bytes, reveal), en, { width: 120, color: false }),
    renderListing(decoded(bytes, reveal), ja, { width: 40, color: true }),
    stringifyJson(toDecodedJson(decoded(bytes, reveal))),
  ];

  it('is left out, and shown when asked for: a password', () => {
    for (const text of outputs(credentials, false)) {
      expect(text).not.toContain(password);
      expect(text.replace(/\s/g, '')).not.toContain(Buffer.from(password, 'utf16le').toString('hex').slice(0, 16));
    }
    for (const text of outputs(credentials, true)) expect(text).toContain(password);
    expect(decoded(credentials).cautions).toEqual(['credentials', 'withheld']);
    expect(decoded(credentials, true).cautions).toEqual(['credentials']);
  });

  it('is left out, and shown when asked for: a response', () => {
    const proof = '4e809cf907c59a6b62b08daffa0af4e7';
    const key = 'be6a66d8cdcad922e33976eaa831521a';
    for (const text of outputs(WORKED_TS_REQUEST, false)) {
      expect(text.replace(/\s/g, '')).not.toContain(proof.slice(0, 14));
      expect(text.replace(/\s/g, '')).not.toContain(key.slice(0, 14));
      expect(text).toContain('alice');
    }
    expect(outputs(WORKED_TS_REQUEST, true)[2]).toContain(proof);
    expect(decoded(WORKED_TS_REQUEST).cautions).toEqual(['authenticate', 'withheld']);
  });
});
