/** Bringing a dialogue to where something is about to go wrong, and putting the wrong thing in the right one's place. */
import { TOLERANT } from '../../src/protocol/der/rules.ts';
import { decodeTsRequest, encodeTsRequest, type TsRequest } from '../../src/protocol/index.ts';
import { clientTakes, outcomes, type Pair, type Settings, secured, serverTakes } from './sign-in-pair.ts';

export type Side = 'client' | 'server';

/** Both sides, this one waiting in this state, with the right message on its way to it. */
export function reach(settings: Settings, side: Side, kind: Pair[Side]['kind']): Pair {
  const pair = secured(settings);
  for (let move = 0; move < 20; move++) {
    if (pair[side].kind === kind && queueOf(pair, side).length > 0) return pair;
    if (pair.toServer.length > 0) serverTakes(pair);
    else if (pair.toClient.length > 0) clientTakes(pair);
    else break;
  }
  throw new Error(`the ${side} never comes to ${kind}`);
}

export function queueOf(pair: Pair, side: Side): Uint8Array[] {
  return side === 'server' ? pair.toServer : pair.toClient;
}

/** Delivers `change` of the message that is on its way, and tells what its receiver makes of it. */
export function deliver(pair: Pair, side: Side, change: (message: Uint8Array) => Uint8Array) {
  const queue = queueOf(pair, side);
  const back = queueOf(pair, side === 'server' ? 'client' : 'server');
  queue[0] = change(queue[0] as Uint8Array);
  const before = back.length;
  if (side === 'server') serverTakes(pair);
  else clientTakes(pair);
  return { outcome: outcomes(pair)[side], sent: back.slice(before) };
}

/** The same TSRequest but for these fields; `undefined` leaves one out. */
export function withFields(fields: { readonly [K in keyof TsRequest]?: TsRequest[K] | undefined }) {
  return (message: Uint8Array): Uint8Array => {
    const merged = { ...decodeTsRequest(message, TOLERANT), ...fields };
    const kept = Object.entries(merged).filter(([, value]) => value !== undefined);
    return encodeTsRequest(Object.fromEntries(kept) as unknown as TsRequest);
  };
}

/** This field with its last octet changed. */
export function withLastOctetChanged(field: 'pubKeyAuth' | 'authInfo' | 'clientNonce') {
  return (message: Uint8Array): Uint8Array => {
    const { [field]: bytes = new Uint8Array() } = decodeTsRequest(message, TOLERANT);
    return withFields({ [field]: spoilt(bytes, bytes.length - 1) })(message);
  };
}

/** The first security token changed. */
export function withToken(change: (token: Uint8Array) => Uint8Array) {
  return (message: Uint8Array): Uint8Array => {
    const [token = new Uint8Array()] = decodeTsRequest(message, TOLERANT).negoTokens ?? [];
    return withFields({ negoTokens: [change(token)] })(message);
  };
}

export function spoilt(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((octet, i) => (i === at ? octet ^ 1 : octet));
}
