/**
 * The first two messages of MCS (ITU-T T.125, section 7), in BER (ITU-T X.690) within an X.224 Data TPDU, as RDP uses them
 * ([MS-RDPBCGR] 2.2.1.3, 2.2.1.4):
 *
 *     Connect-Initial ::= [APPLICATION 101] IMPLICIT SEQUENCE {
 *         callingDomainSelector OCTET STRING, calledDomainSelector OCTET STRING, upwardFlag BOOLEAN,
 *         targetParameters, minimumParameters, maximumParameters DomainParameters,
 *         userData OCTET STRING }                                      a GCC Conference Create Request with the client's data
 *     Connect-Response ::= [APPLICATION 102] IMPLICIT SEQUENCE {
 *         result ENUMERATED, calledConnectId INTEGER, domainParameters DomainParameters,
 *         userData OCTET STRING }                                      a GCC Conference Create Response with the server's data
 *     DomainParameters ::= SEQUENCE of eight INTEGERs
 */
import type { FieldObserver, Reader } from '../../bytes/reader.ts';
import { concat, u8 } from '../../bytes/writer.ts';
import { element, enumerated } from '../der/decode.ts';
import {
  type DerElement,
  type DerPart,
  der,
  derInteger,
  derOctetString,
  derSequence,
  encodeDer,
} from '../der/encode.ts';
import type { DerRules } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';
import { type ClientData, decodeClientData, encodeClientData } from './client-data.ts';
import {
  decodeConferenceCreateRequest,
  decodeConferenceCreateResponse,
  encodeConferenceCreateRequest,
  encodeConferenceCreateResponse,
} from './conference.ts';
import { decodeDataUnit, encodeDataUnit } from './data-unit.ts';
import { decodeServerData, encodeServerData, type ServerData } from './server-data.ts';

/** `[APPLICATION n]`, constructed, for n above 30: this octet, and then n. */
const APPLICATION = 0x7f;
const CONNECT_INITIAL = 101;
const CONNECT_RESPONSE = 102;

const PARAMETERS = [
  'maxChannelIds',
  'maxUserIds',
  'maxTokenIds',
  'numPriorities',
  'minThroughput',
  'maxHeight',
  'maxMCSPDUsize',
  'protocolVersion',
] as const;

/** In the order of `PARAMETERS`, as in [MS-RDPBCGR] 4.1.3 and 4.1.4. */
const TARGET = [34, 2, 0, 1, 0, 1, 65_535, 2];
const MINIMUM = [1, 1, 1, 1, 0, 1, 1_056, 2];
const MAXIMUM = [65_535, 64_535, 65_535, 1, 0, 1, 65_535, 2];
const AGREED = [34, 3, 0, 1, 0, 1, 65_528, 2];

/** BER leaves more than one form for a length, and this is BER. */
const BER: DerRules = { tolerate: () => undefined };

/** MCS Connect Initial ([MS-RDPBCGR] 2.2.1.3), a whole message. */
export function encodeConnectInitial(data: ClientData): Uint8Array {
  return encodeDataUnit(
    encodeApplication(
      CONNECT_INITIAL,
      derOctetString(u8(1)),
      derOctetString(u8(1)),
      der(TAG.boolean, u8(0xff)),
      ...[TARGET, MINIMUM, MAXIMUM].map(derParameters),
      derOctetString(encodeConferenceCreateRequest(encodeClientData(data))),
    ),
  );
}

/** A whole message, see `measureTpkt`. Throws `Malformed`. */
export function decodeConnectInitial(message: Uint8Array, observe?: FieldObserver): ClientData {
  const reader = decodeApplication(message, 'Connect-Initial', CONNECT_INITIAL, observe);
  element(reader, 'callingDomainSelector', TAG.octetString, BER);
  element(reader, 'calledDomainSelector', TAG.octetString, BER);
  element(reader, 'upwardFlag', TAG.boolean, BER);
  for (const field of ['targetParameters', 'minimumParameters', 'maximumParameters']) decodeParameters(reader, field);
  const userData = element(reader, 'userData', TAG.octetString, BER, 'ConnectData');
  reader.end();
  return decodeClientData(decodeConferenceCreateRequest(userData));
}

/** MCS Connect Response ([MS-RDPBCGR] 2.2.1.4), a whole message. */
export function encodeConnectResponse(data: ServerData): Uint8Array {
  return encodeDataUnit(
    encodeApplication(
      CONNECT_RESPONSE,
      derInteger(0, TAG.enumerated),
      derInteger(0),
      derParameters(AGREED),
      derOctetString(encodeConferenceCreateResponse(encodeServerData(data))),
    ),
  );
}

/** Refuses a response that is not successful. */
export function decodeConnectResponse(message: Uint8Array, observe?: FieldObserver): ServerData {
  const reader = decodeApplication(message, 'Connect-Response', CONNECT_RESPONSE, observe);
  const at = reader.offset;
  const result = enumerated(reader, 'result', BER);
  if (result !== 0) reader.fail('result', `is ${result}, expected 0`, at);
  decodeUnsigned(reader, 'calledConnectId');
  decodeParameters(reader, 'domainParameters');
  const userData = element(reader, 'userData', TAG.octetString, BER, 'ConnectData');
  reader.end();
  return decodeServerData(decodeConferenceCreateResponse(userData));
}

function encodeApplication(number: number, ...fields: readonly DerPart[]): Uint8Array {
  return concat(u8(APPLICATION), encodeDer(der(number, ...fields)));
}

function derParameters(values: readonly number[]): DerElement {
  return derSequence(...values.map((value) => derInteger(value)));
}

function decodeApplication(message: Uint8Array, structure: string, number: number, observe?: FieldObserver): Reader {
  const unit = decodeDataUnit(message, structure, observe);
  const at = unit.offset;
  const first = unit.u8('tag');
  if (first !== APPLICATION) unit.fail('tag', `is 0x${first.toString(16)}, expected 0x7f`, at);
  const contents = element(unit, 'tag', number, BER);
  unit.end();
  return contents;
}

function decodeParameters(reader: Reader, field: string): void {
  const parameters = element(reader, field, TAG.sequence, BER, 'DomainParameters');
  for (const parameter of PARAMETERS) decodeUnsigned(parameters, parameter);
  parameters.end();
}

/** Read and passed over. SEEN: 65,535 as 02 02 FF FF, which would be -1 ([MS-RDPBCGR] 4.1.3). */
function decodeUnsigned(reader: Reader, field: string): void {
  const at = reader.offset;
  const contents = element(reader, field, TAG.integer, BER);
  const { remaining } = contents;
  if (remaining === 0 || remaining > INTEGER_LIMIT) contents.fail(field, `an integer of ${remaining} bytes`, at);
}

/** Four bytes of 32 bits, and one of zeros before them. */
const INTEGER_LIMIT = 5;
