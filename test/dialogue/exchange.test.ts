/** Whole sign-ins against their published octets: what our client writes, what our server writes, and the keys in between. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { encodeUtf16le } from '../../src/bytes/utf16.ts';
import { type Hashes, PORTABLE_HASHES } from '../../src/crypto/hashes.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { verifyAuthenticate } from '../../src/dialogue/ntlm-verify.ts';
import { receiveAsServer } from '../../src/dialogue/server.ts';
import { receiveInSignIn } from '../../src/dialogue/sign-in-client.ts';
import { NODE_HASHES } from '../../src/nla/node-hashes.ts';
import { clientBinding, serverBinding } from '../../src/protocol/credssp/key-binding.ts';
import { encodeNtlmClientChallenge } from '../../src/protocol/ntlm/client-challenge.ts';
import * as keys from '../../src/protocol/ntlm/keys.ts';
import { NtlmSeal } from '../../src/protocol/ntlm/ntlm-seal.ts';
import {
  AUTHENTICATE,
  CLIENT_CHALLENGE,
  CLIENT_CHALLENGE_OF_SPECIFICATION,
  EXCHANGES,
  GIVEN,
  KEYS,
  SUBJECT_PUBLIC_KEY,
} from '../vectors/exchange.ts';
import { CHALLENGE_OF_DOMAIN_MEMBER, NEGOTIATE_OF_MSTSC } from '../vectors/ntlm.ts';
import { wire } from '../vectors/vector.ts';
import { FRESH_OF_DOMAIN_MEMBER } from './server-plans.ts';
import { accountsOf, initiatorOf, secured } from './sign-in-pair.ts';

const hex = (bytes: Uint8Array | undefined) => bytes && toHex(bytes);
const { password } = GIVEN;
const shown = (secret: Secret) => secret.reveal(toHex);
const BOTH: readonly (readonly [string, Hashes])[] = [
  ['portable', PORTABLE_HASHES],
  ['of the platform', NODE_HASHES],
];

describe.each(BOTH)('with hashes %s', (_, hashes) => {
  describe.each(EXCHANGES)('$name', ({ version, wrapping, messages }) => {
    const begin = () =>
      secured({
        client: { version, hashes },
        server: { version },
        session: { subjectPublicKey: SUBJECT_PUBLIC_KEY, hashes, accounts: accountsOf({}, password) },
        password,
        clientKey: SUBJECT_PUBLIC_KEY,
        nonce: GIVEN.nonce,
        context: initiatorOf({ wrapping, ntlm: { hashes }, password }),
      });

    it('our client writes it', () => {
      const [first, challenge, authenticate, pubKeyAuth, authInfo] = messages;
      const { client, toServer } = begin();
      expect(hex(toServer[0])).toBe(hex(first));
      const proved = receiveInSignIn(client, challenge);
      expect(hex(proved.send)).toBe(hex(authenticate));
      expect(hex(receiveInSignIn(proved.state, pubKeyAuth).send)).toBe(hex(authInfo));
    });

    it('our server writes it', () => {
      const [first, challenge, authenticate, pubKeyAuth, authInfo] = messages;
      const greeted = receiveAsServer(begin().server, first);
      expect(hex(greeted.send)).toBe(hex(challenge));
      const bound = receiveAsServer(greeted.state, authenticate);
      expect(hex(bound.send)).toBe(hex(pubKeyAuth));
      const { state } = receiveAsServer(bound.state, authInfo);
      if (state.kind !== 'ended' || state.outcome.kind !== 'signedIn') throw new Error(`is ${state.kind}`);
      const { credentials, peer } = state.outcome;
      expect(peer).toEqual({ user: GIVEN.user, domain: GIVEN.domain });
      if (credentials.kind !== 'password') throw new Error(`credentials are ${credentials.kind}`);
      expect(credentials).toMatchObject({ user: GIVEN.user, domain: GIVEN.domain });
      expect(credentials.password.reveal(toHex)).toBe(toHex(encodeUtf16le(GIVEN.password)));
    });
  });

  it('the keys of that exchange', () => {
    const { serverChallenge } = CHALLENGE_OF_DOMAIN_MEMBER.message;
    const ntHash = keys.ntHashOf(Secret.ofText(GIVEN.password));
    const key = keys.ntowfV2(hashes, ntHash, GIVEN.user, GIVEN.domain);
    const ntProof = keys.ntProofOf(hashes, key, serverChallenge, CLIENT_CHALLENGE.bytes);
    const sessionBaseKey = keys.sessionBaseKeyOf(hashes, key, ntProof);
    const exported = new Secret(GIVEN.exportedSessionKey.slice());
    const client = keys.directionKeys(hashes, exported, 'clientToServer');
    const server = keys.directionKeys(hashes, exported, 'serverToClient');
    const zeroed = AUTHENTICATE.bytes.map((octet, i) => (i >= 72 && i < 88 ? 0 : octet));
    const binding = { subjectPublicKey: SUBJECT_PUBLIC_KEY, nonce: GIVEN.nonce };
    expect({
      ntowfV1: shown(ntHash),
      ntowfV2: shown(key),
      ntProof: toHex(ntProof),
      sessionBaseKey: shown(sessionBaseKey),
      encryptedSessionKey: toHex(keys.exchangeKey(sessionBaseKey, GIVEN.exportedSessionKey)),
      mic: toHex(keys.micOf(hashes, exported, NEGOTIATE_OF_MSTSC.bytes, CHALLENGE_OF_DOMAIN_MEMBER.bytes, zeroed)),
      clientSign: shown(client.signKey),
      clientSeal: shown(client.sealKey),
      serverSign: shown(server.signKey),
      serverSeal: shown(server.sealKey),
      clientHash: toHex(clientBinding(hashes, binding)),
      serverHash: toHex(serverBinding(hashes, binding)),
    }).toEqual(KEYS);
  });

  it('the session key a server finds in its AUTHENTICATE', () => {
    const verdict = verifyAuthenticate(AUTHENTICATE.bytes, {
      ...FRESH_OF_DOMAIN_MEMBER,
      hashes,
      accounts: accountsOf({}, password),
      negotiate: NEGOTIATE_OF_MSTSC.bytes,
      challenge: CHALLENGE_OF_DOMAIN_MEMBER.bytes,
    });
    if ('failure' in verdict) throw new Error(JSON.stringify(verdict));
    expect(shown(verdict.exportedSessionKey)).toBe('55'.repeat(16));
  });

  // [MS-NLMP] 4.2.4: user "User", domain "Domain", password "Password".
  it('the NTLMv2 example of the specification', () => {
    const serverChallenge = wire('0123456789abcdef');
    const clientChallenge = new Uint8Array(8).fill(0xaa);
    const ntHash = keys.ntHashOf(Secret.ofText('Password'));
    const key = keys.ntowfV2(hashes, ntHash, 'User', 'Domain');
    const temp = encodeNtlmClientChallenge(CLIENT_CHALLENGE_OF_SPECIFICATION.message);
    const ntProof = keys.ntProofOf(hashes, key, serverChallenge, temp);
    const sessionBaseKey = keys.sessionBaseKeyOf(hashes, key, ntProof);
    const exported = new Secret(new Uint8Array(16).fill(0x55));
    const { signKey, sealKey } = keys.directionKeys(hashes, exported, 'clientToServer');
    expect({
      ntowfV1: shown(ntHash),
      ntowfV2: shown(key),
      temp: toHex(temp),
      ntProof: toHex(ntProof),
      lmV2: toHex(keys.lmV2ResponseOf(hashes, key, serverChallenge, clientChallenge)),
      sessionBaseKey: shown(sessionBaseKey),
      encrypted: toHex(keys.exchangeKey(sessionBaseKey, new Uint8Array(16).fill(0x55))),
      signKey: shown(signKey),
      sealKey: shown(sealKey),
      sealed: toHex(new NtlmSeal(hashes, exported, 'clientToServer').seal(encodeUtf16le('Plaintext'))),
    }).toEqual({
      ntowfV1: 'a4f49c406510bdcab6824ee7c30fd852',
      ntowfV2: '0c868a403bfd7a93a3001ef22ef02e3f',
      temp: toHex(CLIENT_CHALLENGE_OF_SPECIFICATION.bytes),
      ntProof: '68cd0ab851e51c96aabc927bebef6a1c',
      lmV2: '86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa',
      sessionBaseKey: '8de40ccadbc14a82f15cb0ad0de95ca3',
      encrypted: 'c5dad2544fc9799094ce1ce90bc9d03e',
      signKey: '4788dc861b4782f35d43fd98fe1a2d39',
      sealKey: '59f600973cc4960a25480a7c196e4c58',
      sealed: '010000007fb38ec5c55d49760000000054e50165bf1936dc996020c1811b0f06fb5f',
    });
    expect(
      toHex(hashes.hmacMd5(wire(shown(signKey)), wire('00000000'), encodeUtf16le('Plaintext')).subarray(0, 8)),
    ).toBe('70352851f2564309');
  });

  // pyspnego, tests of the CredSSP key binding.
  it('the binding of a key of two octets', () => {
    const binding = { subjectPublicKey: wire('0001'), nonce: wire('0000') };
    expect(toHex(clientBinding(hashes, binding))).toBe(
      '4590c26c837dacdf3da8fae578264d9e45486afc3951f21ef357064cd55fbbb5',
    );
    expect(toHex(serverBinding(hashes, binding))).toBe(
      'cdf4ffee6cb6395e5b692c2da397386f6a1eab2d3a6271816a04c7a2914d333f',
    );
    expect(toHex(serverBinding(hashes, { ...binding, nonce: undefined }))).toBe('0101');
  });
});
