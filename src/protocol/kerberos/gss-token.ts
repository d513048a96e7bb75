/**
 * The frame of Kerberos' context tokens (RFC 4121, section 4.1; RFC 2743, section 3.1):
 *
 *     [APPLICATION 0] { OBJECT IDENTIFIER mechanism, tokenId u16 BE, a Kerberos message }
 *
 * The Kerberos messages themselves (RFC 4120) are the system's business and stay bytes here.
 */
import { Reader } from '../../bytes/reader.ts';
import { u16be } from '../../bytes/writer.ts';
import { element, endOf } from '../der/decode.ts';
import { der, encodeDer } from '../der/encode.ts';
import { objectIdentifier } from '../der/object-identifier.ts';
import { type DerRules, STRICT } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';
import { encodeOid, OID } from '../spnego/oids.ts';

/** A context token of Kerberos in its frame (RFC 4121, section 4.1). */
export interface GssToken {
  /** Dotted; one of the three Kerberos goes by. */
  readonly mechanism: string;
  /** A value of `TOKEN_ID`; others are kept as they came. */
  readonly tokenId: number;
  readonly message: Uint8Array;
}

/** RFC 4121, section 4.1; the two of the user-to-user exchange are Microsoft's. */
export const TOKEN_ID = {
  AP_REQ: 0x0100,
  AP_REP: 0x0200,
  KRB_ERROR: 0x0300,
  TGT_REQ: 0x0400,
  TGT_REP: 0x0401,
} as const;

/** Every identifier that means Kerberos. */
const MECHANISMS: readonly string[] = [OID.KERBEROS, OID.KERBEROS_MICROSOFT, OID.KERBEROS_USER_TO_USER];

/** The frame around a Kerberos message. */
export function encodeGssToken({ mechanism, tokenId, message }: GssToken): Uint8Array {
  return encodeDer(der(TAG.application0, encodeOid(mechanism), u16be(tokenId), message));
}

/** `message` is a view of `token`. Throws `Malformed`. */
export function decodeGssToken(token: Uint8Array, rules: DerRules = STRICT): GssToken {
  const outer = new Reader(token, 'GssToken', rules.observe);
  const frame = element(outer, 'token', TAG.application0, rules);
  const at = frame.offset;
  const mechanism = objectIdentifier(frame, 'thisMech', rules);
  if (!MECHANISMS.includes(mechanism)) frame.fail('thisMech', 'names another mechanism than Kerberos', at);
  const tokenId = frame.u16be('tokenId');
  const message = frame.rest('message');
  endOf(outer, 'end', rules);
  return { mechanism, tokenId, message };
}
