/**
 * Every function under src/protocol that takes bytes from outside, as one from bytes to whatever: by module and name, with
 * valid messages to spoil. `hostile-input.test.ts` fails when one is missing here.
 */
import fc from 'fast-check';
import { Reader } from '../../src/bytes/reader.ts';
import { concat, u16be } from '../../src/bytes/writer.ts';
import * as credentialText from '../../src/protocol/credssp/credential-text.ts';
import * as remoteGuard from '../../src/protocol/credssp/remote-guard-creds.ts';
import * as smartCard from '../../src/protocol/credssp/smart-card-creds.ts';
import * as tsCredentials from '../../src/protocol/credssp/ts-credentials.ts';
import * as tsRequest from '../../src/protocol/credssp/ts-request.ts';
import * as der from '../../src/protocol/der/decode.ts';
import {
  derInteger,
  derObjectIdentifier,
  derOctetString,
  derSequence,
  encodeDer,
} from '../../src/protocol/der/encode.ts';
import { objectIdentifier } from '../../src/protocol/der/object-identifier.ts';
import type { DerRules } from '../../src/protocol/der/rules.ts';
import { TAG } from '../../src/protocol/der/tags.ts';
import * as plain from '../../src/protocol/dissect/plain-messages.ts';
import * as rdCleanPath from '../../src/protocol/dissect/rdcleanpath.ts';
import * as gssToken from '../../src/protocol/kerberos/gss-token.ts';
import * as perMessage from '../../src/protocol/kerberos/per-message-token.ts';
import * as rotation from '../../src/protocol/kerberos/rotate-wrap-token.ts';
import * as confirm from '../../src/protocol/negotiation/connection-confirm.ts';
import * as request from '../../src/protocol/negotiation/connection-request.ts';
import * as early from '../../src/protocol/negotiation/early-user-authorization.ts';
import * as tpkt from '../../src/protocol/negotiation/tpkt.ts';
import * as authenticate from '../../src/protocol/ntlm/authenticate.ts';
import * as avPairs from '../../src/protocol/ntlm/av-pairs.ts';
import * as challenge from '../../src/protocol/ntlm/challenge.ts';
import * as clientChallenge from '../../src/protocol/ntlm/client-challenge.ts';
import * as header from '../../src/protocol/ntlm/header.ts';
import * as negotiate from '../../src/protocol/ntlm/negotiate.ts';
import * as version from '../../src/protocol/ntlm/version.ts';
import * as init from '../../src/protocol/spnego/neg-token-init.ts';
import * as resp from '../../src/protocol/spnego/neg-token-resp.ts';
import * as clientHello from '../../src/protocol/tls/client-hello.ts';
import * as serverHello from '../../src/protocol/tls/server-hello.ts';
import * as certificate from '../../src/protocol/x509/certificate.ts';
import { CERTIFICATES } from '../vectors/certificate.ts';
import { MCS_DECODERS } from './mcs-decoders.ts';
import * as any from './messages.ts';

export interface Decoder {
  readonly name: string;
  readonly valid: fc.Arbitrary<Uint8Array>;
  readonly run: (bytes: Uint8Array) => unknown;
}

/** The most tolerant reading, as a dissection uses it: every deviation and every field told. */
const TOLERANT: DerRules = { tolerate: () => undefined, observe: () => undefined, salvage: () => undefined };
const STRICT: DerRules = {};

const read = (bytes: Uint8Array): Reader => new Reader(bytes, 'Test');
const messages = {
  tsRequest: any.anyTsRequest.map(tsRequest.encodeTsRequest),
  tsCredentials: any.anyTsCredentials.map(tsCredentials.encodeTsCredentials),
  request: any.anyConnectionRequest.map(request.encodeConnectionRequest),
  confirm: any.anyConnectionConfirm.map(confirm.encodeConnectionConfirm),
  challenge: any.anyNtlmChallenge.map(challenge.encodeNtlmChallenge),
  authenticate: any.anyNtlmAuthenticate.map(authenticate.encodeNtlmAuthenticate),
  response: any.anyNtlmClientChallenge.map((temp) =>
    concat(new Uint8Array(16), clientChallenge.encodeNtlmClientChallenge(temp)),
  ),
  negotiate: any.anyNtlmNegotiate.map(negotiate.encodeNtlmNegotiate),
  init: any.anyNegTokenInit.map(init.encodeNegTokenInit),
  resp: any.anyNegTokenResp.map(resp.encodeNegTokenResp),
  hello: any.anyClientHello.map(clientHello.encodeClientHello),
  flight: fc.oneof(
    any.anyServerHello.map((hello) => serverHello.encodeServerHello(hello.version, hello.random, hello.cipherSuite)),
    fc.nat(0xff).map((description) => serverHello.encodeFatalAlert(0x0301, description)),
    any.anyServerHello.map(({ random, cipherSuite }) => helloOfTls13(random, cipherSuite)),
  ),
  integer: fc.integer({ min: -0x80000000, max: 0x7fffffff }).map((value) => derInteger(value)),
  enumerated: fc.nat(0x7fffffff).map((value) => derInteger(value, TAG.enumerated)),
  octetString: fc.uint8Array().map((contents) => encodeDer(derOctetString(contents))),
  objectIdentifier: any.anyObjectIdentifier.map(derObjectIdentifier),
  sequence: fc.uint8Array().map((contents) => encodeDer(derSequence(contents))),
  wrapped: fc.uint8Array().map((contents) => concat(Uint8Array.of(0xa1, contents.length & 0x7f), contents)),
  certificate: fc.constantFrom(...CERTIFICATES.map(({ bytes }) => bytes)),
};

/** A ServerHello whose version stands in supported_versions (RFC 8446, section 4.1.3). */
function helloOfTls13(random: Uint8Array, cipherSuite: number): Uint8Array {
  const extensions = concat(u16be(6), u16be(43), u16be(2), u16be(0x0304));
  const body = concat(u16be(0x0303), random, Uint8Array.of(0), u16be(cipherSuite), Uint8Array.of(0), extensions);
  const message = concat(Uint8Array.of(2, 0), u16be(body.length), body);
  return concat(Uint8Array.of(22, 3, 3), u16be(message.length), message);
}

function decoder(module: string, name: string, valid: fc.Arbitrary<Uint8Array>, run: Decoder['run']): Decoder {
  return { name: `${module} ${name}`, valid, run };
}

/** One that knows a strict and a tolerant reading. */
function derDecoder(
  module: string,
  name: string,
  valid: fc.Arbitrary<Uint8Array>,
  run: (bytes: Uint8Array, rules: DerRules) => unknown,
): readonly Decoder[] {
  return [
    { name: `${module} ${name}`, valid, run: (bytes) => run(bytes, STRICT) },
    { name: `${module} ${name} (tolerant)`, valid, run: (bytes) => run(bytes, TOLERANT) },
  ];
}

export const DECODERS: readonly Decoder[] = [
  ...derDecoder('credssp/ts-request', 'decodeTsRequest', messages.tsRequest, tsRequest.decodeTsRequest),
  ...derDecoder(
    'credssp/ts-credentials',
    'decodeTsCredentials',
    messages.tsCredentials,
    tsCredentials.decodeTsCredentials,
  ),
  // The contents of either SEQUENCE begin behind credType and the headers around them.
  ...derDecoder('credssp/smart-card-creds', 'decodeSmartCardCreds', messages.tsCredentials, (b, r) =>
    smartCard.decodeSmartCardCreds(read(b.subarray(13)), r),
  ),
  ...derDecoder('credssp/remote-guard-creds', 'decodeRemoteGuardCreds', messages.tsCredentials, (b, r) =>
    remoteGuard.decodeRemoteGuardCreds(read(b.subarray(13)), r),
  ),
  ...derDecoder('credssp/credential-text', 'decodeText', messages.octetString, (b, r) =>
    credentialText.decodeText(read(b), 'f', r),
  ),
  decoder('credssp/ts-request', 'measureTsRequest', messages.tsRequest, tsRequest.measureTsRequest),
  decoder('credssp/ts-request', 'locateVersion', messages.tsRequest, tsRequest.locateVersion),

  ...derDecoder('der/decode', 'element', messages.sequence, (b, r) => der.element(read(b), 'f', TAG.sequence, r)),
  ...derDecoder('der/decode', 'explicit', messages.wrapped, (b, r) =>
    der.explicit(read(b), 1, 'f', r, der.octetString),
  ),
  ...derDecoder('der/decode', 'optional', messages.wrapped, (b, r) =>
    der.optional(read(b), 1, 'f', r, der.octetString),
  ),
  ...derDecoder('der/decode', 'smallInteger', messages.integer, (b, r) => der.smallInteger(read(b), 'f', r)),
  ...derDecoder('der/decode', 'enumerated', messages.enumerated, (b, r) => der.enumerated(read(b), 'f', r)),
  ...derDecoder('der/decode', 'bits32', messages.integer, (b, r) => der.bits32(read(b), 'f', r)),
  ...derDecoder('der/decode', 'octetString', messages.octetString, (b, r) => der.octetString(read(b), 'f', r)),
  ...derDecoder('der/object-identifier', 'objectIdentifier', messages.objectIdentifier, (b, r) =>
    objectIdentifier(read(b), 'f', r),
  ),
  ...derDecoder('der/decode', 'endOf', messages.sequence, (b, r) => der.endOf(read(b), 'f', r)),
  ...derDecoder('der/decode', 'endOfFields', messages.sequence, (b, r) => der.endOfFields(read(b), r)),
  decoder('der/decode', 'measureElement', messages.sequence, (b) => der.measureElement(b, 'T', TAG.sequence, 300)),

  ...derDecoder(
    'dissect/rdcleanpath',
    'decodeRdCleanPath',
    fc.constant(Uint8Array.from([0x30, 0x0d, 0xa0, 4, 2, 2, 0x0d, 0x3e, 0xa6, 5, 4, 3, 3, 0, 0])),
    rdCleanPath.decodeRdCleanPath,
  ),
  decoder('dissect/plain-messages', 'decodeNtlmSealed', fc.constant(new Uint8Array(20).with(0, 1)), (b) =>
    plain.decodeNtlmSealed(b),
  ),
  decoder('dissect/plain-messages', 'decodeTlsRecord', messages.flight, (b) => plain.decodeTlsRecord(b)),
  decoder('dissect/plain-messages', 'measureTlsRecord', messages.flight, plain.measureTlsRecord),
  decoder('dissect/plain-messages', 'decodeX224Unit', messages.confirm, (b) => plain.decodeX224Unit(b)),

  ...derDecoder(
    'kerberos/gss-token',
    'decodeGssToken',
    any.anyGssToken.map(gssToken.encodeGssToken),
    gssToken.decodeGssToken,
  ),
  decoder('kerberos/per-message-token', 'decodeWrapToken', any.anyWrapToken, (b) => perMessage.decodeWrapToken(b)),
  decoder('kerberos/per-message-token', 'decodeMicToken', any.anyMicToken, (b) => perMessage.decodeMicToken(b)),
  decoder('kerberos/rotate-wrap-token', 'rotateWrapToken', any.anyWrapToken, (b) => rotation.rotateWrapToken(b, 28)),
  ...MCS_DECODERS,

  decoder('negotiation/connection-confirm', 'decodeConnectionConfirm', messages.confirm, (b) =>
    confirm.decodeConnectionConfirm(b),
  ),
  decoder('negotiation/connection-request', 'decodeConnectionRequest', messages.request, (b) =>
    request.decodeConnectionRequest(b),
  ),
  decoder('negotiation/connection-request', 'decodeHeader', messages.request, (b) =>
    request.decodeHeader(read(b.subarray(4)), 0xe0),
  ),
  decoder('negotiation/early-user-authorization', 'decodeEarlyUserAuthorization', fc.uint8Array(), (b) =>
    early.decodeEarlyUserAuthorization(b),
  ),
  decoder('negotiation/tpkt', 'decodeTpkt', messages.confirm, (b) => tpkt.decodeTpkt(b, 'Test')),
  decoder('negotiation/tpkt', 'measureTpkt', messages.confirm, tpkt.measureTpkt),

  decoder('ntlm/authenticate', 'decodeNtlmAuthenticate', messages.authenticate, (b) =>
    authenticate.decodeNtlmAuthenticate(b),
  ),
  decoder('ntlm/client-challenge', 'decodeNtlmV2Response', messages.response, (b) =>
    clientChallenge.decodeNtlmV2Response(b),
  ),
  decoder('ntlm/av-pairs', 'decodeAvPairs', any.anyAvPairs.map(avPairs.encodeAvPairs), (b) => {
    const pairs = avPairs.decodeAvPairs(read(b));
    return [avPairs.findText(pairs, 1), avPairs.findTimestamp(pairs)];
  }),
  decoder('ntlm/challenge', 'decodeNtlmChallenge', messages.challenge, (b) => challenge.decodeNtlmChallenge(b)),
  decoder('ntlm/header', 'decodeHeader', messages.challenge, (b) => header.decodeHeader(read(b), 2)),
  decoder('ntlm/header', 'decodePayloadField', messages.challenge, (b) =>
    header.decodePayloadField(read(b.subarray(12)), 'f'),
  ),
  decoder('ntlm/negotiate', 'decodeNtlmNegotiate', messages.negotiate, (b) => negotiate.decodeNtlmNegotiate(b)),
  decoder('ntlm/version', 'decodeVersion', messages.negotiate, (b) => version.decodeVersion(read(b.subarray(32)))),

  ...derDecoder('spnego/neg-token-init', 'decodeNegTokenInit', messages.init, init.decodeNegTokenInit),
  ...derDecoder('spnego/neg-token-resp', 'decodeNegTokenResp', messages.resp, resp.decodeNegTokenResp),

  decoder('tls/client-hello', 'decodeClientHello', messages.hello, (b) => clientHello.decodeClientHello(b)),
  decoder('tls/server-hello', 'decodeServerFlight', messages.flight, (b) => serverHello.decodeServerFlight(b)),
  decoder('tls/server-hello', 'measureRecord', messages.flight, serverHello.measureRecord),

  ...derDecoder('x509/certificate', 'decodeCertificate', messages.certificate, (b, r) =>
    certificate.decodeCertificate(b, r),
  ),
];
