/** Which field means what, by structure and field. A field without an entry is bytes, and shown as such. */
import { ALERT } from '../tls/constants.ts';
import type { FieldValue } from './dissection.ts';
import {
  bigEndian,
  code,
  filetime,
  flags,
  type Interpret,
  identifier,
  littleEndian,
  ntlmText,
  number,
  oneByteText,
  reference,
  sealed,
  sequenceNumber,
  status,
  textUpToNul,
  utf16,
} from './interpret.ts';
import * as names from './names.ts';

type Meanings = Readonly<Record<string, Interpret>>;

/** `contents` of a field within `message`. */
export function meaningOf(
  structure: string,
  field: string,
  contents: Uint8Array,
  message: Uint8Array,
): FieldValue | undefined {
  const meanings = Object.hasOwn(MEANINGS, structure) ? MEANINGS[structure] : undefined;
  const interpret = meanings && Object.hasOwn(meanings, field) ? meanings[field] : undefined;
  return interpret?.(contents, message);
}

/**
 * Whether the bytes of a field may give a password away: at once, or to somebody who guesses for long enough. Of bytes
 * without a meaning nobody can tell, least of all in damaged messages, so they may, unless the field is known for harmless.
 */
export function isSecret(structure: string, field: string, value: FieldValue | undefined): boolean {
  if (SECRET_TEXTS.has(`${structure}.${field}`)) return true;
  if (value !== undefined && value.kind !== 'unread') return false;
  return !(PUBLIC.has(structure) || HARMLESS.has(`${structure}.${field}`));
}

const SECRET_TEXTS: ReadonlySet<string> = new Set([
  'TSPasswordCreds.password',
  'TSSmartCardCreds.pin',
  'RDCleanPath.proxyAuth',
]);

const PUBLIC: ReadonlySet<string> = new Set([
  'TPKT',
  'X224',
  'ConnectionRequest',
  'ConnectionConfirm',
  'TLSRecord',
  'EarlyUserAuthorizationResult',
  'AV_PAIR',
  'NTLMSSP_MESSAGE_SIGNATURE',
  'WrapToken',
  'MicToken',
]);

const HARMLESS: ReadonlySet<string> = new Set([
  'RDCleanPath.x224ConnectionPdu',
  'RDCleanPath.serverCertChain',
  'TSRequest.clientNonce',
  'NegTokenInit.reqFlags',
  'NegTokenInit.negHints',
  'NEGOTIATE_MESSAGE.reserved',
  'CHALLENGE_MESSAGE.reserved',
  'CHALLENGE_MESSAGE.serverChallenge',
  'AUTHENTICATE_MESSAGE.reserved',
  'NTLMv2_CLIENT_CHALLENGE.reserved1',
  'NTLMv2_CLIENT_CHALLENGE.reserved3',
  'NTLMv2_CLIENT_CHALLENGE.challengeFromClient',
]);

const ntlm = (flagsAt: number): Meanings => ({
  signature: textUpToNul,
  messageType: code(names.NTLM_MESSAGES, littleEndian),
  negotiateFlags: flags(names.NTLM_FLAGS),
  productMajorVersion: number(littleEndian),
  productMinorVersion: number(littleEndian),
  productBuild: number(littleEndian),
  ntlmRevisionCurrent: code(names.NTLM_REVISIONS, littleEndian),
  domainNameFields: reference,
  workstationFields: reference,
  targetNameFields: reference,
  targetInfoFields: reference,
  lmChallengeResponseFields: reference,
  ntChallengeResponseFields: reference,
  userNameFields: reference,
  encryptedRandomSessionKeyFields: reference,
  targetName: ntlmText(flagsAt),
  domainName: ntlmText(flagsAt),
  userName: ntlmText(flagsAt),
  workstation: ntlmText(flagsAt),
});

const AV_PAIR: Meanings = {
  msvAvNbComputerName: utf16,
  msvAvNbDomainName: utf16,
  msvAvDnsComputerName: utf16,
  msvAvDnsDomainName: utf16,
  msvAvDnsTreeName: utf16,
  msvAvTargetName: utf16,
  msvAvFlags: flags(names.AV_FLAGS),
  msvAvTimestamp: filetime,
  avId: number(littleEndian),
  avLen: number(littleEndian),
};

const X224: Meanings = {
  lengthIndicator: number(bigEndian),
  code: code(names.TPDUS, bigEndian),
  destinationReference: number(bigEndian),
  sourceReference: number(bigEndian),
  routingToken: oneByteText,
  type: code(names.NEGOTIATION_BLOCKS, bigEndian),
  length: number(littleEndian),
};

const MEANINGS: Readonly<Record<string, Meanings>> = {
  TPKT: { version: number(bigEndian), length: number(bigEndian) },
  X224,
  ConnectionRequest: { ...X224, flags: flags(names.REQUEST_FLAGS), requestedProtocols: flags(names.PROTOCOLS) },
  ConnectionConfirm: {
    ...X224,
    flags: flags(names.RESPONSE_FLAGS),
    selectedProtocol: code(names.PROTOCOLS, littleEndian),
    failureCode: code(names.FAILURES, littleEndian),
  },
  EarlyUserAuthorizationResult: { authorizationResult: code(names.AUTHORIZATIONS, littleEndian) },
  TLSRecord: {
    contentType: code(names.TLS_CONTENT_TYPES, bigEndian),
    version: code(names.TLS_VERSIONS, bigEndian),
    length: number(bigEndian),
    fragment: sealed,
  },
  TSRequest: { version: number(bigEndian), errorCode: status },
  RDCleanPath: {
    version: number(bigEndian),
    destination: oneByteText,
    proxyAuth: oneByteText,
    preconnectionBlob: oneByteText,
    serverAddr: oneByteText,
  },
  RDCleanPathErr: {
    errorCode: number(bigEndian),
    httpStatusCode: number(bigEndian),
    wsaLastError: number(bigEndian),
    tlsAlertCode: code(ALERT, bigEndian),
  },
  TSCredentials: { credType: code(names.CRED_TYPES, bigEndian) },
  TSPasswordCreds: { domainName: utf16, userName: utf16, password: utf16 },
  TSSmartCardCreds: { pin: utf16, userHint: utf16, domainHint: utf16 },
  TSCspDataDetail: {
    keySpec: code(names.KEY_SPECS, bigEndian),
    cardName: utf16,
    readerName: utf16,
    containerName: utf16,
    cspName: utf16,
  },
  TSRemoteGuardPackageCred: { packageName: utf16 },
  NegTokenInit: { thisMech: identifier, mechType: identifier },
  NegTokenResp: { negState: code(names.NEG_STATES, bigEndian), supportedMech: identifier },
  GssToken: { thisMech: identifier, tokenId: code(names.TOKEN_IDS, bigEndian) },
  WrapToken: {
    flags: flags(names.PER_MESSAGE_FLAGS),
    ec: number(bigEndian),
    rrc: number(bigEndian),
    sndSeq: sequenceNumber,
    data: sealed,
  },
  MicToken: { flags: flags(names.PER_MESSAGE_FLAGS), sndSeq: sequenceNumber },
  NEGOTIATE_MESSAGE: { ...ntlm(12), domainName: oneByteText, workstation: oneByteText },
  CHALLENGE_MESSAGE: ntlm(20),
  AUTHENTICATE_MESSAGE: ntlm(60),
  NTLMv2_CLIENT_CHALLENGE: {
    ...AV_PAIR,
    respType: number(bigEndian),
    hiRespType: number(bigEndian),
    timeStamp: filetime,
  },
  AV_PAIR,
  NTLMSSP_MESSAGE_SIGNATURE: { version: number(littleEndian), seqNum: number(littleEndian), sealedMessage: sealed },
};
