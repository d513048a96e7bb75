/**
 * Decodes what a person pasted: finds out in which dress the bytes come, takes them apart, and leaves out of the result
 * what could be turned into a password, unless that is asked for.
 */
import { toHex } from '../bytes/hex.ts';
import { type PastedProblem, readPasted } from '../bytes/pasted/pasted.ts';
import { findStatusCode } from '../knowledge/status-codes.ts';
import { dissect } from '../protocol/dissect/dissect.ts';
import type { Dissected, Dissection, FieldValue } from '../protocol/dissect/dissection.ts';
import { TOKEN_ID } from '../protocol/kerberos/gss-token.ts';
import type { Decoded, DecodedCaution, DecodedField, DecodedValue } from './decoded.ts';

export interface DecodeOptions {
  /** Show also what a password could be found with. */
  readonly reveal?: boolean;
}

export type Decoding = { readonly kind: 'decoded'; readonly decoded: Decoded } | PastedProblem;

/** Text in any dress, or the bytes themselves. */
export function decodeToken(input: string | Uint8Array, { reveal = false }: DecodeOptions = {}): Decoding {
  if (typeof input !== 'string') return { kind: 'decoded', decoded: decodedOf(input, 'binary', reveal) };
  const pasted = readPasted(input);
  if (pasted.kind !== 'bytes') return pasted;
  return { kind: 'decoded', decoded: decodedOf(pasted.bytes, pasted.dress, reveal) };
}

function decodedOf(bytes: Uint8Array, readAs: Decoded['readAs'], reveal: boolean): Decoded {
  const dissection = dissect(bytes);
  const messages = dissection.messages.map((message) => fieldOf(message, reveal));
  const { problems, tolerated } = dissection;
  return { readAs, length: bytes.length, messages, problems, tolerated, cautions: cautionsOf(dissection, messages) };
}

function fieldOf(dissected: Dissected, reveal: boolean): DecodedField {
  const { structure, field, offset, length, bytes, value, isSecret, parts } = dissected;
  const isWithheld = isSecret === true && !reveal;
  return {
    structure,
    ...(field !== undefined && { field }),
    offset,
    length,
    hex: isWithheld ? null : toHex(bytes),
    ...(value && !isWithheld && { value: shownValue(value) }),
    parts: parts.map((part) => fieldOf(part, reveal)),
  };
}

function shownValue(value: FieldValue): DecodedValue {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', number: typeof value.number === 'bigint' ? String(value.number) : value.number };
    case 'time':
      return { kind: 'time', time: new Date(value.unixMs).toISOString() };
    case 'status': {
      const name = findStatusCode(value.code)?.name;
      return { ...value, ...(name !== undefined && { name }) };
    }
    default:
      return value;
  }
}

function cautionsOf({ messages }: Dissection, shown: readonly DecodedField[]): readonly DecodedCaution[] {
  const all = messages.flatMap(flat);
  const has = (structure: string) => all.some((each) => each.structure === structure);
  const isWithheld = shown.flatMap(flat).some(({ hex }) => hex === null);
  return [
    ...(has('AUTHENTICATE_MESSAGE') ? (['authenticate'] as const) : []),
    ...(has('TSCredentials') ? (['credentials'] as const) : []),
    ...(all.some(isTicket) ? (['ticket'] as const) : []),
    ...(isWithheld ? (['withheld'] as const) : []),
  ];
}

/** A token with a ticket in it: the request of a client, or the answer of a user-to-user exchange. */
function isTicket({ structure, field, value }: Dissected): boolean {
  if (structure !== 'GssToken' || field !== 'tokenId' || value?.kind !== 'code') return false;
  return value.number === TOKEN_ID.AP_REQ || value.number === TOKEN_ID.TGT_REP;
}

function flat<T extends { readonly parts: readonly T[] }>(each: T): readonly T[] {
  return [each, ...each.parts.flatMap(flat)];
}
