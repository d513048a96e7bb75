/**
 * What of a CredSSP message is protected: by a MIC, a seal, a hash or by having to stay the same. Two messages of the same
 * essence say the same to their receiver; DER written in another way, or fields nobody reads, make no difference.
 */
import { toHex } from '../../src/bytes/hex.ts';
import { TOLERANT } from '../../src/protocol/der/rules.ts';
import { decodeNegTokenInit, decodeNegTokenResp, decodeTsRequest } from '../../src/protocol/index.ts';

type Essence = ReadonlyMap<string, string>;

/** Whether `delivered` says all that `sent` does; what was added to it, an optional field nobody asked for, is left alone. */
export function saysTheSame(sent: Uint8Array, delivered: Uint8Array): boolean {
  const original = essenceOf(sent);
  const arrived = essenceOf(delivered);
  return original !== undefined && arrived !== undefined && [...original].every(([k, v]) => arrived.get(k) === v);
}

function essenceOf(message: Uint8Array): Essence | undefined {
  try {
    const { version, negoTokens, pubKeyAuth, authInfo, clientNonce } = decodeTsRequest(message, TOLERANT);
    const essence = new Map([['version', String(version)]]);
    for (const [name, bytes] of Object.entries({ pubKeyAuth, authInfo, clientNonce })) {
      if (bytes) essence.set(name, toHex(bytes));
    }
    for (const [name, value] of tokenEssence(negoTokens?.[0])) essence.set(name, value);
    return essence;
  } catch {
    return undefined;
  }
}

/** Of SPNEGO, the list of mechanisms, the token within and the MIC: negState and supportedMech only say what is to come. */
function tokenEssence(token: Uint8Array | undefined): readonly (readonly [string, string])[] {
  try {
    if (token?.[0] === 0x60) {
      const { mechTypes, mechToken } = decodeNegTokenInit(token, TOLERANT);
      return [['mechTypes', mechTypes.join()], ...entry('token', mechToken)];
    }
    if (token?.[0] !== 0xa1) return entry('token', token);
    const { responseToken, mechListMic } = decodeNegTokenResp(token, TOLERANT);
    return [...entry('token', responseToken), ...entry('mechListMIC', mechListMic)];
  } catch {
    return entry('token', token);
  }
}

function entry(name: string, bytes: Uint8Array | undefined): readonly (readonly [string, string])[] {
  return bytes ? [[name, toHex(bytes)]] : [];
}
