/** The bytes each stage's faults are made of. */
import { concat } from '../bytes/writer.ts';
import { encodeConnectionConfirm, locateVersion, NEGOTIATION_BLOCK, PROTOCOL } from '../protocol/index.ts';
import { TLS_VERSION } from '../protocol/tls/constants.ts';
import { encodeServerHello } from '../protocol/tls/server-hello.ts';
import type { StageBytes } from './fault.ts';

const MORE = new Uint8Array(16_384);
const TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 = 0xc02f;

const CONFIRM = encodeConnectionConfirm({
  destinationReference: 0,
  sourceReference: 0x1234,
  answer: { kind: 'response', flags: 0x1f, selectedProtocol: PROTOCOL.HYBRID },
});

/** A TPKT can not say that it is longer than 65,535 bytes; what makes it too long is its contents. */
const ENDLESS_CONFIRM = Uint8Array.of(3, 0, 0xff, 0xff, 0xfe, 0xd0, 0, 0, 0x12, 0x34, 0);

export const NEGOTIATION_BYTES: StageBytes = {
  answer: CONFIRM,
  broken: withByte(CONFIRM, NEGOTIATION_BLOCK.offset, 0x7f),
  oversize: { head: ENDLESS_CONFIRM, more: MORE },
  longest: ENDLESS_CONFIRM,
};

const SERVER_HELLO = encodeServerHello(
  TLS_VERSION.TLS1_2,
  new Uint8Array(32).fill(0x52),
  TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
);
/** Record header, handshake header, version and random. */
const SESSION_ID_LENGTH_AT = 5 + 4 + 2 + 32;
/** A handshake record of 2^14 bytes, the most there is. */
const FULL_RECORD_HEADER = Uint8Array.of(22, 3, 3, 0x40, 0);

export const TLS_BYTES: StageBytes = {
  answer: SERVER_HELLO,
  broken: withByte(SERVER_HELLO, SESSION_ID_LENGTH_AT, 0xff),
  oversize: {
    head: concat(FULL_RECORD_HEADER, Uint8Array.of(2, 0xff, 0xff, 0xff), MORE.subarray(4)),
    more: concat(FULL_RECORD_HEADER, MORE),
  },
  longest: concat(FULL_RECORD_HEADER, Uint8Array.of(2, 0, 0x3f, 0xfc, 3, 3)),
};

const VERSION_6 = Uint8Array.of(0xa0, 3, 2, 1, 6);

/** `answer` is the right TSRequest of this connection. */
export function credsspBytes(answer: Uint8Array): StageBytes {
  const OCTET_STRING = 4;
  return {
    answer,
    broken: withByte(answer, locateVersion(answer).offset + 2, OCTET_STRING),
    oversize: { head: concat(Uint8Array.of(0x30, 0x84, 0x7f, 0xff, 0xff, 0xff), VERSION_6), more: MORE },
    longest: concat(Uint8Array.of(0x30, 0x82, 0xff, 0xf0), VERSION_6),
  };
}

function withByte(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[offset] = value;
  return changed;
}
