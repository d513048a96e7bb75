/**
 * The server's first TSRequest, byte for byte as others have it: captured from Windows, worked out and accepted elsewhere, and
 * in every wrapping a client may choose.
 */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { receiveAsServer, type ServerState } from '../../src/dialogue/server.ts';
import {
  decodeNegTokenResp,
  decodeNtlmChallenge,
  decodeTsRequest,
  encodeNtlmNegotiate,
  NEGOTIATE_FLAG,
} from '../../src/protocol/index.ts';
import { TS_REQUESTS } from '../vectors/credssp.ts';
import { CHALLENGE_OF_DOMAIN_MEMBER, NEGOTIATE_OF_MSTSC } from '../vectors/ntlm.ts';
import { CHALLENGE_REPLY, FIRST_TOKEN } from '../vectors/spnego.ts';
import {
  DOMAIN_MEMBER,
  FIRST_REQUEST,
  FRESH_OF_DOMAIN_MEMBER,
  FRESH_OF_WORKGROUP,
  KERBEROS_FIRST,
  KERBEROS_ONLY,
  NEGOTIATE_IN_RESPONSE,
  secured,
  tsRequest,
  WORKGROUP,
} from './server-plans.ts';

function replyTo(state: ServerState, message: Uint8Array) {
  const turn = receiveAsServer(state, message);
  const reply = decodeTsRequest(turn.send ?? new Uint8Array());
  return { ...turn, reply, token: reply.negoTokens?.[0] ?? new Uint8Array() };
}

function challengeOf(state: ServerState, message: Uint8Array) {
  return decodeNtlmChallenge(replyTo(state, message).token);
}

describe('the reply to NEGOTIATE', () => {
  it('is the one captured from Windows 10 1709, byte for byte', () => {
    const captured = TS_REQUESTS.find(({ name }) => name === 'reply of Windows 10 1709')?.bytes;
    const { send } = receiveAsServer(secured(WORKGROUP, FRESH_OF_WORKGROUP), FIRST_REQUEST);
    expect(toHex(send ?? new Uint8Array())).toBe(toHex(captured ?? Uint8Array.of(1)));
  });

  it('of a domain member is the worked example', () => {
    expect(toHex(replyTo(secured(), FIRST_REQUEST).token)).toBe(toHex(CHALLENGE_OF_DOMAIN_MEMBER.bytes));
  });

  it('comes in SPNEGO to a client that came in SPNEGO', () => {
    expect(toHex(replyTo(secured(), tsRequest(FIRST_TOKEN.bytes)).token)).toBe(toHex(CHALLENGE_REPLY.bytes));
  });

  it.each([2, 3, 4, 5, 6])('says version %i to every client, whatever that announces', (version) => {
    for (const announced of [2, 6, 96]) {
      const state = secured({ ...DOMAIN_MEMBER, version });
      expect(replyTo(state, tsRequest(NEGOTIATE_OF_MSTSC.bytes, { version: announced })).reply.version).toBe(version);
    }
  });

  it.each([2, 6, 96])('of a mirroring server repeats %i', (announced) => {
    const state = secured({ ...DOMAIN_MEMBER, version: 'mirror' });
    expect(replyTo(state, tsRequest(NEGOTIATE_OF_MSTSC.bytes, { version: announced })).reply.version).toBe(announced);
  });

  it('has nothing but version and token in it', () => {
    const withNonce = tsRequest(NEGOTIATE_OF_MSTSC.bytes, { clientNonce: new Uint8Array(32).fill(7) });
    expect(Object.keys(replyTo(secured(), withNonce).reply).sort()).toEqual(['negoTokens', 'version']);
  });

  it('repeats the nonce where the server does so, and takes a fresh one from a client without', () => {
    const clientNonce = new Uint8Array(32).fill(7);
    const nonce = new Uint8Array(32).fill(9);
    const state = secured({ ...DOMAIN_MEMBER, sendsNonce: true }, { ...FRESH_OF_DOMAIN_MEMBER, nonce });
    const withNonce = tsRequest(NEGOTIATE_OF_MSTSC.bytes, { clientNonce });
    expect(replyTo(state, withNonce).reply.clientNonce).toEqual(clientNonce);
    expect(replyTo(state, FIRST_REQUEST).reply.clientNonce).toEqual(nonce);
  });

  it('claims no flag and no version that the client did not', () => {
    const flags = NEGOTIATE_FLAG.UNICODE | NEGOTIATE_FLAG.NTLM | NEGOTIATE_FLAG.SEAL | NEGOTIATE_FLAG.KEY_128;
    const challenge = challengeOf(secured(), tsRequest(encodeNtlmNegotiate({ flags: flags >>> 0 })));
    expect(challenge.flags.toString(16)).toBe('20818225');
    expect(challenge.version).toBeUndefined();
  });

  // SEEN: Windows Server 2012 R2 answers a client without the 56-bit flag with 628A8235.
  it('leaves out 56 bits for a client that has only 128', () => {
    const flags = 0xe20882b7 & ~NEGOTIATE_FLAG.KEY_56;
    const state = secured(WORKGROUP, FRESH_OF_WORKGROUP);
    const version = { major: 6, minor: 1, build: 7601, revision: 15 };
    const message = tsRequest(encodeNtlmNegotiate({ flags: flags >>> 0, version }));
    expect(challengeOf(state, message).flags.toString(16)).toBe('628a8235');
  });
});

describe('choosing a mechanism', () => {
  it('asks for NTLM and a MIC when Kerberos was wanted more, then answers its NEGOTIATE', () => {
    const asked = replyTo(secured(), tsRequest(KERBEROS_FIRST));
    expect(decodeNegTokenResp(asked.token)).toEqual({ negState: 3, supportedMech: '1.3.6.1.4.1.311.2.2.10' });
    expect(asked.state.kind).toBe('expectToken');

    const answered = replyTo(asked.state, tsRequest(NEGOTIATE_IN_RESPONSE));
    const { negState, supportedMech, responseToken } = decodeNegTokenResp(answered.token);
    expect(negState).toBe(1);
    expect(supportedMech).toBeUndefined();
    expect(toHex(responseToken ?? new Uint8Array())).toBe(toHex(CHALLENGE_OF_DOMAIN_MEMBER.bytes));
    expect(answered.state.kind).toBe('expectToken');
  });

  it('rejects an offer without NTLM, and says so to the client', () => {
    const { state, token } = replyTo(secured(), tsRequest(KERBEROS_ONLY));
    expect(decodeNegTokenResp(token)).toEqual({ negState: 2 });
    expect(state).toEqual({
      kind: 'ended',
      outcome: {
        kind: 'mechanismFailed',
        at: 'expectFirstToken',
        failure: { kind: 'spnegoFailed', because: 'noCommonMechanism' },
        peerVersion: 6,
      },
    });
  });
});
