/**
 * ConnectData of GCC (ITU-T T.124, section 8.7) in aligned PER, the envelope of the client's and the server's data blocks in
 * the first two messages of MCS ([MS-RDPBCGR] 2.2.1.3, 2.2.1.4):
 *
 *     t124Identifier   OBJECT IDENTIFIER 0.0.20.124.0.1
 *     connectPDU       a length, then
 *       ConferenceCreateRequest    conferenceName NumericString, userData: one set with key "Duca"    or
 *       ConferenceCreateResponse   nodeID, tag, result, userData: one set with key "McDn"
 */
import type { Reader } from '../../bytes/reader.ts';
import { ascii, concat } from '../../bytes/writer.ts';
import { decodePerLength, encodePerLength } from './per.ts';

const T124_IDENTIFIER = Uint8Array.of(0x00, 0x05, 0x00, 0x14, 0x7c, 0x00, 0x01);
/** Choice, options (user data alone), and the conference name "1" ([MS-RDPBCGR] 4.1.3). */
const REQUEST_HEAD = Uint8Array.of(0x00, 0x08, 0x00, 0x10, 0x00);
/** Choice, nodeID 31219, tag 1, result success ([MS-RDPBCGR] 4.1.4); clients make nothing of the first two. */
const RESPONSE_HEAD = Uint8Array.of(0x14, 0x76, 0x0a, 0x01, 0x01, 0x00);
/** One set of user data, of a kind that is not standard. */
const ONE_SET = Uint8Array.of(0x01, 0xc0, 0x00);

export function encodeConferenceCreateRequest(clientData: Uint8Array): Uint8Array {
  return encodeConnectData(REQUEST_HEAD, 'Duca', clientData);
}

export function encodeConferenceCreateResponse(serverData: Uint8Array): Uint8Array {
  return encodeConnectData(RESPONSE_HEAD, 'McDn', serverData);
}

/** A Reader for the client's data blocks. */
export function decodeConferenceCreateRequest(reader: Reader): Reader {
  requireBytes(reader, 't124Identifier', T124_IDENTIFIER);
  // SEEN: IronRDP 0.7 says two bytes less than follow. The length of the user data says the same once more.
  decodePerLength(reader, 'connectPDU');
  requireBytes(reader, 'conferenceCreateRequest', REQUEST_HEAD);
  return decodeUserData(reader, 'Duca', 'ClientData');
}

/** A Reader for the server's data blocks. */
export function decodeConferenceCreateResponse(reader: Reader): Reader {
  requireBytes(reader, 't124Identifier', T124_IDENTIFIER);
  // [MS-RDPBCGR] 4.1.4: servers put 2A here whatever follows, and clients have to pass it over.
  decodePerLength(reader, 'connectPDU');
  const at = reader.offset;
  if (reader.u8('conferenceCreateResponse') !== RESPONSE_HEAD[0]) {
    reader.fail('conferenceCreateResponse', 'is another choice', at);
  }
  reader.bytes('nodeId', 2);
  reader.bytes('tag', decodePerLength(reader, 'tag'));
  reader.u8('result');
  return decodeUserData(reader, 'McDn', 'ServerData');
}

function encodeConnectData(head: Uint8Array, key: string, blocks: Uint8Array): Uint8Array {
  const body = concat(head, ONE_SET, ascii(key), encodePerLength(blocks.length), blocks);
  return concat(T124_IDENTIFIER, encodePerLength(body.length), body);
}

function decodeUserData(reader: Reader, key: string, structure: string): Reader {
  requireBytes(reader, 'userData', ONE_SET);
  requireBytes(reader, 'h221NonStandard', ascii(key));
  const blocks = reader.part('value', decodePerLength(reader, 'value'), structure);
  reader.end();
  return blocks;
}

function requireBytes(reader: Reader, field: string, expected: Uint8Array): void {
  const at = reader.offset;
  const found = reader.bytes(field, expected.length);
  const wrong = expected.findIndex((byte, i) => byte !== found[i]);
  if (wrong >= 0) reader.fail(field, `byte ${wrong} is 0x${found[wrong]?.toString(16)}`, at + wrong);
}
