/** Each vector is read as its message, and its message written as the vector, octet by octet. */
import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Malformed } from '../../src/bytes/malformed.ts';
import { concat } from '../../src/bytes/writer.ts';
import { decodeTsCredentials, encodeTsCredentials } from '../../src/protocol/credssp/ts-credentials.ts';
import { decodeTsRequest, encodeTsRequest, measureTsRequest } from '../../src/protocol/credssp/ts-request.ts';
import type { Tolerated } from '../../src/protocol/der/rules.ts';
import { decodeGssToken, encodeGssToken } from '../../src/protocol/kerberos/gss-token.ts';
import { decodeMicToken, decodeWrapToken } from '../../src/protocol/kerberos/per-message-token.ts';
import { decodeConnectionConfirm, encodeConnectionConfirm } from '../../src/protocol/negotiation/connection-confirm.ts';
import { decodeConnectionRequest, encodeConnectionRequest } from '../../src/protocol/negotiation/connection-request.ts';
import { decodeNtlmAuthenticate, encodeNtlmAuthenticate } from '../../src/protocol/ntlm/authenticate.ts';
import { findText, findTimestamp } from '../../src/protocol/ntlm/av-pairs.ts';
import { decodeNtlmChallenge, encodeNtlmChallenge } from '../../src/protocol/ntlm/challenge.ts';
import { decodeNtlmV2Response, encodeNtlmClientChallenge } from '../../src/protocol/ntlm/client-challenge.ts';
import { AV } from '../../src/protocol/ntlm/constants.ts';
import { fromFiletime } from '../../src/protocol/ntlm/filetime.ts';
import { decodeNtlmNegotiate, encodeNtlmNegotiate } from '../../src/protocol/ntlm/negotiate.ts';
import {
  decodeNegTokenInit,
  encodeMechTypeList,
  encodeNegTokenInit,
} from '../../src/protocol/spnego/neg-token-init.ts';
import { decodeNegTokenResp, encodeNegTokenResp } from '../../src/protocol/spnego/neg-token-resp.ts';
import { certificateTime, decodeCertificate } from '../../src/protocol/x509/certificate.ts';
import { malformedFrom } from '../protocol/malformed-from.ts';
import { CERTIFICATES } from './certificate.ts';
import { TS_CREDENTIALS } from './credentials.ts';
import * as credssp from './credssp.ts';
import * as exchange from './exchange.ts';
import * as kerberos from './kerberos.ts';
import * as negotiation from './negotiation.ts';
import * as ntlm from './ntlm.ts';
import * as spnego from './spnego.ts';
import type { Vector } from './vector.ts';

function readsAndWrites<M>(
  structure: string,
  vectors: readonly Vector<M>[],
  decode: (bytes: Uint8Array) => M,
  encode: (message: M) => Uint8Array,
): void {
  describe(structure, () => {
    it.each(vectors)('reads: $name', ({ bytes, message }) => expect(decode(bytes)).toEqual(message));
    it.each(vectors)('writes: $name', ({ bytes, message }) => expect(encode(message)).toEqual(bytes));
  });
}

readsAndWrites('ConnectionRequest', negotiation.CONNECTION_REQUESTS, decodeConnectionRequest, encodeConnectionRequest);
readsAndWrites('ConnectionConfirm', negotiation.CONNECTION_CONFIRMS, decodeConnectionConfirm, encodeConnectionConfirm);
readsAndWrites('TSRequest', credssp.TS_REQUESTS, decodeTsRequest, encodeTsRequest);
readsAndWrites('TSCredentials', TS_CREDENTIALS, decodeTsCredentials, encodeTsCredentials);
readsAndWrites('NEGOTIATE_MESSAGE', [ntlm.NEGOTIATE_OF_MSTSC], decodeNtlmNegotiate, encodeNtlmNegotiate);
readsAndWrites(
  'CHALLENGE_MESSAGE',
  [ntlm.CHALLENGE_OF_DOMAIN_MEMBER, ntlm.CHALLENGE_OF_SPECIFICATION, ntlm.CHALLENGE_OF_WORKGROUP],
  decodeNtlmChallenge,
  encodeNtlmChallenge,
);
readsAndWrites('AUTHENTICATE_MESSAGE', [exchange.AUTHENTICATE], decodeNtlmAuthenticate, encodeNtlmAuthenticate);
readsAndWrites(
  'NTLMv2_CLIENT_CHALLENGE',
  [exchange.CLIENT_CHALLENGE, exchange.CLIENT_CHALLENGE_OF_SPECIFICATION],
  (bytes) => decodeNtlmV2Response(concat(new Uint8Array(16), bytes)),
  encodeNtlmClientChallenge,
);
readsAndWrites('NegTokenInit', [spnego.FIRST_TOKEN, spnego.SERVER_FIRST_TOKEN], decodeNegTokenInit, encodeNegTokenInit);
readsAndWrites('NegTokenResp', [spnego.CHALLENGE_REPLY, spnego.FINAL_TOKEN], decodeNegTokenResp, encodeNegTokenResp);
readsAndWrites('GssToken', [kerberos.AP_REQ_TOKEN, kerberos.TGT_REQ_TOKEN], decodeGssToken, encodeGssToken);

describe('per-message tokens of Kerberos', () => {
  it.each([kerberos.WRAP_BEFORE_ROTATION, kerberos.WRAP_ROTATED_BY_3])('reads: $name', ({ bytes, message }) =>
    expect(decodeWrapToken(bytes)).toEqual(message),
  );
  it('reads a MIC', () => expect(decodeMicToken(kerberos.MIC_TOKEN.bytes)).toEqual(kerberos.MIC_TOKEN.message));
});

describe('Certificate', () => {
  it.each(CERTIFICATES)('reads: $name', ({ bytes, message }) => expect(decodeCertificate(bytes)).toEqual(message));

  it.each(CERTIFICATES)('tells the times that Node tells: $name', ({ bytes }) => {
    const { validFrom, validTo } = decodeCertificate(bytes);
    const node = new X509Certificate(bytes);
    const iso = (time: string) => new Date(time).toISOString();
    expect([validFrom, validTo].map(certificateTime)).toEqual([iso(node.validFrom), iso(node.validTo)]);
  });

  it.each([
    ['491231235959Z', '2049-12-31T23:59:59.000Z'],
    ['500101000000Z', '1950-01-01T00:00:00.000Z'],
    ['20500101000000Z', '2050-01-01T00:00:00.000Z'],
    ['99991231235959Z', '9999-12-31T23:59:59.000Z'],
    ['261323024910Z', undefined],
    ['2611230249Z', undefined],
    ['261123024910+0900', undefined],
    ['', undefined],
  ])('reads the time %j', (written, iso) => expect(certificateTime(written)).toBe(iso));
});

describe('what is read, but written otherwise', () => {
  it('an errorCode as a positive number', () => {
    const { bytes, message } = credssp.ERROR_CODE_OF_FIVE_BYTES;
    expect(decodeTsRequest(bytes)).toEqual(message);
  });

  it('a length that is not minimal: told when tolerated, refused when strict', () => {
    const { bytes, message } = credssp.NON_MINIMAL_LENGTH;
    const told: Tolerated[] = [];
    expect(decodeTsRequest(bytes, { tolerate: (deviation) => told.push(deviation) })).toEqual(message);
    expect(told).toEqual([{ structure: 'TSRequest', field: 'TSRequest', offset: 1, deviation: 'nonMinimalLength' }]);
    expect(malformedFrom(() => decodeTsRequest(bytes))).toMatchObject({ field: 'TSRequest', offset: 1 });
    expect(measureTsRequest(bytes)).toBe(bytes.length);
  });
});

describe('what is told of a reply that was published only in part', () => {
  it('its length', () => expect(measureTsRequest(credssp.REPLY_HEAD_2012_R2)).toBe(262));

  it('the field that reaches beyond the end', () => {
    expect(malformedFrom(() => decodeNtlmChallenge(ntlm.CHALLENGE_HEAD_2012_R2))).toEqual(
      new Malformed('CHALLENGE_MESSAGE', 'targetName', 12, 'names 30 bytes at 56, beyond the 56 there are'),
    );
  });
});

describe('what else the vectors say', () => {
  it('the names and the clock in a CHALLENGE', () => {
    const { targetInfo } = decodeNtlmChallenge(ntlm.CHALLENGE_OF_WORKGROUP.bytes);
    expect(findText(targetInfo, AV.DNS_COMPUTER_NAME)).toBe('DESKTOP-KMDT420');
    expect(findText(targetInfo, AV.DNS_TREE_NAME)).toBeUndefined();
    expect(new Date(fromFiletime(findTimestamp(targetInfo) ?? 0n)).toISOString()).toBe('2019-03-12T13:27:28.169Z');
  });

  it('the MechTypeList by itself', () => {
    expect(encodeMechTypeList(spnego.FIRST_TOKEN.message.mechTypes)).toEqual(spnego.MECH_TYPE_LIST);
  });

  it('a unit that is no confirm is refused for its code', () => {
    expect(malformedFrom(() => decodeConnectionConfirm(negotiation.DISCONNECT_INSTEAD_OF_CONFIRM))).toEqual(
      new Malformed('ConnectionConfirm', 'code', 5, 'is 0xf0, expected 0xd0'),
    );
  });
});
