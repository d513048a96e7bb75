/**
 * [MS-CSSP] 2.2.1.2 TSCredentials, what a client delegates; it travels sealed, as authInfo of the last TSRequest:
 *
 *     TSCredentials ::= SEQUENCE { credType [0] INTEGER, credentials [1] OCTET STRING }
 *     TSPasswordCreds ::= SEQUENCE { domainName [0] OCTET STRING, userName [1] OCTET STRING, password [2] OCTET STRING }
 *
 * `credentials` holds the DER of TSPasswordCreds (credType 1), TSSmartCardCreds (2) or TSRemoteGuardCreds (6). Text is
 * UTF-16LE. Three empty strings are what a client in restricted admin mode sends.
 */
import { Reader } from '../../bytes/reader.ts';
import { encodeUtf16le } from '../../bytes/utf16.ts';
import { type Contents, element, endOf, endOfFields, explicit, octetString, smallInteger } from '../der/decode.ts';
import {
  type DerElement,
  type DerPart,
  derExplicit,
  derInteger,
  derOctetString,
  derSequence,
  encodeDer,
} from '../der/encode.ts';
import { type DerRules, STRICT } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';
import { decodeText } from './credential-text.ts';
import { decodeRemoteGuardCreds, derRemoteGuardCreds, type RemoteGuardCreds } from './remote-guard-creds.ts';
import { decodeSmartCardCreds, derSmartCardCreds, type SmartCardCreds } from './smart-card-creds.ts';

/** [MS-CSSP] 2.2.1.2.1 TSPasswordCreds. */
export interface PasswordCreds {
  readonly domain: string;
  readonly user: string;
  /** UTF-16LE, as bytes: a string could not be overwritten. */
  readonly password: Uint8Array;
}

/** [MS-CSSP] 2.2.1.2 TSCredentials, by what they are. */
export type TsCredentials =
  | ({ readonly kind: 'password' } & PasswordCreds)
  | ({ readonly kind: 'smartCard' } & SmartCardCreds)
  | ({ readonly kind: 'remoteGuard' } & RemoteGuardCreds)
  /** A credType without a structure of its own: the contents of its OCTET STRING as they are. */
  | { readonly kind: 'unknown'; readonly credType: number; readonly credentials: Uint8Array };

/** credType of each structure. */
export const CRED_TYPE = { PASSWORD: 1, SMART_CARD: 2, REMOTE_GUARD: 6 } as const;

/**
 * One new array, the only copy of the secrets; the arrays given stay as they are. Throws `TypeError` for an unknown kind with
 * the credType of a known one.
 */
export function encodeTsCredentials(credentials: TsCredentials): Uint8Array {
  const credType = derInteger(credTypeOf(credentials));
  return encodeDer(derSequence(derExplicit(0, credType), derExplicit(1, derOctetString(contentsFor(credentials)))));
}

/** Secrets are views of `message`: overwriting it overwrites them, and whoever needs them longer copies them first. */
export function decodeTsCredentials(message: Uint8Array, rules: DerRules = STRICT): TsCredentials {
  const outer = new Reader(message, 'TSCredentials', rules.observe);
  const reader = element(outer, 'TSCredentials', TAG.sequence, rules);
  const credType = explicit(reader, 0, 'credType', rules, smallInteger);
  const credentials = explicit(reader, 1, 'credentials', rules, contentsOf(credType));
  endOfFields(reader, rules);
  endOf(outer, 'end', rules);
  return credentials;
}

function credTypeOf(credentials: TsCredentials): number {
  switch (credentials.kind) {
    case 'password':
      return CRED_TYPE.PASSWORD;
    case 'smartCard':
      return CRED_TYPE.SMART_CARD;
    case 'remoteGuard':
      return CRED_TYPE.REMOTE_GUARD;
    case 'unknown':
      return unknownType(credentials.credType);
    default:
      return credentials satisfies never;
  }
}

function unknownType(credType: number): number {
  const isKnown = Object.values(CRED_TYPE).some((known) => known === credType);
  if (isKnown) throw new TypeError(`TSCredentials: credType ${credType} has a kind of its own`);
  return credType;
}

function contentsFor(credentials: TsCredentials): DerPart {
  switch (credentials.kind) {
    case 'password':
      return derPasswordCreds(credentials);
    case 'smartCard':
      return derSmartCardCreds(credentials);
    case 'remoteGuard':
      return derRemoteGuardCreds(credentials);
    case 'unknown':
      return credentials.credentials;
    default:
      return credentials satisfies never;
  }
}

function derPasswordCreds({ domain, user, password }: PasswordCreds): DerElement {
  return derSequence(
    derExplicit(0, derOctetString(encodeUtf16le(domain))),
    derExplicit(1, derOctetString(encodeUtf16le(user))),
    derExplicit(2, derOctetString(password)),
  );
}

/** The reader of what credType announces. */
function contentsOf(credType: number): Contents<TsCredentials> {
  switch (credType) {
    case CRED_TYPE.PASSWORD:
      return within('TSPasswordCreds', (reader, rules) => ({
        kind: 'password',
        ...decodePasswordCreds(reader, rules),
      }));
    case CRED_TYPE.SMART_CARD:
      return within('TSSmartCardCreds', (reader, rules) => ({
        kind: 'smartCard',
        ...decodeSmartCardCreds(reader, rules),
      }));
    case CRED_TYPE.REMOTE_GUARD:
      return within('TSRemoteGuardCreds', (reader, rules) => ({
        kind: 'remoteGuard',
        ...decodeRemoteGuardCreds(reader, rules),
      }));
    default:
      return (reader, field, rules) => ({
        kind: 'unknown',
        credType,
        credentials: octetString(reader, field, rules),
      });
  }
}

/** A SEQUENCE named `structure`, alone within an OCTET STRING. */
function within(
  structure: string,
  decode: (reader: Reader, rules: DerRules) => TsCredentials,
): Contents<TsCredentials> {
  return (reader, field, rules) => {
    const octets = element(reader, field, TAG.octetString, rules);
    const sequence = element(octets, field, TAG.sequence, rules, structure);
    const credentials = decode(sequence, rules);
    endOfFields(sequence, rules);
    endOf(octets, field, rules);
    return credentials;
  };
}

function decodePasswordCreds(reader: Reader, rules: DerRules): PasswordCreds {
  return {
    domain: explicit(reader, 0, 'domainName', rules, decodeText),
    user: explicit(reader, 1, 'userName', rules, decodeText),
    password: explicit(reader, 2, 'password', rules, octetString),
  };
}
