/** Each vector of MCS is read as its message; those whose every octet is kept are written as the vector, too. */
import { describe, expect, it } from 'vitest';
import { Malformed } from '../../src/bytes/malformed.ts';
import { decodeConnectInitial, decodeConnectResponse } from '../../src/protocol/mcs/connect.ts';
import { decodeDomainPdu, encodeDomainPdu } from '../../src/protocol/mcs/domain-pdu.ts';
import { decodeSetErrorInfo, encodeSetErrorInfo } from '../../src/protocol/mcs/error-info.ts';
import * as finalization from '../../src/protocol/mcs/finalization.ts';
import { decodeLicenseError, encodeLicenseError, LICENSE_VALID } from '../../src/protocol/mcs/license-error.ts';
import { malformedFrom } from '../protocol/malformed-from.ts';
import * as mcs from './mcs.ts';

describe('Connect-Initial', () => {
  it.each(mcs.CONNECT_INITIALS)('reads: $name', ({ bytes, message }) => {
    expect(decodeConnectInitial(bytes)).toEqual(message);
  });
});

describe('DomainMCSPDU', () => {
  it.each(mcs.DOMAIN_PDUS)('reads: $name', ({ bytes, message }) => expect(decodeDomainPdu(bytes)).toEqual(message));
  it.each(mcs.DOMAIN_PDUS)('writes: $name', ({ bytes, message }) => expect(encodeDomainPdu(message)).toEqual(bytes));

  it('reads what rdesktop writes in place of PER', () => {
    expect(decodeDomainPdu(mcs.ERECT_DOMAIN_OF_RDESKTOP)).toEqual({ kind: 'erectDomainRequest' });
  });
});

describe('what stands in user data', () => {
  it('a license error', () => {
    const userData = mcs.DOMAIN_PDUS.flatMap(({ message }) => ('userData' in message ? [message.userData] : []))[0];
    expect(encodeLicenseError(LICENSE_VALID)).toEqual(userData);
    expect(decodeLicenseError(userData as Uint8Array)).toEqual(LICENSE_VALID);
  });

  it('the reason for an end', () => {
    const message = { shareId: 0x000103f2, pduSource: 1002, errorInfo: 7 };
    expect(encodeSetErrorInfo(message)).toEqual(mcs.SET_ERROR_INFO);
    expect(decodeSetErrorInfo(mcs.SET_ERROR_INFO)).toEqual(message);
  });
});

describe('the last words before a session is active', () => {
  it('are written', () => {
    const share = { shareId: 0x000103ea, pduSource: 1002 };
    expect([
      finalization.encodeSynchronize(share, 1007),
      finalization.encodeCooperate(share),
      finalization.encodeGrantedControl(share, 1007),
      finalization.encodeFontMap(share),
    ]).toEqual(mcs.FINALIZATION);
  });
});

describe('a Connect-Response of a server that encrypts itself', () => {
  it('is refused for its method, behind a length that says nothing', () => {
    const whole = new Uint8Array(0x151);
    whole.set(mcs.CONNECT_RESPONSE_HEAD);
    expect(malformedFrom(() => decodeConnectResponse(whole))).toEqual(
      new Malformed('TS_UD_SC_SEC1', 'encryptionMethod', 105, 'is 2, although TLS is there'),
    );
  });
});
