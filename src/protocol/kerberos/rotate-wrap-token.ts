/**
 * Rotation of a Wrap token (RFC 4121, section 4.2.5): the octets behind the header are moved to the right in a ring, RRC
 * says by how many. The header that is sealed with the data always says 0, so a finished token can be rotated without its
 * key.
 *
 * SEEN: FreeRDP 3.30 takes only tokens as SSPI makes them, with the seal in front (RRC 28 for AES with SHA-1), and MIT's
 * library makes them with RRC 0. That Windows is as narrow as FreeRDP is likely, and was not tried.
 */
import { concat, u16be } from '../../bytes/writer.ts';
import { decodeWrapToken, WRAP_HEADER_LENGTH } from './per-message-token.ts';

const RRC_OFFSET = 6;

/**
 * The same token rotated to `rightRotationCount`, whatever its rotation was; 0 undoes it. A new array. Throws `Malformed`
 * for what is no Wrap token, `TypeError` for a count outside 16 bits.
 *
 * Windows' DCE style, which rotates by RRC and EC together, is not meant: CredSSP does not use it, and where EC is 0 the
 * two are the same.
 */
export function rotateWrapToken(token: Uint8Array, rightRotationCount: number): Uint8Array {
  const { data, rightRotationCount: present } = decodeWrapToken(token);
  return concat(
    token.subarray(0, RRC_OFFSET),
    u16be(rightRotationCount),
    token.subarray(RRC_OFFSET + 2, WRAP_HEADER_LENGTH),
    rotated(data, rightRotationCount - present),
  );
}

/** To the right by `count`, to the left when it is negative. */
function rotated(data: Uint8Array, count: number): Uint8Array {
  if (data.length === 0) return data;
  const start = ((-count % data.length) + data.length) % data.length;
  return concat(data.subarray(start), data.subarray(0, start));
}
