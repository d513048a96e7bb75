/**
 * What can happen to one message of a dialogue on its way: spoilt at random, changed with aim in a single field, lost, doubled,
 * overtaken, sent back, or replaced by one of this or of another dialogue.
 */
import { TOLERANT } from '../../src/protocol/der/rules.ts';
import {
  decodeNegTokenResp,
  decodeTsRequest,
  encodeNegTokenResp,
  encodeTsRequest,
  type TsRequest,
} from '../../src/protocol/index.ts';
import { mutate, type Random } from './mutation.ts';

export const FAULTS = [
  'none',
  'spoil',
  'aim',
  'lose',
  'double',
  'overtake',
  'reflect',
  'replaySame',
  'replayOther',
  'insertSame',
  'insertOther',
] as const;
export type FaultKind = (typeof FAULTS)[number];

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

export function anyFault(random: Random): FaultKind {
  const chance = random();
  if (chance < 0.45) return 'spoil';
  return chance < 0.75 ? 'aim' : pick(FAULTS, random);
}

export function spoil(message: Uint8Array, random: Random): Uint8Array {
  return mutate(Buffer.from(message), random);
}

/** One field changed or added and everything around it right; the message as it is when it is no TSRequest. */
export function aim(message: Uint8Array, random: Random): Uint8Array {
  if (message[0] !== 0x30) return message;
  const request = decodeTsRequest(message, TOLERANT);
  if (random() < 0.1) return encodeTsRequest({ ...request, ...stray(random) });
  const field = pick(Object.keys(request) as (keyof TsRequest)[], random);
  return encodeTsRequest(changeField(request, field, random));
}

/** A field that may not have been there, of a length that could be right. */
function stray(random: Random): Partial<TsRequest> {
  const bytes = new Uint8Array(32).fill(Math.floor(random() * 256));
  const strays = [
    { clientNonce: bytes },
    { clientNonce: bytes },
    { pubKeyAuth: bytes },
    { authInfo: bytes },
    { negoTokens: [bytes] },
    { errorCode: 0xc000006d },
  ];
  return pick(strays, random);
}

function changeField(request: TsRequest, field: keyof TsRequest, random: Random): TsRequest {
  const { version, negoTokens, errorCode } = request;
  switch (field) {
    case 'version':
      return { ...request, version: (version + 1 + Math.floor(random() * 6)) % 8 };
    case 'negoTokens':
      return { ...request, negoTokens: negoTokens?.map((token) => changeToken(token, random)) ?? [] };
    case 'errorCode':
      return { ...request, errorCode: (errorCode ?? 0) ^ 1 };
    case 'pubKeyAuth':
    case 'authInfo':
    case 'clientNonce':
      return changeBytes(request, field, random);
    default:
      return field satisfies never;
  }
}

function changeBytes(request: TsRequest, field: 'pubKeyAuth' | 'authInfo' | 'clientNonce', random: Random): TsRequest {
  const { [field]: bytes = new Uint8Array(), ...rest } = request;
  return random() < 0.1 ? rest : { ...request, [field]: changed(bytes, random) };
}

/** Within SPNEGO, sometimes the MIC alone: wrong, missing, or a copy of the token beside it. */
function changeToken(token: Uint8Array, random: Random): Uint8Array {
  if (token[0] !== 0xa1 || random() < 0.5) return changed(token, random);
  const { mechListMic, ...rest } = decodeNegTokenResp(token, TOLERANT);
  if (!mechListMic) return changed(token, random);
  const chance = random();
  if (chance < 0.2) return encodeNegTokenResp(rest);
  if (chance < 0.4 && rest.responseToken) return encodeNegTokenResp({ ...rest, mechListMic: rest.responseToken });
  return encodeNegTokenResp({ ...rest, mechListMic: changed(mechListMic, random) });
}

/** Mostly one bit; now and then the length. */
function changed(bytes: Uint8Array, random: Random): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const chance = random();
  if (chance < 0.05) return bytes.slice(0, at);
  if (chance < 0.1) return Uint8Array.from([...bytes, 0]);
  return bytes.map((octet, i) => (i === at ? octet ^ (1 << Math.floor(random() * 8)) : octet));
}
