/**
 * [MS-CSSP] 2.2.1.2.3 TSRemoteGuardCreds: tickets or proofs of a client in Remote Credential Guard mode, no password.
 *
 *     TSRemoteGuardCreds ::= SEQUENCE {
 *         logonCred         [0] TSRemoteGuardPackageCred,
 *         supplementalCreds [1] SEQUENCE OF TSRemoteGuardPackageCred OPTIONAL }
 *     TSRemoteGuardPackageCred ::= SEQUENCE { packageName [0] OCTET STRING, credBuffer [1] OCTET STRING }
 */
import type { Reader } from '../../bytes/reader.ts';
import { encodeUtf16le } from '../../bytes/utf16.ts';
import { element, endOfFields, explicit, octetString, optional } from '../der/decode.ts';
import { type DerElement, derExplicit, derOctetString, derSequence } from '../der/encode.ts';
import type { DerRules } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';
import { decodeText } from './credential-text.ts';

/** [MS-CSSP] 2.2.1.2.3 TSRemoteGuardCreds. */
export interface RemoteGuardCreds {
  readonly logonCred: PackageCred;
  readonly supplementalCreds?: readonly PackageCred[];
}

/** [MS-CSSP] 2.2.1.2.3.1 TSRemoteGuardPackageCred. */
export interface PackageCred {
  /** `Kerberos` or `NTLM`. */
  readonly packageName: string;
  /** In the form of its package; as secret as a password. */
  readonly credBuffer: Uint8Array;
}

export function derRemoteGuardCreds({ logonCred, supplementalCreds }: RemoteGuardCreds): DerElement {
  const fields = [derExplicit(0, derPackageCred(logonCred))];
  if (supplementalCreds) fields.push(derExplicit(1, derSequence(...supplementalCreds.map(derPackageCred))));
  return derSequence(...fields);
}

/** From a Reader for the contents of the SEQUENCE; the buffers are views of the input. */
export function decodeRemoteGuardCreds(reader: Reader, rules: DerRules): RemoteGuardCreds {
  const logonCred = explicit(reader, 0, 'logonCred', rules, decodePackageCred);
  const supplementalCreds = optional(reader, 1, 'supplementalCreds', rules, decodePackageCreds);
  return { logonCred, ...(supplementalCreds && { supplementalCreds }) };
}

function derPackageCred({ packageName, credBuffer }: PackageCred): DerElement {
  return derSequence(
    derExplicit(0, derOctetString(encodeUtf16le(packageName))),
    derExplicit(1, derOctetString(credBuffer)),
  );
}

function decodePackageCreds(wrapper: Reader, field: string, rules: DerRules): readonly PackageCred[] {
  const list = element(wrapper, field, TAG.sequence, rules);
  const creds: PackageCred[] = [];
  while (list.remaining > 0) creds.push(decodePackageCred(list, field, rules));
  return creds;
}

function decodePackageCred(wrapper: Reader, field: string, rules: DerRules): PackageCred {
  const reader = element(wrapper, field, TAG.sequence, rules, 'TSRemoteGuardPackageCred');
  const packageName = explicit(reader, 0, 'packageName', rules, decodeText);
  const credBuffer = explicit(reader, 1, 'credBuffer', rules, octetString);
  endOfFields(reader, rules);
  return { packageName, credBuffer };
}
