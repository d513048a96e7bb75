/**
 * [MS-CSSP] 2.2.1.2.2 TSSmartCardCreds and 2.2.1.2.2.1 TSCspDataDetail: a PIN, and where on which card the key is.
 *
 *     TSSmartCardCreds ::= SEQUENCE {
 *         pin        [0] OCTET STRING,
 *         cspData    [1] TSCspDataDetail,
 *         userHint   [2] OCTET STRING OPTIONAL,
 *         domainHint [3] OCTET STRING OPTIONAL }
 *     TSCspDataDetail ::= SEQUENCE {
 *         keySpec       [0] INTEGER,
 *         cardName      [1] OCTET STRING OPTIONAL,
 *         readerName    [2] OCTET STRING OPTIONAL,
 *         containerName [3] OCTET STRING OPTIONAL,
 *         cspName       [4] OCTET STRING OPTIONAL }
 */
import type { Reader } from '../../bytes/reader.ts';
import { encodeUtf16le } from '../../bytes/utf16.ts';
import { element, endOfFields, explicit, octetString, optional, smallInteger } from '../der/decode.ts';
import { type DerElement, derExplicit, derInteger, derOctetString, derSequence } from '../der/encode.ts';
import type { DerRules } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';
import { decodeText } from './credential-text.ts';

/** [MS-CSSP] 2.2.1.2.2 TSSmartCardCreds. */
export interface SmartCardCreds {
  /** UTF-16LE, as bytes: a string could not be overwritten. */
  readonly pin: Uint8Array;
  readonly cspData: CspData;
  readonly userHint?: string;
  readonly domainHint?: string;
}

/** [MS-CSSP] 2.2.1.2.2.1 TSCspDataDetail. */
export interface CspData {
  /** AT_KEYEXCHANGE 1 or AT_SIGNATURE 2; others are kept as they came. */
  readonly keySpec: number;
  readonly cardName?: string;
  readonly readerName?: string;
  readonly containerName?: string;
  readonly cspName?: string;
}

export function derSmartCardCreds(creds: SmartCardCreds): DerElement {
  return derSequence(
    derExplicit(0, derOctetString(creds.pin)),
    derExplicit(1, derCspData(creds.cspData)),
    ...derTexts([
      [2, creds.userHint],
      [3, creds.domainHint],
    ]),
  );
}

/** From a Reader for the contents of the SEQUENCE; the PIN is a view of the input. */
export function decodeSmartCardCreds(reader: Reader, rules: DerRules): SmartCardCreds {
  const pin = explicit(reader, 0, 'pin', rules, octetString);
  const cspData = explicit(reader, 1, 'cspData', rules, decodeCspData);
  const userHint = optional(reader, 2, 'userHint', rules, decodeText);
  const domainHint = optional(reader, 3, 'domainHint', rules, decodeText);
  return {
    pin,
    cspData,
    ...(userHint !== undefined && { userHint }),
    ...(domainHint !== undefined && { domainHint }),
  };
}

function derCspData({ keySpec, cardName, readerName, containerName, cspName }: CspData): DerElement {
  return derSequence(
    derExplicit(0, derInteger(keySpec)),
    ...derTexts([
      [1, cardName],
      [2, readerName],
      [3, containerName],
      [4, cspName],
    ]),
  );
}

function derTexts(texts: readonly (readonly [number, string | undefined])[]): readonly DerElement[] {
  return texts.flatMap(([number, text]) =>
    text === undefined ? [] : [derExplicit(number, derOctetString(encodeUtf16le(text)))],
  );
}

function decodeCspData(wrapper: Reader, field: string, rules: DerRules): CspData {
  const reader = element(wrapper, field, TAG.sequence, rules, 'TSCspDataDetail');
  const keySpec = explicit(reader, 0, 'keySpec', rules, smallInteger);
  const cardName = optional(reader, 1, 'cardName', rules, decodeText);
  const readerName = optional(reader, 2, 'readerName', rules, decodeText);
  const containerName = optional(reader, 3, 'containerName', rules, decodeText);
  const cspName = optional(reader, 4, 'cspName', rules, decodeText);
  endOfFields(reader, rules);
  return {
    keySpec,
    ...(cardName !== undefined && { cardName }),
    ...(readerName !== undefined && { readerName }),
    ...(containerName !== undefined && { containerName }),
    ...(cspName !== undefined && { cspName }),
  };
}
